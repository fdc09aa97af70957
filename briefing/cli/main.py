"""The entry point: choose the command or the face, and turn what goes wrong into an exit code."""

import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing.cli.exits import Exit
from briefing.cli.parser import clock, read_words
from briefing.cli.terminal import (
    clear_progress,
    close_quietly,
    needs_screen,
    prepare_streams,
    say,
    takes_screen,
)
from briefing.errors import BriefingError, ConfigError, UsageError, in_words

if TYPE_CHECKING:
    from briefing.cli.arguments import Arguments


def main(words: list[str] | None = None) -> int:
    """Run briefing with these words of a command line; returns the exit code."""
    prepare_streams()
    try:
        found = read_words(sys.argv[1:] if words is None else words)
        # Who asked for the help or the version has it, and need not wait for what makes and keeps nouns.
        from briefing.cli.arguments import arguments_from

        arguments = arguments_from(found)
        exit_code = _run(arguments, _clock(arguments))
        sys.stdout.flush()
    except (UsageError, ConfigError) as error:
        for line in str(error).splitlines():
            say(line)
        return Exit.USAGE
    except BriefingError as error:
        say(str(error))
        return Exit.ERROR
    except BrokenPipeError:
        close_quietly()
        return Exit.WELL
    except OSError as error:
        if error.filename is None:
            close_quietly()
        say(f"it ended early: {in_words(error)}" + (f": {error.filename}" if error.filename else ""))
        return Exit.ERROR
    except KeyboardInterrupt:
        clear_progress()
        return Exit.INTERRUPTED
    return exit_code


def _run(arguments: "Arguments", now: datetime) -> Exit:
    if arguments.command is not None:
        # A command's imports are its own: the digest must start at once.
        from briefing.cli.commands import run_command

        return run_command(arguments, now)
    if arguments.is_digest or not takes_screen():
        from briefing.cli.digest import print_digest
        from briefing.cli.faces import open_for

        with open_for(arguments) as newsroom:
            return print_digest(newsroom, arguments, now)
    needs_screen()
    from briefing.cli.picture import LastPicture

    picture = LastPicture(arguments)
    picture.show()
    try:
        from briefing.cli.faces import show_screen

        return show_screen(arguments, picture)
    except BaseException:
        picture.take_away()
        raise


def _clock(arguments: "Arguments") -> datetime:
    if arguments.now is not None:
        return arguments.now
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return clock(epoch) if epoch else datetime.now(UTC)
