"""Find the quantities of an article, sentence by sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.text.document import MARKED_KINDS, Quantity, Quotation, Sentence
from briefing.text.language import guess_language
from briefing.text.numbers.ages import as_age, named_before
from briefing.text.numbers.amounts import Amount
from briefing.text.numbers.clauses import NO_LEAD, Lead, lead_of, sentence_subject, words_of
from briefing.text.numbers.counted import QUAKES, Noun, counted_noun
from briefing.text.numbers.elided import with_unit_before
from briefing.text.numbers.hedges import change_of, hedge_before
from briefing.text.numbers.nouns import is_plural, singular
from briefing.text.numbers.numerals import STARTERS
from briefing.text.numbers.phrases import MOST_WORDS, predicate
from briefing.text.numbers.ranges import read_amount
from briefing.text.numbers.ranks import read_rank
from briefing.text.numbers.sayers import attribute
from briefing.text.numbers.tokens import TokenKind, TokenRow, tokenize
from briefing.text.numbers.weighing import weigh
from briefing.text.numbers.wording import counts_of_measure, counts_of_noun
from briefing.text.numbers.words import (
    FRACTION_SIGNS,
    MULTIPLES,
    MULTIPLIERS,
    ORDINALS,
    SMALL_NUMBERS,
    TENS,
    word_set,
)

_NUMBER_WORDS = (*SMALL_NUMBERS, *TENS, *MULTIPLIERS, "half", "third", "quarter", *MULTIPLES, *ORDINALS)
_TRIGGER = re.compile(rf"\d|[{''.join(FRACTION_SIGNS)}]|\b(?:{'|'.join(_NUMBER_WORDS)})\b", re.IGNORECASE)
_ARTICLE_NUMBERS = frozenset((*MULTIPLIERS, "third", "quarter", "half", "fifth", "tenth"))
_ELLIPSIS_LINKS = word_set(", and or while ( ) ; but to with up down about nearly than more from at by")
_QUANTIFIERS = word_set("none some all both each neither either any few many most several one half")
"""`None of the seven is in danger` does not say what the seven are."""
_PAIR = 2
_OF_THE = re.compile(r"\sof\s(?:the|its|their|his|her)\s")
_STRONGEST = 10
"""No earthquake has this magnitude."""
_TOLLS = word_set("toll deaths fatalities dead injured wounded")

_CONTINENTAL = re.compile(r"\d,\d{1,2}(?![\d,])|\d\.\d{3}(?!\d)|\b(?:der|la|les|el|het)\b")
"""What an English text hardly has: 50,6 and 8.200, and little words; only then its language is asked for."""
_FEWEST_SENTENCES = 3
"""Years and labels are marked to be weighed among the figures of an article; a blurb has nothing to weigh."""


def find_quantities(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> tuple[Quantity, ...]:
    """Find the quantities in order."""
    found: list[Quantity] = []
    is_foreign = bool(_CONTINENTAL.search(text)) and guess_language(text) != "en"
    for sentence in sentences:
        if sentence.is_evidence and _TRIGGER.search(text, sentence.start, sentence.end):
            found.extend(
                _read_sentence(tokenize(text, sentence.start, sentence.end, is_continental=is_foreign))
            )
    if is_foreign:
        # What a number counts is read with English words; of another language it would be nonsense.
        found = [replace(quantity, counts="") for quantity in found]
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
    amount: Amount | None = None


def _read_sentence(row: TokenRow) -> list[Quantity]:
    found: list[Quantity] = []
    before = _Before()
    at = 0
    while at < row.count:
        amount = read_amount(row, at) if _may_start(row, at) else None
        if amount is None:
            rank = read_rank(row, at)
            found.extend((rank,) if rank else ())
            at += 1
            continue
        quantity, before = _complete(row, amount, before)
        at = max(before.stop, at + 1)
        if quantity is not None:
            found.append(quantity)
            _tell_of_the_part(row.text, found)
    return found


def _tell_of_the_part(text: str, found: list[Quantity]) -> None:
    """Give what is told behind `19 of the 340 investors` to the 19; of the 340 it tells only what they are."""
    if len(found) < _PAIR or found[-1].kind != "count":
        return
    part, whole = found[-2:]
    is_part = _OF_THE.fullmatch(text, part.end, whole.start) and part.kind == "count" and not part.counts
    noun = text[whole.start : whole.end].rsplit(" ", 1)[-1]
    if is_part and whole.counts.startswith(f"{noun} "):
        found[-2:] = [replace(part, counts=whole.counts), replace(whole, counts=noun)]


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
    hedge, hedge_words = hedge_before(row, amount.first)
    start = amount.first - hedge_words
    amount = with_unit_before(row, as_age(row, amount), before.amount)
    noun = None
    if not amount.unit and row.words[amount.first - 1] == "magnitude" and amount.high < _STRONGEST:
        amount = replace(amount, unit="magnitude", kind="magnitude")
    if not amount.unit:
        is_one = amount.value == 1.0
        noun = counted_noun(row, amount.stop, is_one=is_one, is_share=amount.kind == "share")
        if noun is None and is_one and not amount.is_digits:
            return None, replace(before, stop=amount.stop)
        noun = _with_meaning(noun, before) if noun else _noun_left_out(row, amount, before)
    lead = lead_of(row, start, max(before.stop, 0))
    if lead.is_coordinated:
        lead = replace(lead, subject=before.lead.subject, noun=lead.noun or before.lead.noun)
    counts = counts_of_noun(row, noun, lead, start) if noun else counts_of_measure(row, amount, lead)
    if amount.kind == "age":
        counts = named_before(row, amount) or counts
    counts = counts or _counts_elsewhere(row, amount, noun, before)
    if counts.lower() in _QUANTIFIERS:
        counts = ""
    unit, kind = _meaning(row, amount, noun, counts)
    stop = max(amount.stop, noun.stop) if noun else amount.stop
    # `3,200 of its members`: the number alone stands for the value, the rest is what it counts.
    end = amount.stop if row.words[amount.stop] == "of" else stop
    quantity = Quantity(
        start=row.starts[amount.first],
        end=row.ends[end - 1],
        value=amount.value,
        unit=unit,
        kind=kind,
        counts=counts,
        hedge=hedge,
        change=change_of(row, amount, start),
    )
    return quantity, _Before(stop, noun or before.noun, counts, lead, amount)


def _counts_elsewhere(row: TokenRow, amount: Amount, noun: Noun | None, before: _Before) -> str:
    """Look for what is counted in the predicate, at the amount before, or at the opening of the sentence."""
    if noun is None and not amount.unit:
        told = predicate(row, amount.stop, MOST_WORDS, is_people=False)
        if told[1] > told[0]:
            return words_of(row, *told)
    if _leans(row, amount, before) and before.counts:
        return before.counts
    if noun is None and amount.kind != "time":
        opening = sentence_subject(row)
        return words_of(row, *opening) if opening and opening[1] <= amount.first else ""
    return ""


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
    if any(word.endswith("magnitude") for word in words) and amount.high < _STRONGEST:
        return "magnitude", "magnitude"
    if _TOLLS.intersection(words):
        return "people", "count"
    if words[:2] == ["number", "of"]:
        named = next((word for word in words[2:5] if is_plural(word)), "")
        return singular(named) or "-", "count"
    return "-", "count"


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
    return len(between) <= 4 and all(word in _ELLIPSIS_LINKS for word in between)
