"""The digest of a part of the corpus, byte for byte, in each format.

A golden changes only in a commit that says why: BRIEFING_GOLDEN=write make test writes them anew.
"""

import os
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.formats import FORMATS
from tests.corpus.reading import CORPUS

GOLDEN = Path(__file__).with_name("golden")
SUFFIXES = {"plain": "txt", "markdown": "md", "json": "json", "html": "html", "lines": "tsv"}
PART = (
    "comet-falkenberg-1-observer.txt",
    "comet-falkenberg-2-enr.html",
    "fenn-bear-1-mercury.txt",
    "fenn-bear-2-lantern.txt",
    "maid-of-tollhaven-2-meridian.txt",
    "maid-of-tollhaven-6-mercury.txt",
)


@pytest.mark.parametrize("name", FORMATS)
def test_the_digest_is_the_golden_one(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(CORPUS.parent)
    golden = GOLDEN / f"digest.{SUFFIXES.get(name, name)}"

    main(
        [
            "--digest", "--format", name, "--state", str(tmp_path), "--now", "2026-11-22T07:00:00Z",
            *(f"corpus/{file}" for file in PART),
        ]
    )  # fmt: skip

    written = capsys.readouterr().out
    if os.environ.get("BRIEFING_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(written, "utf-8")
    assert written == golden.read_text("utf-8")
