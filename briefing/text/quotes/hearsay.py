"""Speech at second hand: "Reed is alleged to have said", "Reed was quoted as saying"."""

from briefing.text.quotes.cues import CUES
from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.subjects import subject_before
from briefing.text.quotes.words import ADVERBS, AUXILIARIES, BE_FORMS

_ALLEGED = frozenset(
    "alleged reported said believed thought heard understood rumoured rumored claimed".split()
)
_QUOTED = frozenset(("quoted", "cited"))


def subject_at_second_hand(passage: Passage, cue: int, low: int) -> Party | None:
    """The subject of a cue that others vouch for, not before token `low`.

    Whoever is quoted as saying something says it; who is alleged to have said it is nobody with a name, and the
    mention tells why.
    """
    lowers = passage.tokens.lowers
    at = cue - 1
    if CUES[lowers[cue]].form == "ing":
        if lowers[at] != "as" or lowers[at - 1] not in _QUOTED:
            return None
        return _subject_of_passive(passage, at - 1, low)
    at -= lowers[at] == "have"
    if lowers[at] != "to" or lowers[at - 1] not in _ALLEGED:
        return None
    subject = _subject_of_passive(passage, at - 1, low)
    return None if subject is None else Party(subject.first, cue, "nominal")


def _subject_of_passive(passage: Passage, participle: int, low: int) -> Party | None:
    """The subject before "is", "has been" or "was widely" and a participle."""
    lowers = passage.tokens.lowers
    first = participle
    while first > low and _leads_to_verb(lowers[first - 1]):
        first -= 1
    is_passive = not BE_FORMS.isdisjoint(lowers[first:participle])
    return subject_before(passage, first, low) if is_passive else None


def _leads_to_verb(lower: str) -> bool:
    return lower in AUXILIARIES or lower in ADVERBS or lower.endswith("ly")
