"""Runs of capitals: where a name may stand, with the small words inside it."""

from collections.abc import Iterator

from briefing.text.names.first_names import is_first_name
from briefing.text.names.tokens import Tokens
from briefing.text.names.words import (
    CALENDAR_NAMES,
    CHAINS_OF,
    HONORIFICS,
    NEVER_NAMES,
    ORGANISATION_HEADS,
    PARTICLES,
)

_CHAINS_FOR = frozenset(
    "center centers centre centres institute committee council campaign society association".split()
)
_SPACES = frozenset((" ", "\xa0", "\u202f", "\u2009", "  "))
_MAX_RUN = 14
_ARABIC_ARTICLES = frozenset(("al-", "el-", "ul-", "as-", "an-"))
PLURAL_MARKS = frozenset("'’")
NICKNAME_MARKS = frozenset("“\"'‘(")


def bare_word(word: str) -> str:
    """A word without its possessive ending."""
    if word.endswith(("'s", "’s", "'S", "’S")):
        return word[:-2]
    return word


def find_runs(text: str, tokens: Tokens, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Find runs of capitals, with the small words that belong inside a name."""
    at = low
    while at < high:
        if not is_capital(tokens.words[at]) or is_never(tokens, at):
            at += 1
            continue
        last = at
        while last - at < _MAX_RUN:
            following = _next_of_run(text, tokens, last, high)
            if following is None:
                break
            last = following
        yield at, last
        at = last + 1


def _next_of_run(text: str, tokens: Tokens, last: int, high: int) -> int | None:
    """The next capital that continues a run, or None where the run ends."""
    following = _after_nickname(tokens, last, high)
    if following is not None:
        return following
    following = _after_plural(tokens, last, high)
    if following is not None:
        return following
    following = last + 1
    if following >= high or tokens.words[last].endswith(("'s", "’s")) or not touches(text, tokens, last):
        return None
    word, lower = tokens.words[following], tokens.lowers[following]
    if is_capital(word):
        return None if is_never(tokens, following) else following
    if lower in PARTICLES:
        skip = 1
    elif (lower == "of" and tokens.lowers[last] in CHAINS_OF) or (
        lower == "for" and tokens.lowers[last] in _CHAINS_FOR
    ):
        skip = 2 if following + 1 < high and tokens.lowers[following + 1] == "the" else 1
    elif lower == "&" or (lower == "la" and tokens.lowers[last] == "de"):
        skip = 1
    else:
        return None
    goal = following + skip
    if lower in PARTICLES and goal < high and tokens.lowers[goal] in PARTICLES:
        goal += 1
    if goal < high and is_capital(tokens.words[goal]) and not is_never(tokens, goal):
        return goal
    return None


def _after_nickname(tokens: Tokens, last: int, high: int) -> int | None:
    """The surname after a nickname in marks: Rita “Red” Holt."""
    if (
        last + 4 >= high
        or tokens.words[last + 1] not in NICKNAME_MARKS
        or not is_first_name(tokens.lowers[last])
    ):
        return None
    nickname, closing, surname = tokens.words[last + 2], tokens.words[last + 3], tokens.words[last + 4]
    if not is_capital(nickname) or closing not in "”\"'’)" or not is_capital(surname):
        return None
    if (
        tokens.starts[last + 2] != tokens.ends[last + 1]
        or tokens.starts[last + 4] != tokens.ends[last + 3] + 1
    ):
        return None
    return None if is_never(tokens, last + 4) else last + 4


def _after_plural(tokens: Tokens, last: int, high: int) -> int | None:
    """The organisation that a plural owns: Shippers' Council."""
    if last + 2 >= high or tokens.words[last + 1] not in PLURAL_MARKS or not tokens.words[last].endswith("s"):
        return None
    is_joined = tokens.starts[last + 1] == tokens.ends[last] and _is_next(tokens, last + 1)
    is_body = is_capital(tokens.words[last + 2]) and tokens.lowers[last + 2] in ORGANISATION_HEADS
    return last + 2 if is_joined and is_body else None


def is_capital(word: str) -> bool:
    """Whether a word may belong to a name."""
    return (word[0].isupper() and word != "I") or (word[:3] in _ARABIC_ARTICLES and word[3:4].isupper())


def is_never(tokens: Tokens, at: int) -> bool:
    """Tell a word that is no name; "US" is one, "us" is not, and so are Theresa May and New York."""
    lower = tokens.lowers[at]
    if lower not in NEVER_NAMES or tokens.words[at] == "US":
        return False
    if lower == "new":
        return not (at + 1 < len(tokens) and _is_next(tokens, at) and is_capital(tokens.words[at + 1]))
    if lower == "jan" and at + 1 < len(tokens) and _is_next(tokens, at) and is_capital(tokens.words[at + 1]):
        return False  # Jan Holt
    if lower in CALENDAR_NAMES and at and _is_next(tokens, at - 1):
        before = tokens.lowers[at - 1]
        return not (tokens.words[at - 1][0].isupper() and (before in HONORIFICS or is_first_name(before)))
    return True


def _is_next(tokens: Tokens, at: int) -> bool:
    return tokens.starts[at + 1] == tokens.ends[at] + 1


def touches(text: str, tokens: Tokens, at: int) -> bool:
    """Whether nothing but a space stands between a token and the next."""
    return text[tokens.ends[at] : tokens.starts[at + 1]] in _SPACES
