"""Whom a pronoun takes up from the sentence before: the one named there as its subject, or one without a name."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, takewhile

from briefing.text.names.words import ROLE_NOUNS
from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.words import ADVERBS

INDEFINITE = frozenset("a an one another".split())
"""Words that lead to a noun for someone new."""
_POSSESSIVES = frozenset("his her their its my our your".split())
_ASKED = frozenset("ask asks asked asking tell tells told telling".split())
_SUBJECT_WITHIN = 2
_MAX_PARTIES = 80
"""So many names and nouns are looked at between a subject and a pronoun."""
_MAX_SENTENCES = 8
"""So many sentences of one answer may stand between."""


def named_opener(passage: Passage, pronoun: Party, named: Sequence[tuple[int, int, Party]]) -> int | None:
    """The only one whom the sentence before names, as its subject: "Reed was calm. “We have time,” he said".

    `named` are the (first token, name, party) before the pronoun.
    """
    own = passage.sentence_index(passage.tokens.starts[pronoun.first])
    earlier = range(own - 1, max(-1, own - 1 - _MAX_SENTENCES), -1)
    first = (passage.tokens.first_from(passage.sentences[at].start) for at in earlier)
    told = next((at for at, token in zip(earlier, first, strict=True) if not passage.quoted[token]), None)
    if told is None or passage.sentences[told].paragraph != passage.sentences[own].paragraph:
        return None
    before = passage.sentences[told]
    start = passage.tokens.first_from(before.start)
    people = [
        (token, name)
        for token, name, _ in named
        if token >= start and passage.names[name].kind == "person" and not passage.quoted[token]
    ]
    if len({name for _, name in people}) != 1 or people[0][0] - start > _SUBJECT_WITHIN:
        return None
    fits = passage.names[people[0][1]].gender in (None, pronoun.agrees)
    return people[0][1] if fits else None


def unnamed_opener(passage: Passage, pronoun: Party) -> Party | None:
    """The subject like "her sister" or "a mother of four" that the sentence before has, where no name follows it."""
    first = passage.tokens.first_from
    here = passage.sentence_index(passage.tokens.starts[pronoun.first])
    if here == 0 or passage.sentences[here].paragraph - passage.sentences[here - 1].paragraph > 1:
        return None
    low = first(passage.sentences[here - 1].start)
    low += passage.tokens.lowers[low] in ADVERBS  # "Afterwards her ..."
    subject = passage.starts_at.get(low)
    if subject is None or subject.kind != "nominal" or passage.tokens.lowers[subject.last] not in ROLE_NOUNS:
        return None
    leading = passage.tokens.lowers[low]
    if leading not in _POSSESSIVES and leading not in INDEFINITE:
        return None
    return None if _is_named_after(passage, subject, pronoun) else subject


def _is_named_after(passage: Passage, subject: Party, pronoun: Party) -> bool:
    """Whether a name follows that the pronoun may mean; of "a mother saw Reed fall" it means the mother."""
    lowers = passage.tokens.lowers
    is_whose = lowers[subject.first] in _POSSESSIVES
    own = passage.sentence_index(passage.tokens.starts[pronoun.first])
    here = passage.tokens.first_from(passage.sentences[own].start)
    begin = bisect_left(passage.parties, subject.last + 1, key=lambda party: party.first)
    end = begin + _MAX_PARTIES
    return any(
        each.kind == "name"
        and not passage.quoted[each.first]
        and (
            is_whose
            or each.first == subject.last + 1
            or each.first >= here
            or not lowers[each.first - 1].isalnum()
            or lowers[each.first - 1] in _ASKED
        )
        for each in takewhile(lambda party: party.first < pronoun.first, islice(passage.parties, begin, end))
    )
