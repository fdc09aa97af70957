"""Number words, scales and hedges, as tables."""


def word_set(words: str) -> frozenset[str]:
    """Make the set of the words of a text: tables of words are written as they are read."""
    return frozenset(words.split())


_SMALL_NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
SMALL_NUMBERS = {word: float(value) for value, word in enumerate(_SMALL_NUMBER_WORDS.split())}
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10.0 * value for value, word in enumerate(_TENS_WORDS.split(), 2)}
MULTIPLIERS = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "dozen": 12.0,
}
"""Words that multiply the number before them."""

SCALE_MARKS = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "bil": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "cr": 1e7,
}
"""Marks that multiply the digits they stand at: $3.2m, 125K, 12bn."""

AMBIGUOUS_SCALE_MARKS = frozenset(("m", "b", "t"))
"""Also metres, bytes, tonnes: they scale money, and counts where a noun follows."""

FRACTION_WORDS = {
    "half": 1 / 2,
    "halves": 1 / 2,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 1 / 4,
    "quarters": 1 / 4,
    "fourth": 1 / 4,
    "fourths": 1 / 4,
    "fifth": 1 / 5,
    "fifths": 1 / 5,
    "sixth": 1 / 6,
    "sixths": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 1 / 8,
    "eighths": 1 / 8,
    "ninth": 1 / 9,
    "tenth": 1 / 10,
    "tenths": 1 / 10,
}
FRACTION_SIGNS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
MULTIPLES = {
    "doubled": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "quintupled": 5.0,
    "halved": 0.5,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "sixfold": 6.0,
    "sevenfold": 7.0,
    "eightfold": 8.0,
    "tenfold": 10.0,
}
"""Words that say by how much a thing was multiplied."""

_ORDINALS_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
ORDINALS = {word: float(value) for value, word in enumerate(_ORDINALS_WORDS.split(), 1)}

HEDGES = (
    "a combined",
    "a total of",
    "about",
    "above",
    "almost",
    "an average of",
    "an estimated",
    "approximately",
    "around",
    "as few as",
    "as little as",
    "as many as",
    "as much as",
    "at least",
    "at most",
    "barely",
    "below",
    "close to",
    "exactly",
    "fewer than",
    "greater than",
    "higher than",
    "just over",
    "just under",
    "less than",
    "lower than",
    "more than",
    "nearly",
    "no fewer than",
    "no less than",
    "no more than",
    "not less than",
    "over",
    "roughly",
    "some",
    "under",
    "up to",
    "upwards of",
    "well over",
    "well under",
)
"""Said before a number; the longest that fits is taken."""
