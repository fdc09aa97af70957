"""One mention of a figure with the words around it, as far as they tell figures of one thing from others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from briefing.facets.compounds import join_halves
from briefing.facets.motion import is_expected, motion_of
from briefing.facets.naming import name_counted, name_part
from briefing.facets.roles import is_rival, is_whole, joins_whole, role_of
from briefing.facets.values import middle
from briefing.model.news import Span
from briefing.text import Document, Quantity, Sentence, SentenceKind
from briefing.text.live import live_entries
from briefing.text.numbers.words import word_set
from briefing.text.tokens import find_words, plain_word, stem_words, stop_words

_MOST_FIGURES = 120
"""An article with more figures than this is a table; its weightiest are told."""
_OF_TEASERS = 0.7
"""What a figure of a feed's teaser weighs beside the same one in an article."""
_WINDOW = 300
"""A figure is known by what stands no further away than this many characters."""
_WHOLE_REACH = 40
_FROM = "from "
_NEAR_WORDS = 6
_FAR_WORDS = 9
_CLAUSE_END = re.compile(r"[,;:—–(]|[.!?](?:\s|$)")
_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
_IN_THAT_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d),?\s(?:when|in\swhich)\b[^.;]*$")
"""The year that all the rest of a sentence tells of: `the worst since 1987, when a ferry sank`."""
_TIME = re.compile(
    r"""(?ix)\b(?:
        (?:last|previous|preceding|same|prior|next|this|first|second|third|fourth)\s
        (?:year|month|week|quarter|season|decade|half|night|round)
      | a\s(?:year|month|week|day|decade)\s(?:ago|earlier|before)
      | (?:mon|tues|wednes|thurs|fri|satur|sun)day
      | (?:january|february|march|april|june|july|august|september|october|november|december)
      | yesterday | previously | initially | originally | at\sfirst | so\sfar\sthis\syear
    )\b"""
)
_PLACE = re.compile(r"\b(?:in|near|at|around|outside|across|from|of)\s(?:the\s)?((?:[A-Z][\w’'-]+\s?)+)")
_NOT_NAMES = word_set(
    "the this that these those monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may jan feb mar apr jun jul aug sep sept oct nov dec june july august september october november december its "
    "his her their our they she and but for some more most around about officials police authorities meanwhile since "
    "after before when while however"
)
FATES = {
    "dead": "killed kill kills killing died die dies dead death deaths toll bodies body fatalities fatal slain "
    "perished drowned executed murdered murder lives corpses corpse massacred suffocated assassinated execute",
    "hurt": "injured injuring injures wounded wounding hurt injuries wounds burned",
    "missing": "missing unaccounted trapped disappeared vanished",
    "held": "arrested arrest arrests detained charged jailed custody nabbed busted indicted",
    "moved": "evacuated displaced fled homeless evacuate evacuations",
    "saved": "rescued survived survivors saved freed released survive",
    "sick": "infected cases sick sickened ill infections hospitalized hospitalised tested contracted diagnosed",
}
"""What may have happened to people; two of these are two figures."""
_ASPECTS = frozenset(
    ("long", "wide", "tall", "high", "deep", "thick", "away", "ago", "later", "earlier", "apart")
)
_COUNTED = re.compile(
    r"""(?ix)^\s(?:of\s)?(?:the\s)?(?:all\s)?(?:\w+\s)?(?:votes?|ballots?|precincts?|stations|districts|results?)
    \s(?:(?:have|had|has|were|was|been)\s){0,2}(?:counted\b|reporting\b|declared\b|in[,.;])"""
)
_FATE_OF = {word: fate for fate, words in FATES.items() for word in words.split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One figure where one article says it."""

    quantity: Quantity
    span: Span
    text: str
    origin: int
    """The number of the origin that its article belongs to."""
    published: datetime | None
    head: str
    """The head noun of what is counted, or the unit."""
    near: frozenset[str]
    """The stems of the words next to it."""
    counts: frozenset[str]
    """The stems of what it counts, the head apart."""
    sentence: frozenset[str]
    """The stems of its sentence."""
    fate: str
    """What happened to the people that it counts, or nothing."""
    times: frozenset[str]
    """Times named next to it."""
    places: frozenset[str]
    """Places named next to it."""
    role: str
    """`part`, `past`, `overtaken`, `by` or `to`: how it stands to other figures; mostly nothing."""
    anchor: str
    """Of an age, whose it is: the words right before or after it."""
    aspect: str
    """Of a length or a time, which one: `long`, `wide`, `ago`."""
    motion: str
    """`on` or `down` where the words around it say that it moves, or may: `now`, `still`, `has fallen to`."""
    is_expected: bool
    """Whether it is forecast, and not measured yet."""
    is_title: bool
    """Whether it stands in a title, which leaves words out."""
    is_rival: bool
    """Whether its sentence gives it as another party's count: `a union put it at 17`."""
    is_whole: bool
    """Whether it tells how many there are: `the union has 3,200 members`."""
    sentence_start: int
    told: str
    """What it counts, as a table can say it; nothing where its words do not tell."""
    names: frozenset[str]
    """Names in what it counts; empty where every word of the sentence has a capital."""
    whole: float | None = None
    """Of how many it counts some: 52 of `46 of 52 valves`."""
    part: float | None = None
    """How many of them were just counted: 46 there."""
    successor: Span | None = None
    """The figure of its own sentence that has taken its place: 287 of `287 votes and not 312`."""


def mentions_of(document: Document, origin: int) -> list[Mention]:
    """List the weightiest figures of one article with the words around them, in order."""
    mentions = _with_wholes(document, list(_mentions(document, origin)))
    entries = live_entries(document)
    if not entries:
        return mentions
    newest: dict[str, int] = {}
    ages = [_entry_at(entries, mention.span.start) for mention in mentions]
    for mention, age in zip(mentions, ages, strict=True):
        newest[mention.fate] = min(age, newest.get(mention.fate, age))
    return [
        replace(mention, role="overtaken") if mention.fate and age > newest[mention.fate] else mention
        for mention, age in zip(mentions, ages, strict=True)
    ]


def _with_wholes(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Tell parts and wholes of each other where the one stands right at the other: `46 of the 52 valves`."""
    for at, (part, whole) in enumerate(pairwise(mentions)):
        value = whole.quantity.value
        is_near = whole.span.start - part.span.end <= _WHOLE_REACH
        if is_near and joins_whole(document.article.text[part.span.end : whole.span.start]):
            text, told = document.article.text[part.span.end : whole.span.end], part.told
            if text.startswith(" of ") and part.head in ("-", whole.head):
                told = name_part(text, told)
            mentions[at] = replace(mentions[at], whole=middle(value), told=told)
            mentions[at + 1] = replace(whole, is_whole=True, part=middle(part.quantity.value))
    return mentions


def _entry_at(entries: Sequence[tuple[int, int]], at: int) -> int:
    """Number the entry of a live page that an offset lies in, the newest 0; what stands above them is as new."""
    return next((number for number, (start, end) in enumerate(entries) if start <= at < end), 0)


def _mentions(document: Document, origin: int) -> Iterator[Mention]:
    told = (quantity for quantity in document.quantities if quantity.is_figure)
    figures = join_halves(document.article.text, told)
    if document.article.is_blurb:
        figures = [replace(each, weight=_OF_TEASERS * each.weight) for each in figures]
    if len(figures) > _MOST_FIGURES:
        figures = sorted(figures, key=lambda each: (-each.weight, each.start))[:_MOST_FIGURES]
        figures.sort(key=lambda each: each.start)
    stretch: tuple[int, int] = (-1, -1)
    stems: frozenset[str] = frozenset()
    for quantity in figures:
        sentence = document.sentence_at(quantity.start)
        if sentence is None:
            continue
        if not stretch[0] <= quantity.start < stretch[1] - _WINDOW or stretch[0] < sentence.start:
            stretch = (
                max(sentence.start, quantity.start - _WINDOW),
                min(sentence.end, quantity.end + 3 * _WINDOW),
            )
            stems = _stems(document, document.words_at(*stretch))
        yield _mention(document, quantity, sentence, stems, origin)


def _mention(
    document: Document, quantity: Quantity, sentence: Sentence, stems: frozenset[str], origin: int
) -> Mention:
    before = document.words_at(max(sentence.start, quantity.start - _WINDOW), quantity.start)
    before = before.rstrip()[: -len(quantity.hedge)] if quantity.hedge else before
    after = document.words_at(quantity.end, min(sentence.end, quantity.end + _WINDOW))
    near_before, near_after = before.split()[-_NEAR_WORDS:], after.split()[:_NEAR_WORDS]
    clause = _CLAUSE_END.split(after, maxsplit=1)[0].split()
    around = " ".join((*before.split()[-_FAR_WORDS:], "#", *clause[:_FAR_WORDS]))
    head = quantity.unit.rsplit(" ", 1)[-1] if quantity.kind == "count" else quantity.unit
    span = document.span(_start_of(quantity, before), quantity.end)
    text = document.words_at(span.start, span.end)
    named = " ".join((quantity.counts, *near_before[1:], *clause[:_NEAR_WORDS]))
    is_capitalised = _is_capitalised(f"{before}{text}{after}")
    is_title = sentence.kind is SentenceKind.TITLE
    return Mention(
        quantity=quantity,
        span=span,
        text=text,
        origin=origin,
        published=document.article.published,
        head=head,
        near=_stems(document, " ".join((*near_before, *near_after))),
        counts=_stems(document, f"{quantity.counts} {quantity.unit}") - _stems(document, head),
        sentence=stems,
        fate=_fate(quantity, text, before, after),
        times=_times(before, around),
        places=frozenset() if is_capitalised else frozenset(map(str.strip, _PLACE.findall(around))),
        role=role_of(quantity, text, before, after, is_title=is_title),
        anchor=_anchor(before, after) if quantity.kind == "age" else "",
        aspect=_aspect(quantity, after),
        motion=motion_of(before, after),
        is_expected=is_expected(before),
        is_title=is_title,
        is_rival=is_rival(quantity, before),
        is_whole=is_whole(quantity, before, after),
        sentence_start=sentence.start,
        told=name_counted(quantity, before if is_title else "", clause, _people(document)),
        names=frozenset() if is_capitalised else _names(named),
    )


def _people(document: Document) -> frozenset[str]:
    """List the names of the persons of an article, and the parts of each."""
    names = [name.name for name in document.names if name.kind == "person"]
    return frozenset((*names, *(part for name in names for part in name.split())))


def _start_of(quantity: Quantity, before: str) -> int:
    """Tell where a figure begins: without its first word `from 40 to 45 crowns` reads as a range."""
    is_move = quantity.change is not None and isinstance(quantity.value, tuple) and before.endswith(_FROM)
    return quantity.start - len(_FROM) if is_move else quantity.start


def _times(before: str, around: str) -> frozenset[str]:
    """Name the times next to a figure, and the year that the sentence has gone back to."""
    near = (*map(str.lower, _TIME.findall(around)), *_YEAR.findall(around))
    return frozenset((*near, *_IN_THAT_YEAR.findall(before)))


def _aspect(quantity: Quantity, after: str) -> str:
    """Name which length, time or lead it is, by the word right after: long, ago; two goals down; and votes counted."""
    if _COUNTED.match(after):
        return "counted"
    word = next(iter(after.lower().split()[:1]), "").strip(".,")
    is_behind = word == "down" and quantity.kind == "count"
    return word if word in _ASPECTS or is_behind else ""


def _stems(document: Document, text: str) -> frozenset[str]:
    stop = stop_words(document.language)
    plain = [plain_word(word) for word in find_words(text, document.language)]
    return frozenset(
        stem_words([word for word in plain if word not in stop and not word[:1].isdigit()], document.language)
    )


def _fate(quantity: Quantity, text: str, before: str, after: str) -> str:
    """Tell what happened to the people counted, by the nearest word that says it."""
    if quantity.kind != "count":
        return ""
    words_before, words_after = before.lower().split(), after.lower().split()
    ordered = [*text.lower().split(), *quantity.counts.lower().split()]
    for ahead, behind in zip(words_after[:5], reversed(words_before[-5:]), strict=False):
        ordered += [ahead, behind]
    ordered += words_after[len(words_before) : 5] + list(reversed(words_before[-5:]))[len(words_after) :]
    return next((_FATE_OF[word] for each in ordered if (word := each.strip(".,;:()\"'“”’")) in _FATE_OF), "")


def _is_capitalised(text: str) -> bool:
    """Tell whether most longer words have capitals, as in a headline, so that capitals tell no names."""
    if text.rstrip().endswith("."):
        return False
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _names(counts: str) -> frozenset[str]:
    capitals = (word.strip(",.;:()'’\"“”") for word in counts.split() if word[:1].isupper())
    plain = (word.removesuffix("'s").removesuffix("’s") for word in capitals)
    return frozenset(word for word in plain if len(word) > 2 and word.lower() not in _NOT_NAMES)


def _anchor(before: str, after: str) -> str:
    """Name whose age it is: `Anna Weld` of `Anna Weld, 29,`, `boy` of `8-year-old boy`, `man` of `a man of 78`."""
    words = before.replace(",", " ").split()
    following = after.replace(",", " ").split()
    if not before.rstrip().endswith((",", " of", "aged", "is", "was")):
        return next((word.lower().strip(".") for word in following[:1] if word[:1].isalpha()), "")
    while words and words[-1] in ("of", "aged", "is", "was", "who", "now"):
        words.pop()
    named = (
        words[-2:] if len(words) > 1 and words[-2][:1].isupper() and words[-1][:1].isupper() else words[-1:]
    )
    return " ".join(named).lower()
