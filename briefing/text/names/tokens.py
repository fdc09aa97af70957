"""Words and marks of a text, each with its place."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?:[A-Z]\.){2,}                                              # U.S., J.K.
  | (?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Gen|Col|Maj|Lt|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Hon|Jr|Sr|St|Supt|Insp|Const|Det|Del|No)\.
  | [A-Z]\.(?=[^\S\n][A-Z])                                      # an initial: Harry J. Stone
  | [^\W_]+(?:(?:['’&.\-‐‑]|(?<=\d),(?=\d))[^\W_]+)*             # O'Brien, vice-president, AT&T, 7.5
  | \n
  | [^\w\s]
  | _
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as columns; a line break is a token too."""

    words: tuple[str, ...]
    lowers: tuple[str, ...]
    """In lower case, curly apostrophes made straight."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.words)

    def first_from(self, offset: int) -> int:
        """The first token that starts at or after a character."""
        return bisect_left(self.starts, offset)

    def last_until(self, offset: int) -> int:
        """The last token that ends at or before a character; -1 where there is none."""
        return bisect_right(self.ends, offset) - 1


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens."""
    matches = list(_TOKEN.finditer(text))
    words = tuple(match[0] for match in matches)
    return Tokens(
        words=words,
        lowers=tuple(word.lower().replace("’", "'") for word in words),
        starts=tuple(match.start() for match in matches),
        ends=tuple(match.end() for match in matches),
    )
