"""Words and marks of a text, each with its place."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

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


@lru_cache(maxsize=1)
def tokenize(text: str) -> Tokens:
    """Cut a text into tokens; names and quotations ask for the same text one after the other."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    words = tuple([text[start:end] for start, end in spans])
    lowered = text.lower().replace("’", "'")
    # A few letters (İ) grow in lower case and shift what follows.
    keeps_places = len(lowered) == len(text)
    return Tokens(
        words=words,
        lowers=tuple([lowered[start:end] for start, end in spans])
        if keeps_places
        else tuple([word.lower().replace("’", "'") for word in words]),
        starts=tuple([start for start, _ in spans]),
        ends=tuple([end for _, end in spans]),
    )
