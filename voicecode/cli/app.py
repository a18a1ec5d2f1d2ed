"""The command line: every command in one place, and every error told in one way."""

from __future__ import annotations

import signal
import sys
from types import FrameType

import typer

from voicecode import __version__
from voicecode.cli import (
    adjudicate,
    agreement,
    check,
    code,
    codebook,
    console,
    decide,
    demo,
    erase,
    evaluate,
    import_sources,
    init,
    log,
    participants,
    pseudonymise,
    quotes,
    read,
    report,
    review,
    run,
    sources,
    train,
)
from voicecode.errors import VoicecodeError

app = typer.Typer(
    name="voicecode",
    help="Code what children, parents and staff say: offline, every coding explained"
    " by its words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
)
app.command()(run.run)
app.command()(demo.demo)
app.command()(read.read)
app.command()(code.code)
app.command()(pseudonymise.pseudonymise)
app.command()(train.train)
app.command()(evaluate.evaluate)
app.command()(agreement.agreement)
app.command()(adjudicate.adjudicate)
app.command()(init.init)
app.command("import")(import_sources.import_)
app.command()(sources.sources)
app.add_typer(participants.app, name="participants")
app.command()(review.review)
app.command()(decide.decide)
app.command()(quotes.quotes)
app.command()(report.report)
app.command()(erase.erase)
app.command()(log.log)
app.command()(check.check)
app.add_typer(codebook.app, name="codebook")


def _version(wanted: bool) -> None:
    if wanted:
        console.say(f"voicecode {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False,
        "--version",
        help="Say the version and stop.",
        callback=_version,
        is_eager=True,
    ),
) -> None:
    """Take what stands before a command."""


def main() -> None:
    """Run a command; tell a problem in one or two lines and exit by its kind."""
    console.ready()
    signal.signal(signal.SIGTERM, _end)
    sys.exit(_exit_code())


def _end(number: int, _: FrameType | None) -> None:
    """Unwind, so that nothing half-written stays behind."""
    sys.exit(128 + number)


def _exit_code() -> int:
    try:
        return _ran()
    except VoicecodeError as error:
        _tell(error.problem, error.hint)
        return error.exit_code
    except KeyboardInterrupt:
        _tell("interrupted; no file was written.")
        return 130
    except BrokenPipeError:
        console.forget()  # the reader of our output went away ("| head")
        return 0
    except OSError as error:
        if not error.filename:
            console.forget()  # stdout it was, then
        where = f"{error.filename}: " if error.filename else ""
        _tell(f"{where}{(error.strerror or str(error)).lower()}.")
        return 2


def _ran() -> int:
    try:
        app(prog_name="voicecode")
    except SystemExit as leaving:
        # Typer tells these two in its own way; here they are told like the rest.
        if isinstance(leaving.__context__, BrokenPipeError):
            raise leaving.__context__ from None
        if leaving.code == 130:
            raise KeyboardInterrupt from None
        sys.stdout.flush()
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


def _tell(problem: str, hint: str = "") -> None:
    console.remark(f"voicecode: {problem}")
    if hint:
        console.remark(f"  {hint}")
