"""Find the quantities of an article, sentence by sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.text.document import MARKED_KINDS, Quantity, Quotation, Sentence
from briefing.text.numbers.amounts import Amount, read_amount
from briefing.text.numbers.counted import PEOPLE_NOUNS, QUAKES, Noun, counted_noun
from briefing.text.numbers.left_out import MONTHS
from briefing.text.numbers.nouns import (
    DETERMINERS,
    PEOPLE_ADJECTIVES,
    PRONOUNS,
    is_past,
    is_plural,
    is_verb,
    singular,
)
from briefing.text.numbers.numerals import STARTERS
from briefing.text.numbers.phrases import (
    MOST_WORDS,
    NO_LEAD,
    Lead,
    after_amount,
    lead_of,
    noun_complement,
    predicate,
    sentence_subject,
    words_of,
)
from briefing.text.numbers.sayers import attribute
from briefing.text.numbers.tokens import TokenKind, TokenRow, tokenize
from briefing.text.numbers.weighing import weigh
from briefing.text.numbers.words import (
    FRACTION_SIGNS,
    HEDGES,
    MULTIPLES,
    MULTIPLIERS,
    ORDINALS,
    SMALL_NUMBERS,
    TENS,
)

_NUMBER_WORDS = (*SMALL_NUMBERS, *TENS, *MULTIPLIERS, "half", "third", "quarter", *MULTIPLES, *ORDINALS)
_TRIGGER = re.compile(rf"\d|[{''.join(FRACTION_SIGNS)}]|\b(?:{'|'.join(_NUMBER_WORDS)})\b", re.IGNORECASE)
_LONGEST_FIRST = sorted((tuple(hedge.split()) for hedge in HEDGES), key=len, reverse=True)
_HEDGES_BY_LAST = {
    words[-1]: [other for other in _LONGEST_FIRST if other[-1] == words[-1]] for words in _LONGEST_FIRST
}
_ARTICLE_NUMBERS = frozenset((*MULTIPLIERS, "third", "quarter", "half", "fifth", "tenth"))
_ELLIPSIS_LINKS = frozenset((",", "and", "or", "while", "(", ")", ";", "but", "to", "with"))

_FEWEST_SENTENCES = 3
"""Years and labels are marked to be weighed among the figures of an article; a blurb has nothing to weigh."""


def find_quantities(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> tuple[Quantity, ...]:
    """Find the quantities in order."""
    found: list[Quantity] = []
    for sentence in sentences:
        if sentence.is_evidence and _TRIGGER.search(text, sentence.start, sentence.end):
            found.extend(_read_sentence(tokenize(text, sentence.start, sentence.end)))
    if sum(sentence.is_evidence for sentence in sentences) < _FEWEST_SENTENCES:
        found = [quantity for quantity in found if quantity.is_figure]
    found = attribute(found, text, sentences, quotations)
    weights = weigh(found, text, sentences)
    return tuple(replace(quantity, weight=weight) for quantity, weight in zip(found, weights, strict=True))


@dataclass(frozen=True, slots=True)
class _Before:
    """What the amount before in the same sentence leaves to the next."""

    stop: int = -1
    noun: Noun | None = None
    counts: str = ""
    lead: Lead = NO_LEAD


def _read_sentence(row: TokenRow) -> list[Quantity]:
    found: list[Quantity] = []
    before = _Before()
    at = 0
    while at < row.count:
        amount = read_amount(row, at) if _may_start(row, at) else None
        if amount is None:
            rank = _rank(row, at)
            found.extend((rank,) if rank else ())
            at += 1
            continue
        quantity, before = _complete(row, amount, before)
        at = max(before.stop, at + 1)
        if quantity is not None:
            found.append(quantity)
    return found


def _rank(row: TokenRow, at: int) -> Quantity | None:
    """Read `No. 2`, `4th victim`, `third wife` as ranks; a `second` of time and a `fourth quarter` are none."""
    word, stop = row.words[at], at + 1
    if word in ORDINALS:
        value = ORDINALS[word]
    elif row.kinds[at] is TokenKind.NUMBER and row.words[stop] in _ORDINAL_ENDS and row.touches(stop):
        value, stop = float(word.replace(",", "")), at + 2
    else:
        return None
    stop += row.words[stop] == "-"
    if (
        value < 2
        or row.words[at - 1] in _FRACTION_LEADS
        or row.words[at - 1] in MONTHS
        or row.words[at - 1] == "-"
    ):
        return None
    noun = counted_noun(row, stop, is_one=True)
    if noun is None or row.words[stop] in _NOT_RANKED or is_plural(row.words[noun.stop - 1]):
        return None
    return Quantity(
        start=row.starts[at], end=row.ends[noun.stop - 1], value=value, unit=noun.unit, kind="rank", counts=""
    )


_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_FRACTION_LEADS = frozenset(("a", "one", "two", "three", "four", "each", "every", "per"))
_NOT_RANKED = frozenset(
    (
        *(
            "quarter",
            "half",
            "inning",
            "period",
            "round",
            "set",
            "century",
            "term",
            "week",
            "day",
            "floor",
            "grade",
        ),
        *(
            "year",
            "month",
            "street",
            "avenue",
            "amendment",
            "party",
            "person",
            "degree",
            "generation",
            "season",
        ),
        *(
            "time",
            "base",
            "place",
            "thing",
            "world",
            "hand",
            "street",
            "circuit",
            "district",
            "reich",
            "division",
        ),
    )
)


def _may_start(row: TokenRow, at: int) -> bool:
    if row.kinds[at] is TokenKind.NUMBER:
        return True
    word = row.words[at]
    if word in STARTERS or word in FRACTION_SIGNS or word in MULTIPLES:
        return True
    return word in ("a", "an") and row.words[at + 1] in _ARTICLE_NUMBERS


def _complete(row: TokenRow, amount: Amount, before: _Before) -> tuple[Quantity | None, _Before]:
    """Add to an amount what it counts, and hand on what the next one may lean on."""
    if amount.kind in MARKED_KINDS:
        return _marked(row, amount), replace(before, stop=amount.stop)
    hedge, hedge_words = _hedge_before(row, amount.first)
    amount = _as_age(row, amount)
    noun = None
    if not amount.unit:
        is_one = amount.value == 1.0
        noun = counted_noun(row, amount.stop, is_one=is_one, is_share=amount.kind == "share")
        if noun is None and is_one and not amount.is_digits:
            return None, replace(before, stop=amount.stop)
        noun = _with_meaning(noun, before) if noun else _noun_left_out(row, amount, before)
    lead = lead_of(row, amount.first - hedge_words, max(before.stop, 0))
    if lead.is_coordinated:
        lead = replace(lead, subject=before.lead.subject, noun=lead.noun or before.lead.noun)
    counts = _counts_of_noun(row, amount, noun, lead) if noun else _counts_of_measure(row, amount, lead)
    if not counts and noun is None and not amount.unit:
        told = predicate(row, amount.stop, MOST_WORDS, is_people=False)
        counts = words_of(row, *told) if told[1] > told[0] else ""
    if not counts and _leans(row, amount, before):
        counts = before.counts
    if not counts and noun is None and amount.kind != "time":
        opening = sentence_subject(row)
        counts = words_of(row, *opening) if opening and opening[1] <= amount.first else ""
    unit, kind = _meaning(row, amount, noun, counts)
    stop = max(amount.stop, noun.stop) if noun else amount.stop
    quantity = Quantity(
        start=row.starts[amount.first],
        end=row.ends[stop - 1],
        value=amount.value,
        unit=unit,
        kind=kind,
        counts=counts,
        hedge=hedge,
        change=amount.change,
        weight=0.5,
    )
    return quantity, _Before(stop, noun or before.noun, counts, lead)


def _marked(row: TokenRow, amount: Amount) -> Quantity:
    return Quantity(
        start=row.starts[amount.first],
        end=row.ends[amount.stop - 1],
        value=amount.value,
        unit="-",
        kind=amount.kind,
        counts="",
    )


def _meaning(row: TokenRow, amount: Amount, noun: Noun | None, counts: str) -> tuple[str, str]:
    """Give the unit and the kind, told by the words around where the number is bare."""
    if noun:
        if noun.unit.rsplit(" ", 1)[-1] in QUAKES:
            return "magnitude", "magnitude"
        return noun.unit, noun.kind if amount.kind == "count" else amount.kind
    if amount.unit or amount.kind != "count":
        return amount.unit or "-", amount.kind
    words = counts.lower().split()
    if any(word.endswith("magnitude") for word in words) and amount.high < 10:
        return "magnitude", "magnitude"
    if _TOLLS.intersection(words):
        return "people", "count"
    if words[:2] == ["number", "of"]:
        named = next((word for word in words[2:5] if is_plural(word)), "")
        return singular(named) or "-", "count"
    return "-", "count"


_TOLLS = frozenset(("toll", "deaths", "fatalities", "dead", "injured", "wounded"))
_LIVES = frozenset(("is", "was", "be", "aged", "at"))
_DEPARTED = frozenset(("dead", "died", "dies", "arrested", "killed", "passed"))
_GROWN = frozenset(("man", "woman", "boy", "girl", "lad", "child", "widow", "widower", "father", "mother"))
_AFTER_AGE = frozenset(
    ("and", "when", "at", "by", "on", "in", "but", "today", "yesterday", "this", "last", "was")
)
_LIVING = frozenset(("he", "she", "i", "who", "she's", "he's"))


def _as_age(row: TokenRow, amount: Amount) -> Amount:
    """Read `15-year-old`, `29 years old`, `aged 7`, `Jane Doe, 65,` and `she is 41` as ages."""
    if amount.kind == "count" and not amount.unit and amount.high <= 115 and _is_bare_age(row, amount):
        return replace(amount, unit="year of age", kind="age")
    if amount.kind != "time":
        return amount
    stop = amount.stop
    stop += row.words[stop] in ("-", "‑")
    if row.words[stop] in ("old", "olds", "old's", "old’s"):
        return replace(amount, unit=f"{amount.unit} of age", kind="age", stop=stop + 1)
    if row.words[stop] == "of" and row.words[stop + 1] == "age":
        return replace(amount, unit=f"{amount.unit} of age", kind="age", stop=stop + 2)
    return amount


def _is_bare_age(row: TokenRow, amount: Amount) -> bool:
    """Tell whether a number without a unit is how old someone is, by the words around it."""
    words, before, after = row.words, amount.first - 1, amount.stop
    if words[before] in ("aged", "age") or words[before - 1 : after - 1] == ["age", "of"]:
        return True
    if words[before] == "of" and words[before - 1] in _GROWN:
        return amount.is_digits
    if row.kinds[after] is TokenKind.WORD and words[after] not in _AFTER_AGE:
        return False
    if words[before] == "," and words[after] in (",", ".", ")", ";"):
        is_noun = row.kinds[before - 1] is TokenKind.WORD and words[before - 1] not in MONTHS
        return amount.is_digits and is_noun and (words[after] == "," or row.is_capital(before - 1))
    if words[before] == "now" and words[before - 1] == ",":
        return amount.is_digits
    before -= words[before] in ("just", "only", "now")
    if words[before] in ("turns", "turned", "turning"):
        return amount.high < 115
    if words[before] not in _LIVES:
        return False
    if words[before] == "at":
        return words[before - 1] in _DEPARTED
    return words[before - 1] in _LIVING or _is_person(row, before) or words[before - 2] in _LIVING


def _is_person(row: TokenRow, verb: int) -> bool:
    """Tell whether a person is the subject of `is` or `was`: Jane Doe, the man who died."""
    if not PEOPLE_NOUNS.isdisjoint(row.words[max(0, verb - 5) : verb]):
        return row.words[verb - 1] != "there"
    return (
        verb >= 2
        and row.is_capital(verb - 1)
        and row.is_capital(verb - 2)
        and row.words[verb - 1] not in _TOLLS
    )


def _noun_left_out(row: TokenRow, amount: Amount, before: _Before) -> Noun | None:
    """Take the noun of the amount before, where this one has none: 138 drones, while 119 failed."""
    following = row.words[amount.stop]
    if before.noun is None or amount.kind == "score" or before.noun.kind != "count":
        return None
    if following in (".", ",", "") or row.kinds[amount.stop] is TokenKind.NUMBER:
        return None
    return replace(before.noun, first=amount.stop, stop=amount.stop)


def _with_meaning(noun: Noun, before: _Before) -> Noun:
    """Say what `others` are: what was counted before, else people."""
    if noun.unit != "other":
        return noun
    return replace(noun, unit=before.noun.unit if before.noun and before.noun.is_people else "people")


def _leans(row: TokenRow, amount: Amount, before: _Before) -> bool:
    """Tell whether only little words stand between this amount and the one before."""
    if before.stop < 0:
        return False
    between = row.words[before.stop : amount.first]
    return len(between) <= 4 and all(
        word in _ELLIPSIS_LINKS or word in PREPOSITIONS_BETWEEN for word in between
    )


PREPOSITIONS_BETWEEN = frozenset(("up", "down", "or", "about", "nearly", "than", "more", "from", "at", "by"))


def _counts_of_noun(row: TokenRow, amount: Amount, noun: Noun, lead: Lead) -> str:
    """Word what a counted noun is: `drones launched overnight, Russia`."""
    name = words_of(row, noun.first, noun.stop) if noun.stop > noun.first else ""
    stop = noun.stop
    told = predicate(row, stop, MOST_WORDS - 1, is_people=noun.is_people or not name)
    if told[1] > told[0]:
        return f"{name} {words_of(row, *told)}".strip()
    complement = noun_complement(row, stop, MOST_WORDS - 1)
    parts = [name]
    verb = lead.verb
    if verb is not None and verb == _token_before(row, amount) and is_past(row.words[verb]):
        parts.append(words_of(row, verb, verb + 1))
    if complement > stop:
        parts.append(words_of(row, stop, complement))
    if lead.subject and not _is_pronoun(row, lead.subject):
        return _joined(" ".join(parts).strip(), words_of(row, *lead.subject))
    is_told = len(parts) > 1 or name.lower() in PEOPLE_ADJECTIVES
    return " ".join(parts).strip() if is_told else ""


def _token_before(row: TokenRow, amount: Amount) -> int:
    return amount.first - 1 - _hedge_before(row, amount.first)[1]


def _is_pronoun(row: TokenRow, span: tuple[int, int]) -> bool:
    return span[1] - span[0] == 1 and row.words[span[0]] in PRONOUNS | DETERMINERS


def _counts_of_measure(row: TokenRow, amount: Amount, lead: Lead) -> str:
    """Word what a measure is of: `ownership of these resources`, `Ukraine owes the US`."""
    after = after_amount(row, amount.stop)
    what = words_of(row, *after) if after else ""
    if amount.kind == "time":
        is_bound = row.words[amount.stop] in ("of", "in", "-")
        return what if is_bound else ""
    if lead.noun:
        return _joined(what, words_of(row, *lead.noun))
    if lead.subject and lead.verb is not None and not _is_pronoun(row, lead.subject):
        return _joined(what, words_of(row, *lead.subject))
    return what


def _joined(what: str, whose: str) -> str:
    """Set what is counted and whose it is side by side, in at most eight words."""
    if not what:
        return whose
    room = MOST_WORDS - len(what.split())
    if room <= 0 or len(whose.split()) > room + 2:
        return what
    return f"{what}, {' '.join(whose.split()[:room])}"


def _hedge_before(row: TokenRow, at: int) -> tuple[str | None, int]:
    """Find the hedge right before a number, and how many tokens it has."""
    for words in _HEDGES_BY_LAST.get(row.words[at - 1], ()):
        if at >= len(words) and tuple(row.words[at - len(words) : at]) == words:
            is_motion = words == ("up", "to") and is_verb(row.words[at - 3])
            return (None, 0) if is_motion else (" ".join(words), len(words))
    return None, 0
