"""The phrase to the right of a number: what it measures, the predicate of what it counts."""

from briefing.text.numbers.clauses import CLAUSE_STOPS, NOUN_LINKS
from briefing.text.numbers.left_out import MONTHS
from briefing.text.numbers.nouns import (
    AUXILIARIES,
    CLOSED_CLASS,
    CONJUNCTIONS,
    DETERMINERS,
    PEOPLE_ADJECTIVES,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    TIME_NOUNS,
    VERB_FORMS,
    is_adverb,
    is_past,
)
from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.words import word_set

MOST_WORDS = 8
"""Of what a number counts."""
_HYPHENS = frozenset("-‐‑")
_INNER_SIGNS = frozenset(("-", "‐", "‑", "/", "'", "’", "&"))
_SUPPOSING = word_set("known feared believed thought presumed reported understood said")
_LEADS = word_set("of in for worth from on aboard at among")


def after_amount(row: TokenRow, at: int, most: int = MOST_WORDS) -> tuple[int, int] | None:
    """Find the noun phrase that an amount measures, after it: `of the vote`, `tax on cars`."""
    first = at
    if row.words[at] in _LEADS:
        first = at + 1
        if row.words[first] == "of" and row.words[at] == "worth":
            first += 1
    elif row.words[at] in _HYPHENS and row.touches(at):
        first = at + 1
    stop = _phrase_stop(row, first, most)
    if not any(_is_content(row, index) for index in range(first, stop)):
        return None
    return (at if row.words[at] == "of" and first == at + 1 else first), stop


def _is_content(row: TokenRow, index: int) -> bool:
    """Tell whether a word says what is counted; a day or a season says only when."""
    return (
        row.words[index] not in TIME_NOUNS
        and row.words[index] not in MONTHS
        and row.kinds[index] is TokenKind.WORD
        and row.words[index] not in CLOSED_CLASS
        and not is_adverb(row.words[index])
    )


def _phrase_stop(row: TokenRow, first: int, most: int) -> int:
    """Run over a noun phrase with prepositions in it; say where it ends."""
    index, words, stop = first, 0, first
    while index < row.count and words < most:
        word = row.words[index]
        kind = row.kinds[index]
        if kind is TokenKind.SIGN:
            if word in _INNER_SIGNS and index > first and row.kinds[index + 1] is TokenKind.WORD:
                index += 1
                continue
            break
        if kind is TokenKind.NUMBER and row.touches(index) and index > first:
            stop = index = index + 1
            continue
        if kind is TokenKind.NUMBER or word in AUXILIARIES or word in CONJUNCTIONS or is_adverb(word):
            break
        if word in PRONOUNS and word not in DETERMINERS:
            break
        if word in PREPOSITIONS:
            if word not in NOUN_LINKS or index == first:
                break
        elif word not in DETERMINERS:
            if word in VERB_FORMS and not _is_noun_here(row, index):
                break
            stop = index + 1
        words += 1
        index += 1
    return stop


def _is_noun_here(row: TokenRow, index: int) -> bool:
    """Tell whether a word that can be a verb is a noun or adjective here, by its neighbours."""
    word, before, following = row.words[index], row.words[index - 1], row.words[index + 1]
    if before in DETERMINERS or before in PREPOSITIONS:
        return True
    if word.endswith(("ed", "ing")):
        return row.kinds[index + 1] is TokenKind.WORD and following not in CLOSED_CLASS
    return (
        following in CLAUSE_STOPS or following in PREPOSITIONS or following == "" or following in AUXILIARIES
    )


def noun_complement(row: TokenRow, at: int, most: int) -> int:
    """Run over what tells a counted noun closer: `in all competitions`, `overnight`, `killed in the blast`."""
    index = at
    while row.words[index] in ("overnight", "worldwide", "nationwide", "alone", "today", "tonight"):
        index += 1
    if row.words[index] in (
        "of",
        "in",
        "on",
        "from",
        "at",
        "aboard",
        "for",
        "with",
        "near",
        "across",
        "under",
        "inside",
    ):
        stop = _phrase_stop(row, index + 1, most - 1)
        return max(index, stop) if stop > index + 1 else index
    return index


def _past_aside(row: TokenRow, at: int) -> int:
    """Step over `, including 12 children,` to the verb of the subject before it."""
    if row.words[at] != "," or row.words[at + 1] not in ("including", "most", "many", "mostly", "among"):
        return at
    for index in range(at + 2, min(at + 12, row.count)):
        if row.words[index] == ",":
            return index + 1
    return at


def _past_supposing(row: TokenRow, at: int) -> int:
    """Step from `feared` or `known` to what is feared or known: `are known to have died`, `are feared drowned`."""
    if row.words[at] not in _SUPPOSING:
        return at
    index = at + 1
    while row.words[index] == "to" or row.words[index] in AUXILIARIES:
        index += 1
    return index if is_past(row.words[index]) or row.words[index] in PEOPLE_ADJECTIVES else at


def predicate(row: TokenRow, at: int, most: int, *, is_people: bool) -> tuple[int, int]:
    """Run over the predicate of a counted subject: `were killed in the blast`; of things, passives only."""
    index = at = _past_aside(row, at)
    while row.words[index] in AUXILIARIES or is_adverb(row.words[index]):
        index += 1
    word = row.words[index]
    is_passive = index > at and is_past(word)
    if is_people and word in PEOPLE_ADJECTIVES:
        return at, index + 1
    if not is_past(word) or word in REPORTING or not (is_people or is_passive):
        return at, at
    index = _past_supposing(row, index) if is_passive else index
    index += 1
    used = index - at
    if row.words[index] in NOUN_LINKS and used < most - 1:
        stop = _phrase_stop(row, index + 1, most - used - 1)
        return at, (stop if stop > index + 1 else index)
    return at, index
