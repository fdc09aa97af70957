"""The search language: words, "phrases", speaker:, person:, source:, figure>, since:, is:, and - before any of them."""

import operator
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Protocol

from briefing.model import Headline, Span
from briefing.text import Document

_QUERY = re.compile(
    r"""
      (?P<not>-)?
      (?:
        (?P<field>speaker|person|source|since|is) : (?: "(?P<quoted>[^"]*)"? | (?P<value>\S*) )
      | figure (?P<sign>[<>]=?|=) (?P<number>\S*)
      | "(?P<phrase>[^"]*)"?
      | (?P<word>[^\s"]+)
      )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?P<money>[$€£¥])?(?P<value>\d[\d,]*(?:\.\d+)?)(?P<scale>k|m|mn|bn|b|tn)?(?P<percent>%)?", re.I
)
_AGE = re.compile(r"(\d{1,5})([hdw])")
_AGES = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(days=7)}
_SCALES = {"": 1, "k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
_MONEY = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_SIGNS: dict[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
}
_STATES = {
    "new": ("new",),
    "changed": ("changed",),
    "unread": ("new", "changed"),
    "seen": ("seen",),
    "read": ("seen",),
}
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


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
        pattern = _pattern(self.text, self.is_whole)
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
        return _SIGNS[self.sign](high if ">" in self.sign else low, self.value)


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
        return headline.is_starred if self.word == "starred" else headline.state in _STATES[self.word]


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every term in `wanted`, none in `unwanted`."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()
    complaints: tuple[str, ...] = ()
    """What was not understood, in sentences; those terms are left out."""

    @property
    def words(self) -> tuple[Words, ...]:
        """The words wanted: an index of them can say which articles come into question."""
        return tuple(term for term in self.wanted if isinstance(term, Words))


def parse_query(text: str, now: datetime) -> Query:
    """Read a query; whatever stands in it, something comes of it."""
    wanted: list[Term] = []
    unwanted: list[Term] = []
    complaints: list[str] = []
    for match in _QUERY.finditer(text.replace("“", '"').replace("”", '"')):
        term = _term(match, now)
        if isinstance(term, str):
            complaints.append(term)
        elif term is not None:
            (unwanted if match["not"] else wanted).append(term)
    return Query(tuple(wanted), tuple(unwanted), tuple(complaints))


def match_story(query: Query, headline: Headline, documents: Sequence[Document]) -> tuple[Span, ...] | None:
    """Find where the articles of a story meet a query; None if it does not, () if no words were asked for."""
    if any(not term.holds(headline) for term in query.wanted):
        return None
    if any(_is_met(term, headline, documents) for term in query.unwanted):
        return None
    spans: list[Span] = []
    for term in query.wanted:
        found = _places(term, documents)
        if found == []:
            return None
        spans += found or ()
    return tuple(sorted(set(spans)))


def fold(text: str) -> str:
    """Write a text in small letters without accents, character for character."""
    return text.lower() if text.isascii() else "".join(map(_fold_character, text))


def _places(term: Term, documents: Sequence[Document]) -> list[Span] | None:
    found = [(document, term.find(document)) for document in documents]
    if all(places is None for _, places in found):
        return None
    return [document.span(start, end) for document, places in found for start, end in places or ()]


def _is_met(term: Term, headline: Headline, documents: Sequence[Document]) -> bool:
    found = _places(term, documents)
    return term.holds(headline) if found is None else bool(found)


def _term(match: re.Match[str], now: datetime) -> Term | str | None:
    """Make a term of one match: the term, a complaint, or nothing where it is not finished yet."""
    if match["sign"]:
        return _figure(match["sign"], match["number"])
    if match["field"]:
        value = match["quoted"] if match["quoted"] is not None else match["value"]
        return _FIELDS[match["field"].lower()](value.strip(), now) if value.strip() else None
    if match["phrase"] is not None:
        return Words(match["phrase"].strip(), is_whole=True) if match["phrase"].strip() else None
    return Words(match["word"], is_whole=False)


def _figure(sign: str, written: str) -> Figure | str | None:
    if not written:
        return None
    number = _NUMBER.fullmatch(written)
    if number is None:
        return f"figure{sign} takes a number such as 100, 1.5m, $2bn or 5%, not {written!r}."
    unit = "percentage" if number["percent"] else _MONEY.get(number["money"] or "")
    return Figure(
        sign, float(number["value"].replace(",", "")) * _SCALES[(number["scale"] or "").lower()], unit
    )


def _since(value: str, now: datetime) -> Term | str:
    midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    named = {"today": midnight, "yesterday": midnight - timedelta(days=1)}
    if value.lower() in named:
        return Since(named[value.lower()])
    if age := _AGE.fullmatch(value.lower()):
        return Since(now - int(age[1]) * _AGES[age[2]])
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return f"since: takes an age such as 24h or 7d, today, yesterday or a date, not {value!r}."
    return Since(moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment)


def _state(value: str, now: datetime) -> Term | str:
    word = value.lower()
    known = (*_STATES, "starred")
    return State(word) if word in known else f"is: takes one of {', '.join(known)}, not {value!r}."


_FIELDS: dict[str, Callable[[str, datetime], Term | str]] = {
    "speaker": lambda value, now: Speaker(value),
    "person": lambda value, now: Person(value),
    "source": lambda value, now: Outlet(value),
    "since": _since,
    "is": _state,
}


def _has(name: str, words: str) -> bool:
    """Tell whether a name has these words in this order, each at least begun."""
    return _pattern(words, False).search(fold(name)) is not None


@lru_cache(maxsize=256)
def _pattern(text: str, is_whole: bool) -> re.Pattern[str]:  # noqa: FBT001 - a key of the cache
    words = list(_escaped(fold(text)))
    start = "" if _UNSPACED.match(text) else r"(?<!\w)"
    end = r"(?!\w)" if is_whole and not _UNSPACED.match(text[-1:]) else r"\w*"
    return re.compile(start + r"\s+".join(words) + end)


def _escaped(text: str) -> Iterator[str]:
    for word in text.split():
        yield re.escape(word).replace("'", "['’]")


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    return (unicodedata.normalize("NFD", character)[:1] or character).lower()[:1]
