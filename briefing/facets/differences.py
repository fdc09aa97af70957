"""What one origin alone has: quotes, figures and names told before, and sentences."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.facets.base import Telling
from briefing.facets.shown import told_again
from briefing.model.briefs import Finding, Layout, Line, Row
from briefing.text import Document, SentenceKind
from briefing.text.dialogue import find_asked
from briefing.text.likeness import content_stems
from briefing.text.pointers import points_back

KINDS = {"quotes": "quote", "figures": "figure", "people": "name"}
"""Which sections are looked at, and what their findings are called here."""
_MOST_OF_A_KIND = {"sentence": 3, "quote": 2, "figure": 2, "name": 3}
_SHOWN = ("sentence", "quote", "name")
"""What people are shown of an origin: the first of these that it has, for quotes and names stand above already."""
_MOST_OF_AN_ORIGIN = 3
_MOST_SHOWN = 8
_LENGTHS = range(8, 46)
_LEAST_NOVELTY = 0.6
_LEAST_STEMS = 5
_MOST_CAPITALS = 0.5
_MOST_IN_COMMON = 0.6
"""A sentence elsewhere that has this part of the words says the same, though nobody took it for a twin."""
_PUNCTUATION = " .,;:!?–—-\"'“”‘’«»„"
_MARKS = "“\"‘'„«"
_ENDINGS = ".!\"”’'»)"
_LEANS = re.compile(r"\b(?:these|those|however|meanwhile|instead|also|then|but)\b", re.IGNORECASE)
_LEANING_CHARACTERS = 60
"""Where a sentence begins that leans on the one before it."""
_NOTICE = re.compile(
    r"""(?ix)
    \b(?:call|ring|phone|contact|visit|e-?mail|write\sto)\b.{0,80}(?:\d{3}|@|www)   # phone lines
  | \b(?:regulation|section|article|paragraph|schedule)\s\d{1,4}\(                # the letter of the law
  | ^\(?\d{1,2}[.)]\s                                                              # numbered notes
  | \(\d-\d-\d(?:-\d)?\)                                                         # line-ups
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Finding):
    """One thing that one origin alone has."""

    kind: str
    """`sentence`, `quote`, `figure` or `name`."""
    outlet: str
    cells: tuple[str, ...]
    """How its own section shows it."""

    def rows(self) -> tuple[Row, ...]:
        """Show it under its outlet."""
        return (Row(cells=self.cells, spans=self.spans[:1], group=self.outlet),)

    def record(self) -> dict[str, object]:
        """Write it for JSON."""
        return {"article": self.spans[0].article, "kind": self.kind, "text": self.text, "spans": self.spans}

    def lines(self) -> tuple[Line, ...]:
        """Write its text, with its kind as state."""
        return (Line(value=self.text, span=self.spans[0], state=self.kind),)


class Differences:
    """What each origin has that no other has; a story of one origin has nothing to compare."""

    name = "only_in"
    title = "Only in"
    layout = Layout.LIST
    needs: tuple[str, ...] = ()

    def find(self, telling: Telling) -> tuple[Finding, ...]:
        """Go through the origins in the story's order; of each, the strongest of every kind."""
        if len(telling.story.origins) < 2:
            return ()
        texts = _Texts(telling.documents)
        stems = texts.stems
        uses = Counter(stem for own in stems.values() for stem in own)
        found: list[list[Difference]] = []
        for origin in telling.story.origins:
            own = Counter(stem for article in origin for stem in stems[article])
            others = frozenset(stem for stem, count in uses.items() if count > own[stem])
            sentences = _sentences(telling, origin, others, texts)
            places = {each.spans[0] for each in sentences}
            told = _told(telling, frozenset(origin), texts)
            found.append([*sentences, *(each for each in told if each.spans[0] not in places)])
        shown = _choose(found)
        return tuple(
            replace(each, is_minor=(at, number) not in shown)
            for at, alone in enumerate(found)
            for number, each in enumerate(alone)
        )


def _choose(found: Sequence[Sequence[Difference]]) -> frozenset[tuple[int, int]]:
    """Choose what people are shown: from each origin in turn its best, then its next best, until it is enough."""
    turns: list[tuple[int, int, int]] = []
    for at, alone in enumerate(found):
        kinds = {each.kind for each in alone}
        kind = next((kind for kind in _SHOWN if kind in kinds), None)
        numbers = [number for number, each in enumerate(alone) if each.kind == kind]
        turns += [(turn, at, number) for turn, number in enumerate(numbers[:_MOST_OF_AN_ORIGIN])]
    return frozenset((at, number) for _, at, number in sorted(turns)[:_MOST_SHOWN])


class _Texts:
    """All that the articles of a story say, sentence by sentence, to look words up in."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.stems: dict[str, frozenset[str]] = {}
        self._plain = {document.id: _plain(document.text) for document in documents}
        self._holding: dict[str, list[tuple[str, int]]] = {}
        for document in documents:
            own: set[str] = set()
            for each in document.sentences:
                if each.is_evidence:
                    words = document.words_at(each.start, each.end)
                    stems = frozenset(content_stems(words, document.language))
                    own |= stems
                    for stem in stems:
                        self._holding.setdefault(stem, []).append((document.id, each.start))
            self.stems[document.id] = frozenset(own)

    def has_elsewhere(self, document: Document, words: str, origin: frozenset[str]) -> bool:
        """Tell whether an article of another origin has the words, or most of them in one sentence."""
        plain = re.compile(rf"(?<!\w){re.escape(_plain(words).strip(_PUNCTUATION))}(?!\w)")
        if any(plain.search(text) for article, text in self._plain.items() if article not in origin):
            return True
        stems = frozenset(content_stems(words, document.language))
        if len(stems) < _LEAST_STEMS:
            return False
        shared = Counter(place for stem in sorted(stems) for place in self._holding.get(stem, ()))
        return any(
            count >= _MOST_IN_COMMON * len(stems)
            for (article, _), count in shared.items()
            if article not in origin
        )


def _plain(text: str) -> str:
    """Fold case, white space and apostrophes."""
    return " ".join(text.lower().replace("’", "'").split())


def _sentences(
    telling: Telling, origin: Sequence[str], others: frozenset[str], texts: _Texts
) -> list[Difference]:
    """Find the sentences of an origin whose words stand in no other, the strongest first."""
    told = {span for section in telling.told for finding in section.findings for span in finding.spans}
    rated = []
    # A copy may have paragraphs of its own, a later report other news.
    for article in origin:
        document = telling.document(article)
        asked = find_asked(document)
        body = [
            each for each in document.sentences if each.kind is SentenceKind.BODY and each.start not in asked
        ]
        for place, sentence in enumerate(body):
            span = document.span(sentence.start, sentence.end)
            words = document.words_at(sentence.start, sentence.end)
            if span in told or not _can_stand_alone(words):
                continue
            stems = frozenset(content_stems(words, document.language))
            novelty = len(stems - others) / len(stems) if len(stems) >= _LEAST_STEMS else 0.0
            if novelty < _LEAST_NOVELTY:
                continue
            if article == origin[0] or not texts.has_elsewhere(document, words, frozenset((article,))):
                rated.append((novelty + 0.5 / (1 + place / 4), document.article.outlet, span, words))
    rated.sort(key=lambda each: (-each[0], each[2]))
    best = rated[: _MOST_OF_A_KIND["sentence"]]
    outlets = [outlet for _, outlet, _, _ in best]
    return [
        Difference(text=words, spans=(span,), kind="sentence", outlet=outlet, cells=(words,))
        for _, outlet, span, words in sorted(best, key=lambda each: outlets.index(each[1]))
    ]


def _can_stand_alone(words: str) -> bool:
    """Tell whether a sentence says something by itself: no quote, no question, no notice, no list of names."""
    written = words.split()
    if len(written) not in _LENGTHS or words[0] in _MARKS or words[-1] not in _ENDINGS:
        return False
    if words.rstrip("”\"’')").endswith("?") or _NOTICE.search(words) or points_back(words):
        return False
    if _LEANS.search(words[:_LEANING_CHARACTERS]):
        return False
    return sum(word[:1].isupper() for word in written) <= _MOST_CAPITALS * len(written)


def _told(telling: Telling, origin: frozenset[str], texts: _Texts) -> Iterator[Difference]:
    """Find the quotes, figures and names of the sections before that stand in one origin alone."""
    for section in telling.told:
        kind = KINDS.get(section.facet)
        if kind is None:
            continue
        left = _MOST_OF_A_KIND[kind]
        for finding in section.findings:
            if not left or not origin.issuperset(span.article for span in finding.spans):
                continue
            document = telling.document(finding.spans[0].article)
            # Of a quote that its cue interrupts, the first part.
            words, spans = told_again(finding, telling)
            if texts.has_elsewhere(document, words, origin):
                continue
            left -= 1
            yield Difference(
                text=words,
                spans=spans,
                kind=kind,
                outlet=document.article.outlet,
                cells=finding.rows()[0].cells if spans == finding.spans else (words,),
            )
