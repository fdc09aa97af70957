"""The commands, each by its name; what only one of them needs, it imports itself, for the others would wait for it."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from briefing.bootstrap import open_demo, open_newsroom
from briefing.cli.arguments import Arguments
from briefing.cli.exits import Exit
from briefing.cli.faces import open_for, settings_for, show
from briefing.cli.terminal import needs_screen, takes_screen
from briefing.errors import UsageError
from briefing.newsroom.run import Run
from briefing.settings import Options


def run_command(arguments: Arguments, now: datetime) -> Exit:
    """Run the command of the arguments."""
    assert arguments.command is not None
    return _COMMANDS[arguments.command](arguments, now)


def _inspect(arguments: Arguments, now: datetime) -> Exit:
    if not arguments.words:
        raise UsageError("`briefing inspect` needs the files or folders to inspect")
    from briefing.cli.following import followed, say_problems
    from briefing.newsroom.progress import SourceFailed
    from briefing.text.record import write_record

    with open_for(arguments) as newsroom:
        options = newsroom.settings.options
        problems = [
            event.problem
            for event in followed(newsroom.refresh(now, is_offline=True), options)
            if isinstance(event, SourceFailed)
        ]
        for document in newsroom.inspect():
            sys.stdout.write(write_record(document) + "\n")
    say_problems(problems)
    return Exit.SOURCES_FAILED if problems else Exit.WELL


def _refresh(arguments: Arguments, now: datetime) -> Exit:
    from briefing.cli.refresh import print_refresh

    with open_for(arguments) as newsroom:
        return print_refresh(newsroom, now)


def _demo(arguments: Arguments, now: datetime) -> Exit:
    if arguments.words:
        raise UsageError("`briefing demo` takes no paths: it shows the sample articles")
    if arguments.since == "last":
        raise UsageError(
            "`briefing demo` keeps nothing of its last digest; --since takes an age such as 24h, or a date"
        )
    wants_digest = arguments.is_digest or not takes_screen()
    if not wants_digest:
        needs_screen()
    # No configuration is read: a demo is the same everywhere, and works where the configuration does not.
    # What a digest has new since a time, the articles say themselves: all of them came just now.
    run = Run(has_own_scope=wants_digest, is_one_story=arguments.is_one_story)
    newsroom = open_demo(arguments.over(Options()), run)
    try:
        if not wants_digest:
            return show(newsroom, arguments)
        from briefing.cli.digest import print_digest

        return print_digest(newsroom, arguments, now)
    finally:
        newsroom.close()


def _search(arguments: Arguments, now: datetime) -> Exit:
    if not arguments.words:
        raise UsageError(
            "`briefing search` needs something to look for, such as `briefing search 'flood speaker:holt figure>100'`"
        )
    from briefing.cli.search import print_search

    with open_for(replace(arguments, words=())) as newsroom:
        return print_search(newsroom, arguments, now)


def _state(arguments: Arguments, now: datetime) -> Exit:
    from briefing.cli.state import run_state

    settings = settings_for(replace(arguments, words=()))
    return run_state(arguments, settings, lambda: open_newsroom(settings, Run()))


def _completion(arguments: Arguments, now: datetime) -> Exit:
    from briefing.cli.completion import SHELLS, completion

    if len(arguments.words) != 1 or arguments.words[0] not in SHELLS:
        raise UsageError(f"`briefing completion` takes one of {', '.join(SHELLS)}")
    sys.stdout.write(completion(arguments.words[0]))
    return Exit.WELL


def _serve(arguments: Arguments, now: datetime) -> Exit:
    from briefing.cli.serve import run_serve

    return run_serve(arguments)


def _config(arguments: Arguments, now: datetime) -> Exit:
    from briefing.cli.configuration import run_config

    return run_config(arguments)


def _feeds(arguments: Arguments, now: datetime) -> Exit:
    from briefing.cli.feeds import run_feeds

    return run_feeds(arguments, now)


_COMMANDS: dict[str, Callable[[Arguments, datetime], Exit]] = {
    "inspect": _inspect,
    "refresh": _refresh,
    "serve": _serve,
    "demo": _demo,
    "search": _search,
    "feeds": _feeds,
    "state": _state,
    "config": _config,
    "completion": _completion,
}
