"""What a person is, as the article words it: "Treasury Secretary", "a baker from Harrowgate"."""

from briefing.text.names.joining import Bearer
from briefing.text.names.mention import Mention
from briefing.text.names.tokens import Tokens
from briefing.text.names.words import NEVER_NAMES, ROLE_NOUNS, TITLES

_NOUNS = ROLE_NOUNS | TITLES
_ARTICLES = frozenset(("a", "an", "the"))
_DETERMINERS = _ARTICLES | frozenset("his her their its our former".split())
_VERBS = frozenset("said says told was is were are met has had asked".split())
_STOPS = _VERBS | frozenset((",", ";", ":", ".", "—", "–", "(", ")", "\n", "“", "”", '"', "who"))
_NO_ROLE = frozenset("and but or with as while when where which who whose in on".split())
_OF = (("of",), ("for",), ("at",), ("from",))
_MAX_APPOSITION = 14
_MAX_BEFORE = 9
_HEAD_WITHIN = 7
_NAME_WITHIN = 3


def find_role(bearer: Bearer, text: str, tokens: Tokens) -> str | None:
    """Find the first role that is said of a person: before the name, after it, or set off before it."""
    for mention in bearer.mentions:
        if mention.role is not None:
            first, last = mention.role
            return text[tokens.starts[first] : tokens.ends[last]]
        role = _after_comma(mention, text, tokens) or _before_comma(mention, text, tokens)
        if role:
            return role
    return None


def _after_comma(mention: Mention, text: str, tokens: Tokens) -> str | None:
    """The words that a comma sets off after a name, if they say what the person is."""
    at = mention.last + 1
    if at + 1 >= len(tokens) or tokens.words[at] != ",":
        return None
    first = at + 1
    if tokens.words[first].isdigit() and tokens.words[first + 1 : first + 2] == (",",):
        first += 2  # the age: Dana Holt, 54, a baker
    end = first
    while end < len(tokens) and end - first < _MAX_APPOSITION and tokens.lowers[end] not in _STOPS:
        end += 1
    if end == first or end >= len(tokens) or tokens.words[end] not in (",", ".", ";", "—", "–"):
        return None
    if tokens.lowers[first] in _NO_ROLE or not tokens.words[first][0].isalnum():
        return None
    begin = first + 1 if tokens.lowers[first] in _ARTICLES else first
    lowers = tokens.lowers[begin : min(end, begin + _HEAD_WITHIN)]
    head = next((place for place, lower in enumerate(lowers) if lower in _NOUNS), None)
    if head is None or not _NO_ROLE.isdisjoint(lowers[:head]):
        return None  # "Dana Holt, 44, wept as Judge Reed read"
    if head and _is_anothers(tokens, begin + head):
        return None
    is_name = tokens.words[begin][0].isupper() and tokens.lowers[begin] not in NEVER_NAMES
    if is_name and begin == first and tokens.words[end] == "." and head > _NAME_WITHIN:
        return None  # the next of a list of names
    return text[tokens.starts[begin] : tokens.ends[end - 1]]


def _is_anothers(tokens: Tokens, at: int) -> bool:
    """Whether a title stands before a name of its own: "Dana Holt, 44, thanked Judge Reed"."""
    following = at + 1
    return (
        tokens.words[at][0].isupper()
        and following < len(tokens)
        and tokens.words[following][0].isupper()
        and tokens.lowers[following] not in _NOUNS
    )


def _before_comma(mention: Mention, text: str, tokens: Tokens) -> str | None:
    """The words that a name is set off from: "the port's chairman, Otto Vance"."""
    comma = mention.first - 1
    while comma > 0 and tokens.words[comma][0].isupper():
        comma -= 1  # Dr, Second Officer
    if comma < 1 or tokens.words[comma] != ",":
        return None
    begin = comma
    while begin > 0 and comma - begin < _MAX_BEFORE:
        lower = tokens.lowers[begin - 1]
        is_leading = lower in _DETERMINERS and tokens.lowers[begin - 2 : begin - 1] not in _OF
        if is_leading or (not lower[0].isalnum() and lower != "&") or lower in _VERBS:
            break
        begin -= 1
    else:
        return None
    lowers = tokens.lowers[begin:comma]
    is_role = not _NOUNS.isdisjoint(lowers) and _NO_ROLE.isdisjoint(lowers)
    if not is_role or tokens.words[begin - 1] == ",":
        return None
    return text[tokens.starts[begin] : tokens.ends[comma - 1]]
