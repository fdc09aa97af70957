"""What `briefing refresh` prints."""

from datetime import datetime

from briefing.cli.exits import Exit
from briefing.cli.following import followed, say_problems
from briefing.cli.terminal import clear_progress
from briefing.model.writing import printable
from briefing.newsroom.newsroom import Newsroom
from briefing.newsroom.progress import SourceFailed, SourceRead


def print_refresh(newsroom: Newsroom, now: datetime) -> Exit:
    """Read what is due into the store, and print what came."""
    options = newsroom.settings.options
    failed = came = 0
    for event in followed(newsroom.refresh(now, is_offline=options.offline), options):
        came = max(came, event.progress.articles)
        match event:
            case SourceRead(source=source, articles=articles):
                clear_progress()
                print(f"{printable(source.name)}\t{articles}", flush=True)
            case SourceFailed(problem=problem):
                failed += 1
                say_problems((problem,))
    # Nothing new, nothing to analyse: cron asks often, and most often for nothing.
    for _ in followed(newsroom.group(now), options) if came else ():
        pass
    return Exit.SOURCES_FAILED if failed else Exit.WELL
