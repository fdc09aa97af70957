"""Open the newsroom that the arguments ask for, and put a face to it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.bootstrap import open_fleeting, open_newsroom, read_settings, with_options, with_paths
from briefing.cli.arguments import Arguments
from briefing.cli.exits import Exit
from briefing.cli.parser import COMMANDS
from briefing.cli.terminal import is_served, say
from briefing.config import KeyTable
from briefing.errors import StateError, UsageError, nearest
from briefing.newsroom.newsroom import Newsroom
from briefing.newsroom.run import Run
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.cli.picture import LastPicture


def keyboard() -> KeyTable:
    """What is known of the keys, for a feeds.toml that gives some to other commands."""
    from briefing.tui.keyboard import KEYBOARD

    return KEYBOARD


def settings_for(arguments: Arguments) -> Settings:
    """The settings of this run: the configuration, under what the command line says."""
    settings = read_settings(arguments.config, keyboard)
    if arguments.words:
        _refuse_misspelt_command(arguments)
        settings = with_paths(settings, arguments.words)
    return with_options(settings, arguments.over(settings.options))


def _refuse_misspelt_command(arguments: Arguments) -> None:
    """UsageError where the first word is no file but nearly a command: `briefing serach` means no missing file."""
    word = arguments.words[0]
    near = nearest(word, COMMANDS, likeness=0.75)
    if near and arguments.command is None and not Path(word).exists():
        raise UsageError(f"There is no file {word!r}; did you mean `briefing {near}`?")


@contextmanager
def open_for(arguments: Arguments) -> Iterator[Newsroom]:
    """Open the newsroom of this run, and close it."""
    settings = settings_for(arguments)
    if not settings.sources:
        raise UsageError(
            "There is nothing to read: name files or folders, or write a feeds.toml (`briefing config init`). "
            "`briefing demo` shows sample articles."
        )
    if settings.options.verbose and settings.path:
        say(f"configuration: {settings.path}")
    newsroom = _open(settings, Run(has_own_scope=bool(arguments.words), is_one_story=arguments.is_one_story))
    try:
        yield newsroom
    finally:
        newsroom.close()


def _open(settings: Settings, run: Run) -> Newsroom:
    try:
        return open_newsroom(settings, run)
    except StateError as error:
        if settings.options.state is not None or not run.has_own_scope:
            raise
        # What a run with PATHs stores is only a cache.
        say(f"{error} This run goes on without it.")
        return open_fleeting(settings, run)


def show_screen(arguments: Arguments, picture: "LastPicture") -> Exit:
    """Open the screen on what the arguments name, over the picture of the last session."""
    with open_for(arguments) as newsroom:
        # What `--verbose` says would be printed into the next picture, and a browser is no terminal.
        has_next = not newsroom.settings.options.verbose and not is_served()
        return show(newsroom, arguments, picture if has_next else None)


def show(newsroom: Newsroom, arguments: Arguments, picture: "LastPicture | None" = None) -> Exit:
    """Put the screen to a newsroom."""
    # Nothing is garbage before the first picture, and looking for it takes a tenth of the time until then.
    gc.disable()
    # Textual costs a third of a second: only the screen may import it.
    from briefing.tui.app import run_screen

    return Exit(run_screen(newsroom, now=arguments.now, picture=picture))
