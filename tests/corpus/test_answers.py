"""The analysis, marked on the answer sheet: floors.toml says what it must reach and what it still gets wrong."""

import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.marking import Marking, Score
from tests.corpus.reading import Corpus

STANDING: dict[str, Any] = tomllib.loads(Path(__file__).with_name("floors.toml").read_text("utf-8"))
FLOORS: dict[str, float] = STANDING["floors"]
OPEN_ERRORS: list[dict[str, str]] = STANDING["open"]


def test_the_sheet_names_every_article_once_and_no_other(corpus: Corpus, marking: Marking) -> None:
    listed = [name for names in marking.sheet["stories"].values() for name in names]

    assert sorted(listed) == sorted(corpus.documents)


def test_every_quote_of_the_sheet_stands_in_its_article(marking: Marking) -> None:
    missing = [
        (article, words)
        for article, quotes in marking.sheet["quotes"].items()
        for words, _ in quotes
        if words not in marking.text(article)
    ]

    assert missing == []


def test_every_row_has_a_floor_and_the_table_is_printed(
    scores: dict[str, Score], capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        sys.stdout.write("\n" + "".join(map(_line, scores.values())))

    assert list(scores) == list(FLOORS)


@pytest.mark.parametrize("row", FLOORS)
def test_a_row_stays_above_its_floor(scores: dict[str, Score], row: str) -> None:
    score = scores[row]

    assert score.share >= FLOORS[row], "\n".join((_line(score), *score.misses))


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(error, id=error["answer"], marks=pytest.mark.xfail(reason=error["class"], strict=False))
        for error in OPEN_ERRORS
    ],
)
def test_an_open_error_is_mended(scores: dict[str, Score], error: dict[str, str]) -> None:
    assert not [miss for miss in scores[error["row"]].misses if miss.startswith(error["answer"])]


def _line(score: Score) -> str:
    counts = f"{score.right:>5} of {score.total:>3} {score.share:>6.1f}"
    return f"{score.row:<44}{counts}  floor {FLOORS.get(score.row, 0):>5.1f}\n"
