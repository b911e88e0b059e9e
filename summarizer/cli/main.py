"""The entry point of the command line ``newsfold``: runs commands and maps errors to exit codes.

Results go to standard output, progress and warnings to standard error. Exit code 0: all done; 1: done, but an item
was rejected or something fell short; 2: the call is wrong or nothing could be read. Heavy packages are imported by
the commands that need them, so that ``newsfold --help`` answers at once.
"""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

import click

from summarizer.cli import callers, files, keeping, serving, stores
from summarizer.errors import NewsfoldError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsfold", message="%(prog)s %(version)s")
def cli() -> None:
    """Articles from many outlets in, one cited extractive briefing per event out."""


for command in (
    *files.COMMANDS,
    *stores.COMMANDS,
    *serving.COMMANDS,
    *keeping.COMMANDS,
    *callers.COMMANDS,
):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; every mistake in the call is one line on standard error and exit code 2."""
    run(cli, "newsfold", arguments)


def run(command: click.Command, name: str, arguments: Sequence[str] | None = None) -> None:
    """Run a click command with our error lines and exit codes."""
    with _interrupts() as came:
        code = _code(command, name, arguments)
    sys.exit(130 if came else code)


@contextmanager
def _interrupts() -> Iterator[list[int]]:
    """Collects interrupts: Python swallows one that arrives inside a finalizer, and it must still count."""
    came: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        came.append(number)
        raise KeyboardInterrupt

    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler:  # set by somebody else, or ignored by our parent
        yield came
        return
    signal.signal(signal.SIGINT, note)
    try:
        yield came
    finally:
        signal.signal(signal.SIGINT, before)


def _code(command: click.Command, name: str, arguments: Sequence[str] | None) -> int:
    try:
        code = command.main(arguments, prog_name=name, standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as shown:
        click.echo(shown.format_message(), err=True)
        code = 2
    except click.ClickException as wrong:
        code = _refuse(name, wrong.format_message(), getattr(wrong, "ctx", None))
    except NewsfoldError as wrong:
        code = _refuse(name, str(wrong), None)
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); Python would fail once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    return code if isinstance(code, int) else 0


def _refuse(name: str, message: str, context: click.Context | None) -> int:
    help_of = context.command_path if context else name
    one_line = " ".join(message.split())
    click.echo(f"{name}: {one_line} (see '{help_of} --help')", err=True)
    return 2
