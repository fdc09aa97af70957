"""What a number counts, in the sentence's own words."""

from dataclasses import dataclass

from briefing.text.numbers.nouns import (
    ADVERBS,
    AUXILIARIES,
    CLOSED_CLASS,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PLURALS,
    PEOPLE_ADJECTIVES,
    PREPOSITIONS,
    PRONOUNS,
    VERB_FORMS,
    is_past,
    is_plural,
    is_verb,
    singular,
)
from briefing.text.numbers.tokens import TokenKind, TokenRow

_MOST_WORDS = 8
_MOST_NOUN_WORDS = 5
_HYPHENS = frozenset("-‐‑")
_STOPS = frozenset('.,;:!?()[]"“”—–…|')
_LINKS = frozenset(
    ("of", "in", "for", "on", "from", "to", "with", "against", "at", "worth", "by", "after", "since")
)


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun that a number counts: its tokens and its singular."""

    first: int
    stop: int
    unit: str


def counted_noun(row: TokenRow, at: int, *, is_one: bool) -> Noun | None:
    """Find the noun phrase that begins at a token and is counted: `eligible pensioners`, `drones`."""
    at = _skip_of(row, at)
    last = None
    index = at
    while index < at + _MOST_NOUN_WORDS + 2 * (row.words[index] in _HYPHENS) and index < row.count:
        word = row.words[index]
        if row.kinds[index] is not TokenKind.WORD:
            if word in _HYPHENS and row.touches(index) and row.touches(index + 1) and index > at:
                index += 1
                continue
            break
        if word in CLOSED_CLASS or word in ADVERBS:
            break
        if is_one:
            if index > at and word in VERB_FORMS and not _is_participle(row, index):
                break
            last = index
        elif is_plural(word):
            last = index
            # `U.S. citizens groups`: a plural right after a plural is the head; a verb is not.
            if not (is_plural(row.words[index + 1]) and row.words[index + 1] not in VERB_FORMS):
                break
        elif word in PEOPLE_ADJECTIVES and index == at and not is_plural(row.words[index + 1]):
            return Noun(at, index + 1, "people")
        index += 1
    if last is None:
        return None
    if row.words[last] in PEOPLE_ADJECTIVES:
        return Noun(at, last + 1, "people")
    return Noun(at, last + 1, _name(row, at, last))


def _skip_of(row: TokenRow, at: int) -> int:
    """Step over what stands between a number and its noun: `of the`, `more`, `of her`."""
    if row.words[at] == "of":
        at += 1
        while row.words[at] in DETERMINERS or row.words[at].endswith(("'s", "’s")):
            at += 1
    while row.words[at] in ("more", "other", "additional", "of"):
        at += 1
    return at


def _is_participle(row: TokenRow, index: int) -> bool:
    following = row.words[index + 1]
    return (
        is_past(row.words[index]) and row.kinds[index + 1] is TokenKind.WORD and following not in CLOSED_CLASS
    )


def _name(row: TokenRow, first: int, last: int) -> str:
    head = singular(row.words[last])
    before = row.text[row.starts[first] : row.starts[last]].lower() if last > first else ""
    return " ".join((before + head).split())


def after_phrase(row: TokenRow, at: int, most: int) -> tuple[int, int] | None:
    """Find the noun phrase that follows an amount, with `of`, `in`, `for` before it or not."""
    first = at
    if row.words[at] in ("of", "in", "for", "worth", "from", "on"):
        first = at + 1
        if row.words[at] == "worth" and row.words[first] == "of":
            first += 1
    elif row.words[at] in _HYPHENS:
        first = at + 1
    stop = _phrase_stop(row, first, most)
    return (first, stop) if stop > first and _has_noun(row, first, stop) else None


def _phrase_stop(row: TokenRow, first: int, most: int) -> int:
    """Run over a noun phrase with one or two prepositions in it; say where it ends."""
    index, words, stop = first, 0, first
    while index < row.count and words < most:
        word = row.words[index]
        if row.kinds[index] is TokenKind.SIGN:
            if (
                word in ("-", "‐", "‑", "/", "'", "’", "&")
                and index > first
                and row.kinds[index + 1] is TokenKind.WORD
            ):
                index += 1
                continue
            break
        if (
            row.kinds[index] is TokenKind.NUMBER
            or word in AUXILIARIES
            or word in CONJUNCTIONS
            or word in PRONOUNS - DETERMINERS
        ):
            break
        if word in PREPOSITIONS:
            if word not in _LINKS or index == first or row.words[index + 1] in ("", "which", "whom"):
                break
        elif word not in DETERMINERS and not (
            word in VERB_FORMS
            and index > first
            and row.words[index - 1] not in DETERMINERS
            and not _is_noun_use(row, index)
        ):
            stop = index + 1
        elif word not in DETERMINERS:
            break
        words += 1
        index += 1
    return stop


def _is_noun_use(row: TokenRow, index: int) -> bool:
    """Tell whether a word that can be a verb is a noun here, by what follows it."""
    word, following = row.words[index], row.words[index + 1]
    if (
        word.endswith(("ed", "ing"))
        and following
        and following not in CLOSED_CLASS
        and row.kinds[index + 1] is TokenKind.WORD
    ):
        return True
    if word.endswith("ed"):
        return False
    return following in _STOPS or following in PREPOSITIONS or following == "" or following in AUXILIARIES


def _has_noun(row: TokenRow, first: int, stop: int) -> bool:
    return any(
        row.kinds[index] is TokenKind.WORD
        and row.words[index] not in CLOSED_CLASS
        and row.words[index] not in ADVERBS
        for index in range(first, stop)
    )


def subject_phrase(row: TokenRow, before: int, most: int) -> tuple[int, int] | None:
    """Find the subject of the verb before an amount, or the noun phrase right before it."""
    verb = _verb_before(row, before)
    stop = before if verb is None else verb
    while stop > 0 and (
        row.words[stop - 1] in AUXILIARIES
        or row.words[stop - 1] in ADVERBS
        or row.words[stop - 1] in PREPOSITIONS
        or row.words[stop - 1] in ("to", "that", "who", "which", ",")
        or (verb is not None and row.words[stop - 1] in VERB_FORMS and row.words[stop - 2] in AUXILIARIES)
    ):
        stop -= 1
    first = _phrase_start(row, stop)
    while first < stop and (
        row.words[first] in CLOSED_CLASS or row.words[first] in ADVERBS or row.kinds[first] is TokenKind.SIGN
    ):
        first += 1
    if first >= stop:
        return None
    return first, _cut(row, first, stop, most)


def _verb_before(row: TokenRow, before: int) -> int | None:
    """Find the verb that an amount belongs to: the nearest one to the left in its clause."""
    index = before - 1
    while index >= 0 and index > before - 14:
        word = row.words[index]
        if word in _STOPS and word != ",":
            return None
        if row.kinds[index] is TokenKind.WORD and is_verb(word) and index > 0:
            if row.words[index - 1] in DETERMINERS or row.words[index - 1] in ("of", "its"):
                index -= 1
                continue
            return index
        index -= 1
    return None


def _phrase_start(row: TokenRow, stop: int) -> int:
    index = stop - 1
    while index >= 0:
        word = row.words[index]
        if word in _STOPS:
            break
        if word in (
            "that",
            "because",
            "while",
            "when",
            "as",
            "if",
            "but",
            "although",
            "said",
            "says",
            "where",
            "after",
            "which",
            "who",
        ):
            break
        if row.kinds[index] is TokenKind.WORD and word in AUXILIARIES:
            break
        if (
            row.kinds[index] is TokenKind.WORD
            and index < stop - 1
            and word in VERB_FORMS
            and row.words[index + 1] in CLOSED_CLASS
            and row.words[index - 1] not in DETERMINERS
        ):
            break
        index -= 1
    return index + 1


def _cut(row: TokenRow, first: int, stop: int, most: int) -> int:
    """Cut a phrase at the most words, never right after a little word."""
    words, index = 0, first
    while index < stop and words < most:
        words += row.kinds[index] is not TokenKind.SIGN
        index += 1
    while index > first + 1 and (
        row.words[index - 1] in CLOSED_CLASS or row.kinds[index - 1] is TokenKind.SIGN
    ):
        index -= 1
    return index


def words_of(row: TokenRow, first: int, stop: int) -> str:
    """Give a stretch of tokens as one line of text."""
    return " ".join(row.text[row.starts[first] : row.ends[stop - 1]].split())


_ = IRREGULAR_PLURALS, _MOST_WORDS
