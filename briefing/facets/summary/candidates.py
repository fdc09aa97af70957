"""The sentences that a summary may take, each with what the choice needs to know of it."""

from collections import Counter
from dataclasses import dataclass

from briefing.facets.base import Telling
from briefing.model import Span
from briefing.text import Document, SentenceKind
from briefing.text.likeness import content_stems, say_the_same
from briefing.text.pointers import points_back

_FEWEST_WORDS = 5
_MOST_WORDS = 70


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that may stand in the summary."""

    document: int
    """The index of its document."""
    start: int
    end: int
    words: int
    """Its length, as budgets count it."""
    stems: tuple[str, ...]
    """Of its content words, in order."""
    score: float
    needs: int | None
    """The index of the candidate that must stand before it: it points back; -1 where that one is missing."""
    twins: tuple[Span, ...] = ()
    """Where other articles say the same."""


def find_candidates(telling: Telling) -> tuple[Candidate, ...]:
    """Find the sentences that may be chosen, in the order of the articles; copies give none."""
    copies = {copy for copy, _ in telling.story.copies}
    found: list[Candidate] = []
    spread = _spread(telling)
    for number, document in enumerate(telling.documents):
        if document.id not in copies:
            found.extend(_of_document(document, number, spread, len(found)))
    return tuple(_with_twins(telling, found))


def _spread(telling: Telling) -> Counter[str]:
    """Count the origins that use each stem."""
    spread: Counter[str] = Counter()
    documents = {document.id: document for document in telling.documents}
    for origin in telling.story.origins:
        stems: set[str] = set()
        for article in origin:
            document = documents[article]
            for sentence in document.sentences:
                if sentence.is_evidence:
                    words = document.words_at(sentence.start, sentence.end)
                    stems.update(content_stems(words, document.language))
        spread.update(stems)
    return spread


def _of_document(document: Document, number: int, spread: Counter[str], offset: int) -> list[Candidate]:
    """Make the candidates of one document."""
    found: list[Candidate] = []
    body = [sentence for sentence in document.sentences if sentence.kind is SentenceKind.BODY]
    before = -1
    for place, sentence in enumerate(body):
        words = document.words_at(sentence.start, sentence.end)
        count = len(words.split())
        if not _FEWEST_WORDS <= count <= _MOST_WORDS or words.rstrip("”\"’')").endswith("?"):
            before = -1
            continue
        stems = content_stems(words, document.language)
        shared = sum(spread[stem] - 0.5 for stem in set(stems)) / (len(set(stems)) + 5)
        found.append(
            Candidate(
                document=number,
                start=sentence.start,
                end=sentence.end,
                words=count,
                stems=stems,
                score=shared + 1 / (1 + place),
                needs=before if points_back(words) else None,
            )
        )
        before = offset + len(found) - 1
    return found


def _with_twins(telling: Telling, found: list[Candidate]) -> list[Candidate]:
    """Give each candidate the places that say the same in other documents."""
    sets = [frozenset(candidate.stems) for candidate in found]
    twins: list[list[Span]] = [[] for _ in found]
    for one, first in enumerate(found):
        for other in range(one + 1, len(found)):
            second = found[other]
            if first.document != second.document and say_the_same(sets[one], sets[other]):
                twins[one].append(telling.documents[second.document].span(second.start, second.end))
                twins[other].append(telling.documents[first.document].span(first.start, first.end))
    return [
        Candidate(
            each.document, each.start, each.end, each.words, each.stems, each.score, each.needs, tuple(spans)
        )
        for each, spans in zip(found, twins, strict=True)
    ]
