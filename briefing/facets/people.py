"""The people of a story: one person, one row, with role and spellings."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.facets.base import Telling
from briefing.model.briefs import Finding, Layout, Row
from briefing.model.news import Span
from briefing.text import Document
from briefing.text.names.across import Shared, join_people

_SPEAKING_WEIGHT = 2.0
_TITLE_WEIGHT = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Finding):
    """One person of a story; the text is the best full name, as spelt at the first span."""

    role: str | None = None
    spellings: tuple[str, ...] = ()
    """All forms of the name that the articles use, the most frequent first."""
    quoted: int = 0
    """How many quotations the articles give to this person."""

    def rows(self) -> tuple[Row, ...]:
        """Show the name, the role, and what else the name is spelt like."""
        others = [
            spelling
            for spelling in self.spellings
            if spelling not in self.text.split() and spelling != self.text
        ]
        also = f"also {', '.join(others)}" if others else ""
        return (Row(cells=(self.text, self.role or ""), spans=self.spans[:1], note=also),)

    def record(self) -> dict[str, object]:
        """Write it for JSON, spans as Span."""
        return {"name": self.text, "role": self.role, "spellings": list(self.spellings), "spans": self.spans}


class People:
    """Who is in the story."""

    name = "people"
    title = "People"
    layout = Layout.TABLE
    needs: tuple[str, ...] = ()

    def find(self, telling: Telling) -> tuple[Person, ...]:
        """Find everyone who is named, those who speak and are named most first."""
        people = join_people(telling.documents)
        quoted = [_quotations(shared, telling.documents) for shared in people]
        weights = [
            _weight(shared, telling.documents) + _SPEAKING_WEIGHT * count
            for shared, count in zip(people, quoted, strict=True)
        ]
        order = sorted(range(len(people)), key=lambda at: (-weights[at], at))
        return tuple(_write(people[at], quoted[at], telling) for at in order)


def _weight(shared: Shared, documents: Sequence[Document]) -> float:
    """How often a person is named, in titles most of all."""
    weight = 0.0
    for document, name in shared.members:
        title = len(documents[document].article.title)
        for start, _ in documents[document].names[name].mentions:
            weight += _TITLE_WEIGHT if start < title else 1.0
    return weight


def _quotations(shared: Shared, documents: Sequence[Document]) -> int:
    return sum(
        quotation.speaker == documents[document].names[name].name
        for document, name in shared.members
        for quotation in documents[document].quotations
    )


def _write(shared: Shared, quoted: int, telling: Telling) -> Person:
    spans: list[Span] = []
    counts: dict[str, int] = {}
    for index, name in shared.members:
        document = telling.documents[index]
        for start, end in document.names[name].mentions:
            spans.append(document.span(start, end))
            spelling = document.words_at(start, end)
            counts[spelling] = counts.get(spelling, 0) + 1
    spellings = sorted(counts, key=lambda spelling: (-counts[spelling], spelling))
    text = (
        shared.name if shared.name in counts else max(counts, key=lambda spelling: (len(spelling), spelling))
    )
    first = next(
        span for span in spans if telling.document(span.article).words_at(span.start, span.end) == text
    )
    articles = frozenset(span.article for span in spans)
    return Person(
        text=text,
        spans=(first, *(span for span in spans if span != first)),
        label=shared.role or "",
        origins=telling.count_origins(articles),
        role=shared.role,
        spellings=tuple(spellings),
        quoted=quoted,
    )
