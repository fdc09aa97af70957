"""Values that a sentence itself sets behind the one that holds now: `287 votes and not 312`, `to 7 from 9`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from briefing.facets.groups import FORMER
from briefing.facets.likeness import unit_relation
from briefing.facets.mentions import Mention
from briefing.text import Document

_REACH = 90
"""How many characters may stand between the two."""
_AROUND = 60
_LIKE_UNITS = frozenset(("same", "head", "alike", "bare"))
_DENIED = re.compile(r"(?i)(?:,|\band|\bbut)\s(?:not|rather\sthan|instead\sof)\s(?:the\s)?$")
"""Before a value that the one before it denies."""
_NOT = re.compile(r"(?i)\bnot\s(?:the\s)?$")
_EMPHATIC = re.compile(r"(?i)\bnot\s(?:just\s|only\s)?one\b")
"""`Not one, not two but four` denies nothing."""
_BUT = re.compile(r"(?i)^[^.;:\d]{0,60}?\bbut\s(?:rather\s)?(?:about\s|some\s)?$")
"""Between a value that is denied and the one that holds: `not 312 votes, as it first said, but 287`."""
_MOVED_FROM = re.compile(
    r"(?i)\b(?:up|down|higher|lower)(?:\s\w+ly)?\sfrom\s(?:the\s|an?\s)?(?:\w+\sof\s)?(?:about\s|some\s|nearly\s)?$"
)
_FROM = re.compile(r"(?i)(?:^|[\s,])from\s(?:about\s|some\s|nearly\s)?$")
_COMPARED = re.compile(
    r"(?i)\b(?:compared\s(?:with|to)|against|after|than)\s(?:about\s|some\s|nearly\s|the\s|an?\s)?(?:\w+\s){0,2}$"
)
_EARLIER = re.compile(
    r"""(?ix)^(?:\s\w+){0,4}?[\s,]*\b(?:(?:a|one|the)\s(?:year|month|quarter|week|day)\s(?:ago|earlier|before)
      | (?:the\s)?(?:previous|last)\s(?:year|month|quarter|week|time) | previously
      | in\s(?:january|february|march|april|may|june|july|august|september|october|november|december)
      | in\s\d{4}
      | in\s(?:the\s)?(?:same|previous|preceding|first|second|third|fourth)\s(?:\w+\s){0,2}(?:year|month|quarter)s?
    )\b"""
)
"""After a value that was: `compared with 0.7 percent in the previous quarter`."""
_IN_BRACKETS = re.compile(r"^\s\((?:[^():]{0,20}:\s)?$")
_CORRECTS = re.compile(r"(?i)\b(?:correct|revis|amend)(?:s|ed|es|ing)?\b")
_SUMS = frozenset(("money", "percent"))
_Link: TypeAlias = tuple[int, int, str]


def with_successors(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Mark the values that their own sentence tells as denied, corrected or of an earlier time, and by which."""
    told = list(mentions)
    for at, later in enumerate(mentions):
        for back in range(at - 1, max(-1, at - 3), -1):
            link = _link(document.article.text, mentions, back, at)
            if link and told[link[0]].successor is None and told[link[1]].role not in FORMER:
                old, new, role = link
                told[old] = _behind(told[old], mentions[new], role)
                break
            if mentions[back].sentence_start != later.sentence_start:
                break
    return told


def _behind(old: Mention, new: Mention, role: str) -> Mention:
    """Set a value behind another; it counts the same, whose noun it may leave out."""
    head = new.head if old.head == "-" else old.head
    return replace(
        old,
        role=role,
        successor=new.span,
        head=head,
        near=old.near | new.near,
        counts=old.counts or new.counts,
        fate=old.fate or new.fate,
    )


def _link(text: str, mentions: Sequence[Mention], first: int, second: int) -> _Link | None:
    """Tell which of two figures of a sentence has taken the place of the other: the old, the new, and why."""
    one, other = mentions[first], mentions[second]
    between = text[one.span.end : other.span.start]
    if one.sentence_start != other.sentence_start or len(between) > _REACH or not _measure_alike(one, other):
        return None
    before = text[max(one.sentence_start, one.span.start - _AROUND) : one.span.start]
    after = text[other.span.end :][:_AROUND]
    if _EMPHATIC.search(before + between):
        return None
    if _DENIED.search(between) and other.quantity.value != 1.0:
        return second, first, "overtaken"
    if _NOT.search(before) and _BUT.search(between):
        return first, second, "overtaken"
    if _MOVED_FROM.search(between) or (one.role == "to" and _FROM.search(between)):
        return second, first, "overtaken" if _CORRECTS.search(before) else "past"
    if _COMPARED.search(between) and _EARLIER.search(after):
        return second, first, "past"
    if _IN_BRACKETS.search(between) and after.startswith(")") and one.quantity.kind in _SUMS:
        return second, first, "past"
    return None


def _measure_alike(one: Mention, other: Mention) -> bool:
    return unit_relation(one, other) in _LIKE_UNITS and "part" not in (one.role, other.role)
