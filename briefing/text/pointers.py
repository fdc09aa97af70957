"""Sentences that point at something said before them: "He said so on Tuesday", "But that was late"."""

import re

_POINTERS = (
    # somebody or something named before
    "he she they it his her hers their theirs its him them himself herself themselves itself "
    "this that these those such both neither either another others one former latter same "
    # said before
    "so also too again instead otherwise likewise similarly thus therefore hence accordingly consequently "
    "but and or yet however nevertheless nonetheless still though although besides moreover furthermore "
    "additionally plus meanwhile meantime afterward afterwards later earlier then thereafter there here "
    "indeed certainly rather elsewhere finally lastly second third secondly thirdly"
)
_POINTER = frozenset(_POINTERS.split())
_OPENS_FREELY = re.compile(
    r"""(?ix)
    it\s(?:is|was|has\sbeen|will\sbe|would\sbe|remains|remained|took|takes|seems|appears)\s
        (?:\w+\s){0,3}(?:that|to|how|why|whether|when|where|who|unclear|clear)\b        # It is unclear whether
  | one\sof\b | this\s(?:week|month|year|morning|afternoon|evening|summer|winter|spring|fall|autumn|time)\b
  | (?:later|earlier)\s(?:this|in\sthe|on|today)\b | there\s(?:is|are|was|were|has|have|had|will|would|may|might)\b
  | (?:still|though|although|so|both|those|one|another|either|neither)\s(?:\w+\s){0,12}?(?:who|of|and|or|nor)\b
  | (?:both|neither|either)\s\w+\s(?:and|n?or)\b
    """
)
_PERSON_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_THING_CUE = re.compile(r"[,!?][”\"’']\s(?:he|she|they|it)\s\w+|\bwhat\s(?:he|she|they)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?<![.!?“\"‘'(]\s)(?<=\s)[A-Z][\w’'-]+")
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
     |-?year-old|king|prince|princess|star|writer|reporter|journalist|professor|scientist|researcher|activist)\b"""
)
_LOOK_CHARACTERS = 600


def opens_with_pointer(sentence: str) -> bool:
    """Tell whether a sentence opens with a word that needs the sentence before it."""
    match = _WORD.search(sentence[:_LOOK_CHARACTERS])
    if not match or match.start() > 4:
        return False
    if match[0].lower().split("’")[0].split("'")[0] not in _POINTER:
        return False
    return not _OPENS_FREELY.match(sentence, match.start())


def points_back(sentence: str) -> bool:
    """Tell whether a sentence names a person by a pronoun alone, or opens with a pointer."""
    head = sentence[:_LOOK_CHARACTERS]
    if opens_with_pointer(head):
        return True
    pronoun = _PERSON_PRONOUN.search(head)
    if pronoun is None:
        return False
    before = head[: pronoun.start()]
    return not (_NAMED.search(before) or _OPENING_NAME.match(before) or _SOMEBODY.search(before))
