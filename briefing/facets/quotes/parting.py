"""Part an answer of which another article has one piece alone: reworded, or with another end."""

from collections.abc import Iterator, Sequence

from briefing.facets.quotes.twins import Wording, compare, may_be_twins, wording
from briefing.text import Document, Quotation

_MOST_HOLDERS = 60
"""Words that more utterances than this have find no other wording."""

Joined = tuple[int, tuple[Quotation, ...]]
"""The index of a document, and the pieces of what someone says in it."""


def words_of(document: Document, pieces: Sequence[Quotation]) -> str:
    """The pieces as they stand, joined by one space."""
    return " ".join(document.words_at(piece.start, piece.end) for piece in pieces)


def opens_sentence(document: Document, piece: Quotation) -> bool:
    """Whether a piece goes on with a sentence of its own."""
    return not document.words_at(piece.start, piece.start + 1).islower()


def part(documents: Sequence[Document], joined: Sequence[Joined]) -> Iterator[Joined]:
    """Part what other articles print otherwise: two outlets chose from one answer."""
    wholes = [wording(words_of(documents[index], pieces)) for index, pieces in joined]
    holders: dict[str, list[int]] = {}
    for at, whole in enumerate(wholes):
        for stem in whole.heavy:
            holders.setdefault(stem, []).append(at)
    for at, (index, pieces) in enumerate(joined):
        if len(pieces) > 1 and opens_sentence(documents[index], pieces[1]):
            two = [wording(words_of(documents[index], each)) for each in (pieces[:1], pieces[1:])]
            others = {other for piece in two for other in _near(piece, holders) if joined[other][0] != index}
            if any(_has_one(two, wholes[at], wholes[other]) for other in sorted(others)):
                yield index, pieces[:1]
                yield index, pieces[1:]
                continue
        yield index, pieces


def _near(piece: Wording, holders: dict[str, list[int]]) -> set[int]:
    """The utterances that have a word of a piece, one that few have."""
    return {at for stem in piece.heavy if len(holders[stem]) <= _MOST_HOLDERS for at in holders[stem]}


def _has_one(pieces: Sequence[Wording], whole: Wording, other: Wording) -> bool:
    """Whether another wording has one piece and ends otherwise, or rewords one piece and no more."""
    found = [piece for piece in pieces if may_be_twins(piece, other) and compare(piece, other) is not None]
    if len(found) != 1:
        return False
    how = compare(whole, other)
    return how is None or (how == "reworded" and other.heavy <= found[0].heavy)
