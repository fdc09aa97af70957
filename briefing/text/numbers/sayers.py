"""Who gave a figure: the speaker of the speech that it stands in, or whom its sentence names."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.text.document import Quantity, Quotation, Sentence

_SURE = 0.5
"""A speaker who is less likely than this is not named."""
_NAME = r"(?:[A-Z][\w’'.-]*)"
_ACCORDING = re.compile(
    rf"""(?x)\b[Aa]ccording\ to\s
    ( (?:(?:the|an?|its|their|his|her)\ )?(?:[\w’'.-]+\ ){{0,4}}?{_NAME}(?:\ {_NAME}){{0,4}}   # ... a name
    | (?:the|an?|its|their|local|state|federal)?\ ?[\w’'-]+(?:\ [\w’'-]+){{0,2}} )               # the police
    """
)
_SAID = r"(?:said|says|reported|reports|estimated|estimates|confirmed|announced|claimed|claims|told)"
_TRAILING = re.compile(
    rf"""(?x),\s
    ((?:the\ )?(?:{_NAME}(?:\ (?:{_NAME}|of|for))*|police|officials|authorities|rescuers|prosecutors|investigators
      |organisers|organizers|doctors|officers|firefighters)(?:\ officials|\ police)?)
    \ {_SAID}\b"""
)
_LEADING = re.compile(
    rf"""(?x)^((?:[Tt]he\ )?(?:{_NAME}(?:\ (?:{_NAME}|of|for))*|[Pp]olice|[Oo]fficials|[Aa]uthorities|[Rr]escuers)
      (?:\ officials|\ police)?)\ {_SAID}\b"""
)
_LONGEST = 400
"""Sentences are searched no further than this many characters."""


def attribute(
    quantities: Sequence[Quantity], text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> list[Quantity]:
    """Name for each quantity who gave it, where that is said."""
    spoken = sorted(
        (quotation.start, quotation.end, sayer)
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
            sayer = _named_in(text[sentence.start : min(sentence.end, sentence.start + _LONGEST)])
        named.append(replace(quantity, said_by=sayer) if sayer else quantity)
    return named


def _sayer(quotation: Quotation) -> str | None:
    if quotation.speaker is None:
        return quotation.mention
    return quotation.speaker if quotation.confidence >= _SURE else None


def _named_in(sentence: str) -> str | None:
    """Name whom a sentence gives its figures to, without marked speech."""
    for pattern in (_ACCORDING, _TRAILING, _LEADING):
        found = pattern.search(sentence)
        if found:
            return found[1].strip()
    return None
