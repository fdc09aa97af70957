"""The sentences that a summary may take, each with its worth and what must stand before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.facets.base import Telling
from briefing.facets.summary.measures import Background, Report, Tokens, measure, read_tokens, survey
from briefing.facets.summary.weights import CONSTANT, WEIGHTS
from briefing.text import Document, Sentence, SentenceKind
from briefing.text.pointers import Pointer, find_pointer

_LENGTHS = range(4, 76)
_HEADLINE_CHARACTERS = 150
_MARKS = (("“", "”"), ("«", "»"), ("„", "“"))
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that may stand in the summary."""

    document: int
    """The index of its document."""
    start: int
    end: int
    words: int
    """Its length, as budgets count it."""
    stems: frozenset[str]
    """Of its content words."""
    worth: float
    needs: int | None
    """The index of the candidate that must stand before it; NOWHERE where that one cannot be had."""


def read_reports(telling: Telling) -> tuple[Report, ...]:
    """Read the documents of a story, each text once: copies are left out."""
    copies = {copy for copy, _ in telling.story.copies}
    origins = {article: number for number, origin in enumerate(telling.story.origins) for article in origin}
    return tuple(
        Report(
            document=document,
            number=number,
            origin=origins.get(document.id, -number - 1),
            title=frozenset(read_tokens(document.article.title, document.language).content),
            body=tuple(_body(document)),
        )
        for number, document in enumerate(telling.documents)
        if document.id not in copies
    )


def find_candidates(reports: tuple[Report, ...]) -> tuple[Candidate, ...]:
    """Find the sentences that may be chosen, in the order of the articles."""
    background = survey(reports)
    found: list[Candidate] = []
    for report in reports:
        found.extend(_of_report(report, background, len(found)))
    return tuple(found)


def may_stand_alone(document: Document, sentence: Sentence, words: str) -> bool:
    """Tell whether a sentence can be shown by itself: no question, no headline, not the inside of a quote."""
    if len(words.split()) not in _LENGTHS or words.rstrip("”\"’')»").endswith("?"):
        return False
    if any(words.count(opening) != words.count(closing) for opening, closing in _MARKS[:2]):
        return False
    return words.count('"') % 2 == 0 and not _is_inside_quote(document, sentence)


def _is_inside_quote(document: Document, sentence: Sentence) -> bool:
    """Tell whether it is the middle of somebody's speech, its marks in other sentences."""
    return any(
        each.kind == "direct" and each.start < sentence.start and sentence.end <= each.end
        for each in document.quotations
    )


def _body(document: Document) -> Iterator[tuple[Sentence, str, Tokens]]:
    """The sentences of the body with their words; a headline of several sentences is none of it."""
    headline = document.text.split("\n", 1)[0]
    first = 1 if len(headline) <= _HEADLINE_CHARACTERS and len(headline) < len(document.text.rstrip()) else 0
    for sentence in document.sentences:
        if sentence.kind is SentenceKind.BODY and sentence.paragraph >= first:
            words = document.words_at(sentence.start, sentence.end)
            yield sentence, words, read_tokens(words, document.language)


def _of_report(report: Report, background: Background, offset: int) -> list[Candidate]:
    """Make the candidates of one report, which stand after so many others."""
    found: list[Candidate] = []
    said: set[str] = set()
    places: dict[int, int] = {}
    for place, (sentence, words, tokens) in enumerate(report.body):
        if may_stand_alone(report.document, sentence, words):
            measures = measure(report, place, said, background)
            places[place] = offset + len(found)
            found.append(
                Candidate(
                    document=report.number,
                    start=sentence.start,
                    end=sentence.end,
                    words=len(words.split()),
                    stems=frozenset(tokens.content),
                    worth=CONSTANT + sum(WEIGHTS[name] * value for name, value in measures.items()),
                    needs=_needs(report, place, places),
                )
            )
        said.update(tokens.content)
    return found


def _needs(report: Report, place: int, places: dict[int, int]) -> int | None:
    """Find the candidate that names what a sentence points back at."""
    sentence, words, _ = report.body[place]
    pointer = find_pointer(words)
    if pointer is None:
        return None
    if pointer is Pointer.PERSON:
        named = _last_named(report, sentence.start)
        if named is not None:
            return places.get(named, NOWHERE)
    return places.get(place - 1, NOWHERE)


def _last_named(report: Report, before: int) -> int | None:
    """The place of the last sentence before that names a person; None where no person is known."""
    mentions = [
        start
        for name in report.document.names
        if name.kind == "person"
        for start, _ in name.mentions
        if start < before
    ]
    if not mentions:
        return None
    last = max(mentions)
    for place, (sentence, _, _) in enumerate(report.body):
        if sentence.start <= last < sentence.end:
            return place
    return None
