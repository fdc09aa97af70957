"""The parts of an article's text: title, body, subheads, furniture and trailer, cut into sentences."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.model.news import Article
from briefing.text.document import Sentence, SentenceKind
from briefing.text.furniture import dateline_length, is_boilerplate, is_furniture
from briefing.text.sentences import split_sentences

_LINE = re.compile(r"[^\n]+")
_TRAILER = re.compile(
    r"""(?ix)^[\s*•|>_=–—-]{0,8}(?:
        (?:related|recommended|more|other|latest|top|popular|trending)\ (?:stories|articles|coverage|news
            |content|links|topics|reading|posts|videos|headlines)\b.{0,40}
      | related | recommended(?:\ for\ you)? | also | more
      | read\ (?:more|also|next)(?:\ (?:on|about)\b.{0,60})?
      | more\ (?:on\ this(?:\ story)?|from\ [^.]{2,40})
      | (?:also|see)\ also\b.{0,60}
      | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in)
      | (?:most|must)\ (?:read|popular|viewed|shared|watch)\b.{0,40}
      | share\ this(?:\ (?:article|story|page|with.{0,20}))?
      | (?:sign\ up|subscribe)\b.{0,60}
      | (?:external|useful)\ links?
      | (?:notes?|background)\ (?:to|for)\ (?:the\ )?(?:editors?|the\ media|journalists)
      | (?:comments?|replies)(?:\ \(\d{1,5}\))?
      | (?:copyright|©).{0,120}
      | \#{2,} | -\ ?30\ ?- | (?:_{3,}|-{5,}|\*{3,})
    )\s*[:>»]?\s*$"""
)
_ENDS_SENTENCE = re.compile(r"""[.!?…:;,]["'”’)\]]*$""")
_ENDS_STATEMENT = re.compile(r"""[.!?…]["'”’)\]]*$""")
_OPENS_QUOTE = re.compile(r"""^\s*["“«„']""")
_BULLET = re.compile(r"[\s•▪●◦‣·*–—>-]{1,6}(?=[^\s•▪●◦‣·*–—>-])")
_SUBHEAD_WORDS = 12
_QUESTION_WORDS = 9
_AUTHOR_WORDS = 30
# A box of links in mid-article is shorter than this share of what stands before it; prose after it goes on.
_TAIL_SHARE = 0.4
_PROSE_CHARACTERS = 90
_WRAP_COLUMNS = range(50, 121)
_WRAP_BREAKS = 4
_WRAP_SHARE = 0.85


def find_structure(article: Article, language: str) -> tuple[tuple[Sentence, ...], tuple[int, int] | None]:
    """Cut the text into sentences, each with its kind, and find the trailer after them."""
    text = article.text
    paragraphs = list(_paragraphs(text))
    kinds = [
        _kind(text[start:end], number, article.title, is_last=number == len(paragraphs) - 1)
        for number, (start, end) in enumerate(paragraphs)
    ]
    if len(paragraphs) > 1 and _is_about_author(text[slice(*paragraphs[-1])], article.author):
        kinds[-1] = SentenceKind.FURNITURE
    cut = _trailer_at(text, paragraphs, kinds)
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs[:cut]):
        sentences.extend(_sentences(text, paragraph, number, kinds[number], language))
    trailer = (paragraphs[cut][0], paragraphs[-1][1]) if cut < len(paragraphs) else None
    return tuple(sentences), trailer


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Find the paragraphs: lines, or runs of lines where the text is wrapped at a column."""
    lines = [_bare(text, *match.span()) for match in _LINE.finditer(text) if not match[0].isspace()]
    column = _wrap_column(text, lines)
    at = 0
    while at < len(lines):
        start, end = lines[at]
        while (
            column and at > 0 and at + 1 < len(lines) and _is_forced(text, lines[at], lines[at + 1], column)
        ):
            at += 1
            end = lines[at][1]
        yield start, end
        at += 1


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the white space off both ends."""
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())


def _wrap_column(text: str, lines: list[tuple[int, int]]) -> int:
    """The column that the text is wrapped at; 0 where lines are paragraphs."""
    # The first line is the title, which wrapping by hand often leaves alone.
    column = max((end - start for start, end in lines[1:]), default=0)
    if column not in _WRAP_COLUMNS:
        return 0
    breaks = [
        _is_forced(text, before, after, column)
        for before, after in pairwise(lines[1:])
        if _are_close(text, before, after)
    ]
    forced = sum(breaks)
    # The last line of a paragraph ends where it ends, so short paragraphs dilute the share.
    return column if forced >= _WRAP_BREAKS and forced >= _WRAP_SHARE * len(breaks) else 0


def _are_close(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Tell whether two lines follow each other with no empty line between."""
    return text.count("\n", before[1], after[0]) == 1


def _is_forced(text: str, before: tuple[int, int], after: tuple[int, int], column: int) -> bool:
    """Tell whether a line ends because the next word had no room in it."""
    if not _are_close(text, before, after):
        return False
    word = text[after[0] : min(after[1], after[0] + column)].split(None, 1)[0]
    return before[1] - before[0] + 1 + len(word) > column


def _kind(line: str, number: int, title: str, *, is_last: bool) -> SentenceKind:
    """Tell what a paragraph is."""
    if number == 0:
        return SentenceKind.TITLE if line == title.strip() else SentenceKind.BODY
    if is_furniture(line):
        return SentenceKind.FURNITURE
    if len(line) > _SUBHEAD_WORDS * 20:
        return SentenceKind.BODY
    words = len(line.split())
    if line == title.strip():
        return SentenceKind.TITLE
    if words <= _SUBHEAD_WORDS and not is_last and not _ENDS_SENTENCE.search(line):
        return SentenceKind.SUBHEAD
    if words <= _QUESTION_WORDS and line.endswith("?") and not _OPENS_QUOTE.match(line):
        return SentenceKind.SUBHEAD
    if words <= _SUBHEAD_WORDS and line.endswith(":") and line.isupper():
        return SentenceKind.SUBHEAD
    return SentenceKind.BODY


def _is_about_author(line: str, author: str | None) -> bool:
    """Tell whether the last paragraph only presents the author, as `Jane Roe lives in Harrowgate` does."""
    return (
        bool(author) and len(line.split()) <= _AUTHOR_WORDS and line.lstrip("*_—– ").startswith(f"{author} ")
    )


def _trailer_at(text: str, paragraphs: list[tuple[int, int]], kinds: list[SentenceKind]) -> int:
    """The number of the paragraph that the trailer begins with; their count where there is none."""
    is_prose = [
        kind is SentenceKind.BODY
        and end - start >= _PROSE_CHARACTERS
        and bool(_ENDS_STATEMENT.search(text[end - 8 : end]))
        for kind, (start, end) in zip(kinds, paragraphs, strict=True)
    ]
    after = sum(end - start for prose, (start, end) in zip(is_prose, paragraphs, strict=True) if prose)
    before = 0
    for number, (start, end) in enumerate(paragraphs):
        is_heading = number and end - start <= 140 and _TRAILER.match(text[start:end])
        if is_heading and before and after <= _TAIL_SHARE * before:
            return _furniture_tail(kinds[:number])
        if is_prose[number]:
            before += end - start
            after -= end - start
    return _furniture_tail(kinds)


def _furniture_tail(kinds: list[SentenceKind]) -> int:
    """Where the run of furniture begins that a text ends with, past the last body paragraph."""
    last = len(kinds)
    while last > 1 and kinds[last - 1] in (SentenceKind.FURNITURE, SentenceKind.SUBHEAD):
        last -= 1
    while last < len(kinds) and kinds[last] is not SentenceKind.FURNITURE:
        last += 1
    return last


def _sentences(
    text: str, paragraph: tuple[int, int], number: int, kind: SentenceKind, language: str
) -> Iterator[Sentence]:
    """Cut one paragraph into sentences."""
    start, end = paragraph
    if kind is not SentenceKind.BODY:
        yield Sentence(start, end, kind, number)
        return
    bullet = _BULLET.match(text, start, end) if number else None
    start = bullet.end() if bullet else start
    dateline = dateline_length(text[start : start + 160])
    if dateline and start + dateline < end:
        yield Sentence(start, _bare(text, start, start + dateline)[1], SentenceKind.FURNITURE, number)
        start += dateline
    for low, high in split_sentences(text[start:end], language):
        words = text[start + low : start + high]
        is_page = is_boilerplate(words) and not _OPENS_QUOTE.match(words)
        yield Sentence(start + low, start + high, SentenceKind.FURNITURE if is_page else kind, number)
