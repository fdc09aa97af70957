"""The words that are ours in a digest: counts, times, states; every format for people uses them."""

from briefing.model.briefs import Brief, Coverage, Digest
from briefing.model.calendar import long_time, short_time
from briefing.model.news import Span
from briefing.model.sources import Problem

SIGNS = {"single": "single source"}
"""States that people are told in other words than programs."""
_MOST_REASONS = 6
_MOST_TAGS = 6
_PLURALS = {"story": "stories"}


def count(number: int, noun: str) -> str:
    """Say how many: `1 story`, `2 stories`."""
    return f"{number} {noun if number == 1 else _PLURALS.get(noun, noun + 's')}"


def counts(digest: Digest) -> str:
    """Say how much was read, and how much of it is told."""
    found = digest.found
    told = len(digest.briefs)
    shown = f" ({told} told)" if told < found["stories"] else ""
    return ", ".join(
        (
            count(found["articles"], "article"),
            count(found["stories"], "story") + shown,
            count(found["sources"], "source"),
        )
    )


def about(brief: Brief, *, has_states: bool) -> str:
    """Say what a story rests on: `3 articles, 2 sources, 2 origins, newest 22 Nov 2026, 06:10 UTC`."""
    sources = len({covered.article.outlet for covered in brief.coverage})
    articles = len(brief.coverage)
    published = [covered.article.published for covered in brief.coverage if covered.article.published]
    parts = [
        *([brief.state] if has_states else []),
        *([count(articles, "article")] if articles != sources else []),
        count(sources, "source"),
        *([count(len(brief.story.origins), "origin")] if articles > 1 else []),
        *([f"newest {short_time(max(published))} UTC"] if published else []),
        *(["not in English, quotes and figures may be missing"] if brief.is_foreign else []),
    ]
    return ", ".join(parts)


def has_states(digest: Digest) -> bool:
    """Tell whether the states of the stories say anything: not where all are new."""
    return any(brief.state != "new" for brief in digest.briefs)


def nothing(digest: Digest) -> str:
    """Say that there is no story to tell."""
    if found := digest.found["stories"]:
        return f"{count(found, 'story')}, none told."
    return f"Nothing new since {long_time(digest.since)}." if digest.since else "No stories."


def origin_note(brief: Brief, covered: Coverage) -> str:
    """Say whose text a copy is."""
    return f"copy of {brief.covered(covered.copy_of).letter}" if covered.copy_of else ""


def problem_words(problem: Problem) -> str:
    """Say what went wrong, and what can be done."""
    return f"{problem.what} ({problem.hint})" if problem.hint else problem.what


def reasons(brief: Brief) -> str:
    """Say what the articles of a story share, the strongest of it."""
    return ", ".join(reason.text for reason in brief.story.reasons[:_MOST_REASONS])


def tags(brief: Brief, spans: tuple[Span, ...]) -> str:
    """Write the tags of a row: `[b:4 a:3]`."""
    shown, more = chosen_tags(brief, spans)
    return f"[{' '.join([*shown, *filter(None, [more])])}]" if shown else ""


def chosen_tags(brief: Brief, spans: tuple[Span, ...]) -> tuple[tuple[str, ...], str]:
    """Choose the tags that people are shown of a row, each once, and say how many more there are: `+12`."""
    all_tags = dict.fromkeys(brief.tag(span) for span in spans)
    # Of many, the first of every article before the others: they say most of where it stands.
    firsts: dict[str, str] = {}
    for tag in all_tags:
        firsts.setdefault(tag.partition(":")[0], tag)
    shown = frozenset([*dict.fromkeys([*firsts.values(), *all_tags])][:_MOST_TAGS])
    more = len(all_tags) - len(shown)
    return tuple(tag for tag in all_tags if tag in shown), f"+{more}" if more else ""
