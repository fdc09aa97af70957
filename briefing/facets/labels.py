"""What stands beside a figure: the unit that its own words leave out, and what it counts."""

import re

from briefing.text import Quantity

_BARE_NUMBER = re.compile(r"[\d.,]+|[^\W\d_]+(?:-[^\W\d_]+)?")
_MEASURED = frozenset(("age", "percent", "money", "distance", "weight", "temperature"))
_SAID = {"percentage": "percent", "centimetre": "centimetres", "metre": "metres", "kilometre": "kilometres"}
_SAYS_AGE = frozenset(("aged", "died", "dead", "turned"))
"""What comes before an age and is not whose it is."""
_BEFORE = "before"
_NOUN_WITHIN = 4
"""The noun of a figure's text is among so many words of what it counts, if at all."""


def label_of(text: str, quantity: Quantity, counts: str, *, is_former: bool) -> str:
    """Word the label of a figure whose text is `text` and that counts `counts`; one that was so before says it."""
    label = _label_now(text, quantity, counts)
    return f"{label}, {_BEFORE}" if label and is_former else label or _BEFORE * is_former


def _label_now(text: str, quantity: Quantity, counts: str) -> str:
    beside = _without_noun_of(text, counts)
    if quantity.kind not in _MEASURED or not _BARE_NUMBER.fullmatch(text):
        return beside
    unit = quantity.unit.split(" per ")[0]
    if beside == "age":
        return beside
    said = "age" if quantity.kind == "age" else _SAID.get(unit, unit)
    return said if not beside or beside in _SAYS_AGE else f"{said}, {beside}"


def _without_noun_of(text: str, counts: str) -> str:
    """Take from what is counted the noun that the text beside it ends with."""
    noun = re.split(r"[ -]", text)[-1].lower()
    words = counts.split(" ")
    for index, word in enumerate(words[:_NOUN_WITHIN]):
        if word.lower().strip(",") == noun:
            return " ".join(words[index + 1 :])
    return counts
