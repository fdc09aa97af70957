"""How surely two mentions are of the same thing, whatever their values."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.facets.mentions import Mention
from briefing.facets.values import distance, middle
from briefing.facets.weights import WEIGHTS
from briefing.text.numbers.nouns import PEOPLE_NOUNS
from briefing.text.numbers.words import word_set

_SYNONYMS = (
    "child kid",
    "nation country",
    "job position post worker employee layoff",
    "home house",
    "firm company business",
    "student pupil kid child",
    "death fatality",
    "vehicle car truck",
    "troop soldier",
    "cop officer",
    "people person",
    "flight plane aircraft",
    "body corpse",
    "shop store",
    "point -",
    "euro -",
    "baby infant",
    "vessel ship boat ferry",
    "house building",
    "resident people",
    "case patient people",
)
_ALIKE = {frozenset((one, other)) for row in _SYNONYMS for one, other in combinations(row.split(), 2)}
_PERSON = PEOPLE_NOUNS | frozenset(("people",))
_MEASURED = word_set("money percent time distance area weight volume age rate temperature speed")
_OTHER_PERIOD = re.compile(r"\d{4}|.* round")
_LAST_YEAR = frozenset(("last year", "previous year", "last season"))
_LEAST_WORDS = 2
"""How many words must stand near both figures where nothing else says that they are of one thing."""
_DOUBT_OF_FATE = 0.4
_DOUBT_OF_UNIT = 0.4
_DOUBT_OF_KIND = 0.6
_DOUBT_OF_TIME = 0.9
_LOOSE_UNITS = frozenset(("bare", "people", "things"))
_WORDS_IN_COMMON = 1.5
"""How many telling words must stand near both figures whose units are not the same."""
_NEVER_OPPOSED = frozenset(("size", "multiple", "score"))
_BARE_KINDS = frozenset(("count", "age", "points", "magnitude"))
_PRICES = frozenset(("money", "rate"))
_COMMON_KINDS = frozenset(("time", "age"))
"""Kinds that any story has many of."""
_WEATHER = frozenset(("speed", "temperature", "distance", "volume"))
"""What is forecast before it is measured: a gust, the rain, the height of a river."""
_POLLS = frozenset(("poll", "pollster", "survey"))
"""What people say that they will do is not what they did."""
_SUMS_FROM = 1e6
"""A count of things from here on is mostly of money, and any story has several sums."""
_AGES = frozenset(("age", "time", "count"))
_TELL_APART = frozenset(("ago", "counted", "down"))
"""Aspects that a figure never leaves out: five goals are no two goals down."""
_APART = frozenset(("part", "past", "overtaken"))


def unit_relation(one: Mention, other: Mention) -> str:
    """Say how the units of two figures stand to each other; nothing where they cannot count the same."""
    left, right = one.quantity, other.quantity
    if left.unit == right.unit and left.unit != "-":
        return "same"
    if one.head == other.head and one.head != "-":
        return "head"
    kinds = {left.kind, right.kind}
    if kinds in ({"share", "percent"}, {"score"}):
        return "head"
    if kinds == {"money", "rate"} and left.unit.split(" per ")[0] == right.unit.split(" per ")[0]:
        return "bare"
    if kinds == {"age", "time"} and left.unit.split()[0] == right.unit.split()[0]:
        return "bare"
    heads = frozenset((one.head, other.head))
    if heads in _ALIKE and not ("-" in heads and len(kinds) == 1):
        return "alike"
    if len(kinds) == 1 and left.kind in _MEASURED:
        return "converted" if left.kind in ("time", "distance", "area", "weight") else ""
    if one.head in _PERSON and other.head in _PERSON:
        return "people"
    is_of_lives = any(each.fate and each.quantity.unit == "-" for each in (one, other))
    if (
        "-" in (left.unit, right.unit)
        and kinds & {"count"}
        and not kinds & {"share", "score", "multiple", "size"}
        and not (is_of_lives and len(kinds) > 1)
    ):
        return "bare"
    if kinds in ({"count"}, {"count", "size"}, {"size"}):
        return "things"
    return ""


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much the words of one story tell: a word of every sentence tells nothing of any figure."""

    weights: Mapping[str, float]

    def sum(self, stems: frozenset[str]) -> float:
        """Add up what some stems tell."""
        return sum(self.weights.get(stem, 1.0) for stem in sorted(stems))

    def overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Give the part of the smaller set that both share."""
        shared = one & other
        if not shared:
            return 0.0
        return self.sum(shared) / max(1e-9, min(self.sum(one), self.sum(other)))


def rarity_of(mentions: Sequence[Mention]) -> Rarity:
    """Weigh the stems of a story by how few of its sentences with figures have them."""
    counts = Counter(stem for sentence in {mention.sentence for mention in mentions} for stem in sentence)
    return Rarity({stem: min(1.0, 2.0 / count) for stem, count in counts.items()})


def features(one: Mention, other: Mention, rarity: Rarity) -> Iterator[tuple[str, float]]:
    """Measure what can be seen of two mentions."""
    yield "always", 1.0
    relation = unit_relation(one, other)
    yield f"unit {relation or 'other'}", 1.0
    yield f"kind {one.quantity.kind}" if one.quantity.kind == other.quantity.kind else "kinds", 1.0
    yield "near", rarity.overlap(one.near, other.near)
    yield "near words", min(4.0, rarity.sum(one.near & other.near)) / 4
    yield "sentence", rarity.overlap(one.sentence, other.sentence)
    yield "sentence words", min(6.0, rarity.sum(one.sentence & other.sentence)) / 6
    yield "counts", rarity.overlap(one.counts, other.counts)
    yield "counts near", rarity.overlap(one.counts, other.near) + rarity.overlap(other.counts, one.near)
    apart = distance(one.quantity, other.quantity)
    yield "apart", max(0.0, min(3.0, apart) - 1.0)
    if one.fate and other.fate:
        yield "same fate" if one.fate == other.fate else "other fate", 1.0
    if one.role != other.role:
        yield f"role {min(one.role, other.role)}/{max(one.role, other.role)}", 1.0
    if one.times and other.times:
        yield "same time" if one.times & other.times else "other time", 1.0
    if one.names and other.names:
        yield "same names" if one.names & other.names else "other names", 1.0


def likeness(one: Mention, other: Mention, rarity: Rarity) -> float:
    """Score how surely two mentions are of one thing, as log odds."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features(one, other, rarity))


def other_years(mention: Mention) -> frozenset[str]:
    """Name the years and rounds next to a figure, but for its article's own year: nine dead of 1974 are not today's."""
    own = str(mention.published.year) if mention.published else ""
    return frozenset(time for time in mention.times if time != own and _OTHER_PERIOD.fullmatch(time))


def is_barred(one: Mention, other: Mention) -> bool:
    """Tell whether two figures cannot be of one thing, however alike the words around them are."""
    kinds = {one.quantity.kind, other.quantity.kind}
    is_lax = one.is_title or other.is_title
    if kinds & _NEVER_OPPOSED or (
        len(kinds) > 1 and not (kinds <= _BARE_KINDS or (is_lax and (kinds <= _AGES or kinds == _PRICES)))
    ):
        return True
    if "rank" in kinds and not one.near & other.near:
        return True
    if one.fate and other.fate and one.fate != other.fate:
        return True
    if not is_lax and other_years(one) != other_years(other):
        return True
    if kinds == {"count"} and (one.times & _LAST_YEAR) != (other.times & _LAST_YEAR):
        return True
    if one.aspect != other.aspect and (
        (one.aspect and other.aspect) or _TELL_APART & {one.aspect, other.aspect}
    ):
        return True
    if not is_lax and _differ(one, other):
        return True
    if {one.quantity.change, other.quantity.change} == {"up", "down"} and kinds == {"percent"}:
        return True
    roles = {one.role, other.role}
    if roles == {"part"} and one.fate != other.fate:
        return True
    if len(roles) > 1 and (roles & _APART or roles == {"by", "to"}):
        return True
    return any(
        mine and theirs and not mine & theirs
        for mine, theirs in ((one.times, other.times), (one.places, other.places), (one.names, other.names))
    )


def _differ(one: Mention, other: Mention) -> bool:
    """Tell whether whole sentences say that two figures are of different things; titles leave too much out."""
    kind = one.quantity.kind
    if (
        kind == "rank"
        or (kind in _WEATHER and one.is_expected != other.is_expected)
        or (kind == "percent" and bool(_POLLS & one.sentence) != bool(_POLLS & other.sentence))
        or _is_part_of(one, other)
        or _is_part_of(other, one)
        or _complete_each_other(one, other)
    ):
        return True
    shared = len(one.near & other.near) + bool(one.aspect and one.aspect == other.aspect)
    least = max(1, min(_LEAST_WORDS, len(one.near), len(other.near)))
    if kind == "age":
        is_anyone = one.anchor in _PERSON and shared < _LEAST_WORDS
        return is_anyone or bool(one.anchor and other.anchor and one.anchor != other.anchor)
    relation = unit_relation(one, other)
    if relation == "things" or (
        relation == "bare" and shared < _LEAST_WORDS and not one.counts & other.counts
    ):
        return True
    is_sum = middle(one.quantity.value) >= _SUMS_FROM and one.head not in _PERSON
    if kind != "count" or is_sum:
        if not one.counts or not other.counts:
            return shared < least
        return not shared or not (one.counts <= other.sentence or other.counts <= one.sentence)
    if one.head in _PERSON and other.head in _PERSON and not (one.fate and other.fate):
        return shared < least
    return False


def _is_part_of(part: Mention, whole: Mention) -> bool:
    """Tell whether one figure says how many there are and the other what some of them did."""
    if whole.whole is None and part.whole == middle(whole.quantity.value):
        return True
    if whole.part == middle(part.quantity.value):
        return True
    if not whole.is_whole or whole.fate or part.is_whole:
        return False
    return middle(part.quantity.value) < middle(whole.quantity.value)


def _complete_each_other(one: Mention, other: Mention) -> bool:
    """Tell whether two parts make up their whole: 14 of 17 counts, and three of the 17."""
    total = middle(one.quantity.value) + middle(other.quantity.value)
    return one.whole is not None and one.whole == other.whole == total


def misgivings(one: Mention, other: Mention, rarity: Rarity) -> float:
    """Add up what makes it doubtful that two different values are of one thing, in log odds."""
    shared = rarity.sum(one.near & other.near)
    doubt = 0.0
    if one.is_title and other.is_title:
        # Two titles leave out the words that are asked for here.
        return 0.0
    if one.fate != other.fate and (_is_of_people(one) or _is_of_people(other)):
        doubt += _DOUBT_OF_FATE
    if shared < _WORDS_IN_COMMON and unit_relation(one, other) in _LOOSE_UNITS:
        doubt += _DOUBT_OF_UNIT
    if shared < 1.0 and not one.counts & other.counts and (one.quantity.kind != "count" or one.head == "-"):
        doubt += _DOUBT_OF_TIME if one.quantity.kind in _COMMON_KINDS else _DOUBT_OF_KIND
    return doubt


def _is_of_people(mention: Mention) -> bool:
    return mention.head in _PERSON or mention.head == "-"
