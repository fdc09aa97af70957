"""What is new since the user last read the story: articles, quotes, figures, and sentences edited in silence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefing.facets.base import Telling
from briefing.facets.shown import FOLLOWED, note_shown, told_again
from briefing.model.briefs import Finding, Layout, Line, Row
from briefing.model.marks import Shown
from briefing.model.news import Article, Span
from briefing.text import Document, SentenceKind
from briefing.text.likeness import content_stems, likeness

_SAME_QUOTE = 0.7
_SAME_COUNT = 0.5
_FEWEST_WORDS = 2
_SAME_SENTENCE = 0.4
_NO_UNIT = "-"
_MAGNITUDES = frozenset("hundred thousand million billion trillion dozen percent per point points".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Finding):
    """One thing that was not so when the story was last shown."""

    kind: str
    """`article`, `quote`, `figure` or `edit`."""
    how: str
    """`new`, `changed` or `gone`."""
    before: str | None = None
    """What stood there."""
    version: int | None = None
    """The version of the article that the text stands in, for what is edited or gone."""
    outlet: str = ""
    shown: str = ""
    """How its own section shows it: a quote in its marks, a figure with its hedge."""

    def rows(self) -> tuple[Row, ...]:
        """Show the new, with the old under it; what is gone has no place to lead to."""
        spans = () if self.how == "gone" else self.spans
        note = self.outlet if self.kind in ("article", "edit") else ""
        first = Row(
            cells=(self.shown or self.text, self.label),
            spans=spans,
            lead=f"{self.kind}:",
            note=note,
            sign=self.how,
        )
        if self.before is None:
            return (first,)
        return (first, Row(cells=(self.before,), spans=(), lead="was:", depth=1))

    def record(self) -> dict[str, object]:
        """Write it for JSON."""
        record: dict[str, object] = {"kind": self.kind, "how": self.how, "text": self.text}
        record |= {"before": self.before, "spans": self.spans}
        return record | ({"version": self.version} if self.version is not None else {})

    def lines(self) -> tuple[Line, ...]:
        """Write its text; what is gone leads to the head of its article."""
        span = Span(self.spans[0].article, 0, 0) if self.how == "gone" else self.spans[0]
        return (Line(value=self.text, span=span, who=self.kind, state=self.how),)


class Changes:
    """The difference from what the user was shown; nothing where that was never."""

    name = "changes"
    title = "Since you last read"
    layout = Layout.LIST
    needs: tuple[str, ...] = ()

    def find(self, telling: Telling) -> tuple[Finding, ...]:
        """Compare articles, then quotes, figures and sentences."""
        if telling.past.shown is None and not telling.past.articles:
            return ()
        versions = dict(telling.past.articles)
        fresh = frozenset(
            each.id for each in telling.documents if versions.get(each.id) != each.article.version
        )
        if not fresh:
            return ()
        return (
            *_articles(telling, versions),
            *_findings(telling, fresh),
            *_edits(telling),
        )


def _articles(telling: Telling, versions: dict[str, int]) -> Iterator[Change]:
    """Tell the articles that came, by their titles."""
    for document in telling.documents:
        if document.id not in versions:
            title = document.article.title
            span = document.span(0, len(title))
            yield Change(
                kind="article",
                how="new",
                text=title,
                spans=(span,),
                state="new",
                outlet=document.article.outlet,
            )


def _findings(telling: Telling, fresh: frozenset[str]) -> Iterator[Change]:
    """Tell the quotes and figures that came, changed or went with the articles that came or changed."""
    past = telling.past.findings
    for section in telling.told:
        kind = FOLLOWED.get(section.facet)
        if kind is None:
            continue
        before = [each for each in past if each.kind == kind]
        for finding in section.findings:
            # What an article said all along is not new because it is shown for the first time.
            if fresh.issuperset(span.article for span in finding.spans):
                yield from _finding(kind, finding, before, telling)
    yield from _gone(telling, past)


def _finding(kind: str, finding: Finding, before: Sequence[Shown], telling: Telling) -> Iterator[Change]:
    """Tell whether one quote or figure is new or changed."""
    mine = note_shown(kind, finding)
    if any(_is_same(mine, each) for each in before):
        return
    old = _predecessor(mine, finding, before, telling) if kind == "figure" else None
    words, spans = told_again(finding, telling)
    is_itself = spans == finding.spans
    yield Change(
        kind=kind,
        how="changed" if old else "new",
        text=finding.text if is_itself else words,
        before=old.text if old else None,
        spans=spans,
        label=finding.label if is_itself else "",
        shown=finding.rows()[0].cells[0] if is_itself else words,
        state="changed" if old else "new",
    )


def _predecessor(mine: Shown, finding: Finding, before: Sequence[Shown], telling: Telling) -> Shown | None:
    """Find the figure shown last time whose place a new one took; what still has a row of its own has kept it."""
    overtaken = frozenset(finding.overtaken)
    taken = next((each for each in before if not overtaken.isdisjoint(each.spans)), None)
    if taken is not None:
        return taken
    still = frozenset(
        each.text for section in telling.told if section.facet in FOLLOWED for each in section.findings
    )
    return next(
        (each for each in before if _counts_the_same(mine.key, each.key) and each.text not in still), None
    )


def _is_same(one: Shown, other: Shown) -> bool:
    """Tell whether two findings say the same: a figure in its value and unit, a quote nearly word for word."""
    if one.kind == "figure":
        units = (one.key.split("\t")[0], other.key.split("\t")[0])
        return _is_same_number(one.text, other.text) and (units[0] == units[1] or _NO_UNIT in units)
    stems, others = (frozenset(content_stems(each.text, "en")) for each in (one, other))
    return one.text == other.text or likeness(stems, others) >= _SAME_QUOTE


def _is_same_number(one: str, other: str) -> bool:
    """Tell whether two texts give one number, the one perhaps without its noun: nine, nine people, not nine million."""
    shorter, longer = sorted((one.lower().split(), other.lower().split()), key=len)
    rest = longer[len(shorter) :]
    return longer[: len(shorter)] == shorter and not (rest and rest[0] in _MAGNITUDES)


def _counts_the_same(one: str, other: str) -> bool:
    """Tell whether two figures measure one thing: the same unit, and the same words for what is counted."""
    unit, _, stems = one.partition("\t")
    other_unit, _, other_stems = other.partition("\t")
    words, other_words = frozenset(stems.split()), frozenset(other_stems.split())
    # One word says too little: "aged" is said of everybody.
    return (
        unit == other_unit
        and len(words & other_words) >= _FEWEST_WORDS
        and likeness(words, other_words) >= _SAME_COUNT
    )


def _gone(telling: Telling, past: Sequence[Shown]) -> Iterator[Change]:
    """Tell what was shown from an article that has been edited and does not say it any more."""
    earlier = {article.id: article for article in telling.past.earlier}
    said = [" ".join(document.text.split()) for document in telling.documents]
    for each in past:
        span = next((span for span in each.spans if span.article in earlier), None)
        if span is None or any(" ".join(each.text.split()) in text for text in said):
            continue
        article = earlier[span.article]
        if article.text[span.start : span.end] != each.text:
            continue
        yield Change(
            kind=each.kind, how="gone", text=each.text, spans=(span,), state="gone", version=article.version
        )


def _edits(telling: Telling) -> Iterator[Change]:
    """Tell the sentences that were edited, old against new."""
    documents = {document.id: document for document in telling.documents}
    for article in telling.past.earlier:
        document = documents.get(article.id)
        if document is not None and document.article.version != article.version:
            yield from _edited(article, document)


def _edited(old: Article, document: Document) -> Iterator[Change]:
    """Compare two versions of one article sentence by sentence."""
    before, after = _said(old, document.language), _said(document.article, document.language)
    matcher = SequenceMatcher(None, [text for text, _ in before], [text for text, _ in after], autojunk=False)
    new = document.article
    for tag, low, high, first, last in matcher.get_opcodes():
        if tag == "equal":
            continue
        pairs, came, went = _paired(before[low:high], after[first:last], document.language)
        for (was, _), (_, span) in pairs:
            yield _edit("changed", new, span, was)
        for _, span in came:
            yield _edit("new", new, span, None)
        for _, span in went:
            yield _edit("gone", old, span, None)


_Place = tuple[str, tuple[int, int]]


def _said(article: Article, language: str) -> list[_Place]:
    """List the sentences that are evidence: their words, white space folded, and where they stand."""
    # It costs 15 ms to import, and few articles are ever edited.
    from briefing.text.structure import find_structure  # noqa: PLC0415

    sentences, _ = find_structure(article, language)
    return [
        (" ".join(article.text[each.start : each.end].split()), (each.start, each.end))
        for each in sentences
        if each.kind in (SentenceKind.TITLE, SentenceKind.BODY)
    ]


def _paired(
    before: list[_Place], after: list[_Place], language: str
) -> tuple[list[tuple[_Place, _Place]], list[_Place], list[_Place]]:
    """Pair old sentences with the new ones that took their place; the rest came or went."""
    pairs: list[tuple[_Place, _Place]] = []
    came: list[_Place] = []
    went = list(before)
    for new in after:
        stems = frozenset(content_stems(new[0], language))
        best = max(
            (
                (likeness(stems, frozenset(content_stems(old[0], language))), -place)
                for place, old in enumerate(went)
            ),
            default=(0.0, 0),
        )
        if best[0] >= _SAME_SENTENCE:
            pairs.append((went.pop(-best[1]), new))
        else:
            came.append(new)
    return pairs, came, went


def _edit(how: str, article: Article, place: tuple[int, int], before: str | None) -> Change:
    start, end = place
    return Change(
        kind="edit",
        how=how,
        text=article.text[start:end],
        before=before,
        spans=(Span(article.id, start, end),),
        state=how,
        version=article.version,
        outlet=article.outlet,
    )
