"""The real thing: what the command line prints of two stories of the corpus."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.documents import schema

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = sorted([*CORPUS.glob("wendham-flood-*"), *CORPUS.glob("kyiv-*")])


def briefing(state: Path, *arguments: str, seed: str = "1") -> str:
    command = [sys.executable, "-m", "briefing", *arguments, "--state", str(state), *map(str, FILES)]
    done = subprocess.run(
        command, capture_output=True, check=True, env={"PYTHONHASHSEED": seed, "HOME": str(state)}
    )
    return done.stdout.decode()


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("state")


@pytest.fixture(scope="module")
def articles(state: Path) -> Sequence[dict[str, Any]]:
    return [json.loads(line) for line in briefing(state, "inspect").splitlines()]


@pytest.fixture(scope="module")
def digest(state: Path) -> dict[str, Any]:
    written = briefing(state, "--digest", "--format", "json", "--now", "2026-11-22T07:00:00Z")
    told: dict[str, Any] = json.loads(written)
    return told


def test_every_article_follows_its_schema(articles: Sequence[dict[str, Any]]) -> None:
    validator = Draft202012Validator(schema("article"))

    assert len(articles) == len(FILES)
    for article in articles:
        validator.validate(article)


def test_the_digest_follows_its_schema(digest: dict[str, Any]) -> None:
    Draft202012Validator(schema("digest")).validate(digest)


def test_every_text_of_the_digest_stands_in_its_article(
    digest: dict[str, Any], articles: Sequence[dict[str, Any]]
) -> None:
    texts = {article["id"]: article["text"] for article in articles}

    for story in digest["stories"]:
        for part in ("summary", "quotes", "figures", "people", "timeline", "only_in", "changes"):
            for finding in story[part]:
                spans = finding.get("parts") or finding["spans"][:1]
                words = " ".join(texts[span["article"]][span["start"] : span["end"]] for span in spans)
                assert words == finding.get("text", finding.get("name"))


@pytest.mark.parametrize("name", ["plain", "html"])
def test_another_run_prints_the_same_bytes(name: str, state: Path, tmp_path: Path) -> None:
    options = ("--digest", "--format", name, "--now", "2026-11-22T07:00:00Z")

    assert briefing(state, *options) == briefing(tmp_path, *options, seed="2")
