"""One mention of a figure with the words around it, as far as they tell figures of one thing from others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.model.news import Span
from briefing.text import Document, Quantity, Sentence, SentenceKind
from briefing.text.live import live_entries
from briefing.text.numbers.words import word_set
from briefing.text.tokens import find_words, plain_word, stem_words, stop_words

_MOST_FIGURES = 120
"""An article with more figures than this is a table; its weightiest are told."""
_WINDOW = 300
"""A figure is known by what stands no further away than this many characters."""
_RIVAL_CHARACTERS = 120
_NEAR_WORDS = 6
_FAR_WORDS = 9
_CLAUSE_END = re.compile(r"[,;:—–(]|[.!?](?:\s|$)")
_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
_TIME = re.compile(
    r"""(?ix)\b(?:
        (?:last|previous|preceding|same|prior|next|this|first|second|third|fourth)\s
        (?:year|month|week|quarter|season|decade|half|night)
      | a\s(?:year|month|week|day|decade)\s(?:ago|earlier|before)
      | (?:mon|tues|wednes|thurs|fri|satur|sun)day
      | (?:january|february|march|april|june|july|august|september|october|november|december)
      | yesterday | previously | initially | originally | at\sfirst | so\sfar\sthis\syear
    )\b"""
)
_PLACE = re.compile(r"\b(?:in|near|at|around|outside|across|from|of)\s(?:the\s)?((?:[A-Z][\w’'-]+\s?)+)")
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
    r"|(?:first|initially|earlier|had)\s(?:said|reported|gave|given|put|spoken\sof))\s*(?:it|at|about|some|just|as)?\s*$"
)
_BY = re.compile(
    r"""(?ix)\b(?:by|up|down|another|extra|gained|lost|added|rose|fell|climbed|dropped|shed)
    \s*(?:about|some|nearly|more\sthan|as\smuch\sas|an\sextra)?\s*$"""
)
_TO = re.compile(r"(?i)\b(?:to|at)\s*(?:about|some|nearly|more\sthan|at\sleast|as\smuch\sas)?\s*$")
_RIVAL = re.compile(
    r"""(?ix)(?:
        \bput(?:s|ting)?\s(?:it|them|(?:the|its|their)\s\w+(?:\sof\s[\w\s]{1,30})?)\sat
      | \b(?:others?|critics|opponents|unions?|economists)\s[^.,;]{0,60}?(?:count|say|put\sit\sat|arrive\sat)
      | \b(?:says?|said|claims?|insists?|insisted)\s(?:it|the\s\w+)\s(?:is|was|knew\sof)
      | \bg[ai]ves?\s(?:the|an?)\s[\w\s]{2,30}\sas
      | [,;]\s(?:and\s|but\s)?(?:the\s)?[\w’']{2,20}(?:\s[\w’']{2,20}){0,2}\sat
      | \b(?:speaks?|spoke)\sof | \barrives?\sat | \bestimated?\sit\sat
    )\s(?:some|about|nearly|almost|only|just)?\s?$"""
)
"""What leads in another party's count of the thing just counted."""
_SAYS = re.compile(r"(?i)\b(?:says?|said|claims?|claimed)\s(?:some|about|nearly|almost|only|just)?\s?$")
"""What leads in a bare count that another party gives: `the organisers said 40,000`."""
_WHOLE_BEFORE = re.compile(
    r"""(?ix)\b(?:has|have|had|employs?|employed|carrie[sd]|carry|carrying|houses|seats|there\s(?:are|were)|made\sup\sof
    |consists?\sof|holds)\s*(?:about|some|nearly|almost|around|over|at\sleast|more\sthan|up\sto|a\stotal\sof)?\s*$"""
)
_WHOLE_AFTER = re.compile(r"(?i)^\s*(?:\w+\s)?(?:aboard|on\sboard|in\sall|in\stotal|altogether)\b")
"""What tells how many there are in all, of whom others tell what became of some."""
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
    """`part`, `past`, `by` or `to`: how it stands to other figures; mostly nothing."""
    anchor: str
    """Of an age, whose it is: the words right before or after it."""
    aspect: str
    """Of a length or a time, which one: `long`, `wide`, `ago`."""
    is_title: bool
    """Whether it stands in a title, which leaves words out."""
    is_rival: bool
    """Whether its sentence gives it as another party's count: `a union put it at 17`."""
    is_whole: bool
    """Whether it tells how many there are: `the union has 3,200 members`."""
    sentence_start: int
    names: frozenset[str]
    """Names in what it counts; empty where every word of the sentence has a capital."""


def mentions_of(document: Document, origin: int) -> list[Mention]:
    """List the weightiest figures of one article with the words around them, in order."""
    mentions = list(_mentions(document, origin))
    entries = live_entries(document)
    if not entries:
        return mentions
    newest: dict[str, int] = {}
    ages = [_entry_at(entries, mention.span.start) for mention in mentions]
    for mention, age in zip(mentions, ages, strict=True):
        newest[mention.fate] = min(age, newest.get(mention.fate, age))
    return [
        replace(mention, role="past") if mention.fate and age > newest[mention.fate] else mention
        for mention, age in zip(mentions, ages, strict=True)
    ]


def _entry_at(entries: Sequence[tuple[int, int]], at: int) -> int:
    """Number the entry of a live page that an offset lies in, the newest 0; what stands above them is as new."""
    return next((number for number, (start, end) in enumerate(entries) if start <= at < end), 0)


def _mentions(document: Document, origin: int) -> Iterator[Mention]:
    figures = [quantity for quantity in document.quantities if quantity.is_figure]
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
    if quantity.hedge:
        before = before.rstrip()[: -len(quantity.hedge)]
    after = document.words_at(quantity.end, min(sentence.end, quantity.end + _WINDOW))
    near_before, near_after = before.split()[-_NEAR_WORDS:], after.split()[:_NEAR_WORDS]
    clause = _CLAUSE_END.split(after, maxsplit=1)[0].split()
    around = " ".join((*before.split()[-_FAR_WORDS:], "#", *clause[:_FAR_WORDS]))
    head = quantity.unit.rsplit(" ", 1)[-1] if quantity.kind == "count" else quantity.unit
    text = document.words_at(quantity.start, quantity.end)
    named = " ".join((quantity.counts, *near_before[1:], *clause[:_NEAR_WORDS]))
    is_capitalised = _is_capitalised(f"{before}{text}{after}")
    is_title = sentence.kind is SentenceKind.TITLE
    return Mention(
        quantity=quantity,
        span=document.span(quantity.start, quantity.end),
        text=text,
        origin=origin,
        published=document.article.published,
        head=head,
        near=_stems(document, " ".join((*near_before, *near_after))),
        counts=_stems(document, f"{quantity.counts} {quantity.unit}") - _stems(document, head),
        sentence=stems,
        fate=_fate(quantity, text, before, after),
        times=frozenset((*map(str.lower, _TIME.findall(around)), *_YEAR.findall(around))),
        places=frozenset() if is_capitalised else frozenset(map(str.strip, _PLACE.findall(around))),
        role=_role(quantity, text, before, after, is_title=is_title),
        anchor=_anchor(before, after) if quantity.kind == "age" else "",
        aspect=_aspect(after),
        is_title=is_title,
        is_rival=_is_rival(quantity, before[-_RIVAL_CHARACTERS:]),
        is_whole=_is_whole(quantity, before, after),
        sentence_start=sentence.start,
        names=frozenset() if is_capitalised else _names(named),
    )


def _aspect(after: str) -> str:
    """Name which length or time it is, by the word right after: long, wide, ago."""
    word = next(iter(after.lower().split()[:1]), "").strip(".,")
    return word if word in _ASPECTS else ""


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


def _role(quantity: Quantity, text: str, before: str, after: str, *, is_title: bool) -> str:
    """Tell how a figure stands to others of its sentence; titles say `8 more dead` of the whole."""
    if _PART.search(before):
        return "part"
    if not is_title and (_MORE.search(before) or (quantity.kind == "count" and _is_part(text, after))):
        return "part"
    if _PAST.search(before):
        return "past"
    if _BY.search(before):
        return "by"
    return "to" if _TO.search(before) else ""


def _is_rival(quantity: Quantity, before: str) -> bool:
    return _RIVAL.search(before) is not None or (quantity.unit == "-" and _SAYS.search(before) is not None)


def _is_whole(quantity: Quantity, before: str, after: str) -> bool:
    is_led_in = _WHOLE_BEFORE.search(before[-_RIVAL_CHARACTERS:]) is not None
    return quantity.kind == "count" and (is_led_in or _WHOLE_AFTER.search(after) is not None)


def _is_part(text: str, after: str) -> bool:
    return bool(_IS_PART.search(text) or _PART_AFTER.search(after))


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
