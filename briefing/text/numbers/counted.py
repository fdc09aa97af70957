"""The noun that a number counts."""

from dataclasses import dataclass

from briefing.text.numbers.nouns import (
    ADVERBS,
    CLOSED_CLASS,
    DETERMINERS,
    PEOPLE_ADJECTIVES,
    PEOPLE_NOUNS,
    VERB_FORMS,
    is_past,
    is_plural,
    is_verb,
    singular,
)
from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.units import UNITS
from briefing.text.numbers.words import SMALL_NUMBERS, word_set

_MOST_WORDS = 6
_HYPHENS = frozenset("-‐‑")
_MORE = word_set("more other additional further")
_NO_NOUNS = word_set(
    "percent late early ago earlier later old strong long wide tall high deep away apart thick each apiece times"
)
QUAKES = word_set("quake earthquake temblor tremor aftershock magnitude")
"""What is not counted by the number before it, but measured."""


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun phrase that a number counts."""

    first: int
    stop: int
    unit: str
    """Its singular in lower case, with the words that tell it closer."""
    kind: str = "count"

    @property
    def is_people(self) -> bool:
        """Whether it counts human beings."""
        return self.unit == "people" or self.unit.rsplit(" ", 1)[-1] in PEOPLE_NOUNS


def counted_noun(row: TokenRow, at: int, *, is_one: bool, is_share: bool = False) -> Noun | None:
    """Find the noun phrase that begins at a token and is counted: `eligible pensioners`, `drones`."""
    of_many = row.words[at] == "of"
    if is_one and (row.words[at - 2] == "no" or row.words[at] in VERB_FORMS):
        return None
    first = _skip_of(row, at)
    if first is None:
        return None
    if of_many and (row.kinds[first] is TokenKind.NUMBER or row.words[first] in SMALL_NUMBERS):
        # `nine of the 12 jurors`: the noun belongs to both numbers, and stands at the second.
        shared = counted_noun(row, first + 1, is_one=False)
        return Noun(at, at, shared.unit, shared.kind) if shared else None
    if row.words[first] in _HYPHENS and row.touches(first) and row.touches(first + 1):
        return _hyphenated(row, first + 1)
    if row.words[first] in PEOPLE_ADJECTIVES and not _plural_near(row, first + 1):
        return Noun(first, first + 1, "people")
    last = _last_word(row, first, takes_singular=is_one and not of_many)
    if last is None:
        return _single_word(row, first) if not of_many or is_share else None
    head = row.words[last]
    if head in PEOPLE_ADJECTIVES:
        return Noun(first, last + 1, "people")
    if head in UNITS and UNITS[head][1] in ("time", "distance", "weight", "area") and last > first:
        return Noun(first, last + 1, *UNITS[head])
    return Noun(first, last + 1, _name(row, first, last))


def _skip_of(row: TokenRow, at: int) -> int | None:
    """Step over what stands between a number and its noun: `of the`, `more`, `of her`."""
    if row.words[at] == "of":
        at += 1
        if row.words[at] in ("them", "us", "which", "whom", "those", "these", "it"):
            return None
        while row.words[at] in DETERMINERS or row.words[at].endswith(("'s", "’s")):
            at += 1
    while row.words[at] in ("more", "other", "additional", "of") and row.kinds[at + 1] is TokenKind.WORD:
        at += 1
    return at


def _plural_near(row: TokenRow, at: int) -> bool:
    """Tell whether a plural noun follows at once, so that `injured` is its adjective."""
    word = row.words[at]
    return row.kinds[at] is TokenKind.WORD and is_plural(word) and word not in CLOSED_CLASS


def _hyphenated(row: TokenRow, at: int) -> Noun | None:
    """Read the noun of `four-point plan`, `six-speed`: a measure of something, never its count."""
    if row.kinds[at] is not TokenKind.WORD or row.words[at] in CLOSED_CLASS:
        return None
    return Noun(at, at + 1, singular(row.words[at]), "size")


def _last_word(row: TokenRow, first: int, *, takes_singular: bool) -> int | None:
    """Find the head of a noun phrase: its first plural, or for `one` its last word."""
    last, words, index = None, 0, first
    while index < row.count and words < _MOST_WORDS:
        word = row.words[index]
        if _is_inner(row, index, first):
            index += 1
            continue
        if row.kinds[index] is not TokenKind.WORD or word in CLOSED_CLASS or word in ADVERBS:
            break
        if word in QUAKES:
            return index
        if takes_singular:
            if index > first and _is_finite(row, index):
                break
            last = index
        elif is_plural(word):
            last = index
            if not _is_adjective_noun(row, index):
                break
        elif index > first and word in VERB_FORMS and not _describes(row, index):
            break
        words += 1
        index += 1
    return last


def _is_inner(row: TokenRow, index: int, first: int) -> bool:
    """Tell whether a token only joins the words of the phrase: a hyphen, `&`, `and` between adjectives."""
    word = row.words[index]
    if word in _HYPHENS:
        return index > first and row.touches(index) and row.touches(index + 1)
    return index > first and (word == "&" or (word == "and" and _joins_adjectives(row, index)))


def _is_adjective_noun(row: TokenRow, index: int) -> bool:
    """Tell whether a plural stands before another, which is then the head: sports cars."""
    following = row.words[index + 1]
    return row.kinds[index + 1] is TokenKind.WORD and is_plural(following) and following not in VERB_FORMS


def _joins_adjectives(row: TokenRow, index: int) -> bool:
    """Tell whether `and` joins two adjectives of one noun: digital and physical sales."""
    if row.words[index + 1] in SMALL_NUMBERS or row.words[index + 2] in PEOPLE_ADJECTIVES:
        return False
    return (
        row.kinds[index + 1] is TokenKind.WORD
        and is_plural(row.words[index + 2])
        and not is_verb(row.words[index + 1])
    )


def _is_finite(row: TokenRow, index: int) -> bool:
    word, following = row.words[index], row.words[index + 1]
    if word not in VERB_FORMS and not (word.endswith("ed") and len(word) > 4):
        return False
    return not (is_past(word) and row.kinds[index + 1] is TokenKind.WORD and following not in CLOSED_CLASS)


def _describes(row: TokenRow, index: int) -> bool:
    """Tell whether a verb form stands before a noun as its adjective: recorded songs, power plants."""
    return row.kinds[index + 1] is TokenKind.WORD and row.words[index + 1] not in CLOSED_CLASS


def _single_word(row: TokenRow, at: int) -> Noun | None:
    """Take the word after a number as what it counts, where no plural follows: 3 cylinder engine."""
    word = row.words[at]
    if row.kinds[at] is not TokenKind.WORD or word in CLOSED_CLASS or word in ADVERBS or word in _NO_NOUNS:
        return None
    if word in VERB_FORMS or (len(word) > 4 and word.endswith(("ed", "ly", "ing"))) or len(word) < 2:
        return None
    return Noun(at, at + 1, singular(word), "size")


def _name(row: TokenRow, first: int, last: int) -> str:
    while first < last and row.words[first] in _MORE:
        first += 1
    head = singular(row.words[last])
    head = "people" if head == "person" else head
    before = row.text[row.starts[first] : row.starts[last]].lower() if last > first else ""
    return " ".join((before + head).split())
