"""What a text, a Markdown file or a saved page says of itself becomes its article."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.sources.files import one, read, said


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


def test_the_language_of_the_folder_is_that_of_its_articles_unless_they_say(tmp_path: Path) -> None:
    assert one(tmp_path / "a.jsonl", '{"text": "A"}', language="de").language == "de"
    assert one(tmp_path / "a.jsonl", '{"text": "A", "language": "fr"}', language="de").language == "fr"
