"""Where quote marks open and close: pairs of them in every style, nested, mismatched, or over paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.text.document import Sentence

_MARK = re.compile(
    r"""
    [“”„«»"‟＂]            # double marks, curly, angled and straight
  | ``|''                  # typewriter pairs
  | (?<![^\W_])['‘](?=[\w$£€“"])   # a single mark that may open: before a word and not after one
  | (?<=\S)['’](?![^\W_])          # a single mark that may close
    """,
    re.VERBOSE,
)
_OPENING = frozenset(("“", "„", "‟", "«", "``"))
_CLOSING = frozenset(("”", "»", "''"))
_PARTNERS = {"„": '“”"', "»": "«"}
"""Marks that open in German and its neighbours, with what closes them: one that opens elsewhere."""
_SINGLE = frozenset(("'", "‘", "’"))
_SPACE_BEFORE = re.compile(r"(?:^|[\s(\[—–\-/:;,…>]|[‘'])$")
_MAX_SINGLE_CHARACTERS = 600
_MAX_NICKNAME_CHARACTERS = 16


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between marks."""

    open: int
    """Where the opening mark starts."""
    start: int
    end: int
    close: int
    """One past the closing mark; equals `end` where none closes."""
    paragraph: int
    is_single: bool = False
    is_closed: bool = True
    goes_on: bool = False
    """It continues the stretch of the paragraph before, which was not closed."""


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its end."""

    at: int
    width: int
    mark: str


def find_stretches(text: str, sentences: Sequence[Sentence]) -> list[Stretch]:
    """Find all marked stretches of the paragraphs that are evidence, none inside another."""
    found: list[Stretch] = []
    is_open = False
    for paragraph, low, high in _paragraphs(sentences):
        stretches = _pair(text, low, high, paragraph)
        if stretches and is_open and stretches[0].open == low:
            first = stretches[0]
            stretches[0] = Stretch(
                first.open, first.start, first.end, first.close, paragraph,
                is_single=first.is_single, is_closed=first.is_closed, goes_on=True,
            )  # fmt: skip
        is_open = bool(stretches) and not stretches[-1].is_closed
        found.extend(stretch for stretch in stretches if not _is_nickname(text, stretch))
    return found


def _is_nickname(text: str, stretch: Stretch) -> bool:
    """Tell a nickname inside a name: Rita “Red” Holt."""
    words = text[stretch.start : stretch.end]
    if len(words) > _MAX_NICKNAME_CHARACTERS or not words[:1].isupper() or not words[-1].isalnum():
        return False
    before, after = text[max(0, stretch.open - 30) : stretch.open], text[stretch.close : stretch.close + 2]
    last = before.rsplit(None, 1)[-1] if before.endswith(" ") and before.strip() else ""
    return last[:1].isupper() and last.isalpha() and after[:1] == " " and after[1:].isupper()


def _paragraphs(sentences: Sequence[Sentence]) -> list[tuple[int, int, int]]:
    """The paragraphs that are evidence: number, start and end."""
    bounds: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        if sentence.is_evidence:
            low, _ = bounds.get(sentence.paragraph, (sentence.start, 0))
            bounds[sentence.paragraph] = (low, sentence.end)
    return [(paragraph, low, high) for paragraph, (low, high) in bounds.items()]


def _pair(text: str, low: int, high: int, paragraph: int) -> list[Stretch]:
    """Pair the marks of one paragraph."""
    found: list[Stretch] = []
    waiting: _Open | None = None
    singles = _pair_singles(text, low, high)
    for match in _MARK.finditer(text, low, high):
        mark, at = match[0], match.start()
        if mark in _SINGLE:
            if waiting is None and at in singles:
                end = singles[at]
                found.append(Stretch(at, at + 1, end, end + 1, paragraph, is_single=True))
            continue
        if found and at < found[-1].close:
            if not found[-1].is_single or _holds_pairs(text, found[-1]):
                continue
            found.pop()  # the single marks stood inside this double one's sentence
        if waiting is None:
            if _opens(text, low, high, mark, at):
                waiting = _Open(at, len(mark), mark)
        elif _closes(text, mark, at, waiting):
            start, end = waiting.at + waiting.width, at
            if waiting.mark == "«":
                start, end = _without_spaces(text, start, end)
            found.append(Stretch(waiting.at, start, end, match.end(), paragraph))
            waiting = None
        elif mark in _OPENING and waiting.mark not in ("“", "„", "«", "»"):
            waiting = _Open(at, len(mark), mark)
    if waiting is not None:
        found = [stretch for stretch in found if stretch.open < waiting.at]
        end = high
        found.append(Stretch(waiting.at, waiting.at + waiting.width, end, end, paragraph, is_closed=False))
    return found


def _without_spaces(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the spaces that French puts inside its marks."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), max(start, end - len(words) + len(words.rstrip()))


_DOUBLE = re.compile(r"[“”„\"]")


def _holds_pairs(text: str, stretch: Stretch) -> bool:
    """Whether the double marks inside single ones are whole pairs."""
    return len(_DOUBLE.findall(text, stretch.start, stretch.end)) % 2 == 0


def _opens(text: str, low: int, high: int, mark: str, at: int) -> bool:
    """Whether a mark may open a stretch where none is open."""
    after = text[at + len(mark) : at + len(mark) + 1]
    if at + len(mark) >= high or (not after.strip() and mark != "«"):
        return False
    if mark in _OPENING:
        return True
    before = text[max(low, at - 1) : at]
    if mark == '"' and before.isdigit():
        return False  # inches
    return mark == '"' or not before or bool(_SPACE_BEFORE.search(before))


def _closes(text: str, mark: str, at: int, waiting: _Open) -> bool:
    """Whether a mark ends the stretch that is open."""
    if waiting.mark in _PARTNERS:
        return mark in _PARTNERS[waiting.mark]
    if mark in _CLOSING:
        return True
    if mark in _OPENING:
        return False
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    if before.isdigit() and after.strip() and not after.isalpha() and waiting.mark != '"':
        return False
    # A straight mark with a space before it and a word after it opens a nested stretch.
    return not (before.isspace() and (after.isalnum() or after in "[$£€"))


def _pair_singles(text: str, low: int, high: int) -> dict[int, int]:
    """Pair single marks: where each opens and where its stretch ends."""
    pairs: dict[int, int] = {}
    opened = -1
    for match in _MARK.finditer(text, low, high):
        mark, at = match[0], match.start()
        if mark not in _SINGLE:
            continue
        before, after = text[max(low, at - 1) : at], text[at + 1 : at + 2]
        may_close = bool(before.strip()) and not after.isalnum()
        if opened >= 0 and at - opened > _MAX_SINGLE_CHARACTERS:
            opened = -1
        if opened >= 0 and may_close:
            # After an s it may be a plural's apostrophe; a full stop or comma before it settles it.
            if before != "s" or not _closes_later(text, at + 1, high):
                pairs[opened] = at
                opened = -1
        elif mark in "'‘" and after.isalnum() and not before.isalnum() and opened < 0:
            opened = at
    return pairs


_LATER_SINGLE = re.compile(r"[.,!?]['’](?![^\W_])")


def _closes_later(text: str, at: int, high: int) -> bool:
    return _LATER_SINGLE.search(text, at, min(high, at + _MAX_SINGLE_CHARACTERS)) is not None
