"""Find the stories that a query asks for: the index says which come into question, their documents decide."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefing.model.news import Span
from briefing.model.stories import Headline
from briefing.newsroom.analysis import Analysis
from briefing.newsroom.shelf import Shelf
from briefing.store.archive import Archive
from briefing.stories.search import Query, match_story
from briefing.text import Document


@dataclass(frozen=True, slots=True)
class Found:
    """One story that a query asks for."""

    headline: Headline
    spans: tuple[tuple[Span, ...], ...]
    """For each term about articles, where they meet it."""
    documents: tuple[Document, ...]


def find_stories(
    query: Query,
    headlines: Sequence[Headline],
    *,
    shelf: Shelf,
    archive: Archive,
    analysis: Analysis,
    sources: Sequence[str],
) -> Iterator[Found]:
    """Find the stories in their order, without making ready what cannot match."""
    in_question = _in_question(query, archive, sources)
    for headline in headlines:
        if not (in_question(headline) and all(term.holds(headline) for term in query.wanted)):
            continue
        documents = analysis.documents([shelf.filed(article) for article in headline.story.articles])
        spans = match_story(query, headline, documents)
        if spans is not None:
            yield Found(headline, spans, documents)


def _in_question(query: Query, archive: Archive, sources: Sequence[str]) -> Callable[[Headline], bool]:
    """Ask the index for each of the words: a story needs an article with it."""
    having = [archive.search(term.text, sources, is_whole=term.is_whole) for term in query.words]
    return lambda headline: all(not articles.isdisjoint(headline.story.articles) for articles in having)
