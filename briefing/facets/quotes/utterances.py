"""The utterances of a story: each article's quotations with the story's people, pieces joined."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.facets.quotes.parting import Joined, opens_sentence, part, words_of
from briefing.model.news import Span
from briefing.text import Document, Quotation
from briefing.text.document import SentenceKind
from briefing.text.names.across import Shared, join_people

_OPENING = "“\"„«»‘'`"
_CLOSING = "”\"»«“’'"
_SPACES = " \xa0\u202f"
SURE_ENOUGH = 0.55
"""No name is shown below this confidence."""
_HOLDER_CONFIDENCE = 0.7
_MOST_OFFICE_WORDS = 6
_WHOSE = re.compile(r" (?:of|for|at|from|in) ")
_LEAST_REPORTED_WORDS = 5
_NO_BEGINNING = frozenset(
    "if whether what why how when who which is are was were has had have would will can could may might and but".split()
)
_NO_END = frozenset(
    "a an the of to in on at for with from by and or but that which who because if as is are was were".split()
)
_LEFT_OUT = " … "
"""Stands between two pieces for the cue that parts them: both pairs of marks would seem to touch."""
_PARTNERS = {'"': '"', "“": "”", "«": "»"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What one article says that someone said."""

    article: str
    text: str
    marked: str
    """The text in the marks of its article."""
    parts: tuple[Span, ...]
    quotation: Quotation
    """The first piece: it has the cue and the mention."""
    person: int | None
    """Which of the story's people is meant; None for bodies, groups and the unknown."""
    speaker: str | None
    role: str | None
    is_headline: bool = False
    """Whether it stands in the article's title, which may repeat what the article tells."""


def find_utterances(documents: Sequence[Document]) -> tuple[tuple[Utterance, ...], tuple[Shared, ...]]:
    """Gather the utterances of all articles, in order, and the people they are given to."""
    people = join_people(documents)
    owner = {member: person for person, shared in enumerate(people) for member in shared.members}
    by_names = [
        {name.name: owner.get((index, at)) for at, name in enumerate(document.names)}
        for index, document in enumerate(documents)
    ]
    utterances = [
        _utterance(documents[index], pieces, by_names[index], people)
        for index, pieces in part(documents, [*_join_pieces(documents)])
    ]
    return tuple(utterances), people


def _join_pieces(documents: Sequence[Document]) -> Iterator[Joined]:
    """Join what a cue interrupts: (document, pieces) of each utterance."""
    for index, document in enumerate(documents):
        pieces: list[Quotation] = []
        for quotation in document.quotations:
            if quotation.kind == "indirect":
                yield index, (quotation,)
                continue
            if pieces and not quotation.continues:
                yield index, tuple(pieces)
                pieces = []
            pieces.append(quotation)
        if pieces:
            yield index, tuple(pieces)


def _utterance(
    document: Document, pieces: Sequence[Quotation], by_name: dict[str, int | None], people: Sequence[Shared]
) -> Utterance:
    first = pieces[0]
    person = by_name.get(first.speaker) if first.speaker else None
    if first.confidence < SURE_ENOUGH:
        holder = _holder(first.mention, by_name, people)
        holder = _bearer(first, by_name, people) if holder is None else holder
        person = person if holder is None else holder
        first = first if holder is None else replace(first, confidence=_HOLDER_CONFIDENCE)
    return Utterance(
        article=document.id,
        text=words_of(document, pieces),
        marked=_in_marks(document, pieces),
        parts=tuple(document.span(piece.start, piece.end) for piece in pieces),
        quotation=first,
        person=person,
        speaker=people[person].name if person is not None else first.speaker,
        role=people[person].role if person is not None else first.role,
        is_headline=_is_in_title(document, first),
    )


def _is_in_title(document: Document, quotation: Quotation) -> bool:
    opening = document.sentences[0] if document.sentences else None
    return opening is not None and opening.kind is SentenceKind.TITLE and quotation.start < opening.end


def _holder(mention: str | None, by_name: dict[str, int | None], people: Sequence[Shared]) -> int | None:
    """The only one named in an article who is, as any article tells, "the director" that it quotes."""
    leading, *office = (mention or "").lower().split()[:_MOST_OFFICE_WORDS] or [""]
    if leading != "the" or not office:
        return None
    named = sorted({person for person in by_name.values() if person is not None})
    holders = [person for person in named if _is_held(office, people[person].role or "")]
    return holders[0] if len(holders) == 1 else None


def _bearer(quotation: Quotation, by_name: dict[str, int | None], people: Sequence[Shared]) -> int | None:
    """The only one of the story with the surname that an article leaves alone: "Holt beamed"."""
    surname = quotation.mention or ""
    if quotation.speaker or surname in by_name or not surname[:1].isupper():
        return None
    bearers = [at for at, shared in enumerate(people) if shared.name.split()[1:][-1:] == [surname]]
    return bearers[0] if len(bearers) == 1 else None


def _is_held(office: Sequence[str], role: str) -> bool:
    held = _WHOSE.split(role.lower())[0].split()
    return held[-1:] == office[-1:] and set(office) <= set(held)


def is_whole(utterance: Utterance) -> bool:
    """Whether an utterance says something by itself; words that a cue cuts out of their sentence do not."""
    if utterance.quotation.kind != "indirect":
        return True
    words = utterance.text.lower().split()
    return len(words) >= _LEAST_REPORTED_WORDS and words[0] not in _NO_BEGINNING and words[-1] not in _NO_END


def _in_marks(document: Document, pieces: Sequence[Quotation]) -> str:
    """The words in the marks of their article; a piece that opens a sentence of its own keeps its own marks."""
    if pieces[0].kind == "indirect":
        return document.words_at(pieces[0].start, pieces[0].end)
    runs: list[list[Quotation]] = []
    for piece in pieces:
        if runs and not opens_sentence(document, piece):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    marked = _run_in_marks(document, runs[0])
    for before, run in pairwise(runs):
        between = document.words_at(before[-1].end, run[0].start)
        marked += (_LEFT_OUT if any(map(str.isalpha, between)) else " ") + _run_in_marks(document, run)
    return marked


def _run_in_marks(document: Document, run: Sequence[Quotation]) -> str:
    """Put the outer marks around pieces; speech that goes on in the next paragraph is closed."""
    first, last = run[0], run[-1]
    opening = document.words_at(max(0, first.start - 2), first.start).rstrip(_SPACES)[-1:]
    opening = opening if opening and opening in _OPENING else ""
    closing = document.words_at(last.end, last.end + 2).lstrip(_SPACES)[:1]
    return (
        opening
        + words_of(document, run)
        + _PARTNERS.get(opening, closing if closing and closing in _CLOSING else "")
    )
