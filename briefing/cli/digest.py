"""The digest on stdout: refresh, brief, print."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING

from briefing.cli.arguments import Arguments, since_time
from briefing.cli.exits import Exit
from briefing.cli.following import followed, say_problems
from briefing.cli.terminal import clear_progress, columns, has_color, note, say
from briefing.formats import FORMATS
from briefing.formats.page import Page
from briefing.model.calendar import long_time
from briefing.newsroom.events import DigestMade
from briefing.newsroom.newsroom import Newsroom
from briefing.settings import Options

if TYPE_CHECKING:
    from briefing.model.briefs import Digest


def print_digest(newsroom: Newsroom, arguments: Arguments, now: datetime) -> Exit:
    """Read what is due, and print the digest of it."""
    options = newsroom.settings.options
    since = _last_digest(newsroom) if arguments.since == "last" else None
    if arguments.since and arguments.since != "last":
        since = since_time(arguments.since, now)
    is_interrupted = _refresh(newsroom, now, options)
    line = newsroom.draw_line(now) if arguments.since == "last" else None
    digest = _brief(newsroom, now, options, since)
    if not sys.stdout.isatty():
        # On a terminal the digest itself ends with them.
        say_problems(digest.problems)
    print_pieces(digest, options)
    exit_code = _exit_code(digest, is_interrupted=is_interrupted, wants_news=arguments.wants_exit_code)
    if line is not None and exit_code in (Exit.WELL, Exit.SOURCES_FAILED):
        newsroom.keep_last_digest(line)
    return exit_code


def _last_digest(newsroom: Newsroom) -> datetime | None:
    """When the last digest was written; whoever gives paths is told that such a run is not remembered."""
    last = newsroom.last_digest()
    if not newsroom.keeps_marks:
        told = "everything" if last is None else f"what came after the last digest, {long_time(last)}"
        quiet = newsroom.settings.options.quiet
        note(f"--since last with PATHs tells {told}, and is not remembered", is_quiet=quiet)
    return last


def _exit_code(digest: "Digest", *, is_interrupted: bool, wants_news: bool) -> Exit:
    if is_interrupted:
        return Exit.INTERRUPTED
    if digest.problems:
        return Exit.SOURCES_FAILED
    return Exit.NOTHING_NEW if wants_news and not digest.found["news"] else Exit.WELL


def print_pieces(digest: "Digest", options: Options) -> None:
    """Print a digest in the format and on the page that are asked for."""
    page = Page(width=columns(options.width), has_color=has_color(options.color))
    for piece in FORMATS[options.format].render(digest, page):
        sys.stdout.write(piece)
    sys.stdout.flush()


def _refresh(newsroom: Newsroom, now: datetime, options: Options) -> bool:
    """Read the sources; tell whether Ctrl+C ended it, in which case the digest is of what came by then."""
    try:
        for _ in followed(newsroom.refresh(now, is_offline=options.offline), options):
            pass
    except KeyboardInterrupt:
        clear_progress()
        say("interrupted: this is what came by then")
        return True
    return False


def _brief(newsroom: Newsroom, now: datetime, options: Options, since: datetime | None) -> "Digest":
    stories = None if options.stories == "all" else options.stories
    for event in followed(newsroom.brief(now, stories=stories, since=since), options):
        if isinstance(event, DigestMade):
            return event.digest
    raise AssertionError("brief() ends with a DigestMade")
