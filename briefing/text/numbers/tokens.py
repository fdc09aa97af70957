"""One sentence as a row of tokens, for reading numbers in it."""

import re
from dataclasses import dataclass
from enum import IntEnum


class TokenKind(IntEnum):
    """What a token is made of."""

    END = 0
    NUMBER = 1
    WORD = 2
    SIGN = 3


_ENGLISH = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
"""12,345.6 and 1,23,456; 12 and 12.5"""
_CONTINENTAL = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?"
"""12.345,6; 12 and 12,5"""
_REST = r"""
    | ((?:[A-Za-z]\.){2,}                       # U.S.
       |[^\W\d_]+(?:['’][^\W\d_]+)*)            # word, don't
    | \S
"""
_TOKEN = re.compile(f"({_ENGLISH}){_REST}", re.VERBOSE)
_CONTINENTAL_TOKEN = re.compile(f"({_CONTINENTAL}){_REST}", re.VERBOSE)
_TO_ENGLISH = str.maketrans({".": None, ",": "."})
_KINDS = {1: TokenKind.NUMBER, 2: TokenKind.WORD, None: TokenKind.SIGN}
_PADDING = 8


@dataclass(frozen=True, slots=True)
class TokenRow:
    """The tokens of one sentence in parallel lists, padded at the end with empty ones.

    The padding lets a reader look a few places ahead, and behind the first token (index -1 is
    padding too), without asking where the row ends.
    """

    text: str
    """The whole article's text, which the offsets count."""
    kinds: list[TokenKind]
    words: list[str]
    """In lower case."""
    starts: list[int]
    ends: list[int]
    count: int
    """How many tokens there are before the padding."""

    def written(self, index: int) -> str:
        """The token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def touches(self, index: int) -> bool:
        """Tell whether a token stands right at the one before it, without space."""
        return 0 < index < self.count and self.ends[index - 1] == self.starts[index]

    def is_capital(self, index: int) -> bool:
        """Tell whether a word token starts with a capital."""
        return self.kinds[index] is TokenKind.WORD and self.text[self.starts[index]].isupper()


def tokenize(text: str, start: int, end: int, *, is_continental: bool = False) -> TokenRow:
    """Cut a sentence into tokens; continental numbers have their points and commas the other way round."""
    pattern = _CONTINENTAL_TOKEN if is_continental else _TOKEN
    kinds: list[TokenKind] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in pattern.finditer(text, start, end):
        kinds.append(_KINDS[match.lastindex])
        word = match[0].lower()
        words.append(word.translate(_TO_ENGLISH) if is_continental and match.lastindex == 1 else word)
        low, high = match.span()
        starts.append(low)
        ends.append(high)
    count = len(kinds)
    kinds.extend([TokenKind.END] * _PADDING)
    words.extend([""] * _PADDING)
    starts.extend([end] * _PADDING)
    ends.extend([end] * _PADDING)
    return TokenRow(text, kinds, words, starts, ends, count)
