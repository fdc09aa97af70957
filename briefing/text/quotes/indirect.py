"""Reported speech without marks: which words are what was said."""

from dataclasses import dataclass

from briefing.text.quotes.cues import CUES
from briefing.text.quotes.passage import Passage
from briefing.text.quotes.reports import Report
from briefing.text.quotes.words import ADVERBS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS

_LEAST_WORDS = 3
_VERB_REACH = 40
_CLAUSE_STARTS = frozenset(
    """
    if when while more about roughly nearly although since having what how why whether at as in not after because only
    """.split()
)
_ENDS = frozenset((".", "?", "!", "…"))


@dataclass(frozen=True, slots=True)
class Content:
    """What a clause reports: tokens first to last, and how sure that it is speech."""

    report: Report
    first: int
    last: int
    strength: float


def find_contents(passage: Passage, reports: list[Report]) -> list[Content]:
    """Find the reported words of each clause that has some."""
    found: list[Content] = []
    for report in reports:
        content = _content(passage, report)
        if content is not None and content.last - content.first + 1 >= _LEAST_WORDS:
            found.append(content)
    return found


def _content(passage: Passage, report: Report) -> Content | None:
    tokens = passage.tokens
    sentence = passage.sentence_at(tokens.starts[report.cue])
    if sentence is None:
        return None
    low, high = tokens.first_from(sentence.start), tokens.last_until(sentence.end) + 1
    while high > low and tokens.words[high - 1] in _ENDS:
        high -= 1
    if report.kind == "according":
        return _beside_according(passage, report, low, high)
    return _after(passage, report, high) or _before(passage, report, low, high)


def _beside_according(passage: Passage, report: Report, low: int, high: int) -> Content | None:
    words = passage.tokens.words
    if report.cue == low:
        comma = next((at for at in range(report.subject.last + 1, high) if words[at] == ","), None)
        return Content(report, comma + 1, high - 1, 0.85) if comma is not None else None
    last = report.cue - 1
    while last > low and not words[last][0].isalnum():
        last -= 1
    return Content(report, low, last, 0.85)


def _after(passage: Passage, report: Report, high: int) -> Content | None:
    """The clause after the cue: "said that ...", "told reporters the ..."."""
    tokens = passage.tokens
    if report.is_inverted:
        return None
    at = (report.to[1] if report.to else report.last) + 1
    at = _skip_adverbials(passage, at, high)
    if at >= high or passage.quoted[at]:
        return None
    lower = tokens.lowers[at]
    cue = CUES[tokens.lowers[report.cue]]
    if lower == "that":
        return Content(report, at + 1, high - 1, 0.9 if cue.kind != "voice" else 0.5)
    if cue.kind not in ("say", "tell") or (cue.kind == "tell" and report.to is None):
        return None
    if (
        lower in SUBJECT_PRONOUNS
        or lower in DETERMINERS
        or at in passage.starts_at
        or _opens_clause(passage, at)
    ):
        if not _has_verb(passage, at, high):
            return None
        return Content(report, at, high - 1, 0.8)
    return None


def _skip_adverbials(passage: Passage, at: int, high: int) -> int:
    """Step over "on Monday", "in a statement", "again"."""
    lowers = passage.tokens.lowers
    for _ in range(4):
        if (
            at < high
            and ((lowers[at] in ADVERBS and lowers[at] != "however") or lowers[at].endswith("ly"))
            and lowers[at] not in ("even", "only", "just", "not", "almost", "early", "family")
        ):
            at += 1
        elif at < high and lowers[at] in (
            "in",
            "on",
            "during",
            "at",
            "after",
            "through",
            "via",
            "by",
            "to",
            "of",
            "from",
        ):
            step = next(
                (
                    n
                    for n in range(at + 1, min(high, at + 9))
                    if lowers[n] in ("that", ",")
                    or (n in passage.starts_at and passage.starts_at[n].kind == "pronoun")
                ),
                None,
            )
            if step is None:
                return at
            at = step if lowers[step] != "," else step + 1
        else:
            return at
    return at


def _opens_clause(passage: Passage, at: int) -> bool:
    word, lower = passage.tokens.words[at], passage.tokens.lowers[at]
    return word[0].isdigit() or word[0].isupper() or lower in _CLAUSE_STARTS or lower.endswith("s")


_VERBS = frozenset(
    """
    is are was were has have had will would can could may might must should does do did be been 's
    isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't
    didn't shouldn't 'll 're 've
    """.split()
)


def _has_verb(passage: Passage, at: int, high: int) -> bool:
    """Whether the words look like a clause: something in them is a finite verb."""
    for n in range(at, min(high, at + _VERB_REACH)):
        lower = passage.tokens.lowers[n]
        if (
            lower in _VERBS
            or lower.endswith(("ed", "'s", "'re", "'ll", "'d", "'ve"))
            or (n > at + 1 and lower.endswith("s"))
        ):
            return True
    return high - at > 6


def _before(passage: Passage, report: Report, low: int, high: int) -> Content | None:
    """The clause before: "It will rain, Holt said.", with what goes on after it left aside."""
    tokens = passage.tokens
    first = min(report.cue, report.subject.first)
    cue = CUES[tokens.lowers[report.cue]]
    if (
        cue.kind not in ("say", "tell", "claim")
        or first - 1 <= low
        or tokens.words[first - 1] not in (",", "—", "–")
    ):
        return None
    if cue.form == "ing" or (cue.kind == "claim" and not report.is_inverted):
        return None
    after = (report.subject.last if report.is_inverted else report.to[1] if report.to else report.last) + 1
    if (
        after < high
        and tokens.lowers[after] != ","
        and tokens.lowers[after] not in ADVERBS | PREPOSITIONS | {"as", "while", "when", "who"}
    ):
        return None
    last = first - 2
    if any(passage.quoted[low : last + 1]):
        return None
    return Content(report, low, last, 0.8)
