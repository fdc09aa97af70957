"""The entry point: choose the command or the face, and turn what goes wrong into an exit code."""

import os
import sys
from datetime import UTC, datetime

from briefing.cli.arguments import Arguments, clock, parse
from briefing.cli.exits import Exit
from briefing.cli.terminal import (
    clear_progress,
    close_quietly,
    needs_screen,
    prepare_streams,
    say,
    takes_screen,
)
from briefing.errors import BriefingError, ConfigError, UsageError, in_words


def main(words: list[str] | None = None) -> int:
    """Run briefing with these words of a command line; returns the exit code."""
    prepare_streams()
    try:
        arguments = parse(sys.argv[1:] if words is None else words)
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


def _run(arguments: Arguments, now: datetime) -> Exit:
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


def _clock(arguments: Arguments) -> datetime:
    if arguments.now is not None:
        return arguments.now
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return clock(epoch) if epoch else datetime.now(UTC)
