"""The search language: words, "phrases", speaker:, person:, source:, figure>, since:, is:, and - before any of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches

from briefing.model.moments import parse_moment
from briefing.model.news import Span
from briefing.model.stories import Headline
from briefing.stories.terms import STATES, Figure, Outlet, Person, Since, Speaker, State, Term, Words
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
    r"(?P<money>[$€£¥])?(?P<value>\d[\d,]*(?:\.\d+)?)(?P<scale>k|m|mn|bn|b|tn)?(?P<percent>%)?", re.IGNORECASE
)
_SCALES = {"": 1, "k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
_MONEY = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every term in `wanted`, none in `unwanted`."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()
    complaints: tuple[str, ...] = ()
    """What was not understood, in sentences; those terms are left out."""
    hints: tuple[str, ...] = ()
    """What was taken for words although it looks like more, in sentences."""

    @property
    def words(self) -> tuple[Words, ...]:
        """The words wanted: an index of them can say which articles come into question."""
        return tuple(term for term in self.wanted if isinstance(term, Words))


_LIKE_A_FIELD = re.compile(r"([a-z]{2,12}):(?!//)\S+", re.IGNORECASE)


def _misspelt(word: str) -> str | None:
    """Complain of a word that means to be a field and is none; a time or a web address does not."""
    field = _LIKE_A_FIELD.match(word)
    near = get_close_matches(field[1].lower(), sorted(_FIELDS), n=1, cutoff=0.7) if field else []
    return f"There is no field `{field[1]}:`; did you mean `{near[0]}:`?" if field and near else None


def _hint(term: Term) -> str | None:
    """Say of bare words that look like a field, and like none that there is, what they were taken for."""
    field = _LIKE_A_FIELD.match(term.text) if isinstance(term, Words) and not term.is_whole else None
    known = ", ".join(f"{name}:" for name in _FIELDS)
    return f"`{field[0]}` is looked for as words: the fields are {known}." if field else None


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
    hints = filter(None, map(_hint, (*wanted, *unwanted)))
    return Query(tuple(wanted), tuple(unwanted), tuple(complaints), tuple(hints))


def match_story(
    query: Query, headline: Headline, documents: Sequence[Document]
) -> tuple[tuple[Span, ...], ...] | None:
    """Find where the articles of a story meet each term that is about articles; None if the story does not match."""
    if any(not term.holds(headline) for term in query.wanted):
        return None
    if any(_is_met(term, headline, documents) for term in query.unwanted):
        return None
    found: list[tuple[Span, ...]] = []
    for term in query.wanted:
        places = _places(term, documents)
        if places == ():
            return None
        if places is not None:
            found.append(places)
    return tuple(found)


def _places(term: Term, documents: Sequence[Document]) -> tuple[Span, ...] | None:
    found = [(document, term.find(document)) for document in documents]
    if all(places is None for _, places in found):
        return None
    return tuple(document.span(start, end) for document, places in found for start, end in places or ())


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
    return _misspelt(match["word"]) or Words(match["word"], is_whole=False)


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
    moment = parse_moment(value, now)
    if moment is None:
        return f"since: takes an age such as 24h or 7d, today, yesterday or a date, not {value!r}."
    return Since(moment)


def _state(value: str, now: datetime) -> Term | str:
    word = value.lower()
    known = (*STATES, "starred")
    return State(word) if word in known else f"is: takes one of {', '.join(known)}, not {value!r}."


_FIELDS: dict[str, Callable[[str, datetime], Term | str]] = {
    "speaker": lambda value, _: Speaker(value),
    "person": lambda value, _: Person(value),
    "source": lambda value, _: Outlet(value),
    "since": _since,
    "is": _state,
}
