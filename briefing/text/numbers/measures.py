"""Read the unit that follows a number, and the currency around it."""

from dataclasses import dataclass

from briefing.text.numbers.currencies import (
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DOLLARS_OF,
    NATIONAL_CURRENCIES,
)
from briefing.text.numbers.nouns import CLOSED_CLASS, is_plural
from briefing.text.numbers.numerals import Numeral
from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.units import RATE_NOUNS, TIGHT_UNITS, UNITS
from briefing.text.numbers.words import AMBIGUOUS_SCALE_MARKS, SCALE_MARKS, word_set

_HYPHENS = frozenset("-‐‑")
_WEIGHT_WORDS = word_set(
    "weigh weighs weighed weighing weight lost lose loses drop gained gain heavy baby marijuana cocaine heroin "
    "meth beef meat cannabis pot explosives fish flesh pressure thrust food cheese gold drugs opium trash garbage "
    "debris chicken turkey pork butter sugar rice methamphetamine fentanyl explosive grain fruit newborn per square "
    "equipment luggage ice hashish bomb bombs bull bear python gator alligator seafood waste plastic"
)
DIMENSIONS = word_set(
    "long wide tall high deep away apart thick across freestyle butterfly backstroke relay hurdles dash race"
)
"""Words after lengths: `37m long` are metres."""
_WAYS_TO_RATE = frozenset(("a", "an", "per", "/", "each", "every"))
_COMPOUND_STARTS = word_set(
    "square sq cubic metric percentage basis degree degrees deg ° parts per kilowatt megawatt gigawatt fluid nautical "
    "us u.s."
)
_SPEEDS = {
    ("mile", "hour"): "mile per hour",
    ("kilometre", "hour"): "kilometre per hour",
    ("metre", "second"): "metre per second",
    ("mile", "gallon"): "mile per gallon",
}
_SPEED_KINDS = {"mile per gallon": "rate"}
_PARTS_PER = {"million": "part per million", "billion": "parts-per-billion"}
NOT_AFTER_RATE = frozenset(("ago", "earlier", "before", "later", "after"))
"""`$5 a year earlier` is no rate."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number measures, and one past the last token that says so."""

    unit: str
    kind: str
    stop: int


def currency_before(row: TokenRow, at: int) -> tuple[str, int] | None:
    """Find the currency written before a number: its name and its first token."""
    before = at - 1
    if before < 0:
        return None
    word = row.words[before]
    if word in CURRENCY_SIGNS:
        return _signed_currency(row, before)
    if word in _HYPHENS and before > 0 and row.words[before - 1] in CURRENCY_SIGNS:
        return _signed_currency(row, before - 1)
    if row.kinds[before] is not TokenKind.WORD:
        if word == "." and before > 0 and row.words[before - 1] == "rs":
            return "indian rupee", before - 1
        if word == "=" and before > 0 and row.words[before - 1] == "y":
            return "japanese yen", before - 1
        return None
    if (
        word in CURRENCY_CODES
        and row.written(before)[:1].isupper()
        and (len(word) == 3 or row.is_capital(before))
    ):
        return CURRENCY_CODES[word], before
    return None


def _signed_currency(row: TokenRow, sign: int) -> tuple[str, int]:
    unit = CURRENCY_SIGNS[row.words[sign]]
    letters = row.words[sign - 1] if sign > 0 else ""
    if unit == "dollar" and letters in DOLLARS_OF:
        is_apart = len(letters) > 1 and row.written(sign - 1).isupper() and row.words[sign - 2] != "the"
        if row.touches(sign) or is_apart or (letters in ("us", "c") and row.written(sign - 1).islower()):
            return DOLLARS_OF[letters], sign - 1
    return unit, sign


def scale_after(row: TokenRow, numeral: Numeral, *, is_money: bool) -> tuple[float, int]:
    """Read a scale mark at digits (2.5bn, 125K): what it multiplies by, and where the number stops."""
    stop = numeral.stop
    word = row.words[stop]
    if not numeral.is_digits or numeral.is_scaled or word not in SCALE_MARKS:
        return 1.0, stop
    is_tight = row.touches(stop)
    if is_money and (is_tight or row.words[stop + 1] not in ("'", "’")):
        return SCALE_MARKS[word], stop + 1
    if not is_tight and word not in ("bn", "mn", "mln", "tn", "cr"):
        return 1.0, stop
    if word in AMBIGUOUS_SCALE_MARKS and not _counts_follow(
        row, stop + 1, is_capital=row.written(stop) == "M"
    ):
        return 1.0, stop
    if word == "k" and row.words[stop + 1] in ("race", "run", "walk", "video", "resolution", "tv"):
        return 1.0, stop
    return SCALE_MARKS[word], stop + 1


def _counts_follow(row: TokenRow, at: int, *, is_capital: bool) -> bool:
    """Tell whether a plural noun follows soon, so that 12.3m is millions and not metres."""
    for index in range(at, at + 5):
        word = row.words[index]
        if row.kinds[index] is not TokenKind.WORD or word in DIMENSIONS:
            return is_capital
        if word in CURRENCY_WORDS or (is_plural(word) and len(word) > 3):
            return True
        if word in CLOSED_CLASS and word != "and":
            return is_capital
    return is_capital


def read_measure(row: TokenRow, at: int, *, is_digits: bool) -> Measure | None:
    """Read the unit or currency that begins at a token."""
    words = row.words
    word = words[at]
    if word in ("(", "<") and words[at + 2] in (")", ">") and words[at + 1] in UNITS:
        unit, kind = UNITS[words[at + 1]]
        return Measure(unit, kind, at + 3)
    if word in _HYPHENS and row.touches(at) and row.touches(at + 1):
        return _read_plain(row, at + 1, is_digits=is_digits)
    if word in {"'", "′"}:
        is_foot = is_digits and row.touches(at) and not row.touches(at + 1)
        return Measure("foot", "distance", at + 1) if is_foot else None
    return _read_plain(row, at, is_digits=is_digits)


def _read_plain(row: TokenRow, at: int, *, is_digits: bool) -> Measure | None:
    word = row.words[at]
    found = _read_compound(row, at) if word in _COMPOUND_STARTS else None
    found = (
        found or _read_money_word(row, at, is_digits=is_digits) or _read_simple(row, at, is_digits=is_digits)
    )
    if found is None:
        return None
    return _with_rate(row, found)


def _read_simple(row: TokenRow, at: int, *, is_digits: bool) -> Measure | None:
    word = row.words[at]
    if word in UNITS:
        unit, kind = UNITS[word]
        if len(word) <= 2 and not is_digits and word != "%":
            return None
        if word == "mi" and not is_digits:
            return None
        return Measure(unit, kind, at + 1)
    if (
        word in TIGHT_UNITS
        and is_digits
        and (row.touches(at) or word in ("m", "g"))
        and row.written(at) not in ("G", "T", "M")
    ):
        unit, kind = TIGHT_UNITS[word]
        if word in ("s", "f") and row.words[at + 1] not in (".", ",", ""):
            return None
        if word == "s":
            return None
        return Measure(unit, kind, at + 1)
    return None


def _read_compound(row: TokenRow, at: int) -> Measure | None:
    words = row.words
    first, second = words[at], words[at + 1]
    if first in ("square", "sq", "cubic", "metric", "percentage", "basis") and second == ".":
        second, shift = words[at + 2], 1
    else:
        shift = 0
    if first == "per":
        return Measure("percentage", "percent", at + 2) if second == "cent" else None
    if first in ("degree", "degrees", "deg", "°"):
        return _read_degrees(row, at)
    if first == "parts":
        unit = _PARTS_PER.get(words[at + 2]) if second == "per" else None
        return Measure(unit, "rate", at + 3) if unit else None
    if first in ("kilowatt", "megawatt", "gigawatt"):
        step = 2 if second in _HYPHENS else 1
        if words[at + step] in ("hour", "hours"):
            return Measure(f"{first} hour", "energy", at + step + 1)
        return None
    if first in ("fluid", "nautical"):
        return Measure(*UNITS[second], at + 2) if second in UNITS else None
    if first in ("us", "u.s."):
        return Measure("dollar", "money", at + 2) if second in ("dollar", "dollars") else None
    name = f"{first} {second}"
    if name in UNITS:
        return Measure(*UNITS[name], at + 2 + shift)
    return None


def _read_degrees(row: TokenRow, at: int) -> Measure:
    after = at + 2 if row.words[at + 1] == "." else at + 1
    scale = row.words[after]
    if scale in ("celsius", "centigrade", "celcius") or (scale == "c" and row.written(after) in ("C", "c")):
        return Measure("celsius", "temperature", after + 1)
    if scale in {"fahrenheit", "f"}:
        return Measure("fahrenheit", "temperature", after + 1)
    return Measure("degree", "temperature", at + 1)


def _read_money_word(row: TokenRow, at: int, *, is_digits: bool) -> Measure | None:
    words = row.words
    word = words[at]
    if word in CURRENCY_WORDS:
        unit = CURRENCY_WORDS[word]
        if unit == "pound sterling" and _is_weight(row, at):
            return Measure("pound-mass", "weight", at + 1)
        return Measure(unit, "money", at + 1)
    if word in CURRENCY_SIGNS and is_digits:
        return Measure(CURRENCY_SIGNS[word], "money", at + 1)
    if word == "p" and is_digits and row.touches(at):
        return Measure("penny", "money", at + 1)
    if word in CURRENCY_CODES and row.written(at).isupper() and len(word) == 3:
        return Measure(CURRENCY_CODES[word], "money", at + 1)
    following = CURRENCY_WORDS.get(words[at + 1])
    if following and row.kinds[at] is TokenKind.WORD:
        national = NATIONAL_CURRENCIES.get((word, following))
        if national:
            return Measure(national, "money", at + 2)
    if word in ("hong", "new") and words[at + 2] in ("dollar", "dollars"):
        national = NATIONAL_CURRENCIES.get((words[at + 1], "dollar"))
        return Measure(national, "money", at + 3) if national else None
    return None


def _is_weight(row: TokenRow, at: int) -> bool:
    """Tell pounds of weight from pounds of money by the words around them."""
    if row.words[at - 1] in _HYPHENS or row.words[at + 1] in (
        "of",
        "each",
        "overweight",
        "heavier",
        "lighter",
    ):
        return True
    low = max(0, at - 6)
    return not _WEIGHT_WORDS.isdisjoint(row.words[low : at + 5])


def _with_rate(row: TokenRow, measure: Measure) -> Measure:
    """Add `per hour`, `a share`, `/second` to a unit."""
    stop = measure.stop
    words = row.words
    if words[stop] not in _WAYS_TO_RATE:
        return measure
    gap = 2 if words[stop] in _HYPHENS else 1
    noun = words[stop + gap]
    if words[stop] == "/":
        noun = {"h": "hour", "hr": "hour", "s": "second", "l": "litre", "kg": "kilogram"}.get(noun, noun)
    unit = rate_noun(noun)
    if (
        unit is None
        or (words[stop] != "/" and words[stop + gap + 1] in NOT_AFTER_RATE)
        or (measure.kind == "time" and words[stop] != "per")
    ):
        return measure
    name = _SPEEDS.get((measure.unit, unit))
    if name:
        return Measure(name, _SPEED_KINDS.get(name, "speed"), stop + gap + 1)
    if measure.kind == "distance" and words[stop] not in ("per", "/"):
        return measure
    return Measure(f"{measure.unit} per {unit}", "rate", stop + gap + 1)


def rate_noun(noun: str) -> str | None:
    """Name what a rate is taken over; None where the noun makes no rate."""
    if noun not in RATE_NOUNS:
        return None
    return UNITS[noun][0] if noun in UNITS else noun
