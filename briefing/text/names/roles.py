"""What a person is, as the article words it: "Treasury Secretary", "a baker from Harrowgate"."""

from briefing.text.names.joining import Bearer
from briefing.text.names.mentions import Mention
from briefing.text.names.tokens import Tokens
from briefing.text.names.words import NEVER_NAMES, ROLE_NOUNS, TITLES

_DETERMINERS = frozenset("a an the his her their its our former".split())
_STOPS = frozenset(
    (",", ";", ":", ".", "—", "–", "(", ")", "\n", "“", "”", '"', "who", "said", "says", "told", "was", "is")
)
_MAX_APPOSITION = 14
_HEAD_WITHIN = 7


def find_role(bearer: Bearer, text: str, tokens: Tokens) -> str | None:
    """Find the first role that is said of a person, before the name or after it."""
    for mention in bearer.mentions:
        if mention.role is not None:
            first, last = mention.role
            if first > 1 and tokens.words[first - 1] in ("'s", "’s"):
                first -= 2
            return text[tokens.starts[first] : tokens.ends[last]]
        apposition = _apposition(mention, text, tokens)
        if apposition:
            return apposition
    return None


def _apposition(mention: Mention, text: str, tokens: Tokens) -> str | None:
    """The words that a comma sets off after a name, if they say what the person is."""
    at = mention.last + 1
    if at + 1 >= len(tokens) or tokens.words[at] != ",":
        return None
    first = at + 1
    if tokens.words[first].isdigit() and first + 2 < len(tokens) and tokens.words[first + 1] == ",":
        first += 2  # the age: Dana Holt, 54, a baker
    end = first
    while end < len(tokens) and end - first < _MAX_APPOSITION and tokens.lowers[end] not in _STOPS:
        end += 1
    if end == first or end >= len(tokens) or tokens.words[end] not in (",", ".", ";", "—", "–"):
        return None
    if tokens.lowers[first] in (
        "and",
        "but",
        "or",
        "with",
        "as",
        "while",
        "when",
        "where",
        "which",
        "who",
        "whose",
        "in",
        "on",
        "at",
    ):
        return None
    has_article = tokens.lowers[first] in _DETERMINERS
    begin = first + 1 if tokens.lowers[first] in ("a", "an", "the") else first
    lowers = tokens.lowers[begin : begin + _HEAD_WITHIN]
    head = next((n for n, lower in enumerate(lowers) if lower in ROLE_NOUNS or lower in TITLES), None)
    if head is None or begin >= end or begin + head >= end:
        return None
    is_name = tokens.words[begin][0].isupper() and tokens.lowers[begin] not in NEVER_NAMES
    if is_name and not has_article and tokens.words[end] == "." and head > 3:
        return None
    return text[tokens.starts[begin] : tokens.ends[end - 1]]
