"""What can be measured of a sentence within its story: the features that its worth is told from."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.text import Document, Sentence
from briefing.text.numbers.words import SMALL_NUMBERS, TENS
from briefing.text.pointers import points_back
from briefing.text.tokens import find_words, plain_word, stem_words, stop_words

_CAPITALISED = re.compile(r"(?<=\s)[A-Z]\w+")
_OPENING_MARKS = "“\"‘'„«"
_DIGIT = re.compile(r"\d")
_SPEAKING = re.compile(r"\b(?:said|says|told)\b")
OF_US = re.compile(r"\b(?:I|we|you|my|our|your|me|us)\b")
ENDINGS = ".!\"”’'»)"
_PLAIN_LENGTH = 25
_LONG_LENGTH = 35
_OFTEN = 3
_FRESH = 0.3
"""Some fourteen hours behind the newest report: what older titles say may have been overtaken."""
_TOLL = re.compile(
    r"(?i)\b(?:dead|deaths?|dies?|died|dying|kill(?:s|ed|ing)?|toll|missing|injured|hurt|wounded|trapped|votes)\b"
)
"""Of other titles the number is often an age, a year or a paragraph, which nobody asks for first."""
_NUMBER_WORDS = {
    word: f"{number:.0f}" for word, number in (SMALL_NUMBERS | TENS).items() if 3 <= number <= 20
}
_NUMBER = re.compile(
    rf"(?<![\w.,])(?:\d{{1,9}}(?:,\d{{3}}){{0,4}}(?![\w.,]*\d)|(?:{'|'.join(_NUMBER_WORDS)}))(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one sentence as they are counted."""

    stems: tuple[str, ...]
    """All of them, in order."""
    content: tuple[str, ...]
    """Those that say something."""
    kinds: frozenset[str]
    """These, each once."""

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Each two stems that follow one another."""
        return frozenset(pairwise(self.stems))


@dataclass(frozen=True, slots=True)
class Report:
    """One document as the summary reads it: the sentences of its body with their words."""

    document: Document
    number: int
    """The index of the document in its story."""
    origin: int
    """The number of the origin that it belongs to."""
    title: frozenset[str]
    """Content stems of the title."""
    body: tuple[tuple[Sentence, str, Tokens], ...]
    people: tuple[int, ...]
    """Where people are named, in order."""
    staleness: float
    """How old it is against the newest report of the story: 0 new, 1 two days old or more."""
    is_of_another_day: bool
    """The newest report of the story appeared on a later day."""
    is_behind: bool
    """The story bears the title of a newer report, or its own outlet has told it anew: what is so may be so no more."""
    is_outdated: bool
    """It is far behind: what it leads with has been overtaken."""


@dataclass(frozen=True, slots=True)
class Background:
    """What the reports of a story say together."""

    origins: int
    spread: Counter[str]
    """How many origins use a content stem."""
    counts: Counter[str]
    """How often it stands in all bodies."""
    pair_spread: Counter[tuple[str, str]]
    """How many origins have two stems in sequence."""
    titles: Counter[str]
    """How many titles use a content stem."""
    title_words: int
    """The sum of these."""
    norm: float
    """The length of the vector of counts."""
    figures: frozenset[str]
    """The tolls that the titles of the freshest reports say, as digits."""


def read_tokens(text: str, language: str) -> Tokens:
    """Stem the words of a text once for all that is counted of it."""
    idle = stop_words(language)
    words = [word for written in find_words(text, language) if (word := plain_word(written))]
    stems = tuple(stem_words(words, language))
    content = tuple(stem for word, stem in zip(words, stems, strict=True) if word not in idle)
    return Tokens(stems, content, frozenset(content))


def survey(reports: Sequence[Report]) -> Background:
    """Count the words of all reports, each origin once."""
    stems: dict[int, set[str]] = {}
    pairs: dict[int, set[tuple[str, str]]] = {}
    counts: Counter[str] = Counter()
    titles: Counter[str] = Counter()
    for report in reports:
        own, own_pairs = stems.setdefault(report.origin, set()), pairs.setdefault(report.origin, set())
        own.update(report.title)
        titles.update(report.title)
        for _, _, tokens in report.body:
            own.update(tokens.content)
            own_pairs.update(tokens.pairs)
            counts.update(tokens.content)
    return Background(
        origins=len(stems),
        spread=Counter(stem for own in stems.values() for stem in own),
        counts=counts,
        pair_spread=Counter(pair for own in pairs.values() for pair in own),
        titles=titles,
        title_words=titles.total(),
        norm=math.sqrt(sum(count * count for count in counts.values())) or 1.0,
        figures=frozenset(
            figure
            for report in reports
            if report.staleness <= _FRESH and _TOLL.search(report.document.article.title)
            for figure in read_figures(report.document.article.title)
        ),
    )


def read_figures(text: str) -> frozenset[str]:
    """Read the plain numbers of a text, `14` or `fourteen`, as digits; one and two are no figures."""
    found = (_NUMBER_WORDS.get(word, word) for word in _NUMBER.findall(text.lower()))
    return frozenset(figure.replace(",", "") for figure in found) - {"0", "1", "2"}


def measure(
    report: Report, place: int, said_before: frozenset[str] | set[str], background: Background
) -> dict[str, float]:
    """Measure one sentence of a report; the names are those of the table of weights."""
    _, words, tokens = report.body[place]
    length = len(words.split())
    stems = tokens.kinds
    size = len(stems) or 1
    return {
        "place": 1 / (1 + place),
        "depth": math.log1p(place),
        "length": length / 30,
        "fullness": min(length, _PLAIN_LENGTH) / _PLAIN_LENGTH,
        "excess": max(0, length - _LONG_LENGTH) / 20,
        "newness": len(stems - said_before) / size,
        "capitals": len(_CAPITALISED.findall(words)) / length,
        "quote": words[0] in _OPENING_MARKS,
        "speaking": bool(_SPEAKING.search(words)),
        "pointing": points_back(words),
        "of us": bool(OF_US.search(words)),
        "digits": bool(_DIGIT.search(words)),
        "no end": words[-1] not in ENDINGS,
        **_shared(tokens, stems, background),
        **_titled(report.title, stems, background),
    }


def _shared(tokens: Tokens, stems: frozenset[str], background: Background) -> dict[str, float]:
    """Measure how far the rest of the story says the same words."""
    size = len(stems) or 1
    others = background.origins - 1
    pairs = tokens.pairs
    own = Counter(tokens.content)
    norm = math.sqrt(sum(count * count for count in own.values())) or 1.0
    counts, spread = background.counts, background.spread
    return {
        "shared words": sum(spread[stem] - 1 for stem in stems) / others / size if others else 0.0,
        "shared pairs": sum(background.pair_spread[pair] > 1 for pair in pairs) / (len(pairs) or 1),
        "centre": sum(count * counts[stem] for stem, count in own.items()) / norm / background.norm,
        "frequent": sum(counts[stem] >= _OFTEN for stem in stems) / size,
        "unheard": sum(counts[stem] == 1 for stem in stems) / size,
    }


def _titled(title: frozenset[str], stems: frozenset[str], background: Background) -> dict[str, float]:
    """Measure what a sentence shares with its own title and with all."""
    shared = len(stems & title)
    titles = background.titles
    return {
        "title told": shared / (len(title) or 1),
        "titles told": sum(titles[stem] for stem in stems) / (background.title_words or 1),
        "of the title": shared / (len(stems) or 1),
    }
