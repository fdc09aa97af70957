"""Whether a figure may move: what is yet to come, what goes on, what falls or is still so."""

import re

_REACH = 80
"""How many characters to either side of a figure are searched."""
_DOWN = re.compile(
    r"""(?ix)\b(?:fallen|fell|falls|falling|dropped|drops|cut|reduced|lowered|shrunk|shrank|corrected|revised|still
    |remain(?:s|ing|ed)?|only|fewer)\b"""
)
_ON = re.compile(
    r"""(?ix)\b(?:now|so\sfar|already|has|have|had|is|are|since|by\s\w+day|total|another|more
    |reach(?:ed|es)?|ris(?:es|en|ing)|rose|grow[sn]?|grew|climb(?:s|ed)?|widen(?:s|ed)?|jump(?:s|ed)?|pass(?:es|ed)?
    |top(?:s|ped)?)\b"""
)
_EXPECTED = re.compile(r"(?i)\b(?:expect|forecast|predict|warn|could|may|might|will|would)(?:s|ed|ing)?\b")


def is_expected(before: str) -> bool:
    """Tell whether the words before a figure say that it is to come: `expects gusts of`."""
    return _EXPECTED.search(before[-_REACH:]) is not None


def motion_of(before: str, after: str) -> str:
    """Tell whether the words around a figure let it move: `down` as what falls or is still so, `on` as what goes on."""
    around = f"{before[-_REACH:]} # {after[:_REACH]}"
    if _DOWN.search(around):
        return "down"
    return "on" if _ON.search(around) else ""
