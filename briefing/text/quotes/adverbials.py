"""Words between a cue and what is reported that say when, where and how it was said."""

from briefing.text.quotes.passage import Passage
from briefing.text.quotes.words import ADVERBS, AUXILIARIES, FINITE_VERBS, NOT_CLAUSE_STARTS, PREPOSITIONS

VERB_REACH = 14
"""How many tokens of a clause its verb is looked for in."""
_THAT_REACH = 22
_DAY_PARTS = (("morning",), ("afternoon",), ("evening",), ("night",))
_LEADS = frozenset("in on during at after through via by to of from with for before about".split())


def skip_adverbials(passage: Passage, at: int, high: int) -> int:
    """Step over "again", "on Monday", "in a statement", up to a `that` or the clause."""
    lowers = passage.tokens.lowers
    spoken_at = at
    while at < high and lowers[at] in ADVERBS and lowers[at] not in NOT_CLAUSE_STARTS:
        at += 1
    at += at > spoken_at and lowers[at : at + 1] in _DAY_PARTS  # yesterday afternoon
    if at < high and lowers[at] in _LEADS:
        for step in range(at + 1, min(high, at + _THAT_REACH)):
            if passage.quoted[step] or lowers[step] in (";", "—", ":"):
                break
            if lowers[step] == "that":
                return step
            opens = passage.starts_at.get(step)
            if opens is not None and opens.kind == "pronoun" and lowers[step - 1] not in PREPOSITIONS:
                return step
            if step > at + 1 and lowers[step] in ("the", "there") and lowers[step - 1] not in PREPOSITIONS:
                return step
            if lowers[step] == ",":
                return step + 1
    return at


def is_adverbial(passage: Passage, first: int, last: int) -> bool:
    """Tell words that are no clause: "Speaking in London", "After the vote"."""
    lowers = passage.tokens.lowers
    opens = lowers[first].endswith("ing") or lowers[first] in PREPOSITIONS or lowers[first] in ADVERBS
    return opens and not any(lower in FINITE_VERBS for lower in lowers[first : last + 1])


def only_adverbials(passage: Passage, at: int, high: int) -> bool:
    """Whether nothing but when, where and how it was said stands there."""
    lowers = passage.tokens.lowers
    high = next((place for place in range(at, min(high, at + VERB_REACH)) if lowers[place] == ","), high)
    return (
        lowers[at] in ADVERBS
        or lowers[at] in ("as", "while", "when", "who")
        or (
            lowers[at] in PREPOSITIONS
            and not any(lower in AUXILIARIES for lower in lowers[at:high][:VERB_REACH])
        )
    )
