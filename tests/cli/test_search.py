"""`briefing search`: what it prints, and what it says of a query."""

import json
from pathlib import Path

import pytest

from briefing.cli import main
from tests.newsroom.runs import CUP, FLOOD


@pytest.fixture
def options(tmp_path: Path) -> list[str]:
    news = tmp_path / "news"
    news.mkdir()
    (news / "flood.txt").write_text(FLOOD, encoding="utf-8")
    (news / "cup.txt").write_text(CUP, encoding="utf-8")
    config = tmp_path / "feeds.toml"
    config.write_text('[[folder]]\npath = "news"\n', encoding="utf-8")
    given = ["--config", str(config), "--state", str(tmp_path / "state"), "--now", "2026-11-22T07:00:00Z"]
    assert main(["refresh", *given]) == 0
    return given


def test_search_prints_the_sentences_that_match(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    assert main(["search", "brandt families", *options]) == 0

    printed = capsys.readouterr().out
    assert "1 article, 1 story, 1 source" in printed
    assert "   Mayor Ida Brandt said 40 families had left their homes near the Harrow. [a:3]\n" in printed
    assert "Tarn" not in printed


def test_search_prints_whole_digests_in_every_format(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    assert main(["search", "cup", "--format", "json", *options]) == 0

    told = json.loads(capsys.readouterr().out)
    assert [story["title"] for story in told["stories"]] == ["Tarn United win the cup"]
    assert told["stories"][0]["summary"]


def test_search_says_that_nothing_is_stored_yet(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    assert main(["search", "cup", *options, "--state", str(tmp_path / "other")]) == 0

    assert "nothing is stored yet" in capsys.readouterr().err


def test_search_says_that_there_is_nothing(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    assert main(["search", "dragon", *options]) == 0

    assert "No stories." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ([], "needs something to look for"),
        (["is:odd"], "is: takes one of new"),
        (["speaker:"], "a field takes a value"),
        (["-flood"], "comes after --"),
        (["flood", "--since", "24h"], "since:24h"),
    ],
)
def test_search_says_what_it_does_not_understand(
    options: list[str], query: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", *query, *options]) == 2

    assert said in capsys.readouterr().err


def test_search_leaves_out_what_is_not_wanted(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    assert main(["search", *options, "--", "-flood"]) == 0

    assert "1 article, 1 story, 1 source" in capsys.readouterr().out


def test_search_says_that_words_like_a_field_are_words(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    assert main(["search", "topic:flood", *options]) == 0

    assert "`topic:flood` is looked for as words: the fields are speaker:," in capsys.readouterr().err


def test_a_search_that_finds_nothing_says_so(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    assert main(["search", "zeppelin", *options]) == 0
    assert capsys.readouterr().err == "briefing: nothing that is stored matches zeppelin\n"


def test_quiet_leaves_out_every_note(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    assert main(["search", "topic:zeppelin", "--quiet", *options]) == 0
    assert capsys.readouterr().err == ""
