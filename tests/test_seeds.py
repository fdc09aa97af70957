"""The two articles that this project began with, read from beside the checkout; skipped where they are not there."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main


@pytest.fixture
def story(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    words = ("--digest", "--format", "json", "--quotes", "all", "--figures", "all", "--state", tmp_path)
    code = main([str(word) for word in (*words, shared / "seeds")])
    digest = json.loads(capsys.readouterr().out)
    assert code == 0
    assert len(digest["stories"]) == 1
    return digest["stories"][0]  # type: ignore[no-any-return]


def test_the_seeds_are_one_story_of_two_outlets_and_two_origins(story: dict[str, Any]) -> None:
    assert len({article["source"] for article in story["articles"]}) == 2
    assert story["origins"] == 2


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Volodymyr Zelenskyy", "President"),
        ("Scott Bessent", "Treasury Secretary"),
        ("Lindsey Graham", "Senator"),
        ("Keir Starmer", "Prime Minister"),
    ],
)
def test_the_seeds_speakers_have_their_full_names_and_roles(
    story: dict[str, Any], speaker: str, role: str
) -> None:
    quotes = [quote for quote in story["quotes"] if quote["speaker"] == speaker]

    assert quotes
    assert role in quotes[0]["role"]


def test_the_seeds_two_spellings_are_one_person(story: dict[str, Any]) -> None:
    [person] = [person for person in story["people"] if "Zelensk" in person["name"]]

    assert {"Zelensky", "Zelenskyy"} <= {
        spelling.split()[-1] for spelling in [*person["spellings"], person["name"]]
    }


def test_the_seeds_reworded_quote_has_its_twin(story: dict[str, Any]) -> None:
    [quote] = [quote for quote in story["quotes"] if quote["text"].startswith("I can exchange this for NATO")]

    assert [(twin["how"], twin["text"]) for twin in quote["twins"]] == [
        ("reworded", "exchange it for NATO membership")
    ]


@pytest.mark.parametrize(
    ("value", "unit"),
    [(267, "drone"), (138, "drone"), (119, None), (50, "percentage"), (5e11, "dollar"), (1, None), (5, None)],
)
def test_the_seeds_figures_are_found(story: dict[str, Any], value: float, unit: str | None) -> None:
    assert any(
        figure["value"] == value and (unit is None or figure["unit"] == unit) for figure in story["figures"]
    )


def test_the_seeds_two_ways_to_write_one_sum_are_one_row(story: dict[str, Any]) -> None:
    [debt] = [figure for figure in story["figures"] if figure["value"] == 5e11]

    assert len(debt["spans"]) == 2


def test_nothing_after_the_seeds_related_stories_is_evidence(shared: Path, story: dict[str, Any]) -> None:
    paths = {article["id"]: article["path"] for article in story["articles"]}
    ends = {
        article: (Path(path).read_text(encoding="utf-8").find("Related Stories:") + 1 or 10**9) - 1
        for article, path in paths.items()
    }

    def spans(value: Any) -> list[dict[str, Any]]:
        if isinstance(value, dict):
            own = [value] if {"article", "start", "end"} <= value.keys() else []
            return own + [span for part in value.values() for span in spans(part)]
        return [span for part in value for span in spans(part)] if isinstance(value, list) else []

    found = spans(story)
    assert found
    assert all(span["end"] <= ends[span["article"]] for span in found)


def test_no_subhead_of_the_seeds_is_in_the_summary(story: dict[str, Any]) -> None:
    assert story["summary"]
    assert all(sentence["text"].rstrip("\"”'’)")[-1] in ".!?" for sentence in story["summary"])
