from __future__ import annotations

import pytest

from voicecode.domain.people import Role
from voicecode.units import roles

_LABELS = {
    Role.INTERVIEWER: (
        "Int|Int.|I|Q|Interviewer 1|Facilitator|Researcher|Moderator|INTERVIEWER|"
        "Cyfwelydd|Interviewer (Hannah Price)"
    ),
    Role.CHILD: (
        "Young person 2|YP1|YP A|Child|Care leaver|Care leavers|children|Pupil 3|"
        "Young people|Zoe (young person)|Young carer|Plentyn|person ifanc|Looked-after "
        "child|Children and young people|Child or young person|Foster child|Boy 2"
    ),
    Role.PARENT: (
        "Mum|Dad|Parent 1|parents|Mam|tad|Step-dad|Birth mother|P1 (mother)|Mums|"
        "Parent/carer|Mum of two|Parent of a young person|Child's mum|Mum and dad|"
        "Adoptive parent"
    ),
    Role.CARER: (
        "Foster carer|Foster carers|Kinship carer|Grandmother|carer|Special guardian|"
        "Gofalwr maeth|Nan|Foster mum|Kinship carer (aunt)"
    ),
    Role.STAFF: (
        "SW|SW2|Social worker 1|Personal adviser|PA|Team manager|IRO|staff|Key worker|"
        "Children's social worker|Gweithiwr cymdeithasol|Head of service|Residential "
        "worker|Foster carer liaison|Social workers|Supervising social worker"
    ),
    Role.PARTNER: (
        "Teacher|Police officer|Health visitor|Nurse|School nurse|partner|Headteacher|"
        "Children's guardian|CAMHS worker|GP|Class teacher|Police|Advocate"
    ),
    Role.OTHER: "Other|Neighbour|friend|Brother",
    Role.UNKNOWN: (
        "R1|P1|Respondent|Speaker 1|Hannah Price (Riverside Listening Team)|Zoe|S1|||"
        "Young person and mum|Unknown Speaker|Participant 4|Male 1"
    ),
}


@pytest.mark.parametrize(
    ("label", "role"),
    [(label, role) for role, labels in _LABELS.items() for label in labels.split("|")],
)
def test_labels_name_roles(label: str, role: Role):
    assert roles.of_label(label) is role


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.UNKNOWN])
def test_every_role_is_known_by_its_own_name(role: Role):
    assert roles.of_label(role.value) is role


def test_a_label_of_absurd_length_names_nobody():
    assert roles.of_label("(" * 100_000 + "mum") is Role.UNKNOWN


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("yp-03", {Role.CHILD}),
        ("young-people-survey", {Role.CHILD}),
        ("foster_carer-2", {Role.CARER}),
        ("parents-and-carers", {Role.PARENT, Role.CARER}),
        ("interview-12", set()),
    ],
)
def test_titles_mention_roles(name: str, named: set[Role]):
    assert roles.named_in(name) == named
