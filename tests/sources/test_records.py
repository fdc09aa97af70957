"""Records of a JSON file or of JSON lines become articles, one by one."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.sources.files import decode_lines
from tests.sources.files import one, read


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


@pytest.mark.parametrize("key", ["date", "published_at", "datePublished", "pubDate", "datetime"])
def test_the_day_of_a_record_is_read_under_the_names_that_others_give_it(tmp_path: Path, key: str) -> None:
    record = {"title": "A", "published": "soon", key: "2026-11-21T10:00:00Z"}

    assert one(tmp_path / "a.json", json.dumps(record)).published == datetime(2026, 11, 21, 10, tzinfo=UTC)


def test_the_day_that_a_record_was_published_goes_before_any_other(tmp_path: Path) -> None:
    record = {"title": "A", "date": "2026-11-22", "published": "2026-11-21T10:00:00Z"}

    assert one(tmp_path / "a.json", json.dumps(record)).published == datetime(2026, 11, 21, 10, tzinfo=UTC)


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


def test_bad_records_cost_only_themselves(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b'{"text": "A"}\n' + b"nope\n" * 20 + b'\xff{"text": "B"}\n{"text": "\xc3\xa9\xc3\xa9 \xff"}\n'
    )

    reading = read(path)

    assert [article.text for article in reading.articles] == ["A", "éé \ufffd"]
    assert len(reading.problems) == 4


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
