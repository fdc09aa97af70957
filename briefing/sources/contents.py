"""The contents of one file made articles, by the suffix of its name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from briefing.model.news import Article
from briefing.sources.clean import LONGEST_TEXT
from briefing.sources.draft import Draft, make_article, namesake
from briefing.sources.files import decode, decode_lines
from briefing.sources.records import LONGEST_RECORD, Complaint, read_json, read_json_lines
from briefing.sources.suffixes import suffix_of
from briefing.sources.texts import read_html, read_markdown, read_text

_CONTROL_BYTES = tuple(bytes([number]) for number in range(32) if number not in (9, 10, 12, 13, 27))
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_TELLING_BYTES = 4_000
"""By the first of a text without a telling name it is seen what it is."""
_LONGEST_LINE_BYTES = 4 * LONGEST_RECORD + 4
"""Enough for one character too many, whatever they are."""
_XML = ".xml"
_MOST_RECORDS = 500_000


def read_articles(
    name: str, pieces: Iterable[bytes], *, path: str | None, language: str, taken: dict[str, int]
) -> tuple[list[Article], list[str]]:
    """Make the articles of one file, and say what is wrong with it; ids in `taken` are not given again."""
    articles: list[Article] = []
    complaints: list[str] = []
    outlet = "stdin" if path is None else Path(name).name
    for found in _drafts(name, iter(pieces)):
        if isinstance(found, str):
            complaints.append(found)
            continue
        if len(articles) == _MOST_RECORDS:
            complaints.append(f"only its first {_MOST_RECORDS} records were read")
            break
        draft = found if found.language else replace(found, language=language)
        numbered = outlet if draft.line is None else f"{outlet}#{draft.line}"
        article = make_article(draft, outlet=numbered, path=path, is_record=draft.line is not None)
        if article is None:
            complaints.append("there is no text in it")
            continue
        if draft.lack:
            complaints.append(draft.lack)
        if len(draft.text) > LONGEST_TEXT:
            where = f"the text of record {draft.line}" if draft.line else "its text"
            complaints.append(f"{where} is longer than {LONGEST_TEXT:,} characters; the rest was left out")
        articles.append(_unlike(article, taken))
    return articles, complaints


def _unlike(article: Article, taken: dict[str, int]) -> Article:
    """The article, under an id of its own if another has its; `taken` counts how often each was given."""
    found = article
    while found.id in taken:
        taken[article.id] += 1
        found = namesake(article, taken[article.id])
    taken[found.id] = 1
    return found


def _drafts(name: str, pieces: Iterator[bytes]) -> Iterator[Draft | Complaint]:
    start = next(pieces, b"")
    if _is_binary(start):
        yield "it is not text"
        return
    suffix = suffix_of(name) or _guess_suffix(decode(start[:_TELLING_BYTES]))
    if suffix in (".jsonl", ".ndjson") and not start.startswith(_UTF16_MARKS):
        yield from read_json_lines(decode_lines(chain((start,), pieces), _LONGEST_LINE_BYTES))
        return
    text = decode(b"".join((start, *pieces)))
    if suffix in (".jsonl", ".ndjson"):
        yield from read_json_lines(text.split("\n"))
    elif suffix == ".json":
        yield from read_json(text)
    elif suffix in (".html", ".htm"):
        yield read_html(text)
    elif suffix in (".md", ".markdown"):
        yield read_markdown(text)
    elif suffix == _XML:
        yield "it is XML and no article; a feed is read from its address (`briefing feeds add ADDRESS`)"
    else:
        yield read_text(text)


def _is_binary(raw: bytes) -> bool:
    """Whether a file is mostly no text; a stray NUL is dropped with all else that is not printed."""
    start = raw[:4096]
    odd = sum(start.count(byte) for byte in _CONTROL_BYTES)
    return not start.startswith(_UTF16_MARKS) and odd * 20 > len(start)


def _guess_suffix(text: str) -> str:
    start = text.lstrip()[:200].lower()
    if start.startswith("{"):
        return ".jsonl"
    if start.startswith("["):
        return ".json"
    if start.startswith(("<?xml", "<rss", "<feed", "<rdf:")) and "<html" not in text[:2_000].lower():
        return _XML
    return ".html" if start.startswith(("<!doctype html", "<html")) else ".txt"
