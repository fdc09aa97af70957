"""Who gave a figure: the speaker of the speech that it stands in, or whom its sentence names."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.text.document import Quantity, Quotation, Sentence
from briefing.text.numbers.nouns import PRONOUNS

_SURE = 0.5
"""A speaker who is less likely than this is not named."""
_NAME = r"(?:[A-Z][\w’'.-]*)"
_ACCORDING = re.compile(
    rf"""(?x)\b[Aa]ccording\ to\s
    ( (?:(?:the|an?|its|their|his|her)\ )?(?:[\w’'.-]+\ ){{0,4}}?{_NAME}(?:\ {_NAME}){{0,4}}   # ... a name
    | (?:the|an?|its|their|local|state|federal)?\ ?[\w’'-]+(?:\ [\w’'-]+){{0,2}} )               # the police
    """
)
_SAID = (
    r"(?:said|says?|reported|reports|estimated?s?|confirmed|announced|claimed?s?|told|gave|gives|puts?"
    r"|sp(?:oke|eaks?)\ of|counts?|counted)"
)
_PARTIES = (
    "police|officials|authorities|rescuers|prosecutors|investigators|organisers|organizers|doctors|officers"
    "|firefighters|unions?|ministry|government|company|club|hospital|campaigners|residents|villagers|analysts"
    "|bosses|employers|opponents|critics|supporters|insurers|lawyers|scientists|experts|economists|families"
)
_PARTY = (
    rf"(?:(?:[Tt]he\ |[Aa]n?\ )?(?:{_NAME}(?:\ (?:{_NAME}|of|for))*|(?i:{_PARTIES}))"
    rf"(?:\ officials|\ police|\ (?:of|for)\ (?:the\ )?[\w’'-]+(?:\ [\w’'-]+)?)?)"
)
_TRAILING = re.compile(rf"(?x),\s({_PARTY})\ {_SAID}\b")
_LEADING = re.compile(
    rf"(?x)^(?:(?:[Ss]o|[Aa]nd|[Bb]ut|[Ww]hile)\ )?({_PARTY})(?:,\ [^,;]{{2,40}},)?\ {_SAID}\b"
)
_CLAUSE = re.compile(rf"(?x);\s(?={_PARTY}\ {_SAID}\b) | \b(?:and|but|while)\ (?={_PARTY}\ {_SAID}\b)")
"""Where another party takes the word: `police said 28,000; the club gave it as 31,406`."""
_GAPPED = re.compile(rf"(?x)\bput\b .* [,;]\ (?:and\ |but\ )?({_PARTY})\ at\s (?:[a-z]+\s){{0,3}}$")
"""What leads in the second count of `the union put it at 40,000, police at 12,000`."""
_LONGEST = 400
"""Sentences are searched no further than this many characters."""


def attribute(
    quantities: Sequence[Quantity], text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> list[Quantity]:
    """Name for each quantity who gave it, where that is said."""
    spoken = sorted(
        (quotation.start, _end_of(quotation, text), sayer)
        for quotation in quotations
        if (sayer := _sayer(quotation)) is not None
    )
    starts = [start for start, _, _ in spoken]
    sentence_starts = [sentence.start for sentence in sentences]
    named: list[Quantity] = []
    for quantity in quantities:
        at = bisect_right(starts, quantity.start) - 1
        sayer = next(
            (name for _, end, name in reversed(spoken[max(0, at - 2) : at + 1]) if quantity.end <= end), None
        )
        if sayer is None:
            sentence = sentences[max(0, bisect_right(sentence_starts, quantity.start) - 1)]
            sayer = _named_in(
                text[sentence.start : min(sentence.end, sentence.start + _LONGEST)],
                quantity.start - sentence.start,
            )
        named.append(replace(quantity, said_by=sayer) if sayer else quantity)
    return named


def _end_of(quotation: Quotation, text: str) -> int:
    """Give the end of a quotation; reported speech ends where another party takes the word."""
    if quotation.kind != "indirect":
        return quotation.end
    cut = _CLAUSE.search(text, quotation.start, min(quotation.end, quotation.start + _LONGEST))
    return cut.start() if cut else quotation.end


def _sayer(quotation: Quotation) -> str | None:
    if quotation.speaker is None:
        is_named = quotation.mention is not None and quotation.mention.lower() not in PRONOUNS
        return quotation.mention if is_named else None
    return quotation.speaker if quotation.confidence >= _SURE else None


def _named_in(sentence: str, at: int) -> str | None:
    """Name whom a sentence gives the figure at an offset to, without marked speech."""
    gapped = _GAPPED.search(sentence[:at])
    if gapped:
        return gapped[1].strip()
    cuts = [cut.span() for cut in _CLAUSE.finditer(sentence)]
    start = max((end for _, end in cuts if end <= at), default=0)
    clause = sentence[start : min((start for start, _ in cuts if start >= at), default=len(sentence))]
    for pattern in (_ACCORDING, _TRAILING):
        found = pattern.search(clause)
        if found:
            return found[1].strip()
    leading = _LEADING.search(clause)
    return leading[1].strip() if leading and leading.end() <= at - start else None
