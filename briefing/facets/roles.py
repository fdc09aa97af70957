"""How a figure stands to others, told by the words around it: a part, a past value, another party's count."""

import re

from briefing.text import Quantity

_REACH = 120
"""How many characters before a figure are searched."""
_PART = re.compile(
    r"""(?ix)\b(?:including|include|includes|among\sthem|of\swhom|of\swhich|of\sthem|of\sthose)
    \s*(?:about|at\sleast|some|nearly|more\sthan|another)?\s*$"""
)
_MORE = re.compile(
    r"""(?ix)\b(?:other|another|additional|further|plus)\s*(?:about|at\sleast|some|nearly|more\sthan)?\s*$"""
)
_IS_PART = re.compile(r"(?i)\b(?:of|more|other|others|another|additional)\b")
_PART_AFTER = re.compile(r"(?i)^\s*(?:of\b|more\b|others?\b|additional\b)")
_PAST = re.compile(
    r"(?i)\b(?:from|previously|compared\s(?:with|to)|than|formerly|originally|at\sfirst"
    r"|(?:earlier|had)\s(?:said|reported|gave|given|put|spoken\sof))\s*(?:it|at|about|some|just|as)?\s*$"
)
_OVERTAKEN = re.compile(
    r"""(?ix)\b(?:
        (?:(?:was|were|been)\s(?:first|initially|originally)\s(?:put|given|estimated|reported) | was\sgiven)
        \s(?:as|at|to\sbe)
      | (?:first|initially)\s(?:said|reported|gave|given|put|spoken\sof|spoke\sof)(?:\s(?:it|them))?(?:\s(?:at|as))?
      | (?:it|they)\shad\s(?:given|put|stated|reported)\s(?:it|them|(?:the|its|their)(?:\s\w+){1,3})\s(?:as|at)
    )\s(?:about\s|some\s)?$"""
)
"""What leads in a count that its own article corrects: `on Thursday it was given as 60`."""
_BY = re.compile(
    r"""(?ix)\b(?:by|up|down|another|extra|gained|lost|added|rose|fell|climbed|dropped|shed)
    \s*(?:about|some|nearly|more\sthan|as\smuch\sas|an\sextra)?\s*$"""
)
_TO = re.compile(r"(?i)\b(?:to|at)\s*(?:about|some|nearly|more\sthan|at\sleast|as\smuch\sas)?\s*$")
_RIVAL = re.compile(
    r"""(?ix)(?:
        \bput(?:s|ting)?\s(?:it|them|(?:the|its|their)\s\w+(?:\sof\s[\w\s]{1,30})?)\sat
      | \b(?:others?|critics|opponents|unions?|economists)\s[^.,;]{0,60}?(?:count|say|put\sit\sat|arrive\sat)
      | \b(?:says?|said|claims?|insists?|insisted|repeate?d?s?|maintains?|maintained)\s(?:that\s)?(?:it|they|the\s\w+)
        \s(?:is|was|were|knew\sof|costs?|(?:will|would|could)\s(?:be|cost))
      | \bg[ai]ves?\s(?:the|an?)\s[\w\s]{2,30}\sas
      | [,;]\s(?:and\s|but\s)?(?:the\s)?[\w’']{2,20}(?:\s[\w’']{2,20}){0,2}\sat
      | \b(?:speaks?|spoke)\sof | \barrives?\sat | \bestimated?\sit\sat
    )\s(?:some|about|nearly|almost|only|just)?\s?$"""
)
"""What leads in another party's count of the thing just counted."""
_SAYS = re.compile(
    r"(?i)(?<!would )(?<!could )(?<!might )(?<!should )\b(?:says?|said|claims?|claimed)"
    r"\s(?:some|about|nearly|almost|only|just)?\s?$"
)
"""What leads in a bare count that another party gives: `the organisers said 40,000`."""
_WHOLE_BEFORE = re.compile(
    r"""(?ix)\b(?:has|have|had|employs?|employed|carrie[sd]|carry|carrying|houses|seats|there\s(?:are|were)|made\sup\sof
    |consists?\sof|holds)\s*(?:[\d,]{1,9}\sand\s)?
    (?:about|some|nearly|almost|around|over|at\sleast|more\sthan|up\sto|a\stotal\sof)?\s*$"""
)
_WHOLE_AFTER = re.compile(r"(?i)^\s*(?:\w+\s)?(?:aboard|on\sboard|in\sall|in\stotal|altogether)\b")
"""What tells how many there are in all, of whom others tell what became of some."""
_OF = re.compile(r"\s(?:of|in)\s(?:the\s|its\s|their\s|his\s|her\s|all\s|[\w’']{2,20}['’]s?\s){0,3}")
"""What joins a part to its whole: `46 of the plant's 52 valves`."""


_NOT_AS = re.compile(
    r"(?i)^\W*(?:\w+\s){0,2}as\s(?:\w+\s){0,3}(?:said|reported|thought|stated|believed|announced)\b"
)
"""What follows a count that is taken back: `47, not 30 as we said earlier`."""


def joins_whole(between: str) -> bool:
    """Tell whether the words between two figures make the second the whole of the first."""
    return _OF.fullmatch(between) is not None


def role_of(quantity: Quantity, text: str, before: str, after: str, *, is_title: bool) -> str:
    """Tell how a figure stands to others of its sentence; titles say `8 more dead` of the whole."""
    if _PART.search(before):
        return "part"
    if not is_title and (_MORE.search(before) or (quantity.kind == "count" and _is_part(text, after))):
        return "part"
    if _OVERTAKEN.search(before) or (before.endswith("not ") and _NOT_AS.match(after[:_REACH])):
        return "overtaken"
    if not isinstance(quantity.value, tuple) and _PAST.search(before):
        return "past"
    if _BY.search(before):
        return "by"
    return "to" if _TO.search(before) and not is_rival(quantity, before) else ""


def is_rival(quantity: Quantity, before: str) -> bool:
    """Tell whether a figure is given as another party's count of what was just counted."""
    lead = before[-_REACH:]
    return _RIVAL.search(lead) is not None or (quantity.unit == "-" and _SAYS.search(lead) is not None)


def is_whole(quantity: Quantity, before: str, after: str) -> bool:
    """Tell whether a figure says how many there are in all."""
    is_led_in = _WHOLE_BEFORE.search(before[-_REACH:]) is not None
    return quantity.kind == "count" and (is_led_in or _WHOLE_AFTER.search(after) is not None)


def _is_part(text: str, after: str) -> bool:
    return bool(_IS_PART.search(text) or _PART_AFTER.search(after))
