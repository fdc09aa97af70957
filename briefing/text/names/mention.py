"""One place where a name stands."""

from dataclasses import dataclass

from briefing.text.names.runs import NICKNAME_MARKS, PLURAL_MARKS, bare_word
from briefing.text.names.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands."""

    first: int
    """Index of its first token."""
    last: int
    """Index of its last token."""
    start: int
    end: int
    words: tuple[str, ...]
    """The name's words, without a possessive ending."""
    kind: str
    """`person`, `organisation`, `place` or `other`: a guess from its own words."""
    gender: str = ""
    """What an honorific tells."""
    role: tuple[int, int] | None = None
    """Tokens of the role before it: first and last."""


def mention_of(
    tokens: Tokens, first: int, last: int, kind: str, gender: str = "", *, role: tuple[int, int] | None = None
) -> Mention:
    """Make the mention of some tokens; a nickname in marks is passed over."""
    surname = bare_word(tokens.words[last])
    end = tokens.ends[last] - len(tokens.words[last]) + len(surname)
    given = [
        word + _plural_mark(tokens, at)
        for at, word in enumerate(tokens.words[first:last], start=first)
        if word == "&" or (word[0].isalnum() and (at == first or tokens.words[at - 1] not in NICKNAME_MARKS))
    ]
    return Mention(first, last, tokens.starts[first], end, (*given, surname), kind, gender, role)


def _plural_mark(tokens: Tokens, at: int) -> str:
    """The apostrophe of a plural that owns what comes next: Teachers' Union."""
    mark = tokens.words[at + 1]
    is_own = mark in PLURAL_MARKS and tokens.starts[at + 1] == tokens.ends[at]
    return mark if is_own and tokens.words[at].endswith("s") else ""
