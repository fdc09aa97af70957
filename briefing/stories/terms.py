"""What a query can ask for, each kind of it able to find itself in a story."""

import operator
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Protocol

from briefing.model.scripts import has_unspaced
from briefing.model.stories import Headline
from briefing.text import Document

_COMPARES: dict[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
}
STATES = {
    "new": ("new",),
    "changed": ("changed",),
    "unread": ("new", "changed"),
    "seen": ("seen",),
    "read": ("seen",),
}


class Term(Protocol):
    """One thing that a query asks for: of a story as a list shows it, or of what an article says."""

    def holds(self, headline: Headline) -> bool:
        """Tell whether the story can have it; True where that is for its articles to say."""
        ...

    def find(self, document: Document) -> tuple[tuple[int, int], ...] | None:
        """Find where an article has it, nowhere if it has not; None where that is for the story to say."""
        ...


class _OfStory:
    def find(self, document: Document) -> None:
        return None


class _OfArticle:
    def holds(self, headline: Headline) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Words(_OfArticle):
    """Words in their order: a bare word is the start of one (`strike` finds strikes), a phrase is whole."""

    text: str
    is_whole: bool

    def find(self, document: Document) -> tuple[tuple[int, int], ...]:
        """Find them in the text, whatever their case and accents."""
        pattern = _pattern(self.text, is_whole=self.is_whole)
        return tuple(match.span() for match in pattern.finditer(fold(document.text)))


@dataclass(frozen=True, slots=True)
class Speaker(_OfArticle):
    """Something said by somebody of this name."""

    name: str

    def find(self, document: Document) -> tuple[tuple[int, int], ...]:
        """Find the speaker's quotations, as resolved or as written."""
        return tuple(
            (each.start, each.end)
            for each in document.quotations
            if any(_has(said_by, self.name) for said_by in (each.speaker, each.mention) if said_by)
        )


@dataclass(frozen=True, slots=True)
class Person(_OfArticle):
    """Somebody of this name, whether they say something or not."""

    name: str

    def find(self, document: Document) -> tuple[tuple[int, int], ...]:
        """Find where the person is named."""
        return tuple(
            mention
            for each in document.names
            if each.kind == "person" and _has(each.name, self.name)
            for mention in each.mentions
        )


@dataclass(frozen=True, slots=True)
class Outlet(_OfArticle):
    """An article of this outlet."""

    name: str

    def find(self, document: Document) -> tuple[tuple[int, int], ...]:
        """Find the title, which stands for the article."""
        article = document.article
        return ((0, len(article.title)),) if _has(article.outlet, self.name) else ()


@dataclass(frozen=True, slots=True)
class Figure(_OfArticle):
    """A number over, under or at a value, of any unit or of one."""

    sign: str
    value: float
    unit: str | None = None

    def find(self, document: Document) -> tuple[tuple[int, int], ...]:
        """Find the quantities; a range does if any of it does."""
        return tuple(
            (each.start, each.end)
            for each in document.quantities
            if (self.unit is None or self.unit in each.unit) and self._does(each.value)
        )

    def _does(self, value: float | tuple[float, float]) -> bool:
        low, high = value if isinstance(value, tuple) else (value, value)
        if self.sign == "=":
            return low <= self.value <= high
        return _COMPARES[self.sign](high if ">" in self.sign else low, self.value)


@dataclass(frozen=True, slots=True)
class Since(_OfStory):
    """A story with an article since a time."""

    moment: datetime

    def holds(self, headline: Headline) -> bool:
        """Tell whether its newest article came since then."""
        return headline.newest is not None and headline.newest >= self.moment


@dataclass(frozen=True, slots=True)
class State(_OfStory):
    """A story that is new, changed, unread, seen or starred."""

    word: str

    def holds(self, headline: Headline) -> bool:
        """Tell whether the story is so."""
        return headline.is_starred if self.word == "starred" else headline.state in STATES[self.word]


def fold(text: str) -> str:
    """Write a text in small letters without accents, character for character."""
    return text.lower() if text.isascii() else "".join(map(_fold_character, text))


def _has(name: str, words: str) -> bool:
    """Tell whether a name has these words in this order, each at least begun."""
    return _pattern(words, is_whole=False).search(fold(name)) is not None


@lru_cache(maxsize=256)
def _pattern(text: str, *, is_whole: bool) -> re.Pattern[str]:
    words = [re.escape(word).replace("'", "['’]") for word in fold(text).split()]
    start = "" if has_unspaced(text[:1]) else r"(?<!\w)"
    end = r"(?!\w)" if is_whole and not has_unspaced(text[-1:]) else r"\w*"
    return re.compile(start + r"\s+".join(words) + end)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    return (unicodedata.normalize("NFD", character)[:1] or character).lower()[:1]
