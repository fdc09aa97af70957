"""Folders are read in order, again only where they changed, and whatever is wrong with them is said."""

import gzip
import io
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model.sources import Bookmark, Source
from briefing.sources import READERS
from briefing.sources.files import Inflow
from briefing.sources.folder import FolderOptions
from tests.sources.files import LATER, one, read, said


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
        (gzip.compress(b"A", mtime=0), ["A"]),
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


def test_a_gzip_is_inflated_piece_by_piece_to_its_bound() -> None:
    inflow = Inflow(io.BytesIO(gzip.compress(b"0" * 5_000_000) + gzip.compress(b"1" * 5_000_000)), 8_000_000)

    lengths = [len(piece) for piece in inflow]

    assert (sum(lengths), max(lengths) <= 1 << 20) == (8_000_000, True)
    assert inflow.lack == "only its first 8 MB were read"
