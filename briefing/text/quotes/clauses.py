"""Where a clause of its own begins: a subject, and soon a finite verb."""

from briefing.text.quotes.adverbials import VERB_REACH
from briefing.text.quotes.cues import CUES, Cue
from briefing.text.quotes.passage import Passage
from briefing.text.quotes.words import (
    CLAUSE_OPENERS,
    DETERMINERS,
    FINITE_VERBS,
    NOT_CLAUSE_STARTS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)

_OBJECT_REACH = 6
_BREAKS = frozenset((";", "—", "–", ":"))
_ENDS_OF_OBJECTS = _BREAKS | (CLAUSE_OPENERS - {"or"})
"""Words after an object that begin another clause: "is recalling 300 boats because they leak"."""


def opens_clause(passage: Passage, at: int, high: int, cue: Cue) -> bool:
    """Whether a clause of its own begins here: a subject, and soon a finite verb."""
    lowers = passage.tokens.lowers
    if lowers[at] in NOT_CLAUSE_STARTS or not passage.tokens.words[at][0].isalnum():
        return False
    if lowers[at].split("'")[0] in SUBJECT_PRONOUNS or lowers[at] in SUBORDINATORS:
        return True
    is_plain = cue.lemma in ("say", "tell")  # others take objects: "added three goals"
    begin = at + 1 if lowers[at] in DETERMINERS else at
    high = min(high, begin + VERB_REACH)
    ends = _BREAKS if is_plain else _ENDS_OF_OBJECTS
    high = next((place for place in range(begin, high) if lowers[place] in ends), high)
    return any(
        lower in FINITE_VERBS
        or lower.endswith(("'re", "'ll", "'d", "'ve", "n't"))
        or (is_plain and (lower in CUES or lower.endswith(("ed", "'s"))))
        or (is_plain and place > begin and lower.endswith("s") and lowers[place - 1] not in PREPOSITIONS)
        for place, lower in enumerate(lowers[begin + 1 : high], start=begin + 1)
    )


def is_main_clause(passage: Passage, low: int, high: int, cue: Cue) -> bool:
    """Whether a clause that needs no other stands there, after "and" or "but" perhaps."""
    low += passage.tokens.lowers[low] in ("and", "but")
    return passage.tokens.lowers[low] not in SUBORDINATORS and opens_clause(passage, low, high, cue)


def clause_of_object(passage: Passage, at: int, high: int, cue: Cue) -> int | None:
    """Where the clause begins that an object or a time leads to: "warned the town that", "noted last week that"."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    for that in range(at, min(high - 1, at + _OBJECT_REACH)):
        if lowers[that] == "that":
            following = lowers[that + 1]
            has_subject = (
                following in SUBJECT_PRONOUNS or following in DETERMINERS or words[that + 1][0].isupper()
            )
            return that + 1 if has_subject and opens_clause(passage, that + 1, high, cue) else None
        if not words[that][0].isalnum() or lowers[that] in CLAUSE_OPENERS or lowers[that] in CUES:
            return None
    return None


def is_pronoun_that(passage: Passage, at: int) -> bool:
    """Tell "said that about Holt" and "said that to us" from "said that about 60 people"."""
    following, then = passage.tokens.lowers[at + 1 : at + 2], passage.tokens.words[at + 2 : at + 3]
    if following in (("about",), ("to",)):
        return not (then and then[0][0].isdigit())
    rest = passage.tokens.lowers[at + 1 : at + 1 + VERB_REACH]
    is_phrase = following and following[0] in PREPOSITIONS and "," not in rest
    return bool(is_phrase) and FINITE_VERBS.isdisjoint(rest)
