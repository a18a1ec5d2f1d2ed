"""The command line: every command in one place, and every error told in one way."""

from __future__ import annotations

import os
import sys

import typer

from voicecode import __version__
from voicecode.cli import code, codebook, console, demo, read, run
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
    try:
        app()
    except VoicecodeError as error:
        console.remark(f"voicecode: {error.problem}")
        if error.hint:
            console.remark(f"  {error.hint}")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        console.remark("voicecode: interrupted; nothing was written.")
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output went away ("| head"): nothing left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
