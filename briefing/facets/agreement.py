"""Which figures of several articles are of the same thing, and whether they agree."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from briefing.facets.base import Telling
from briefing.facets.likeness import Context, context_of, is_same_thing, likeness, values_agree
from briefing.model import Span
from briefing.text import Document, Quantity

_UPDATE_GAP = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Entry:
    """One mention of a figure in one article."""

    quantity: Quantity
    span: Span
    text: str
    origin: int
    published: datetime | None
    context: Context


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything the story says of one thing counted."""

    entries: tuple[Entry, ...]
    """Those that agree, the one to show first."""
    against: tuple[tuple[Entry, ...], ...]
    state: str
    weight: float


def reconcile(telling: Telling) -> tuple[Ledger, ...]:
    """Put the figures of all articles into rows."""
    entries = _entries(telling)
    groups = _agreeing(entries)
    return tuple(_ledgers(groups))


def _entries(telling: Telling) -> list[Entry]:
    origins = {article: index for index, origin in enumerate(telling.story.origins) for article in origin}
    return [
        _entry(document, quantity, origins.get(document.id, -1))
        for document in telling.documents
        for quantity in document.quantities
        if quantity.is_figure
    ]


def _entry(document: Document, quantity: Quantity, origin: int) -> Entry:
    return Entry(
        quantity,
        document.span(quantity.start, quantity.end),
        document.words_at(quantity.start, quantity.end),
        origin,
        document.article.published,
        context_of(document, quantity),
    )


def _agreeing(entries: list[Entry]) -> list[list[Entry]]:
    """Join mentions of the same thing with the same value."""
    groups: list[list[Entry]] = []
    for entry in entries:
        home = next((group for group in groups if all(_agree(entry, other) for other in group)), None)
        if home is None:
            groups.append([entry])
        else:
            home.append(entry)
    return groups


def _agree(entry: Entry, other: Entry) -> bool:
    if not values_agree(entry.quantity, other.quantity):
        return False
    return is_same_thing(entry.quantity, other.quantity) and (
        entry.span.article == other.span.article or likeness(entry.context, other.context) >= 0.0
    )


def _ledgers(groups: list[list[Entry]]) -> list[Ledger]:
    """Set groups of the same thing against each other, the likest first."""
    pairs = sorted(
        (
            (-score, left, right)
            for left, right in combinations(range(len(groups)), 2)
            if (score := _rivalry(groups[left], groups[right], groups)) > 0
        ),
    )
    partner: dict[int, int] = {}
    for _, left, right in pairs:
        if left not in partner and right not in partner:
            partner[left], partner[right] = right, left
    ledgers = []
    for index, group in enumerate(groups):
        if index not in partner:
            ledgers.append(_ledger(group, ()))
        elif index < partner[index]:
            ledgers.append(_opposed(group, groups[partner[index]]))
    return ledgers


def _rivalry(left: list[Entry], right: list[Entry], groups: list[list[Entry]]) -> float:
    """Score how surely two groups give different values for one thing; 0 where they may both be right."""
    if {entry.span.article for entry in left} & {entry.span.article for entry in right}:
        return 0.0
    best = 0.0
    for entry in left:
        for other in right:
            if is_same_thing(entry.quantity, other.quantity):
                best = max(best, likeness(entry.context, other.context))
    return best if best >= 0.3 else 0.0


def _opposed(left: list[Entry], right: list[Entry]) -> Ledger:
    newest_left = max((entry.published for entry in left if entry.published), default=None)
    newest_right = max((entry.published for entry in right if entry.published), default=None)
    if newest_left is None or newest_right is None or newest_left == newest_right:
        return _ledger(left, (right,), "conflict")
    (older, newer) = (left, right) if newest_left < newest_right else (right, left)
    gap = abs(newest_left - newest_right)
    rises = _value(newer) >= _value(older)
    state = (
        "updated"
        if gap >= _UPDATE_GAP and rises and newer[0].quantity.kind in ("count", "money", "area")
        else "conflict"
    )
    return _ledger(newer, (older,), state)


def _value(group: list[Entry]) -> float:
    value = group[0].quantity.value
    return value if isinstance(value, float) else value[1]


def _ledger(group: list[Entry], against: tuple[list[Entry], ...], state: str | None = None) -> Ledger:
    ordered = tuple(sorted(group, key=lambda entry: (-entry.quantity.weight, entry.span)))
    origins = len({entry.origin for entry in group})
    articles = len({entry.span.article for entry in group})
    weight = max(entry.quantity.weight for entry in group) + 0.1 * (articles - 1)
    return Ledger(
        ordered,
        tuple(
            tuple(sorted(other, key=lambda entry: (-entry.quantity.weight, entry.span))) for other in against
        ),
        state or ("corroborated" if origins > 1 else "single"),
        min(1.0, weight),
    )
