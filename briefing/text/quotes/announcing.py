"""Clauses without a cue that end in a colon before a stretch: "She took the stand: ...", "The answer was: ..."."""

from briefing.text.document import SentenceKind
from briefing.text.quotes.appositions import are_people
from briefing.text.quotes.marks import Stretch
from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.subjects import MAX_REACH, last_subject, shared_subject
from briefing.text.quotes.words import BE_FORMS, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS

_GIVEN_BY = frozenset(("from", "by", "of"))


def find_announced(passage: Passage, stretch: Stretch) -> Party | None:
    """Find whose words a clause that ends in a colon says they are."""
    opening = passage.tokens.first_from(stretch.open)
    sentence = passage.sentence_at(stretch.open)
    if opening == 0 or sentence is None or passage.tokens.words[opening - 1] != ":":
        return None
    low = passage.tokens.first_from(sentence.start)
    answer = _answer(passage, low, opening - 1)
    if answer is not None:
        return answer
    party = last_subject(passage, low, opening) or shared_subject(passage, low, opening)
    if party is None or party.agrees in ("thing", "author"):
        return None
    # "HORROR ON THE BRIDGE: ..." names nobody.
    is_nobody = party.kind == "name" and any(passage.names[name].kind == "other" for name in party.names)
    return None if is_nobody and sentence.kind is SentenceKind.TITLE else party


def _answer(passage: Passage, low: int, colon: int) -> Party | None:
    """The subject of "was", so that whoever was asked is not taken for it: "The answer was:", "Holt's reply was:"."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    if not 2 <= colon - low <= MAX_REACH or lowers[colon - 1] not in BE_FORMS or passage.quoted[low]:
        return None
    owner = passage.starts_at.get(low)
    if owner is not None and owner.kind == "name":
        return owner
    if lowers[low] not in DETERMINERS:
        return None
    last = low
    while last + 1 < colon - 1 and words[last + 1][0].isalnum() and not _ends_noun(lowers[last + 1]):
        last += 1
    giver = passage.starts_at.get(last + 2)
    if giver is not None and lowers[last + 1] in _GIVEN_BY and are_people(passage, giver):
        return giver
    return Party(low, last, "nominal")


def _ends_noun(lower: str) -> bool:
    return lower in PREPOSITIONS or lower in CLAUSE_OPENERS or lower in BE_FORMS
