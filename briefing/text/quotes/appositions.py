"""People named beside a role: "the port's chief, Alan Reed", "boss Alan Reed", "a spokesman for it, Alan Reed"."""

from briefing.text.names.words import ROLE_MODIFIERS, ROLE_NOUNS, TITLES
from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.words import ADVERBS, AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, STOPS

_TITLE_REACH = 7
_ROLE_REACH = 10


def named_before_comma(passage: Passage, at: int, low: int) -> Party | None:
    """The person whom commas set off from a role: "Holt's agent, Alan Reed, said"."""
    named = passage.ends_at.get(at)
    if named is None or named.kind != "name" or named.is_possessive or not are_people(passage, named):
        return None
    comma = named.first - 1
    while comma > low and _is_title_word(passage, comma):
        comma -= 1
    if comma <= low or passage.tokens.words[comma] != "," or passage.quoted[comma]:
        return None
    for step in range(comma - 1, max(low, comma - _ROLE_REACH) - 1, -1):
        party = passage.ends_at.get(step)
        if party is not None and party.kind == "nominal":
            return named
        if party is not None and are_people(passage, party) and not _after_preposition(passage, party, low):
            return None
        if passage.tokens.lowers[step] in DETERMINERS or step == low:
            return named
        if not passage.tokens.words[step][0].isalnum():
            return None
    return None


def named_behind_comma(passage: Passage, party: Party, high: int) -> Party | None:
    """The person whom a comma sets off from a role: "a spokesman for the ministry, Alan Reed"."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at = party.last + 1
    while at < high and at - party.last < _ROLE_REACH and words[at] != ",":
        if passage.quoted[at] or not words[at][0].isalnum() or lowers[at] in AUXILIARIES:
            return None
        if lowers[at] in CLAUSE_OPENERS and lowers[at] != "who":
            return None
        at += 1
    if at >= high or words[at] != ",":
        return None
    named = _name_after_titles(passage, at + 1, high)
    if named is None:
        return None
    after = named.last + 1
    return (
        named if after >= high or not words[after][0].isalnum() or lowers[after] in ("who", "said") else None
    )


def named_after(passage: Passage, party: Party, high: int, *, has_verb: bool = True) -> Party | None:
    """The person named in the same breath, a few title words on: "union president Alan Reed".

    Where its verb stands before it, any noun is a title: "said Torv sporting director Alan Reed".
    """
    words, lowers = passage.tokens.words, passage.tokens.lowers
    for at in range(party.last + 1, min(high, party.last + _TITLE_REACH)):
        if passage.quoted[at] or not words[at][0].isalnum():
            return None
        other = passage.starts_at.get(at)
        if other is not None and other.kind == "name" and are_people(passage, other):
            return other
        if lowers[at] in STOPS or lowers[at] in DETERMINERS or lowers[at] in ADVERBS:
            return None
        is_title = lowers[at] in ROLE_NOUNS or lowers[at] in TITLES or lowers[at] in ROLE_MODIFIERS
        if has_verb and not (is_title or words[at][0].isupper() or "-" in words[at]):
            return None
    return None


def _name_after_titles(passage: Passage, at: int, high: int) -> Party | None:
    """The person named here, after honorifics and titles: "Dr Alan Reed", "Second Officer Reed"."""
    words = passage.tokens.words
    for place in range(at, min(high, at + _TITLE_REACH)):
        party = passage.starts_at.get(place)
        if party is not None and party.kind == "name" and are_people(passage, party):
            return None if party.is_possessive else party
        if not words[place][0].isupper():
            return None
    return None


def set_off(passage: Passage, party: Party, low: int) -> Party:
    """Go from "a spokesman" to the name that it is set off from: "Alan Reed, a spokesman for the port"."""
    at = party.first - 1
    named = passage.ends_at.get(at - 1)
    if party.kind != "nominal" or at - 1 < low or passage.tokens.words[at] != "," or named is None:
        return party
    return named if named.kind == "name" and not named.is_possessive and are_people(passage, named) else party


def title_start(passage: Passage, party: Party, low: int) -> int:
    """The first token of a name with the title before it, where a preposition leads to it; else of the name."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at = party.first
    while at > low and party.first - at < _TITLE_REACH and words[at - 1][0].isupper():
        at -= 1
    return at if at > low and lowers[at - 1] in PREPOSITIONS else party.first


def _is_title_word(passage: Passage, at: int) -> bool:
    word, lower = passage.tokens.words[at], passage.tokens.lowers[at]
    return word[0].isupper() or lower in ROLE_NOUNS or lower in TITLES or lower in ROLE_MODIFIERS


def _after_preposition(passage: Passage, party: Party, low: int) -> bool:
    """Whether a name belongs to the words before it: "a spokeswoman for Prime Minister Reed"."""
    return passage.tokens.lowers[title_start(passage, party, low) - 1] in PREPOSITIONS


def are_people(passage: Passage, *parties: Party) -> bool:
    """Whether all that are named here are persons."""
    return all(
        party.names and all(passage.names[index].kind == "person" for index in party.names)
        for party in parties
    )
