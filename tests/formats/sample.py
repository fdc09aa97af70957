"""A digest made by hand, with everything that a format may meet; its places and people are invented."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from briefing.model.briefs import Brief, Coverage, Digest, Finding, Layout, Line, Row, Section
from briefing.model.news import Article, Span
from briefing.model.sources import Problem
from briefing.model.stories import Reason, Story

_POST = """Old bridge in Harrowgate gives way, 12 hurt
At least 12 people were hurt when the old bridge over the Harrow gave way on Friday evening, the fire brigade said.
“We had warned the council for years,” said Maren Oldacre, the mayor’s surveyor.
Repairs would have cost 4.5 million euros — a sum that “nobody wanted to hear of”, she told Radio Vale.
The bridge was built in 1871."""
_WIRE = """Fifteen injured as Harrowgate bridge falls
Fifteen people were injured on Friday when a 150-year-old bridge fell in Harrowgate.
"We had warned the council", surveyor Maren Oldacre said.
The council owes builders 4.5 million euros, <b>papers</b> seen by the agency show."""
_TIMES = """北橋が崩落、15人けが
ハローゲートの古い橋が金曜日に崩落し、１５人がけがをした。市によると、橋は千八百七十一年に建設されたもので、長年にわたり危険性が指摘されていた。"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Finding):
    extras: Mapping[str, object] = field(default_factory=dict)

    def record(self) -> dict[str, object]:
        return {"text": self.text, "spans": self.spans, **self.extras}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Finding):
    speaker: str
    role: str = ""
    marks: str = "“”"
    twins: tuple[tuple[str, Span], ...] = ()

    def rows(self) -> tuple[Row, ...]:
        group = ", ".join(filter(None, (self.speaker, self.role)))
        first = Row(cells=(self.marks[0] + self.text + self.marks[1],), spans=self.spans, group=group)
        twins = (
            Row(cells=(f'"{text}"',), spans=(span,), group=group, lead="trimmed:", depth=1)
            for text, span in self.twins
        )
        return (first, *twins)

    def record(self) -> dict[str, object]:
        return {
            "text": self.text,
            "speaker": self.speaker,
            "mention": self.speaker,
            "confidence": 0.9,
            "role": self.role or None,
            "cue": "said",
            "to": None,
            "kind": "direct",
            "origins": self.origins,
            "spans": self.spans,
            "twins": [{"text": text, "how": "trimmed", "spans": [span]} for text, span in self.twins],
        }

    def lines(self) -> tuple[Line, ...]:
        twins = (Line(value=text, span=span, who=self.speaker, state="trimmed") for text, span in self.twins)
        return (Line(value=self.text, span=self.spans[0], who=self.speaker, state=self.state), *twins)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Finding):
    value: int
    counts: str
    said_by: str = ""
    against: tuple[tuple[str, Span], ...] = field(default=())

    def rows(self) -> tuple[Row, ...]:
        first = Row(cells=(self.text, self.counts, self.said_by), spans=self.spans, sign=self.state)
        rivals = (
            Row(cells=(text, "", ""), spans=(span,), depth=1, lead="or", sign="single")
            for text, span in self.against
        )
        return (first, *rivals)

    def record(self) -> dict[str, object]:
        return {
            "text": self.text,
            "value": self.value,
            "unit": "people",
            "kind": "count",
            "counts": self.counts,
            "change": None,
            "hedge": None,
            "said_by": self.said_by or None,
            "state": self.state,
            "origins": self.origins,
            "spans": self.spans,
            "against": [
                {
                    "text": text,
                    "value": 12,
                    "hedge": None,
                    "said_by": None,
                    "state": "against",
                    "origins": 1,
                    "spans": [span],
                }
                for text, span in self.against
            ],
        }

    def lines(self) -> tuple[Line, ...]:
        return (Line(value=str(self.value), span=self.spans[0], who=self.said_by, state=self.state),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Finding):
    day: date

    def rows(self) -> tuple[Row, ...]:
        return (Row(cells=(self.day.isoformat(), self.text), spans=self.spans, day=self.day),)

    def record(self) -> dict[str, object]:
        return {"date": self.day.isoformat(), "text": self.text, "spans": self.spans}


def _article(name: str, outlet: str, text: str, hour: int | None, url: str | None = None) -> Article:
    return Article(
        id=name,
        outlet=outlet,
        title=text.split("\n", 1)[0],
        text=text,
        url=url,
        path=None if url else f"news/{name}.txt",
        published=None if hour is None else datetime(2026, 11, 21, hour, 5, tzinfo=UTC),
        language="en",
    )


POST = _article("p05t", "The Harrow Post", _POST, 6, "https://post.example/bridge?id=1&x=(2)")
WIRE = _article("w1re", "Vale Wire", _WIRE, 18, "javascript:alert(1)")
COPY = _article("c0py", "Copy & Sons", _WIRE, 19, "http://copy.example/a")
TIMES = _article("t1me", "北日報", _TIMES, None)


def at(article: Article, words: str) -> Span:
    """The span of some words of an article."""
    start = article.text.index(words)
    return Span(article.id, start, start + len(words))


def found(article: Article, words: str) -> Finding:
    """A bare finding of some words."""
    return Finding(text=words, spans=(at(article, words),))


def _coverage(article: Article, letter: str, copy_of: str | None = None) -> Coverage:
    sentences, start = [], 0
    for line in article.text.split("\n"):
        sentences.append((start, start + len(line)))
        start += len(line) + 1
    return Coverage(article=article, letter=letter, sentences=tuple(sentences), copy_of=copy_of)


def _sections() -> tuple[Section, ...]:
    summary = (
        found(POST, _POST.split("\n")[1]),
        found(WIRE, _WIRE.split("\n")[3]),
        found(TIMES, _TIMES.split("\n")[1]),
    )
    quotes = (
        Said(
            text="We had warned the council for years,",
            spans=(at(POST, "We had warned the council for years,"),),
            speaker="Maren Oldacre",
            role="the mayor’s surveyor",
            twins=(("We had warned the council", at(WIRE, "We had warned the council")),),
        ),
        Said(
            text="nobody wanted to hear of",
            spans=(at(POST, "nobody wanted to hear of"),),
            speaker="Maren Oldacre",
            role="the mayor’s surveyor",
        ),
    )
    figures = (
        Count(
            text="Fifteen people",
            value=15,
            spans=(at(WIRE, "Fifteen people"), at(COPY, "Fifteen people"), at(TIMES, "15人")),
            counts="injured on Friday when a 150-year-old bridge fell",
            state="updated",
            against=(("12 people", at(POST, "12 people")),),
        ),
        Count(
            text="4.5 million euros",
            value=4500000,
            spans=(at(POST, "4.5 million euros"), at(WIRE, "4.5 million euros")),
            counts="owed to builders",
            said_by="Maren Oldacre",
            state="corroborated",
            origins=2,
        ),
    )
    dated = tuple(
        Dated(text=words, spans=(at(article, words),), day=day)
        for article, words, day in (
            (POST, "The bridge was built in 1871.", date(1871, 6, 1)),
            (POST, _POST.split("\n")[1], date(2026, 11, 20)),
            (WIRE, _WIRE.split("\n")[1], date(2026, 11, 20)),
            (WIRE, _WIRE.split("\n")[2], date(2026, 11, 21)),
        )
    )
    people = (
        Told(
            text="Maren Oldacre",
            spans=(at(POST, "Maren Oldacre"),),
            label="the mayor’s surveyor",
            extras={"name": "Maren Oldacre", "role": "the mayor’s surveyor", "spellings": ["Maren Oldacre"]},
        ),
    )
    only_in = (
        Told(
            text=_WIRE.split("\n")[3],
            spans=(at(WIRE, _WIRE.split("\n")[3]),),
            label="Vale Wire",
            extras={"article": WIRE.id, "kind": "sentence"},
        ),
    )
    changes = (
        Told(
            text="Fifteen people",
            spans=(at(WIRE, "Fifteen people"),),
            state="changed",
            label="12 people",
            extras={"kind": "figure", "how": "changed", "before": "12 people"},
        ),
    )
    return (
        Section("summary", "Summary", Layout.PROSE, summary),
        Section("quotes", "Who said what", Layout.LIST, quotes),
        Section("figures", "Figures", Layout.TABLE, figures),
        Section("people", "People", Layout.LIST, people),
        Section("timeline", "Timeline", Layout.TABLE, dated),
        Section("only_in", "Only in", Layout.LIST, only_in),
        Section("changes", "Since you last read", Layout.LIST, changes),
    )


def a_brief() -> Brief:
    """One story told by four articles."""
    story = Story(
        id="5t0ry",
        title="Old bridge in Harrowgate gives way, 12 hurt",
        articles=(POST.id, WIRE.id, COPY.id, TIMES.id),
        copies=((COPY.id, WIRE.id),),
        origins=((POST.id,), (WIRE.id, COPY.id), (TIMES.id,)),
        reasons=(Reason("name", "Maren Oldacre"), Reason("figure", "4.5 million euros")),
    )
    coverage = (
        _coverage(POST, "a"),
        _coverage(WIRE, "b"),
        _coverage(COPY, "c", copy_of=WIRE.id),
        _coverage(TIMES, "d"),
    )
    return Brief(story=story, state="changed", coverage=coverage, sections=_sections())


def a_small_brief() -> Brief:
    """A story of one article, with hardly anything in it."""
    text = "# Port strike *enters* its_second week 1. | now & then"
    article = _article("sma11", "Quay\u202eside\x1b[2J News", text, 3)
    story = Story(id="5ma11", title=text, articles=(article.id,), origins=((article.id,),))
    empty = ("quotes", "figures", "people", "timeline", "only_in", "changes")
    sections = (
        Section("summary", "Summary", Layout.PROSE, (found(article, text),)),
        *(Section(facet, facet, Layout.LIST, ()) for facet in empty),
    )
    return Brief(story=story, state="new", coverage=(_coverage(article, "a"),), sections=sections)


def a_digest() -> Digest:
    """Two stories and a problem."""
    return Digest(
        made=datetime(2026, 11, 22, 7, 0, tzinfo=UTC),
        since=datetime(2026, 11, 21, 7, 0, tzinfo=UTC),
        briefs=(a_brief(), a_small_brief()),
        problems=(Problem("Hill Gazette", "no answer within 20 seconds", "it is tried again at 07:30"),),
        found={"articles": 5, "stories": 2, "sources": 5},
    )
