"""Sentences that point at something said before them: "He said so on Tuesday", "But that was late"."""

import re
from enum import StrEnum

from briefing.text.tense import PAST_VERBS


class Pointer(StrEnum):
    """What a sentence points back at."""

    PERSON = "person"
    """Somebody whom an earlier sentence names."""
    THING = "thing"
    """What the sentence before says."""


_THINGS = frozenset(
    (
        "it they its their theirs them themselves itself this that these those such both neither either another "
        "others former latter same so instead otherwise likewise similarly thus therefore hence accordingly "
        "consequently"
    ).split()
)
_PEOPLE = frozenset("he she his her hers him himself herself".split())
_CONNECTIVES = frozenset(
    (
        "but and or yet however nevertheless nonetheless still though also too again besides moreover furthermore "
        "additionally plus meanwhile meantime afterward afterwards later then thereafter indeed certainly rather "
        "elsewhere finally lastly second third secondly thirdly there here"
    ).split()
)
_OPENS_FREELY = re.compile(
    r"""(?ix)
    it(?:’s|'s|\sis|\swas|\shas\sbeen|\swill\sbe|\swould\sbe|\sremains|\sremained|\stook|\stakes|\sseems|\sappears)\s
        (?:\w+\s){0,3}(?:that|to|how|why|whether|when|where|who|unclear|clear)\b        # It is unclear whether
  | this\s(?:week|month|year|morning|afternoon|evening|summer|winter|spring|fall|autumn|time)\b
  | (?:so|both|those|another|either|neither|such)\s(?:\w+\s){0,12}?(?:who|of|and|or|nor|as)\b
    """
)
_SOME_OF_THEM = re.compile(
    r"(?i)[“\"‘'(]?(?:there\s(?:are|were)\s)?\w+(?:\s\w+)?\sof\s(?:them|these|those|it|which|whom)\b(?!\swho)"
)
_PERSON_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?<![.!?“\"‘'(]\s)(?<=\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w’'-]+")
_OPENING_NAME = re.compile(
    r"""[“"‘'(]?(?:[A-Z][\w.’'-]*\s(?:(?:of|the|de|van|von|al|bin)\s)?){1,4}[A-Z][\w’'-]+"""
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_SOMEBODY = re.compile(
    r"""(?ix)\b(?:the|an?|every|no|one|each|another)\s(?:[\w’'-]+\s){0,3}?
    (?:man|woman|boy|girl|mother|father|son|daughter|wife|husband|president|minister|officer|official|mayor|judge
     |chief|leader|senator|governor|teacher|student|driver|victim|suspect|witness|doctor|owner|actor|actress|singer
     |player|coach|pilot|soldier|spokesman|spokeswoman|spokesperson|lawyer|attorney|candidate|author|director|king
     |queen|pope|child|baby|teenager|person|worker|employee|resident|patient|prisoner|dog|cat|someone|somebody
     |-?year-old|prince|princess|star|writer|reporter|journalist|professor|scientist|researcher|activist)\b"""
)
_LOOK_CHARACTERS = 600
_SUBORDINATE = re.compile(
    r"\b(?:where|which|who|whom|whose|that|when|while|as|if|because|after|before)\b[^,;:—–]*"
)
_PREDICATE = re.compile(
    rf"""(?ix)\b(?:
        is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|ought
      | \w+(?:ed|[^\Ws]s|n['’]t) | \w+['’](?:s|re|ve|ll|d|m)                       # a verb, or what may be one
      | {PAST_VERBS}
    )\b"""
)
_FRAGMENT = re.compile(r"(?:An?|The|No|One|Two|Three|Not|Just|Only)\s")
_FRAGMENT_WORDS = 20


def find_pointer(sentence: str) -> Pointer | None:
    """Tell what a sentence points back at: it opens with a pointer, or its first person is a pronoun."""
    head = sentence[:_LOOK_CHARACTERS]
    opening = _opening(head)
    if opening and opening[0] in _CONNECTIVES:
        opening = _opening(head[opening[1] :]) or opening
    if opening and opening[0] in _THINGS and not _OPENS_FREELY.match(head.lstrip("“\"‘'( ")):
        return Pointer.THING
    if _SOME_OF_THEM.match(head):
        return Pointer.THING
    if opening and opening[0] in _PEOPLE:
        return Pointer.PERSON
    pronoun = _PERSON_PRONOUN.search(head)
    if pronoun is None:
        return None
    before = head[: pronoun.start()]
    is_named = _NAMED.search(before) or _OPENING_NAME.match(before) or _SOMEBODY.search(before)
    return None if is_named else Pointer.PERSON


def lacks_verb(sentence: str) -> bool:
    """Tell whether a short English sentence is a bare noun, `A door, and a key in the door`: it needs its context."""
    if not _FRAGMENT.match(sentence) or len(sentence.split()) > _FRAGMENT_WORDS:
        return False
    return not _PREDICATE.search(_SUBORDINATE.sub("", sentence))


def points_back(sentence: str) -> bool:
    """Tell whether a sentence needs one that stands before it."""
    return find_pointer(sentence) is not None or lacks_verb(sentence)


def _opening(head: str) -> tuple[str, int] | None:
    """The first word in lower case, without what is glued to it, and where it ends."""
    match = _WORD.search(head)
    if not match or match.start() > 4:
        return None
    return re.split("['’]", match[0].lower())[0], match.end()
