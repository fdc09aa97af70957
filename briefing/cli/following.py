"""What is said on stderr while something is read or told."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.cli.terminal import clear_progress, say, show_progress
from briefing.model.sources import Problem
from briefing.newsroom.progress import SourceRead, Waiting
from briefing.settings import Options

if TYPE_CHECKING:
    from briefing.newsroom.events import Event

_DOING = {"sources": "reading sources", "analysis": "analysing articles", "stories": "grouping articles"}


def say_problems(problems: Iterable[Problem]) -> None:
    """Say on stderr what went wrong, a line for each problem."""
    for problem in problems:
        say(f"{problem.source}: {problem.what}" + (f" ({problem.hint})" if problem.hint else ""))


def followed(events: "Iterable[Event]", options: Options) -> "Iterator[Event]":
    """Pass events on, and show on a terminal how far the work is."""
    try:
        for event in events:
            if isinstance(event, Waiting):
                show_progress(_progress_line(event), is_quiet=options.quiet)
            elif options.verbose and isinstance(event, SourceRead):
                say(f"{event.source.name}: {event.articles} new or changed")
            yield event
    finally:
        clear_progress()


def _progress_line(waiting: Waiting) -> str:
    done = waiting.progress
    failed = f", {done.failed} failed" if done.failed else ""
    came = f", {done.articles} new" if done.articles else ""
    return f"{_DOING[waiting.what]} {done.done}/{done.total}{failed}{came}"
