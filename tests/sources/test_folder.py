"""Files and folders become articles, and whatever is wrong with them is said."""

import gzip
import io
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.model.news import Article, Bookmark, Reading, Source
from briefing.sources import READERS, Visit
from briefing.sources.files import Inflow, decode_lines
from briefing.sources.folder import FolderOptions
from tests.builders import NOON

LATER = replace(Visit(now=NOON), now=datetime(2036, 1, 1, tzinfo=UTC))
"""Files that a test writes are older than this by more than their clock's tick."""


def read(place: Path | str, bookmark: Bookmark | None = None, *, language: str | None = None) -> Reading:
    source = Source("folder", str(place), str(place), FolderOptions(language=language))
    return READERS["folder"].read(source, bookmark, LATER)


def one(path: Path, content: str | bytes, *, language: str | None = None) -> Article:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (article,) = read(path, language=language).articles
    assert article.text.startswith(article.title)
    return article


def said(reading: Reading) -> str:
    return "; ".join(problem.what for problem in reading.problems)


def test_the_first_line_of_a_text_is_its_title(tmp_path: Path) -> None:
    article = one(tmp_path / "a.txt", "\n\nBridge falls\n\nNobody was hurt.\n")

    assert (article.title, article.text) == ("Bridge falls", "Bridge falls\n\nNobody was hurt.")
    assert (article.outlet, article.path, article.url) == ("a.txt", str(tmp_path / "a.txt"), None)


LONG_LINE = (
    "The bridge fell on Friday after a storm that had lasted for three days and three nights "
    "and had taken the roofs of forty houses in the lower town with it, the mayor said."
)


@pytest.mark.parametrize(
    ("line", "title"),
    [("The bridge fell on Friday. Nobody was hurt.", "The bridge fell on Friday."), (LONG_LINE, LONG_LINE)],
)
def test_a_first_line_that_is_body_has_its_first_sentence_as_title(
    tmp_path: Path, line: str, title: str
) -> None:
    article = one(tmp_path / "a.txt", f"{line}\nMore.")

    assert article.text == f"{line}\nMore."
    assert article.title == title


@pytest.mark.parametrize(
    "header", ["Source: Post\nDate: 2026-13-45T99:99", "Date: the 31st of June 2026\nSource: Post"]
)
def test_a_date_that_is_not_understood_is_said_and_costs_no_title(tmp_path: Path, header: str) -> None:
    (tmp_path / "a.txt").write_text(f"{header}\nTitle: Bridge falls\n\nNobody was hurt.\n")

    reading = read(tmp_path / "a.txt")

    assert [(each.title, each.outlet, each.published) for each in reading.articles] == [
        ("Bridge falls", "Post", None)
    ]
    assert "is not understood" in said(reading)


@pytest.mark.parametrize("start", ['<?xml version="1.0"?>\n<rss version="2.0">', "<feed xmlns='x'>"])
def test_a_feed_as_a_file_is_no_article_and_said_where_it_belongs(tmp_path: Path, start: str) -> None:
    (tmp_path / "feed.xml").write_text(f"{start}<title>Post</title>")

    reading = read(tmp_path / "feed.xml")

    assert reading.articles == ()
    assert "briefing feeds add" in said(reading)


def test_header_lines_are_metadata(tmp_path: Path) -> None:
    article = one(
        tmp_path / "a.txt",
        "Source: The Harrow Post\nDate: 21 November 2026\nURL: https://post.example/1\nAuthor: Ada Bell\n"
        "\nBridge falls\nText.",
    )

    assert (article.outlet, article.author, article.url) == (
        "The Harrow Post",
        "Ada Bell",
        "https://post.example/1",
    )
    assert article.published == datetime(2026, 11, 21, tzinfo=UTC)
    assert article.text == "Bridge falls\nText."


@pytest.mark.parametrize(
    "text",
    [
        "Source: mayor to resign over bridge that fell twice\nThe mayor will go.",
        "Date: with destiny\nText.",
        "Note: this is text\nText.",
    ],
)
def test_a_headline_with_a_colon_is_no_header(tmp_path: Path, text: str) -> None:
    assert one(tmp_path / "a.txt", text).text == text


def test_front_matter_of_markdown_is_metadata(tmp_path: Path) -> None:
    article = one(
        tmp_path / "a.md",
        '---\ntitle: "Bridge falls"\ndate: 2026-11-21T10:00:00+01:00\nsource: Post\nlang: en-GB\nx: y\n---\n'
        "\nThe **old** bridge.\n",
    )

    assert (article.title, article.text) == ("Bridge falls", "Bridge falls\nThe old bridge.")
    assert (article.outlet, article.language) == ("Post", "en")
    assert article.published == datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_a_saved_page_is_its_article(tmp_path: Path) -> None:
    article = one(
        tmp_path / "a.html",
        "<html lang=de><head><title>Bridge falls | Post</title><meta property='og:site_name' content='Post'></head>"
        "<body><nav>x</nav><h1>Bridge falls</h1><p>Nobody was hurt.</p></body></html>",
    )

    assert (article.title, article.text) == ("Bridge falls", "Bridge falls\n\nNobody was hurt.")
    assert (article.outlet, article.language) == ("Post", "de")


@pytest.mark.parametrize(
    ("record", "text", "title"),
    [
        ({"title": "A", "text": "B"}, "A\nB", "A"),
        ({"title": "A", "text": "A\nB"}, "A\nB", "A"),
        ({"title": "Flood", "text": "Flooding hits"}, "Flood\nFlooding hits", "Flood"),
        ({"text": "First line\nSecond"}, "First line\nSecond", "First line"),
        ({"title": "Only"}, "Only", "Only"),
        ({"title": " A\nB  C ", "text": None}, "A B  C", "A B  C"),
        (
            {"text": "  spaced   out — “all” of it \n \n end"},
            "spaced   out — “all” of it \n \n end",
            "spaced   out — “all” of it",
        ),
    ],
)
def test_a_record_is_its_title_and_its_text(
    tmp_path: Path, record: dict[str, str], text: str, title: str
) -> None:
    article = one(tmp_path / "a.jsonl", json.dumps(record))

    assert (article.text, article.title) == (text, title)


def test_the_keys_of_a_record(tmp_path: Path) -> None:
    record = {
        "title": "A",
        "text": "B",
        "source": "Post",
        "url": "https://post.example/1",
        "published": "2026-11-21T10:00:00Z",
        "author": "Ada",
        "language": "EN_us",
        "id": 7,
        "story": "s1",
    }

    article = one(tmp_path / "a.json", json.dumps([record]))

    assert (article.outlet, article.url, article.author, article.ref) == (
        "Post",
        "https://post.example/1",
        "Ada",
        "7",
    )
    assert (article.language, article.published) == ("en", datetime(2026, 11, 21, 10, tzinfo=UTC))
    assert article.story == f"{tmp_path / 'a.json'}#s1"


def test_each_record_is_an_outlet_of_its_own_and_an_article_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "Same"}\n\n{"text": "Same"}\n{"text": "Same", "source": "P"}\n{"text": "Same", "source": "P"}\n'
    )

    articles = read(path).articles

    assert [article.outlet for article in articles] == ["a.jsonl#1", "a.jsonl#3", "P", "P"]
    assert len({article.id for article in articles}) == 4


def test_same_stories_of_two_files_are_two_stories(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text('{"text": "Same", "story": "1"}\n')

    first, second = read(tmp_path).articles

    assert first.story != second.story
    assert first.id != second.id


def test_an_id_stays_when_the_text_is_edited(tmp_path: Path) -> None:
    before = one(tmp_path / "a.txt", "Bridge falls\nOne dead.")
    after = one(tmp_path / "a.txt", "Bridge falls\nTwo dead.")

    assert before.id == after.id
    assert before.text != after.text


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "jsonl", "json"])
def test_each_kind_may_be_gzipped(tmp_path: Path, suffix: str) -> None:
    content = {
        "jsonl": '{"text": "Bridge falls"}',
        "json": '[{"text": "Bridge falls"}]',
        "html": "<p>Bridge falls</p>",
    }
    raw = content.get(suffix, "Bridge falls").encode()

    assert one(tmp_path / f"a.{suffix}.gz", gzip.compress(raw)).text == "Bridge falls"


def test_files_with_odd_names_are_each_an_article_and_named_safely(tmp_path: Path) -> None:
    names = [b"a b.txt", b"a  b.txt", b"a\nb.txt", b"a\x1b[31mb.txt", b"a\xffb.txt", b"a\xfeb.txt"]
    for name in names:
        with open(os.fsencode(tmp_path) + b"/" + name, "w") as file:  # noqa: PTH123 - Path has no names of bytes
            file.write("Same text")

    articles = read(tmp_path).articles

    assert len({article.id for article in articles}) == len(names)
    for article in articles:
        assert article.path
        assert not set(article.path + article.outlet) & set("\n\x1b\udcff\udcfe")


def test_a_folder_is_read_in_the_order_of_its_names_and_only_news_in_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", "README.md", "picture.png", "x.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Text of {name}")

    reading = read(tmp_path)

    assert [article.outlet for article in reading.articles] == ["a.md", "b.txt", "c.txt"]
    assert reading.present == tuple(article.id for article in reading.articles)
    assert not reading.problems


def test_what_has_not_changed_is_not_read_again_and_still_present(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Text of {name}")
    first = read(tmp_path)
    (tmp_path / "b.txt").write_text("Another text")
    (tmp_path / "c.txt").unlink()
    os.utime(tmp_path / "a.txt", (1, 1))

    second = read(tmp_path, first.bookmark)

    assert [article.text for article in second.articles] == ["Another text"]
    assert second.present == tuple(article.id for article in first.articles[:2])


def test_a_file_that_cannot_be_read_for_once_keeps_its_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text")
    first = read(tmp_path)
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")

    second = read(tmp_path, first.bookmark)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "a.txt").write_text("Text")
    third = read(tmp_path, second.bookmark)

    assert second.problems
    assert second.present == first.present == third.present


def test_time_that_runs_out_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text")
    first = read(tmp_path)
    (tmp_path / "a.txt").write_text("Another text")
    source = Source("folder", str(tmp_path), str(tmp_path), FolderOptions())

    second = READERS["folder"].read(source, first.bookmark, replace(LATER, deadline_seconds=-1.0))

    assert "time ran out" in said(second)
    assert second.present == first.present
    assert [article.text for article in read(tmp_path, second.bookmark).articles] == ["Another text"]


def test_a_bookmark_of_nonsense_is_no_bookmark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text")
    for place in ("nonsense", "[]", '{"rules": 1}', '{"rules": 1, "files": {"a": 3}}'):
        assert len(read(tmp_path, Bookmark(source="x", place=place)).articles) == 1


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.jsonl", b'{"text": "A"}\n{nope}\n[1]\n{"text": 3}\n{"url": "x"}\n', "line 2 is not JSON"),
        ("a.jsonl", b'{"text":' + b"[" * 100_000, "nested too deeply"),
        ("a.json", b"{broken", "it is not JSON"),
        ("a.json", b"3", "neither a list"),
        ("a.json", b"[" * 100_000, "nested too deeply"),
        ("a.txt", b"", "no text"),
        ("a.txt", b" \n \n", "no text"),
        ("a.txt", bytes(range(256)) * 20, "not text"),
        ("a.txt.gz", gzip.compress(b"Bridge falls " * 9999)[:-40], "ends too early"),
        ("a.txt.gz", gzip.compress(b"x" * 30_000_000), "only its first 16 MB"),
        ("a.txt", b"Title\n" + b"word " * 400_000, "longer than"),
        ("a.txt.gz", gzip.compress(b"Bridge falls\n") * 101, "more than 100 parts"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_each_time(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    first = read(path)
    second = read(path, first.bookmark)

    assert words in said(first)
    assert said(second) == said(first)
    assert str(path) not in said(first)


def test_bad_records_cost_only_themselves(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b'{"text": "A"}\n' + b"nope\n" * 20 + b'\xff{"text": "B"}\n{"text": "\xc3\xa9\xc3\xa9 \xff"}\n'
    )

    reading = read(path)

    assert [article.text for article in reading.articles] == ["A", "éé \ufffd"]
    assert len(reading.problems) == 4


@pytest.mark.parametrize(
    "raw",
    [
        "Café “now”".encode(),
        b"\xef\xbb\xbf" + "Café “now”".encode(),
        "Café “now”".encode("utf-16"),
        "Café “now”".encode("cp1252"),
    ],
)
def test_encodings_are_found_out(tmp_path: Path, raw: bytes) -> None:
    assert one(tmp_path / "a.txt", raw).text == "Café “now”"


def test_pipes_devices_and_loops_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "good.txt").write_text("Good")

    reading = read(tmp_path)

    assert [article.text for article in reading.articles] == ["Good"]
    assert "pipe.txt: it is not a file but a pipe" in said(reading)
    assert "zero.txt: it is not a file but a device" in said(reading)
    assert "dead.txt: there is no such file" in said(reading)


def test_a_path_that_is_not_there_is_a_problem_with_a_hint(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "nowhere").problems

    assert problem.what == "there is no such file or folder"
    assert "check the path" in problem.hint


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    assert said(read(tmp_path)) == "it holds no articles"


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        (b"Bridge falls\nText.", ["Bridge falls\nText."]),
        (b'{"text": "A"}\n{"text": "B"}', ["A", "B"]),
        (b'[{"text": "A"}]', ["A"]),
        (b"<!doctype html><p>A</p>", ["A"]),
        (gzip.compress(b"A"), ["A"]),
        (b"", []),
    ],
)
def test_standard_input_is_read_for_what_it_is(
    monkeypatch: pytest.MonkeyPatch, given: bytes, texts: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))

    reading = read("-")

    assert [article.text for article in reading.articles] == texts
    assert all(article.path is None for article in reading.articles)
    assert bool(reading.problems) == (not texts)


def test_the_language_of_the_folder_is_that_of_its_articles_unless_they_say(tmp_path: Path) -> None:
    assert one(tmp_path / "a.jsonl", '{"text": "A"}', language="de").language == "de"
    assert one(tmp_path / "a.jsonl", '{"text": "A", "language": "fr"}', language="de").language == "fr"


def test_a_file_of_records_is_read_line_by_line_and_never_held_whole() -> None:
    taken: list[int] = []

    def pieces() -> Iterator[bytes]:
        for number, piece in enumerate((b'{"a": "caf\xc3', b'\xa9"}\n{"b', b'": 1}\n', b"x" * 50, b"y" * 50)):
            taken.append(number)
            yield piece

    lines = decode_lines(pieces(), 60)

    assert (next(lines), taken) == ('{"a": "café"}', [0, 1])
    assert (next(lines), taken) == ('{"b": 1}', [0, 1, 2])
    assert next(lines) == "x" * 50 + "y" * 10
    assert list(lines) == []


def test_a_gzip_is_inflated_piece_by_piece_to_its_bound() -> None:
    inflow = Inflow(io.BytesIO(gzip.compress(b"0" * 5_000_000) + gzip.compress(b"1" * 5_000_000)), 8_000_000)

    lengths = [len(piece) for piece in inflow]

    assert (sum(lengths), max(lengths) <= 1 << 20) == (8_000_000, True)
    assert inflow.lack == "only its first 8 MB were read"
