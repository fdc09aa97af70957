"""Marks for the choice of quotes: what an editor prints first is shown first, small talk is not."""

from collections.abc import Iterable, Sequence

from briefing.facets import Telling
from briefing.facets.quotes import Quote, Quotes
from briefing.model.briefs import Limits
from tests.corpus.marking import Marking, Score, tally

FIRST = 5


def key_quotes_chosen(marking: Marking) -> tuple[Score, Score, Score, Score]:
    """The editor's quotes among the first five, among as many as the editor has, at the top; filler left out."""
    among_five, among_few, at_top, filler = [], [], [], []
    for story, places in marking.sheet["key_quotes"]["first"].items():
        five = chosen(marking, story, FIRST)
        few = chosen(marking, story, len(places))
        among_five += [(_label(place), _is_among(marking, place, five)) for place in places]
        among_few += [(_label(place), _is_among(marking, place, few)) for place in places]
        top = chosen(marking, story, 1)
        at_top.append((f"{story}: {top[0].text}", any(_is_among(marking, place, top) for place in places)))
        filler += [
            (_label(place), not _is_among(marking, place, five))
            for place in marking.sheet["key_quotes"]["not_first"].get(story, ())
        ]
    return (
        tally("key quotes: among the first five", among_five),
        tally("key quotes: among as few as the editor's", among_few),
        tally("key quotes: the first is one", at_top),
        tally("key quotes: filler left out", filler),
    )


def chosen(marking: Marking, story: str, limit: int) -> tuple[Quote, ...]:
    """The quotes of a story as a digest with this limit shows them."""
    brief = marking.briefs[story]
    documents = tuple(marking.corpus.documents[marking.corpus.names[each]] for each in brief.story.articles)
    before = tuple(section for section in brief.sections if section.facet == "summary")
    return Quotes().find(
        Telling(story=brief.story, documents=documents, told=before, limits=Limits(quotes=limit))
    )


def _label(place: Sequence[str]) -> str:
    return ": ".join(place)


def _is_among(marking: Marking, place: Sequence[str], quotes: Iterable[Quote]) -> bool:
    where = marking.span(place)
    return any(
        span.article == where.article and span.start <= where.start < span.end
        for quote in quotes
        for span in (*quote.spans, *quote.parts)
    )
