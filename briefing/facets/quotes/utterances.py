"""The utterances of a story: each article's quotations with the story's people, pieces joined."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.news import Span
from briefing.text import Document, Quotation
from briefing.text.names.across import Shared, join_people

_OPENING = "“\"„«»‘'`"
_CLOSING = "”\"»«“’'"
_SPACES = " \xa0\u202f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What one article says that someone said."""

    article: str
    text: str
    marked: str
    parts: tuple[Span, ...]
    quotation: Quotation
    """The first piece: it has the cue and the mention."""
    person: int | None
    """Which of the story's people is meant; None for bodies, groups and the unknown."""
    speaker: str | None
    role: str | None


def find_utterances(documents: Sequence[Document]) -> tuple[tuple[Utterance, ...], tuple[Shared, ...]]:
    """Gather the utterances of all articles, in order, and the people they are given to."""
    people = join_people(documents)
    owner = {member: person for person, shared in enumerate(people) for member in shared.members}
    utterances: list[Utterance] = []
    for index, document in enumerate(documents):
        by_name = {name.name: owner.get((index, at)) for at, name in enumerate(document.names)}
        pieces: list[Quotation] = []
        for quotation in document.quotations:
            if pieces and not quotation.continues:
                utterances.append(_utterance(document, pieces, by_name, people))
                pieces = []
            pieces.append(quotation)
        if pieces:
            utterances.append(_utterance(document, pieces, by_name, people))
    return tuple(utterances), people


def _utterance(
    document: Document, pieces: list[Quotation], by_name: dict[str, int | None], people: Sequence[Shared]
) -> Utterance:
    first = pieces[0]
    person = by_name.get(first.speaker) if first.speaker else None
    texts = [document.words_at(piece.start, piece.end) for piece in pieces]
    return Utterance(
        article=document.id,
        text=" ".join(texts),
        marked=_opening(document, first) + " ".join(texts) + _closing(document, pieces[-1]),
        parts=tuple(document.span(piece.start, piece.end) for piece in pieces),
        quotation=first,
        person=person,
        speaker=people[person].name if person is not None else first.speaker,
        role=people[person].role if person is not None else first.role,
    )


def _opening(document: Document, piece: Quotation) -> str:
    if piece.kind == "indirect":
        return ""
    mark = document.words_at(max(0, piece.start - 2), piece.start).rstrip(_SPACES)[-1:]
    return mark if mark and mark in _OPENING else ""


def _closing(document: Document, piece: Quotation) -> str:
    if piece.kind == "indirect":
        return ""
    mark = document.words_at(piece.end, piece.end + 2).lstrip(_SPACES)[:1]
    return mark if mark and mark in _CLOSING else ""
