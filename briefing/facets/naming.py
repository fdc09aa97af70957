"""What a figure counts, in words that can stand beside it in a table: no torn clause, no sayer, no section."""

import re

from briefing.facets.values import middle
from briefing.text import Quantity
from briefing.text.numbers.nouns import (
    AUXILIARIES,
    CLOSED_CLASS,
    PREPOSITIONS,
    TIME_NOUNS,
    is_adverb,
)
from briefing.text.numbers.words import word_set

_SECTION = re.compile(
    r"""(?x)\b(?:Soccer|Football|Tennis|Golf|Rugby|Cricket|Basketball|Baseball|Hockey|Boxing|Swimming|Skiing|Racing|Rowing
    |Cycling|Athletics|Olympics|Factbox|Explainer|Exclusive|Analysis|BRIEF|UPDATE\s\d{1,2})-(?=[A-Z])"""
)
"""What agencies set before a title: `Rugby-Aldmoor win the cup`; a football-mad town is none."""
_SHORTENED = re.compile(r"(?i)\b(?:i|you|he|she|it|we|they|there|that|who)[’'](?:m|s|d|ll|ve|re)\b")
"""A pronoun with its verb."""
_CLAUSE = re.compile(r"(?i)\b(?:according|said|says|say)\b")
"""What only a clause has: who says so is no part of what is counted."""
_OPEN_VERBS = word_set(
    "known thought believed feared expected presumed supposed reported understood brought called taken given received "
    "had made found seen put set sent said told asked got left led shown kept allowed forced ordered wanted become "
    "been expects means beats plus"
)
"""Verbs that leave the best of their clause unsaid where they end it: `are known`, `had received`."""
_PLACING = word_set("next last first early late same typical higher lower nearer sure rest more fewer")
"""Words that name nothing by themselves."""
_TELLING_FROM = 13.0
"""From here a bare number tells something by whose it is: 51,300 of a candidate, but not two of a pilot."""
_OF_CLAUSE = 6
"""So many words of the clause of a title's figure name it."""
_PERSONAL = frozenset(("distance", "time", "multiple"))
"""What is not told by whose it is: how far or how long someone does something."""


def name_counted(quantity: Quantity, title: str, clause: list[str], people: frozenset[str]) -> str:
    """Keep of what is counted the parts that name something; a clause torn off names nothing.

    `title` is what stands before the figure if that is in a title, `clause` the words behind it up to the next
    comma, `people` the names of persons in its article.
    """
    if quantity.kind != "age" and _is_of_clause_before(quantity.counts, title):
        return " ".join(clause[:_OF_CLAUSE])
    tie = _preposition(quantity.counts, " ".join(clause))
    parts = [part for each in f"{tie}{quantity.counts}".split(", ") if (part := _phrase(each))]
    if quantity.kind != "age":
        parts = [part for part in parts if not _is_sayer(part, quantity.said_by)]
        is_bare = quantity.unit == "-" and quantity.kind == "count" and middle(quantity.value) < _TELLING_FROM
        if len(parts) == 1 and (is_bare or quantity.kind in _PERSONAL) and _names_person(parts[0], people):
            parts = []
    return ", ".join(parts)


def _is_of_clause_before(counts: str, before: str) -> bool:
    """Tell whether what a title's figure counts is the subject of the clause before: `Toll at nine, 300 in tents`."""
    return before.rstrip().endswith(",") and bool(counts) and counts.split(", ", maxsplit=1)[0] in before


def name_part(between: str, told: str) -> str:
    """Word what a part counts that is `told` with the noun of its whole: `of the 70 guests fell ill`.

    `between` runs from the part to the end of the whole.
    """
    noun, _, fate = told.partition(" ")
    words = between.split()
    return " ".join((*words, fate) if fate and noun == words[-1] else words)


def _phrase(part: str) -> str:
    """Cut a part of what is counted to what can stand by itself, or to nothing."""
    part = _SECTION.sub("", part)
    if _SHORTENED.search(part) or _CLAUSE.search(part):
        return ""
    words = _without_open_verb(_without_tail(part.split()))
    plain = [word.lower() for word in words]
    is_named = any(
        word not in _PLACING and word != "year-old" and (len(word) > 2 or written.isupper())
        for word, written in zip(plain, words, strict=True)
    )
    return " ".join(words) if is_named else ""


def _without_tail(words: list[str]) -> list[str]:
    """Take off what a phrase of so many words was cut at: `prison on Monday for`, `a week to`."""
    while words:
        last, before = words[-1].lower(), words[-2].lower() if len(words) > 1 else ""
        is_gerund = last.endswith("ing") and before in ("for", "of", "by", "after", "before")
        is_day = last in TIME_NOUNS and words[-1][0].isupper() and before == "on"
        if not (is_gerund or is_day or (len(words) > 1 and last in CLOSED_CLASS)):
            break
        words = words[:-1]
    return words


def _without_open_verb(words: list[str]) -> list[str]:
    """Take off a predicate that breaks off: `walkers had received`; `doses given` is none."""
    if not words or words[-1].lower() not in _OPEN_VERBS:
        return words
    stop = len(words) - 1
    while stop and (words[stop - 1].lower() in AUXILIARIES or is_adverb(words[stop - 1].lower())):
        stop -= 1
    return words if 0 < stop == len(words) - 1 else words[:stop]


def _is_sayer(part: str, said_by: str | None) -> bool:
    """Tell whether a part only names again who gives the value."""
    return said_by is not None and part.lower().endswith(said_by.lower().removeprefix("the "))


def _names_person(part: str, people: frozenset[str]) -> bool:
    """Tell whether a part is a person: `chief surveyor Ada Blount`, `Ada`."""
    return any(word.removesuffix("'s") in people for word in part.split())


def _preposition(counts: str, after: str) -> str:
    """Give the preposition that ties what is counted to its figure: `300 metres from the barn`."""
    head, _, rest = after.lstrip().partition(" ")
    is_tied = head in PREPOSITIONS and counts and rest.startswith(counts.split(",", maxsplit=1)[0])
    return f"{head} " if is_tied else ""
