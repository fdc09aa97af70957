"""An article as lines, with the words that the reader came for marked."""

from itertools import groupby

from briefing.model.news import Span
from briefing.text import Document
from briefing.text.document import Sentence, SentenceKind
from briefing.tui.glyphs import Glyphs
from briefing.tui.sheets.brief import long_time
from briefing.tui.sheets.sheet import Piece, Pieces, Sheet, Typesetter

_LOOKS = {SentenceKind.TITLE: "title", SentenceKind.SUBHEAD: "heading", SentenceKind.FURNITURE: "faint"}
WIDEST = 88
"""Columns beyond which lines tire the eye."""


def article_sheet(document: Document, span: Span | None, width: int, glyphs: Glyphs) -> tuple[Sheet, int]:
    """The article, and the line that the marked words begin on."""
    setter = Typesetter(min(width, WIDEST))
    target = 0
    marked = _marked_sentence(document, span)
    before: SentenceKind | None = None
    for number, (_, group) in enumerate(groupby(document.sentences, key=lambda each: each.paragraph)):
        sentences = tuple(group)
        if not (before is sentences[0].kind is SentenceKind.FURNITURE):
            setter.blank()
        before = sentences[-1].kind
        if span is not None and marked in sentences:
            target = _set_marked(setter, document, sentences, span, glyphs)
        else:
            setter.set(_paragraph(document, sentences, None), indent=2)
        if not number:
            _set_byline(setter, document, glyphs)
    if document.trailer is not None:
        _set_trailer(setter, document, document.trailer, glyphs)
    return setter.sheet(), target


def _marked_sentence(document: Document, span: Span | None) -> Sentence | None:
    if span is None:
        return None
    return document.sentence_at(span.start)


def _set_marked(
    setter: Typesetter, document: Document, sentences: tuple[Sentence, ...], span: Span, glyphs: Glyphs
) -> int:
    before = len(setter.lines)
    setter.open()
    setter.set(_paragraph(document, sentences, span), indent=2)
    setter.close(document.words_at(span.start, span.end), (span,))
    lines = setter.lines[before:]
    for offset, line in enumerate(lines):
        if any(piece.role in ("mark", "near") for piece in line.left):
            return before + offset
    return before


def _paragraph(document: Document, sentences: tuple[Sentence, ...], span: Span | None) -> Pieces:
    pieces: list[Piece] = []
    end = sentences[0].start
    for sentence in sentences:
        gap = document.words_at(end, sentence.start)
        pieces.append(Piece(gap))
        pieces += _sentence(document, sentence, span)
        end = sentence.end
    return tuple(piece for piece in pieces if piece.text)


def _sentence(document: Document, sentence: Sentence, span: Span | None) -> Pieces:
    """A sentence in its look; where it is the marked one, the very words stand out from it."""
    start, end = sentence.start, sentence.end
    is_of_title = not sentence.paragraph and end <= len(document.article.title)
    look = "title" if is_of_title else _LOOKS.get(sentence.kind, "")
    if span is None or span.end <= start or span.start >= end:
        return (Piece(document.words_at(start, end), look),)
    first, last = max(start, span.start), min(end, span.end)
    return (
        Piece(document.words_at(start, first), "near"),
        Piece(document.words_at(first, last), "mark"),
        Piece(document.words_at(last, end), "near"),
    )


def _set_byline(setter: Typesetter, document: Document, glyphs: Glyphs) -> None:
    article = document.article
    words = [article.outlet]
    if article.published is not None:
        words.append(long_time(article.published.astimezone()))
    if article.author:
        words.append(article.author)
    setter.set((Piece(f" {glyphs.dot} ".join(words), "faint"),), indent=2)
    if place := article.url or article.path:
        setter.set((Piece(place, "faint"),), indent=2)


def _set_trailer(setter: Typesetter, document: Document, trailer: tuple[int, int], glyphs: Glyphs) -> None:
    setter.blank()
    setter.set((Piece(f"{glyphs.rule * 3} after the article", "faint"),), indent=2)
    for line in document.words_at(*trailer).splitlines():
        if line.strip():
            setter.set((Piece(line.strip(), "faint"),), indent=2)
