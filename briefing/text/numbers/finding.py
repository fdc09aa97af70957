"""Find the quantities of an article, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence

from briefing.text.document import Quantity, Quotation, Sentence
from briefing.text.numbers.amounts import Amount, read_amount
from briefing.text.numbers.numerals import STARTERS
from briefing.text.numbers.phrases import after_phrase, counted_noun, subject_phrase, words_of
from briefing.text.numbers.tokens import TokenKind, TokenRow, tokenize
from briefing.text.numbers.words import FRACTION_SIGNS, HEDGES, MULTIPLES, MULTIPLIERS, SMALL_NUMBERS, TENS

_TRIGGER = re.compile(
    r"\d|[½⅓⅔¼¾⅛⅜⅝⅞]|\b(?:"
    + "|".join((*SMALL_NUMBERS, *TENS, *MULTIPLIERS, "half", "third", "quarter", *MULTIPLES))
    + r")\b",
    re.IGNORECASE,
)
_HEDGE_WORDS = sorted((tuple(hedge.split()) for hedge in HEDGES), key=len, reverse=True)
_HEDGES_BY_LAST = {
    last: [words for words in _HEDGE_WORDS if words[-1] == last]
    for last in {words[-1] for words in _HEDGE_WORDS}
}


def find_quantities(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> tuple[Quantity, ...]:
    """Find the quantities in order."""
    found: list[Quantity] = []
    for sentence in sentences:
        if sentence.is_evidence and _TRIGGER.search(text, sentence.start, sentence.end):
            row = tokenize(text, sentence.start, sentence.end)
            found.extend(_quantities(row))
    return tuple(found)


def _quantities(row: TokenRow) -> Iterator[Quantity]:
    at = 0
    last_noun = None
    while at < row.count:
        if not _may_start(row, at):
            at += 1
            continue
        amount = read_amount(row, at)
        if amount is None:
            at = at + 1
            continue
        quantity = _complete(row, amount, last_noun)
        at = max(amount.stop, at + 1)
        if quantity:
            if quantity.kind == "count" and quantity.unit != "-":
                last_noun = quantity.unit
            yield quantity


def _may_start(row: TokenRow, at: int) -> bool:
    if row.kinds[at] is TokenKind.NUMBER:
        return True
    word = row.words[at]
    if word in STARTERS or word in FRACTION_SIGNS:
        return True
    return word in ("a", "an") and (
        row.words[at + 1] in MULTIPLIERS
        or row.words[at + 1] in ("third", "quarter", "half", "fifth", "tenth")
    )


def _complete(row: TokenRow, amount: Amount, last_noun: str | None) -> Quantity | None:
    unit, kind, stop = amount.unit, amount.kind, amount.stop
    counts = ""
    if (row.words[stop] in ("-", "‑") and amount.kind == "time" and row.words[stop + 1] == "old") or (
        amount.kind == "time" and row.words[stop] == "old"
    ):
        unit, kind = f"{amount.unit} of age", "age"
        stop = stop + (2 if row.words[stop] != "old" else 1)
    if not unit:
        noun = counted_noun(row, stop, is_one=amount.value == 1.0)
        if noun:
            unit, stop = noun.unit, noun.stop
        elif amount.value == 1.0 and not amount.is_digits:
            return None
        elif last_noun and row.words[stop] not in (".", ",", ""):
            unit = last_noun
    else:
        after = after_phrase(row, stop, 5)
        if after:
            counts = words_of(row, *after)
    subject = subject_phrase(row, amount.first, 5)
    if subject:
        counts = (counts + " " + words_of(row, *subject)).strip()
    return Quantity(
        start=row.starts[amount.first],
        end=row.ends[stop - 1],
        value=amount.value,
        unit=unit or "-",
        kind=kind,
        counts=" ".join(counts.split()[:8]),
        hedge=_hedge_before(row, amount.first),
        weight=0.5,
    )


def _hedge_before(row: TokenRow, at: int) -> str | None:
    for words in _HEDGES_BY_LAST.get(row.words[at - 1], ()):
        if tuple(row.words[max(0, at - len(words)) : at]) == words:
            return " ".join(words)
    return None
