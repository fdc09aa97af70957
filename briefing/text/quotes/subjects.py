"""The subject of a verb that reports speech: before it, after it, or shared with an earlier verb."""

from bisect import bisect_left
from itertools import islice

from briefing.text.names.words import NEVER_NAMES
from briefing.text.quotes.appositions import (
    are_people,
    named_after,
    named_before_comma,
    named_behind_comma,
    set_off,
    title_start,
)
from briefing.text.quotes.cues import CUES
from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.words import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
)

MAX_REACH = 90
"""How many tokens before its verb a subject may stand."""
_INVERTED_REACH = 9
_GENERIC_REACH = 8
_PLAIN_REACH = 5
_SET_OFF_COMMAS = 2
"""A relative clause follows the first or second comma: "the judge, Emma Cole, who ...,"."""
_RELATIVES = frozenset(("who", "whose"))
_OWNING = frozenset("of in at for from with".split())
_ARTICLES = frozenset(("a", "an", "the"))
_BREAKS = frozenset((";", ":", "—", "–", "“", "”", '"', "(", ")", "…", ".", "?", "!", "\n", "``", "''"))


def subject_before(passage: Passage, verb: int, low: int) -> Party | None:
    """Find the subject that stands before a verb, not before token `low`."""
    lowers = passage.tokens.lowers
    at = verb - 1
    if at >= low and lowers[at] in BE_FORMS and CUES[lowers[verb]].form == "past":
        return None  # "was told": the subject is the one addressed
    while at >= low and (lowers[at] in AUXILIARIES or lowers[at] in ADVERBS or lowers[at].endswith("ly")):
        if at in passage.ends_at and passage.ends_at[at].kind == "name":
            break
        at -= 1
    if at < low or passage.quoted[at]:
        return None
    if lowers[at] in ("who", "which", "that") and at - 1 >= low:
        back = at - 2 if lowers[at - 1] == "," else at - 1
        return passage.ends_at.get(back)
    if lowers[at] == ",":
        return _before_relative(passage, at, low) or _before_comma(passage, at, low)
    if lowers[at] == ")":
        opening = next((n for n in range(at, low - 1, -1) if lowers[n] == "("), low)
        at = opening - 1
    party = passage.ends_at.get(at)
    if party is not None and not party.is_possessive and party.first >= low:
        return _climb(passage, party, low)
    return _generic(passage, at, low)


def _before_relative(passage: Passage, comma: int, low: int) -> Party | None:
    """The subject that a relative clause follows: "Dr Holt, whose brother is the mayor, Alan Reed, said"."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    commas = tuple(islice((at for at in range(low + 1, comma - 1) if words[at] == ","), _SET_OFF_COMMAS))
    first = next((at for at in commas if lowers[at + 1] in _RELATIVES), None)
    if first is None or any(passage.quoted[low:first]):
        return None
    if any(word in CUES or word in AUXILIARIES for word in lowers[low:first]):
        return None
    named = (passage.ends_at.get(at - 1) for at in commas if at <= first)
    people = (party for party in named if party is not None and are_people(passage, party))
    person = next((each for each in people if lowers[each.first - 1] not in PREPOSITIONS), None)
    party = person or passage.ends_at.get(first - 1) or _generic(passage, first - 1, low)
    return None if party is None or party.is_possessive else _climb(passage, party, low)


def _before_comma(passage: Passage, comma: int, low: int) -> Party | None:
    """Step over what commas set off: "Dana Holt, a baker from Harrowgate, said"."""
    lowers = passage.tokens.lowers
    found: Party | None = None
    at = comma - 1
    named = named_before_comma(passage, at, low)
    if named is not None:
        return named
    while at >= low and not passage.quoted[at] and lowers[at] not in (";", "—", "\n", ":"):
        party = passage.ends_at.get(at)
        if (
            party is not None
            and party.first >= low
            and not party.is_possessive
            and lowers[at + 1] in (",", "(")
            and at + 1 < comma
        ):
            is_object = party.first > low and lowers[party.first - 1] in PREPOSITIONS
            party = _climb(passage, party, low) if is_object else party
            heads = party.first == low or lowers[party.first - 1] not in PREPOSITIONS
            if heads and not (
                found and found.kind == "name" and party.kind != "name" and party.last + 2 == found.first
            ):
                found = party
        at = at - 1 if party is None else min(at - 1, party.first - 1)
    return _climb(passage, found, low) if found else None


def _climb(passage: Passage, party: Party, low: int) -> Party:
    """Go from "the ministry" up to "a spokesman for the ministry", and join "Reed and Holt"."""
    lowers = passage.tokens.lowers
    for _ in range(4):
        before = title_start(passage, party, low) - 1
        if before - 1 < low:
            return party
        earlier = passage.ends_at.get(before - 1) or _owned_noun(passage, party, before, low)
        if earlier is None or earlier.first < low or earlier.is_possessive:
            return party
        if _is_office(passage, earlier, party, before):
            return party
        if lowers[before] in PREPOSITIONS and earlier.kind != "pronoun":
            party = set_off(passage, earlier, low)
        elif (
            lowers[before] in ("and", "&")
            and earlier.kind == party.kind == "name"
            and are_people(passage, earlier, party)
        ):
            return Party(earlier.first, party.last, "name", (*earlier.names, *party.names))
        else:
            return party
    return party


def _owned_noun(passage: Passage, party: Party, before: int, low: int) -> Party | None:
    """The noun that no table has, of which another tells whose it is: "the largest shareholder in Holt Foods"."""
    if party.kind == "pronoun" or passage.tokens.lowers[before] not in _OWNING:
        return None
    noun = _generic(passage, before - 1, low)
    return noun if noun and passage.tokens.lowers[noun.first] in _ARTICLES else None


def _is_office(passage: Passage, office: Party, party: Party, before: int) -> bool:
    """Whether the noun before a name is its office: "Secretary of State Amy Holt"."""
    words = passage.tokens.words
    return party.kind == "name" and words[office.last][0].isupper() and before + 1 < party.first


def _generic(passage: Passage, at: int, low: int) -> Party | None:
    """Take a subject whose noun no table has: "preliminary findings", "the 26-year-old right wing"."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    first = at + 1
    while first - 1 >= low and at - first < _GENERIC_REACH:
        lower = lowers[first - 1]
        if not words[first - 1][0].isalnum() or lower in CLAUSE_OPENERS or lower in AUXILIARIES:
            break
        if passage.quoted[first - 1] or (first <= at and (lower.endswith("ed") or lower in CUES)):
            break
        first -= 1
        if lower in DETERMINERS and (first == low or lowers[first - 1] not in PREPOSITIONS):
            return Party(first, at, "nominal") if at > first else None
    begins = first <= at and (first == low or lowers[first - 1] in CLAUSE_OPENERS or lowers[first - 1] == ",")
    if begins and (lowers[first] in PREPOSITIONS or lowers[first].endswith("ing")):
        return None  # "including 14 test reports"
    if begins and words[at][0].isalpha() and lowers[at] not in ADVERBS and lowers[at] not in PREPOSITIONS:
        return Party(first, at, "nominal")
    return None


def subject_after(passage: Passage, verb: int, high: int) -> Party | None:
    """Find the subject that stands after its verb: "said Holt", "says union president Jeff Reed"."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at = verb + 1
    while at < high and at - verb < _INVERTED_REACH:
        if passage.quoted[at] or lowers[at] in _BREAKS or lowers[at] in CLAUSE_OPENERS:
            break
        party = passage.starts_at.get(at)
        if party is not None and not party.is_possessive and not (at > verb + 1 and party.kind == "pronoun"):
            return _after_title(passage, party, high)
        if party is not None and party.is_possessive and party.last + 1 < high:
            at = party.last  # "Holt's agent": the noun begins with its owner
            party = next((each for each in passage.parties_at(at) if each.kind == "nominal"), None)
            if party is not None:
                return _after_title(passage, party, high)
            at += 1
            continue
        if lowers[at] in PREPOSITIONS or lowers[at] in AUXILIARIES or not words[at][0].isalnum():
            break
        at += 1
    if verb + 2 < at <= verb + _PLAIN_REACH and lowers[verb + 1] in DETERMINERS:
        return Party(verb + 1, at - 1, "nominal")  # "said a drayman": a noun that no table has
    return None


def _after_title(passage: Passage, party: Party, high: int) -> Party:
    """Prefer the name after a title ("harbour chief Alan Reed"), and join "Reed and Holt"."""
    lowers = passage.tokens.lowers
    if party.kind == "nominal" or (party.kind == "name" and not are_people(passage, party)):
        behind = named_after(passage, party, high, has_verb=False)
        party = behind or named_behind_comma(passage, party, high) or party
    if party.kind == "name" and party.last + 2 < high and lowers[party.last + 1] == "and":
        other = passage.starts_at.get(party.last + 2)
        if other is not None and other.kind == "name" and are_people(passage, party, other):
            return Party(party.first, other.last, "name", (*party.names, *other.names))
    return party


def shared_subject(passage: Passage, low: int, verb: int) -> Party | None:
    """The subject of a sentence's first clause, for a later verb: "..., and added", "..., saying"."""
    lowers = passage.tokens.lowers
    low = max(low, verb - MAX_REACH)
    begin = bisect_left(passage.parties, low, key=lambda party: party.first)
    for party in islice(passage.parties, begin, None):
        if party.first >= verb:
            return None
        if passage.quoted[party.first] or party.is_possessive or party.agrees == "author":
            continue
        if party.first > low and lowers[party.first - 1] in PREPOSITIONS:
            continue
        if party.kind == "nominal" and lowers[party.first] in NEVER_NAMES and party.first == party.last:
            continue
        if party.kind == "nominal" or (party.kind == "name" and not are_people(passage, party)):
            return named_after(passage, party, verb) or named_behind_comma(passage, party, verb) or party
        return party
    return None


def last_subject(passage: Passage, low: int, before: int) -> Party | None:
    """The person last named, or meant by a pronoun, as a subject between two tokens."""
    begin = bisect_left(passage.parties, low, key=lambda party: party.first)
    found = None
    for party in islice(passage.parties, begin, None):
        if party.first >= before:
            break
        is_person = party.agrees in ("m", "f") or (party.kind == "name" and are_people(passage, party))
        is_object = party.first > low and passage.tokens.lowers[party.first - 1] in PREPOSITIONS
        if is_person and not (party.is_possessive or is_object or passage.quoted[party.first]):
            found = party
    return found
