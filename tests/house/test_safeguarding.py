"""The safeguarding rules find what may disclose harm; what they miss is counted."""

from __future__ import annotations

from functools import cache

import pytest

from tests import disclosures
from voicecode.domain.people import Role
from voicecode.rules.coding import RuleCoder
from voicecode.workflows import open_codebook

# Invented, as people say such things; written before the rules were tried on them.
DISCLOSURES = """\
he used to hit me with the hoover pipe
My mum's boyfriend puts his hands round her neck.
They'd smack us if we talked at the table.
I've seen my dad punch my mum in the face loads of times
she gets bruises and says she fell
dad kicked my brother down the stairs
I told my teacher my stepdad hurts me
Nobody believed me when I said about the abuse.
my foster carer slapped me and social services said I was lying
I was beaten for speaking to a boy.
He has never hurt me but I'm scared of him when he's been drinking.
When I was little things happened to me that shouldn't have.
The manager touched me and I was moved, not him.
An older boy made me do things I didn't want to.
He keeps messaging my daughter asking her for pictures.
she was sexually abused by her grandad
a man in a car gave me vodka and weed and then he wanted me to go to a hotel
I got raped in that placement and they did nothing.
My brother gets in my bed at night.
There was never any food in when mum was using.
We used to go to bed hungry.
I had to feed my little brother and get him to school because mum couldn't get up.
they left me on my own all weekend when I was seven
The baby was always in the same nappy.
The house is filthy, there's dog mess everywhere.
Mum was passed out on the sofa and I couldn't wake her.
i cut myself when i get back from contact
She's been self-harming since the move.
I hurt myself so someone would notice.
he bangs his head on the wall till it bleeds
I took an overdose last summer.
She stopped eating after they split them up.
I wanted to kill myself in that place.
Sometimes I just don't want to be here.
my son said he wished he was dead
He tried to hang himself in the secure unit.
They'd be better off without me.
She's suicidal and CAMHS say eighteen months.
I've thought about ending my life.
They had me running drugs up to the coast.
The olders in my area said I owed them money.
He's being groomed and nobody will use the word.
My daughter is being exploited and the police call her streetwise.
they make him hold knives for them
She goes off with men she's met online.
I ran away because nobody listened.
He went missing eleven times and had one return interview.
She's out all night and they just fill in a form.
I absconded from the home
When I didn't come back they didn't even ring the police.
There was domestic violence, that's why we left.
He smashes up the house when he loses at football.
We hid in the bathroom when he kicked off.
Dad isn't allowed near us because he attacked mum with a knife.
We lived in a refuge for a bit.
he controls everything, her phone, her money, who she sees
I was scared to go home.
I didn't feel safe there and I told them that.
They restrained me on the floor, four of them.
my uncle said it was our secret
She locks him in his room.
He threatened to burn the house down with us in it.
They used to make us kneel on rice.
My mum tells me she wishes I'd never been born.
Mae e'n bwrw fi.
O'dd trais yn y tŷ.
The children were neglected and we'd reported it four times.
he strangled me
I wake up and he's stood at the end of my bed
he'd take his belt off
My dad strangled our dog in front of us.
they'd put us in a cold bath if we wet the bed
He broke her arm and told the hospital she fell.
She used to drag me by my hair.
I've got scars from it.
he hits me with whatever's nearest
the staff member sat on me until I couldn't breathe
My cousin did things to me.
He exposed himself to my daughter.
she told school that her stepdad watches her in the shower
There was a man who'd give us sweets and then ask us to sit on his lap.
I was pregnant at fourteen and he was thirty.
mam was on heroin
we didnt have any electric for weeks
Nobody ever took me to the dentist, my teeth were black.
My little brother was left in his cot all day.
I slept in my school clothes because there were no covers.
The kids were eating out of bins.
I don't eat when I'm stressed and I've lost two stone.
she pulls her own hair out and picks her skin
I burned myself with a lighter.
he drank bleach
I just want it all to stop, I don't want to wake up.
My friend from the unit died by suicide.
I had a rope ready.
some days i think whats the point in being alive
These boys get him to drop stuff off on his bike and he comes back with new trainers.
She has three phones now and won't say where they come from.
He owes them and they've said they'll hurt his mum.
They wanted me to meet him at the station and not tell anyone.
she climbs out the window at night
we didn't know where she was for two days
he gets picked up by cars I don't know
My partner won't let me out of the house.
He threw her against the cooker.
I could hear them screaming at each other every night.
he's breached the restraining order twice
She was knocked unconscious and my boy saw it all.
I jumped between them and got hit with the bottle.
my brother threatens mum with a knife
"""
# Harm told without its words, written when the rules were done; none was changed after.
KEPT_APART = """\
My granddad used to put his hand up my skirt.
She pinched us under the table so nobody would see.
he held a pillow over her face
I always had long sleeves on so they wouldn't see.
My mum burnt my stuff in the garden and made me watch.
they laughed when he wet himself and rubbed his nose in it
There'd be strangers in the house all night and I'd put a chair against my door.
I had to sleep in the shed when her boyfriend was over.
We lived on toast. Some days not even that.
He's four and he's drinking from the tap in the yard.
Mum went out on Friday and came back Monday.
I've been eating tissue paper so I don't feel it.
I keep thinking about the bridge.
He'd written letters to all of us and given his Xbox away.
I've stopped taking my insulin on purpose.
She told me she hears a voice that says to jump.
This lad kept buying me McDonalds and then he said I owed him.
they get the younger ones to hide it in their socks
He's sixteen, he's got a Rolex and no job.
She sends pictures to someone called Jay, she's twelve.
He took my passport when we got here and I worked in the house for no money.
she hasn't been seen since Thursday teatime
I slept on the bus, just going round and round.
We never went back after school, we went to my mate's and hid.
You could hear the plates going from next door.
He killed my hamster to teach my mum a lesson.
I'd stand in front of the little ones when he came in.
Nan's door has got a hole in it from his boot.
He follows her to work and rings her every ten minutes.
my dad put petrol through the letterbox
Ges i fy nharo gan fy llystad.
My uncle in Leeds said I'm to marry his son at Easter and I don't want to.
"""
EVERYDAY = """\
She listens and she does what she says.
I would like more time with my brother.
They never answer the phone.
My worker took me for a milkshake and we talked about college.
We were told the day before that we were moving.
He hit it off with the new social worker straight away.
I missed the bus and she waited for me.
The meeting was boring and too long.
The report was late again.
She cut the cake and everyone clapped.
They should ask us first.
I feel safe with my carers.
The plan was written without me.
He runs the football club on a Thursday.
My carer shouted me down for tea and we watched telly.
"""
REACH = 0.95


@cache
def rules() -> RuleCoder:
    return open_codebook.opened("safeguarding")[1]


def found(texts: list[str]) -> list[bool]:
    return [bool(codings) for codings in rules().code(texts, [Role.CHILD] * len(texts))]


@pytest.mark.parametrize(("half", "reach"), [("open", 0.97), ("kept", 0.85)])
def test_what_was_written_before_the_rules_is_found(half: str, reach: float) -> None:
    done = disclosures.measure(half, harmless=False)
    assert done.there >= 90
    assert done.share >= reach, done.left if half != "kept" else done.flagged


def test_harmless_words_and_everyday_talk_are_flagged_rarely_enough_to_be_read() -> (
    None
):
    for half in ("open", "kept"):
        harmless = disclosures.measure(half, harmless=True)
        assert harmless.there >= 75
        assert harmless.share <= 0.25
    assert disclosures.everyday().share <= 0.11


def test_nearly_everything_that_may_disclose_harm_is_found() -> None:
    said = DISCLOSURES.splitlines()
    missed = [
        text for text, is_found in zip(said, found(said), strict=True) if not is_found
    ]
    assert len(missed) <= (1 - REACH) * len(said), missed


def test_what_is_told_without_its_words_is_mostly_missed_as_the_guide_says() -> None:
    assert sum(found(KEPT_APART.splitlines())) >= 14


def test_a_negation_and_the_past_do_not_take_a_flag_away() -> None:
    said = [
        "He never hit me.",
        "I don't self harm any more.",
        "It wasn't abuse, not really.",
        "Years ago I tried to kill myself.",
    ]
    assert all(found(said))


def test_everyday_talk_is_mostly_left_alone() -> None:
    assert sum(found(EVERYDAY.splitlines())) <= 3


@pytest.mark.parametrize(
    "typed", ["HE HIT ME", "he hit me", "he’s hit me", "dad hits me!!"]
)
def test_the_way_it_is_typed_makes_no_difference(typed: str) -> None:
    assert found([typed]) == [True]
