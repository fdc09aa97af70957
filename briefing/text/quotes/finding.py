"""Find the quotations of an article: marked words, reported words, and who says them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.text.document import Name, Quotation, Sentence
from briefing.text.quotes.abroad import find_reports_abroad
from briefing.text.quotes.attribution import (
    Attribution,
    attribute,
    count_words,
    is_followed,
    is_sentence,
    is_speech,
)
from briefing.text.quotes.indirect import Content, find_contents
from briefing.text.quotes.links import BESIDE_IT, LED_IN, NO_LINK, SAME_PARAGRAPH
from briefing.text.quotes.marks import Stretch, find_stretches
from briefing.text.quotes.passage import Passage, open_passage
from briefing.text.quotes.reports import Report, find_reports
from briefing.text.quotes.resolving import NOBODY, Memory, Resolution, resolve, resolve_unnamed

_PARTIAL_WORDS = 2
_PARTIAL_SHARE = 0.3
_LEAST_CLAUSE = 3


def find_quotations(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], language: str = "en"
) -> tuple[Quotation, ...]:
    """Find direct, partial and indirect quotations in order; outside English marked ones only."""
    passage = open_passage(text, sentences, names, find_stretches(text, sentences))
    if language != "en":
        return _find_abroad(passage, language)
    reports = find_reports(passage)
    contents = find_contents(passage, reports)
    attributions = attribute(passage, reports)
    marked = [each for each in attributions if is_speech(passage, each)]
    beside = {
        id(each.report)
        for each in marked
        if each.link is BESIDE_IT
        or (each.link not in (SAME_PARAGRAPH, LED_IN) and is_sentence(passage, each.stretch))
    }
    fronted = {id(each.report) for each in marked if each.link is BESIDE_IT}
    contents = [
        each
        for each in contents
        if id(each.report) not in beside or (_has_that(passage, each) and id(each.report) not in fronted)
    ]
    marked, contents = _settle(passage, marked, contents)
    found: list[tuple[int, Attribution | Content]] = [(each.stretch.start, each) for each in marked]
    found += [(passage.tokens.starts[each.first], each) for each in contents]
    found.sort(key=lambda pair: (pair[0], isinstance(pair[1], Content)))
    return tuple(_tell(Memory(passage), [each for _, each in found]))


def _find_abroad(passage: Passage, language: str) -> tuple[Quotation, ...]:
    """Find marked words in another language; only a clause that reports speech gives them to anyone."""
    attributions = attribute(passage, find_reports_abroad(passage, language))
    known = [
        each
        if each.report is None or each.report.kind != "none"
        else Attribution(each.stretch, None, NO_LINK)
        for each in attributions
    ]
    memory = Memory(passage, guesses=False)
    return tuple(_tell(memory, [each for each in known if is_speech(passage, each)]))


def _tell(memory: Memory, found: Sequence[Attribution | Content]) -> Iterator[Quotation]:
    """Write all quotations down in order, remembering who spoke."""
    before: Attribution | None = None
    for each in found:
        if isinstance(each, Content):
            yield _indirect(memory, each)
        else:
            yield _marked(memory, each, before)
            before = each


def _has_that(passage: Passage, content: Content) -> bool:
    return passage.tokens.lowers[content.first - 1] == "that"


def _settle(
    passage: Passage, marked: list[Attribution], contents: list[Content]
) -> tuple[list[Attribution], list[Content]]:
    """Give a reported sentence with marked words inside once: by its marked words where they carry it."""
    kept_contents: list[Content] = []
    dropped: set[int] = set()
    tokens = passage.tokens
    for content in contents:
        start, end = tokens.starts[content.first], tokens.ends[content.last]
        inside = [each for each in marked if start <= each.stretch.open < end]
        words = [count_words(passage, each.stretch) for each in inside]
        share = sum(words) / max(1, content.last - content.first + 1)
        if any(size >= _PARTIAL_WORDS for size in words) or share >= _PARTIAL_SHARE:
            unmarked = _before_marks(passage, content, inside[0])
            kept_contents += [unmarked] if unmarked else []
            continue
        dropped.update(each.stretch.open for each in inside)
        kept_contents.append(content)
    return [each for each in marked if each.stretch.open not in dropped], kept_contents


def _before_marks(passage: Passage, content: Content, marked: Attribution) -> Content | None:
    """The clauses before the one that has marked words: "that it was safe and that it would be “very cheap”"."""
    tokens = passage.tokens
    opening = tokens.first_from(marked.stretch.open)
    for at in range(opening - 1, content.first + _LEAST_CLAUSE, -1):
        joins = tokens.lowers[at] in ("and", "but") and (
            tokens.lowers[at + 1] == "that" or tokens.words[at - 1] == ","
        )
        if joins:
            last = at - 2 if tokens.words[at - 1] == "," else at - 1
            return replace(content, last=last)
    return None


def _indirect(memory: Memory, content: Content) -> Quotation:
    passage = memory.passage
    start, end = passage.tokens.starts[content.first], passage.tokens.ends[content.last]
    resolution = resolve(memory, content.report.subject)
    memory.spoke_at(passage.sentence_index(start), resolution, content.report.subject, is_marked=False)
    told = _told(passage, content.report, resolution, content.strength)
    return replace(told, start=start, end=end, kind="indirect")


def _marked(memory: Memory, attribution: Attribution, before: Attribution | None) -> Quotation:
    passage, stretch = memory.passage, attribution.stretch
    report = attribution.report
    if report is not None:
        resolution = resolve(memory, report.subject)
        strength = attribution.link.chance
    elif stretch.goes_on and memory.spoke:
        turn = memory.spoke[-1]
        resolution, strength = Resolution(turn.names, 0.9, turn.party), 1.0
    elif not memory.guesses or is_followed(passage, stretch):
        resolution, strength = NOBODY, 1.0
    else:
        resolution, strength = (
            resolve_unnamed(memory, stretch.open, is_partial=not is_sentence(passage, stretch)),
            1.0,
        )
    subject = report.subject if report else None
    if report is None or not report.is_aside(passage):
        memory.spoke_at(passage.sentence_index(stretch.end), resolution, subject, is_marked=True)
    continues = _continues(passage, attribution, before)
    kind = "direct" if continues or is_sentence(passage, stretch) else "partial"
    told = _told(passage, report, resolution, strength)
    return replace(told, start=stretch.start, end=stretch.end, kind=kind, continues=continues)


def _continues(passage: Passage, attribution: Attribution, before: Attribution | None) -> bool:
    """Whether a stretch goes on with the one before, after its cue: "..., he said, ..." or "..., he said. ..."."""
    if before is None or before.report is None or before.report is not attribution.report:
        return False
    cue = passage.tokens.starts[before.report.cue]
    if not before.stretch.close <= cue < attribution.stretch.open:
        return False
    if not _asks_for_cue(passage, before.stretch):
        return False
    between = passage.text[before.stretch.close : attribution.stretch.open].rstrip()
    first = passage.text[attribution.stretch.start : attribution.stretch.start + 1]
    return between.endswith(",") or first.islower() or _opens_next_sentence(passage, attribution.stretch, cue)


def _asks_for_cue(passage: Passage, stretch: Stretch) -> bool:
    """Whether the words end as words do whose cue comes next."""
    tail = passage.text[stretch.end - 1 : stretch.end]
    return tail in ",—-…?!" or passage.text[stretch.close : stretch.close + 1] == ","


def _opens_next_sentence(passage: Passage, stretch: Stretch, cue: int) -> bool:
    """Whether a stretch opens the sentence that comes after a cue's, in its paragraph."""
    here = passage.sentence_index(stretch.open)
    told, own = passage.sentences[max(0, here - 1)], passage.sentences[here]
    return own.start == stretch.open and told.start <= cue < told.end and told.paragraph == own.paragraph


def _told(passage: Passage, report: Report | None, resolution: Resolution, strength: float) -> Quotation:
    """Write down who says it, of a quotation whose place is yet to be filled in."""
    tokens = passage.tokens
    speakers = [passage.names[index] for index in resolution.names]
    sure = resolution.strength if resolution is not NOBODY else 0.5
    to = report.to if report else None
    party = report.subject if report else resolution.party
    return Quotation(
        start=0,
        end=0,
        kind="direct",
        mention=passage.words_of(party) if party else None,
        speaker=" and ".join(name.name for name in speakers) or None,
        role=speakers[0].role if len(speakers) == 1 else None,
        cue=_cue(passage, report),
        to=passage.text[tokens.starts[to[0]] : tokens.ends[to[1]]] if to else None,
        confidence=round(sure * strength, 3),
    )


def _cue(passage: Passage, report: Report | None) -> str | None:
    """The cue as written, where there is one."""
    if report is None or report.kind == "none":
        return None
    return passage.text[passage.tokens.starts[report.cue] : passage.tokens.ends[report.last]]
