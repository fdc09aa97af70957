"""The parts of an article's text: title, body, subheads, furniture and trailer, cut into sentences."""

import re

from briefing.model import Article
from briefing.text.document import Sentence, SentenceKind
from briefing.text.sentences import split_sentences

_TRAILER = re.compile(
    r"""(?im)^[ \t]*(?:
        related\ (?:stories|articles|coverage|news|content|links|topics|reading)
      | read\ (?:more|also|next)\b.{0,80}
      | more\ (?:on\ this(?:\ story)?|from\ [^.]{2,40}|stories|news)
      | (?:also|see)\ also\b.{0,60}
      | you\ (?:may|might)\ also\ like
      | recommended(?:\ (?:stories|for\ you))?
      | most\ (?:read|popular)
      | share\ this(?:\ (?:article|story|page))?
    )[ \t]*:?[ \t]*$""",
    re.VERBOSE,
)
_FURNITURE = re.compile(
    r"""(?ix)^\s*(?:
        by\ (?:[A-Z][\w.'’-]+\s?){1,5}(?:,.{0,40}|and\ .{0,60})?$      # By Jane Doe, Staff Writer
      | (?:image|photo|picture|video|graphic|file\ photo|caption|watch|listen|sponsored)\b.{0,160}[:|].*$
      | (?:photo(?:graph)?|image|picture)\ (?:by|credit|courtesy|source)\b.*$
      | (?:published|updated|posted|last\ (?:updated|modified))\b.{0,60}$
      | (?:share|tweet|email|print|subscribe|sign\ up|follow\ us|click\ here|comments?)\b.{0,60}$
      | (?:advertisement|loading)\b.{0,60}$
      | (?:©|\(c\)|copyright)\b.*$
    )"""
)
_LINE = re.compile(r"[^\n]+")
_SUBHEAD_WORDS = 12
_ENDS_SENTENCE = re.compile(r"""[.!?…:;,]["'”’)\]]*$""")


def find_structure(article: Article, language: str) -> tuple[tuple[Sentence, ...], tuple[int, int] | None]:
    """Cut the text into sentences, each with its kind, and find the trailer after them."""
    text = article.text
    end, trailer = _cut_trailer(text, len(article.title))
    sentences: list[Sentence] = []
    lines = [match.span() for match in _LINE.finditer(text, 0, end) if match[0].strip()]
    for paragraph, (start, stop) in enumerate(lines):
        kind = _kind_of_line(text[start:stop], paragraph, article.title, is_last=paragraph == len(lines) - 1)
        if kind is SentenceKind.BODY:
            pieces = split_sentences(text[start:stop], language)
        else:
            line = text[start:stop]
            pieces = [(len(line) - len(line.lstrip()), len(line.rstrip()))]
        sentences.extend(Sentence(start + low, start + high, kind, paragraph) for low, high in pieces)
    return tuple(sentences), trailer


def _cut_trailer(text: str, after: int) -> tuple[int, tuple[int, int] | None]:
    for match in _TRAILER.finditer(text):
        # A trailer is a tail: what stands in the first third is a link between paragraphs.
        if match.start() > after and match.start() * 3 > len(text):
            return match.start(), (match.start(), len(text.rstrip()))
    return len(text), None


def _kind_of_line(line: str, paragraph: int, title: str, *, is_last: bool) -> SentenceKind:
    words = line.split()
    if paragraph == 0 and line.strip() == title.strip():
        return SentenceKind.TITLE
    if len(words) <= 30 and _FURNITURE.match(line):
        return SentenceKind.FURNITURE
    if len(words) <= _SUBHEAD_WORDS and not is_last and not _ENDS_SENTENCE.search(line.strip()):
        return SentenceKind.SUBHEAD
    return SentenceKind.BODY
