"""The clause to the left of a number: its subject, its verb, the noun that the number belongs to."""

from dataclasses import dataclass

from briefing.text.numbers.currencies import CURRENCY_SIGNS
from briefing.text.numbers.nouns import (
    AUXILIARIES,
    CLOSED_CLASS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    TIME_NOUNS,
    VERB_FORMS,
    is_adverb,
    is_past,
    is_verb,
)
from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.words import word_set

_SUBJECT_WORDS = 5
_REACH = 16
"""How many tokens a verb or subject is looked for to the left."""
CLAUSE_STOPS = frozenset('.,;:!?()[]"“”—–…|<>') | frozenset(CURRENCY_SIGNS)
_CLAUSE_WORDS = word_set(
    "that because while when if but although though where after before as whether since until than unless whereas so"
)
_NOUN_OPENERS = word_set("a an the its his her their our my your")
_RELATIVES = frozenset(("which", "who", "that"))
NOUN_LINKS = word_set("of in for on from to with against at by into aboard near inside outside under across")


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before an amount in its clause."""

    subject: tuple[int, int] | None = None
    """Of the verb."""
    verb: int | None = None
    noun: tuple[int, int] | None = None
    """Right before the amount, with no verb between: `net worth of`, `Blackmores up`."""
    is_coordinated: bool = False
    """`and` joins the verb to one before it, whose subject it shares."""


NO_LEAD = Lead()
"""Nothing is known of what stands before."""


def words_of(row: TokenRow, first: int, stop: int) -> str:
    """Give a stretch of tokens as one line of text."""
    return " ".join(row.text[row.starts[first] : row.ends[stop - 1]].split())


def lead_of(row: TokenRow, before: int, floor: int) -> Lead:
    """Read the clause to the left of an amount, no further than `floor`: its subject and verb, or its noun."""
    stop = before
    while stop > floor and (
        row.words[stop - 1] in PREPOSITIONS or row.words[stop - 1] in (":", "=", "a", "an")
    ):
        stop -= 1
    start, verb, verb_start = _clause(row, stop, floor)
    if row.words[stop] == ":" and stop < before:
        return Lead(noun=_noun_before(row, start, stop))
    if verb is None or (stop < before and _ends_noun(row, verb, stop)):
        noun = _noun_before(row, start if verb is None else verb + 1, stop)
        if noun or verb is None:
            return Lead(noun=noun, is_coordinated=noun is None and start <= floor)
    if row.words[verb] in REPORTING:
        return Lead()
    subject = _noun_before(row, start, verb_start)
    if subject is None and start > 0 and row.words[start - 1] in _RELATIVES:
        subject = _antecedent(row, start - 1)
    if subject is None and start == verb_start and row.words[start - 1] == ",":
        subject = _name_in_commas(row, start - 1)
    joins = subject is None and (start <= floor or row.words[start - 1] in ("and", "or", ",", "but"))
    return Lead(subject, verb, is_coordinated=joins)


def _name_in_commas(row: TokenRow, stop: int) -> tuple[int, int] | None:
    """Find the name between the comma that ends before a token and another: `the mayor, Ada Lind, has`."""
    first = stop
    while first > 0 and row.is_capital(first - 1):
        first -= 1
    return (first, stop) if stop - first > 1 and row.words[first - 1] == "," else None


def _ends_noun(row: TokenRow, verb: int, stop: int) -> bool:
    """Tell whether a noun phrase of some length stands between the verb and the amount's preposition."""
    return stop > verb + 1 and row.words[stop] in (
        "of",
        "at",
        ":",
        "worth",
        "over",
        "up",
        "under",
        "to",
        "between",
    )


def _clause(row: TokenRow, stop: int, floor: int) -> tuple[int, int | None, int]:
    """Find where the clause that ends before a token starts, its nearest verb, and the start of its verb group."""
    verb, verb_start = None, stop
    index = stop - 1
    limit = max(floor, stop - _REACH)
    while index >= limit:
        word = row.words[index]
        if row.kinds[index] is not TokenKind.WORD:
            if word in CLAUSE_STOPS or (row.kinds[index] is TokenKind.NUMBER and not row.touches(index)):
                break
        elif word in _CLAUSE_WORDS or word in _RELATIVES:
            break
        elif verb is None:
            if word in CONJUNCTIONS:
                break
            if (index + 1 == stop and is_past(word) and index) or _is_verb_here(row, index):
                verb = verb_start = index
        elif verb_start == index + 1 and _extends_verb(row, index):
            verb_start = index
        elif word in AUXILIARIES or (word in CONJUNCTIONS and index + 1 == verb_start):
            break
        index -= 1
    return index + 1, verb, verb_start


def _extends_verb(row: TokenRow, index: int) -> bool:
    """Tell whether a word belongs to the verb group that begins after it: `was forced to`, `has already`."""
    word = row.words[index]
    if word in AUXILIARIES or word == "to" or is_adverb(word):
        return True
    return word in VERB_FORMS and row.words[index + 1] == "to"


def _is_verb_here(row: TokenRow, index: int) -> bool:
    """Tell whether a word that can be a verb is one, by the word before it."""
    word, before = row.words[index], row.words[index - 1] if index else ""
    if not is_verb(word):
        return False
    if word in AUXILIARIES:
        return True
    if before in DETERMINERS or before == "of" or before.endswith(("'s", "’s")):
        return False
    if is_past(word) or word.endswith("ing"):
        # `a newly built plant`: a participle before a noun inside a phrase with a determiner.
        return row.words[index - 2] not in _NOUN_OPENERS or before in PRONOUNS or before == "to"
    return (
        index > 0
        and (before not in PREPOSITIONS or before == "to")
        and not (row.words[index - 2] in DETERMINERS and row.words[index + 1] in PREPOSITIONS)
    )


def _noun_before(row: TokenRow, start: int, stop: int) -> tuple[int, int] | None:
    """Find the noun phrase that ends before a token and begins no earlier than `start`."""
    while stop > start and (
        row.kinds[stop - 1] is TokenKind.SIGN
        or row.words[stop - 1] in CLOSED_CLASS
        or is_adverb(row.words[stop - 1])
    ):
        stop -= 1
    if stop > start and row.words[stop - 1] in REPORTING:
        return None
    first, words = stop, 0
    while first > start and words < 12:
        word = row.words[first - 1]
        if word in DETERMINERS:
            # A determiner opens the phrase, unless a preposition ties it to a noun before.
            first -= 1
            if first == start or row.words[first - 1] not in NOUN_LINKS:
                break
            continue
        if word in TIME_NOUNS and first < stop and row.is_capital(first):
            break
        first -= 1
        words += 1
    while first < stop and (
        row.words[first] in CLOSED_CLASS
        or is_adverb(row.words[first])
        or row.kinds[first] is not TokenKind.WORD
    ):
        first += 1
    if first >= stop:
        return None
    return first, _cut(row, first, stop, _SUBJECT_WORDS + 1)


def _antecedent(row: TokenRow, relative: int) -> tuple[int, int] | None:
    """Find the noun phrase that `which` or `who` stands for."""
    stop = relative
    while stop > 0 and row.words[stop - 1] in (",", ")", "("):
        stop -= 1
    start = stop
    while (
        start > 0
        and row.words[start - 1] not in CLAUSE_STOPS
        and not is_verb(row.words[start - 1])
        and stop - start < 8
    ):
        start -= 1
    return _noun_before(row, start, stop)


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


def sentence_subject(row: TokenRow) -> tuple[int, int] | None:
    """Find the noun phrase that the sentence opens with: who or what it is about."""
    first = 0
    if row.words[0] in PREPOSITIONS and "," in row.words[:_REACH]:
        first = row.words.index(",") + 1
    stop = first
    while stop < row.count and stop < first + _REACH:
        word = row.words[stop]
        if (
            word in AUXILIARIES
            or word in CLAUSE_STOPS
            or row.kinds[stop] is TokenKind.NUMBER
            or word in _RELATIVES
        ):
            break
        if stop > first and word in VERB_FORMS and _is_verb_here(row, stop):
            break
        stop += 1
    found = _noun_before(row, first, stop)
    if found is None or row.words[found[0]] in PRONOUNS or row.words[found[1]] in REPORTING:
        return None
    return found
