"""What `briefing search` prints: the stories that match, each with the sentences that do."""

from datetime import datetime

from briefing.cli.arguments import Arguments
from briefing.cli.digest import print_pieces
from briefing.cli.exits import Exit
from briefing.cli.following import followed
from briefing.cli.terminal import note
from briefing.errors import UsageError
from briefing.model.briefs import Brief, Digest
from briefing.newsroom.events import StoriesGrouped
from briefing.newsroom.newsroom import Newsroom
from briefing.stories.matches import write_matches
from briefing.stories.search import parse_query


def print_search(newsroom: Newsroom, arguments: Arguments, now: datetime) -> Exit:
    """Print what matches; with --digest or --format, the digest of the stories that do."""
    if arguments.since:
        raise UsageError("`briefing search` is told in its query since when, such as `flood since:24h`")
    query = parse_query(" ".join(arguments.words), now)
    if query.complaints:
        raise UsageError(" ".join(query.complaints))
    if not (query.wanted or query.unwanted):
        raise UsageError("nothing is looked for: a field takes a value, such as speaker:holt")
    options = newsroom.settings.options
    for hint in query.hints:
        note(hint, is_quiet=options.quiet)
    has_articles = False
    for event in followed(newsroom.group(now), options):
        has_articles = isinstance(event, StoriesGrouped) and event.progress.articles > 0
    if not has_articles:
        note("nothing is stored yet: `briefing refresh` reads the sources", is_quiet=options.quiet)
    found = list(newsroom.search(query))
    if not found and has_articles:
        note(f"nothing that is stored matches {' '.join(arguments.words)}", is_quiet=options.quiet)
    shown = found if options.stories == "all" else found[: options.stories]
    briefs: list[Brief] = []
    for each in shown:
        if arguments.is_digest:
            briefs.append(newsroom.tell(each.headline.story.id))
        else:
            briefs.append(write_matches(each.headline, each.documents, each.spans))
    outlets = {document.article.outlet for each in found for document in each.documents}
    counts = {
        "articles": sum(len(each.documents) for each in found),
        "stories": len(found),
        "sources": len(outlets),
    }
    digest = Digest(made=now, since=None, briefs=tuple(briefs), found=counts)
    print_pieces(digest, options)
    return Exit.WELL
