"""Which reporting clause says a marked stretch, or that it is not speech at all."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from briefing.text.names.words import HONORIFICS
from briefing.text.quotes.announcing import find_announced
from briefing.text.quotes.appositions import are_people
from briefing.text.quotes.links import (
    ANNOUNCED,
    BYLINE,
    LED_IN,
    NO_LINK,
    RIGHT_BEFORE,
    SAME_PARAGRAPH,
    Link,
    ends_clause,
    last_mark,
    link_after,
    link_before,
)
from briefing.text.quotes.marks import Stretch
from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.reports import Report
from briefing.text.quotes.words import PREPOSITIONS

_WORD = re.compile(r"\w+")
_FULL_WORDS = 5
_MAX_ROOM_TOKENS = 90
_MAX_NEIGHBOURS = 12
_RELATIVES = frozenset("which who whose".split())
_DASHES = frozenset("—–―-")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch with the clause that says it, if one does."""

    stretch: Stretch
    report: Report | None
    link: Link
    """By what place, and how sure that is."""

    @property
    def is_close(self) -> bool:
        """Whether the place leaves no doubt that it is speech."""
        return self.report is not None and self.link.rank >= RIGHT_BEFORE.rank


def attribute(passage: Passage, reports: list[Report]) -> list[Attribution]:
    """Give every stretch its reporting clause."""
    beside = [_beside(passage, reports, index) for index in range(len(passage.stretches))]
    return [
        each if each.report is not None else _from_paragraph(passage, beside, index, reports)
        for index, each in enumerate(beside)
    ]


def _beside(passage: Passage, reports: list[Report], index: int) -> Attribution:
    """Weigh the clauses in the words around a stretch."""
    stretch = passage.stretches[index]
    tokens = passage.tokens
    opening, closing = tokens.first_from(stretch.open), tokens.first_from(stretch.close)
    low, high = _room_before(passage, index), _room_after(passage, index)
    best = Attribution(stretch, None, NO_LINK)
    nearest = 0
    first = bisect_left(reports, low, key=lambda report: report.cue)
    for report in islice(reports, first, None):
        if report.cue >= high:
            break
        if report.cue >= closing:
            link = link_after(passage, stretch, report, closing)
        elif report.last < opening:
            link = link_before(passage, report, opening)
        else:
            continue
        distance = abs(report.cue - opening)
        if (link.rank, -distance) > (best.link.rank, -nearest):
            best, nearest = Attribution(stretch, report, link), distance
    return best


def _room_before(passage: Passage, index: int) -> int:
    """The first token before a stretch that may belong to it."""
    stretch = passage.stretches[index]
    sentence = passage.sentence_at(stretch.open)
    low = passage.tokens.first_from(sentence.start if sentence else stretch.open)
    return max(low, passage.tokens.first_from(stretch.open) - _MAX_ROOM_TOKENS)


def _room_after(passage: Passage, index: int) -> int:
    """One past the last token after a stretch that may belong to it."""
    stretch = passage.stretches[index]
    at = passage.sentence_index(max(stretch.open, stretch.close - 1))
    sentence = passage.sentences[at]
    if sentence.end <= stretch.close and at + 1 < len(passage.sentences):
        following = passage.sentences[at + 1]
        asks = last_mark(passage, stretch) in "?!,…—" or passage.text[following.start].islower()
        is_speech = passage.quoted[passage.tokens.first_from(following.start)]
        if asks and not is_speech and following.paragraph == sentence.paragraph:
            sentence = following
    high = passage.tokens.last_until(sentence.end) + 1
    return min(high, passage.tokens.first_from(stretch.close) + _MAX_ROOM_TOKENS)


def _from_paragraph(
    passage: Passage, beside: list[Attribution], index: int, reports: list[Report]
) -> Attribution:
    """Look further: the other stretches of the paragraph, then a colon that ends the words before."""
    stretch = beside[index].stretch
    owner = _owner(passage, stretch)
    if owner is not None:
        return Attribution(stretch, Report.without_cue(owner), BYLINE)
    announced = find_announced(passage, stretch)
    if announced is not None:
        return Attribution(stretch, Report.without_cue(announced), ANNOUNCED)
    if is_followed(passage, stretch):
        subject = _subject_next_to(passage, stretch)
        return Attribution(stretch, Report.without_cue(subject), BYLINE) if subject else beside[index]
    if is_sentence(passage, stretch):
        for other in _neighbours(beside, index):
            if (
                other.stretch.paragraph == stretch.paragraph
                and other.report is not None
                and is_sentence(passage, other.stretch)
            ):
                return Attribution(stretch, other.report, SAME_PARAGRAPH)
    leading = _led_in(passage, stretch, reports)
    if leading is not None:
        return Attribution(stretch, leading, LED_IN)
    signed = _signed_by(passage, stretch) or _labelled(passage, stretch)
    if signed is not None:
        return Attribution(stretch, Report.without_cue(signed), BYLINE)
    return beside[index]


def _owner(passage: Passage, stretch: Stretch) -> Party | None:
    """The person whose words they are said to be: Dana Holt's "We baked it ourselves."."""
    party = passage.ends_at.get(passage.tokens.first_from(stretch.open) - 1)
    if party is None or party.kind != "name" or not party.is_possessive or not are_people(passage, party):
        return None
    is_speech_of_some_length = count_words(passage, stretch) >= _FULL_WORDS
    return party if is_speech_of_some_length else None


def is_followed(passage: Passage, stretch: Stretch) -> bool:
    """Whether words follow that a comma in the marks leads to: who speaks is told there, if anywhere."""
    at = passage.tokens.first_from(stretch.close)
    if at >= len(passage.tokens) or passage.quoted[at] or passage.tokens.lowers[at] in _RELATIVES:
        return False
    return passage.tokens.words[at][0].isalpha() and last_mark(passage, stretch) == ","


def _subject_next_to(passage: Passage, stretch: Stretch) -> Party | None:
    """The person right after a stretch, whatever the verb: "“We won,” Holt shot back"."""
    at = passage.tokens.first_from(stretch.close)
    at += passage.tokens.lowers[at] in HONORIFICS
    party = passage.starts_at.get(at)
    if party is None or party.is_possessive or not is_sentence(passage, stretch):
        return None
    return party if are_people(passage, party) else None


def _signed_by(passage: Passage, stretch: Stretch) -> Party | None:
    """The name that signs a stretch: after a dash, or alone at the paragraph's end."""
    tokens = passage.tokens
    at = tokens.first_from(stretch.close)
    has_dash = at < len(tokens) and tokens.words[at] in _DASHES
    at += has_dash
    while at < len(tokens) and tokens.lowers[at] in HONORIFICS:
        at += 1
    party = passage.starts_at.get(at)
    if party is None or party.kind != "name" or party.is_possessive:
        return None
    after = party.last + 1
    ends = after >= len(tokens) or tokens.words[after] in ("\n", ".", ",", "(")
    return party if ends and (has_dash or tokens.words[after : after + 1] in ((), ("\n",))) else None


def _labelled(passage: Passage, stretch: Stretch) -> Party | None:
    """The name that opens a transcript's line: REED: ..."""
    at = passage.tokens.first_from(stretch.start)
    party = passage.starts_at.get(at)
    if party is None or party.kind != "name":
        return None
    return party if passage.tokens.words[party.last + 1 : party.last + 2] == (":",) else None


def _neighbours(beside: list[Attribution], index: int) -> Iterator[Attribution]:
    """The other stretches of a paragraph: those before, nearest first, then those after."""
    paragraph = beside[index].stretch.paragraph
    for step, stop in (
        (-1, max(-1, index - _MAX_NEIGHBOURS)),
        (1, min(len(beside), index + _MAX_NEIGHBOURS)),
    ):
        for at in range(index + step, stop, step):
            if beside[at].stretch.paragraph != paragraph:
                break
            yield beside[at]


def _led_in(passage: Passage, stretch: Stretch, reports: list[Report]) -> Report | None:
    """The clause of the sentence before, where that ends in a colon."""
    index = passage.sentence_index(stretch.open)
    at_start = passage.sentences[index].start == stretch.open if passage.sentences else False
    if not at_start or index == 0:
        return None
    before = passage.sentences[index - 1]
    if passage.text[before.end - 1] != ":":
        return None
    low, high = passage.tokens.first_from(before.start), passage.tokens.last_until(before.end)
    last = bisect_right(reports, high, key=lambda report: report.cue) - 1
    return reports[last] if last >= 0 and reports[last].cue >= low else None


def is_sentence(passage: Passage, stretch: Stretch) -> bool:
    """Whether a stretch is a sentence of its own, not words inside another's."""
    words = passage.text[stretch.start : stretch.end].lstrip(" …[.-—'‘“\"")
    if not words or not (words[0].isupper() or words[0].isdigit()):
        return False
    before = passage.text[max(0, stretch.open - 2) : stretch.open].rstrip(" ")
    sentence = passage.sentence_at(stretch.open)
    return (sentence is not None and sentence.start == stretch.open) or before[-1:] in (
        "",
        ",",
        ":",
        "\n",
        ".",
        "?",
        "!",
        "—",
        "–",
        "-",
        ")",
        ">",
        "”",
        '"',
    )


def _is_set_off(passage: Passage, stretch: Stretch) -> bool:
    """Whether commas stand around the marks, and none in them: a programme, “Breathe Out”, ran."""
    before = passage.text[max(0, stretch.open - 2) : stretch.open].strip()
    return before == "," == passage.text[stretch.close : stretch.close + 1] and stretch.end > stretch.start


def count_words(passage: Passage, stretch: Stretch) -> int:
    """How many words stand between the marks, "don't" being two."""
    return len(_WORD.findall(passage.text, stretch.start, stretch.end))


def is_speech(passage: Passage, attribution: Attribution) -> bool:
    """Tell speech from scare quotes and titles of works."""
    stretch = attribution.stretch
    size = count_words(passage, stretch)
    if size == 0:
        return False
    if _is_title_of_work(passage, attribution):
        return False
    if attribution.is_close:
        return True
    if is_sentence(passage, stretch) and (size >= 4 or ends_clause(passage, stretch)):
        return True
    if attribution.report is not None:
        return size >= 3
    return size >= _FULL_WORDS


def _is_title_of_work(passage: Passage, attribution: Attribution) -> bool:
    """Tell a title: all its long words in capitals, the small ones aside."""
    tokens, stretch = passage.tokens, attribution.stretch
    low, high = tokens.first_from(stretch.start), tokens.first_from(stretch.end)
    if attribution.link in (NO_LINK, SAME_PARAGRAPH) and _is_set_off(passage, stretch):
        return all(word[0].isupper() for word in tokens.words[low:high])
    long_words = [
        word
        for word, lower in zip(tokens.words[low:high], tokens.lowers[low:high], strict=True)
        if len(word) > 3 and word[0].isalpha() and lower not in PREPOSITIONS
    ]
    if len(long_words) < 2 or not all(word[0].isupper() for word in long_words):
        return False
    written = [word for word in tokens.words[low:high] if word[0].isalpha()]
    if 2 * sum(word[0].isupper() for word in written) < len(written):
        return False
    is_said = attribution.is_close
    return len(long_words) > 2 or not (is_said or passage.text[stretch.end - 1] in ".?!")
