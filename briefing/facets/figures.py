"""The ledger of figures: one row for one thing counted, with who gave it and who else says so."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from briefing.facets.agreement import Account, mentions_in, reconcile
from briefing.facets.base import Telling
from briefing.facets.groups import Group
from briefing.facets.labels import label_of
from briefing.facets.standing import is_former, is_taken_back, state_of, supersedes
from briefing.facets.sums import Parts, parts_of
from briefing.facets.values import middle
from briefing.model.briefs import Finding, Layout, Line, Row
from briefing.model.calendar import clock_time
from briefing.model.json import write_number, write_value
from briefing.model.news import Span
from briefing.text.numbers.nouns import PRONOUNS

_UNLABELLED = 0.35
"""What a figure loses that does not say what it counts."""
_GRAVE = frozenset(("dead", "hurt", "missing"))
_OF_LIVES = 0.3
"""What a figure of the dead, the hurt or the missing gains."""
_SCALES = ((1e9, "billion"), (1e6, "million"))
_ANOTHER_ARTICLE = 0.15
"""What each further article that has a figure adds to its weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another value for the same thing, with those who give it."""

    text: str
    value: float | tuple[float, float]
    spans: tuple[Span, ...]
    hedge: str | None = None
    said_by: str | None = None
    origins: int = 1
    published: datetime | None = None
    is_overtaken: bool = False
    """Whether the value shown has taken its place, and does not stand against it."""

    @property
    def standing(self) -> str:
        """How it stands to the value shown, in a word."""
        return "before" if self.is_overtaken else "against"

    def record(self) -> dict[str, object]:
        """Write it for JSON, spans as Span."""
        return {
            "text": self.text,
            "value": write_value(self.value),
            "hedge": self.hedge,
            "said_by": self.said_by,
            "state": self.standing,
            "origins": self.origins,
            "spans": self.spans,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Finding):
    """One thing counted across the articles of a story."""

    value: float | tuple[float, float]
    unit: str
    kind: str
    counts: str
    change: str | None = None
    hedge: str | None = None
    said_by: str | None = None
    weight: float = 0.0
    published: datetime | None = None
    """When the newest article that gives this value appeared."""
    against: tuple[Rival, ...] = field(default=())
    """Other values for the same thing, newest first."""
    parts: Parts | None = None
    """Where its article says what it is made of."""

    def rows(self) -> tuple[Row, ...]:
        """Show the figure, and under it the values that stand against it."""
        hedged = f"{self.hedge} {self.text}" if self.hedge else self.text
        time = clock_time(self.published) if self.against and self.published else ""
        if self.state == "updated":
            time = f"{self._course()}, {time}"
        cells = (hedged, self.label, self.said_by or "")
        course = tuple(middle(value) for value in self._values()) if self.state == "updated" else ()
        first = Row(cells=cells, spans=self.spans, note=time, course=course, sign=self.state)
        return (first, *self._part_rows(), *(self._rival_row(rival) for rival in self.against))

    def _course(self) -> str:
        """Write how the value moved, the oldest first: `38,000 → 54,000`."""
        return " → ".join(_read_out(value) for value in self._values())

    def _values(self) -> tuple[float | tuple[float, float], ...]:
        """What the value was, the oldest first."""
        return (*(rival.value for rival in reversed(self.against)), self.value)

    def _part_rows(self) -> tuple[Row, ...]:
        """Show what a total is made of, and what is left over of it."""
        if self.parts is None:
            return ()
        rest = f"{write_number(self.parts.rest)} not told" if self.parts.rest else "that is all"
        return (
            Row(
                cells=(" + ".join(self.parts.texts), "", ""),
                spans=self.parts.spans,
                lead="of these:",
                note=rest,
                depth=1,
            ),
        )

    def _rival_row(self, rival: Rival) -> Row:
        hedged = f"{rival.hedge} {rival.text}" if rival.hedge else rival.text
        time = clock_time(rival.published) if rival.published else ""
        return Row(
            cells=(hedged, "", rival.said_by or ""),
            spans=rival.spans,
            note=time,
            lead=f"{rival.standing}:",
            depth=1,
        )

    def lines(self) -> tuple[Line, ...]:
        """Write the figure for programs that read lines, then each value that stands against it."""
        rivals = (
            Line(value=_bare(rival.value), span=rival.spans[0], who=rival.said_by or "", state=rival.standing)
            for rival in self.against
        )
        first = Line(value=_bare(self.value), span=self.spans[0], who=self.said_by or "", state=self.state)
        return (first, *rivals)

    def record(self) -> dict[str, object]:
        """Write it for JSON, spans as Span."""
        return {
            "text": self.text,
            "value": write_value(self.value),
            "unit": self.unit,
            "kind": self.kind,
            "counts": self.counts,
            "change": self.change,
            "hedge": self.hedge,
            "said_by": self.said_by,
            "state": self.state,
            "origins": self.origins,
            "spans": self.spans,
            "against": tuple(rival.record() for rival in self.against),
            "parts": self.parts.spans if self.parts else (),
            "rest": write_number(self.parts.rest) if self.parts else None,
        }


class Figures:
    """The figures of a story, conflicts first, then by weight."""

    name = "figures"
    title = "Figures"
    layout = Layout.TABLE
    needs: tuple[str, ...] = ()

    def find(self, telling: Telling) -> tuple[Finding, ...]:
        """Find everything of this kind, the weightiest first, within the limits."""
        mentions = mentions_in(telling)
        parts = parts_of(mentions)
        figures = [
            _figure(telling, account, parts) for account in reconcile(mentions) if _is_telling(account)
        ]
        figures.sort(
            key=lambda figure: (
                figure.state != "conflict",
                _muteness(figure),
                -figure.weight,
                figure.spans[0],
            )
        )
        return tuple(figures[: telling.limits.figures])


def _is_telling(account: Account) -> bool:
    """Tell whether a row says something by itself: a place in an order, a lone `one night` or a bare number do not."""
    lead = account.group.mentions[0]
    quantity = lead.quantity
    if account.against:
        return True
    if is_taken_back(account.group):
        return False
    if state_of(account) != "single":
        return True
    if quantity.kind == "rank":
        return False
    if quantity.kind == "size" or (not lead.told and (quantity.unit == "-" or quantity.kind == "time")):
        return False
    return quantity.value != 1.0 or bool(lead.fate) or quantity.kind != "count"


def _muteness(figure: Figure) -> int:
    """Rank how much a row leaves its reader to guess: `18 hours` of one source, and below it a bare `34`."""
    if figure.counts or figure.against:
        return 0
    if figure.unit == "-":
        return 2
    return int(figure.state == "single" and figure.kind != "count")


def _figure(telling: Telling, account: Account, parts: Mapping[Span, Parts]) -> Figure:
    mentions = account.group.mentions
    against = tuple(
        _rival(telling, group, is_overtaken=supersedes(account.group, group)) for group in account.against
    )
    lead = mentions[0]
    quantity = lead.quantity
    namer = lead if lead.told else max(mentions, key=lambda mention: len(mention.told))
    return Figure(
        text=lead.text,
        spans=tuple(mention.span for mention in mentions),
        label=label_of(lead.text, quantity, namer.told, is_former=is_former(account.group)),
        state=state_of(account),
        origins=_origins(telling, account.group),
        value=quantity.value,
        unit=quantity.unit,
        kind=quantity.kind,
        counts=namer.quantity.counts if namer.told else "",
        change=quantity.change,
        hedge=quantity.hedge,
        said_by=_said_by(account.group),
        weight=_weight(account),
        published=account.group.newest,
        against=against,
        overtaken=tuple(span for rival in against if rival.is_overtaken for span in rival.spans),
        parts=next((parts[mention.span] for mention in mentions if mention.span in parts), None),
    )


def _rival(telling: Telling, group: Group, *, is_overtaken: bool) -> Rival:
    lead = group.mentions[0]
    return Rival(
        text=lead.text,
        value=lead.quantity.value,
        spans=tuple(mention.span for mention in group.mentions),
        hedge=lead.quantity.hedge,
        said_by=_said_by(group),
        origins=_origins(telling, group),
        published=group.newest,
        is_overtaken=is_overtaken,
    )


def _weight(account: Account) -> float:
    """Weigh a row: its weightiest mention, and how many articles give it or another value."""
    groups = (account.group, *account.against)
    best = max(mention.quantity.weight for group in groups for mention in group.mentions)
    if not account.against and not any(mention.told for mention in account.group.mentions):
        best -= _UNLABELLED
    articles = len(frozenset[str]().union(*(group.articles for group in groups)))
    if any(mention.fate in _GRAVE for mention in account.group.mentions):
        best += _OF_LIVES
    return best + _ANOTHER_ARTICLE * (articles - 1)


def _said_by(group: Group) -> str | None:
    """Name who gave a value: whom the weightiest mention or most of them name."""
    said_by = [mention.quantity.said_by for mention in group.mentions]
    named = Counter(name for name in said_by if name and name.lower() not in PRONOUNS)
    if said_by[0] in named:
        return said_by[0]
    most = min(named, key=lambda name: (-named[name], name), default=None)
    return most if most and 2 * named[most] > len(group.mentions) else None


def _origins(telling: Telling, group: Group) -> int:
    return max(1, telling.count_origins(group.articles))


def _bare(value: float | tuple[float, float]) -> str:
    """Write a value for lines: `267`, or `12-15` for a range."""
    return _each_end(value, lambda end: str(write_number(end)))


def _read_out(value: float | tuple[float, float]) -> str:
    """Write a value for people: `38,000`, `4.3 million`."""
    return _each_end(value, _in_words)


def _in_words(value: float) -> str:
    size, word = next(((size, word) for size, word in _SCALES if abs(value) >= size), (1.0, ""))
    number = f"{value / size:,.10g}"
    return f"{number} {word}" if word else number


def _each_end(value: float | tuple[float, float], write: Callable[[float], str]) -> str:
    return "-".join(write(end) for end in (value if isinstance(value, tuple) else (value,)))
