"""`briefing --digest`, `inspect` and `refresh`: what is read, told, remembered and returned as exit code."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main

NOW = ("--now", "2026-11-22T07:00:00Z")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.txt").write_text(
        "Source: Harrow Post\nDate: 2026-11-20T08:00:00Z\n\nFlood shuts Harrow bridge\n"
        "The river Harrow flooded the old town of Harrowgate on Friday. "
        '"We have moved 40 families," said Mayor Ida Brandt.\n'
    )
    (folder / "two.txt").write_text(
        "Source: Tarn Echo\nDate: 2026-11-21T08:00:00Z\n\nTarn United win the cup\n"
        "Tarn United beat Vessel Rovers 2-1 in the final at Quay Park on Saturday.\n"
    )
    return folder


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def stories(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, list[str]]:
    code, out, _ = run(capsys, "--digest", "--format", "json", *words)
    return code, [story["title"] for story in json.loads(out)["stories"]]


def a_config(folder: Path, news: Path) -> Path:
    path = folder / "feeds.toml"
    path.write_text(f'[[folder]]\npath = "{news}"\n')
    return path


def test_a_digest_of_a_folder_tells_its_stories(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    code, out, err = run(capsys, "--digest", "--state", tmp_path / "state", *NOW, news)

    assert (code, err) == (0, "")
    assert out.startswith(
        "BRIEFING   Sunday 22 November 2026, 07:00 UTC   2 articles, 2 stories, 2 sources\n"
    )
    assert "We have moved 40 families," in out
    assert "\x1b" not in out


def test_the_same_input_gives_the_same_bytes(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    for form in ("plain", "markdown", "json", "lines"):
        words = ("--digest", "--format", form, *NOW, news, "--state")
        first = run(capsys, *words, tmp_path / "one")
        again = run(capsys, *words, tmp_path / "one")
        other = run(capsys, *words, tmp_path / "other")

        assert first == again == other


def test_stdout_that_is_no_terminal_gets_the_digest(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    assert run(capsys, "--state", tmp_path / "s", *NOW, news)[1].startswith("BRIEFING")


def test_a_missing_file_is_a_problem_and_the_rest_is_told(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    code, out, err = run(capsys, "--digest", "--state", tmp_path / "s", news, tmp_path / "none")

    assert code == 3
    assert "2 stories" in out
    assert "none" in err


def test_a_path_that_is_given_twice_is_read_once(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    again = news / ".." / "news"

    code, out, _ = run(capsys, "--digest", "--state", tmp_path / "s", news, again, news / "one.txt")

    assert (code, "2 articles, 2 stories" in out) == (0, True)


def test_names_that_are_no_text_are_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"news\xff")
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system has no such names")
    (folder / "a.txt").write_text("A headline of ours\nBody of it.")
    (folder / "feeds.toml").write_text('[[folder]]\npath = "."\n')

    for form in ("plain", "json"):
        words = ("--digest", "--format", form, "--state", tmp_path / "s")
        for more in ((folder / "a.txt",), ("--config", folder / "feeds.toml")):
            code, out, _ = run(capsys, *words, *more)

            assert (code, "A headline of ours" in out) == (0, True)


def test_one_story_joins_all_articles(capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path) -> None:
    assert len(stories(capsys, "--state", tmp_path / "s", "--one-story", news)[1]) == 1


def test_the_demo_tells_what_is_new_since_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    since = ("demo", "--digest", "--format", "lines", "--stories", "all", "--since", "2026-11-19")

    main([*since])
    new = [line for line in capsys.readouterr().out.splitlines() if line.split("\t")[1] == "story"]
    main([*since[:-2]])
    every = [line for line in capsys.readouterr().out.splitlines() if line.split("\t")[1] == "story"]

    assert 0 < len(new) < len(every)


def test_since_last_tells_what_came_after_the_last_digest(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    words = (
        "--config",
        a_config(tmp_path, news),
        "--state",
        tmp_path / "s",
        "--since",
        "last",
        "--exit-code",
        *NOW,
    )

    assert stories(capsys, *words)[0] == 0
    assert stories(capsys, *words) == (4, [])

    (news / "three.txt").write_text(
        "Date: 2026-11-22\n\nMuseum opens\nThe museum of Vessel opened on Sunday.\n"
    )
    assert stories(capsys, *words) == (0, ["Museum opens"])


def test_since_last_with_paths_heeds_the_last_digest_but_does_not_move_it(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    words = ("--config", a_config(tmp_path, news), "--state", tmp_path / "s", "--since", "last")
    early = ("--now", "2026-11-21T00:00:00Z")

    assert stories(capsys, *words, *NOW, news)[0] == 0
    assert len(stories(capsys, *words, *early)[1]) == 2
    for _ in range(2):
        assert stories(capsys, *words, *NOW, news)[1] == ["Tarn United win the cup"]


def test_since_last_with_paths_says_what_it_compares_with_and_that_it_is_not_remembered(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    words = ("--config", a_config(tmp_path, news), "--state", tmp_path / "s", "--since", "last", *NOW)

    assert "tells everything, and is not remembered" in run(capsys, *words, news)[2]
    assert run(capsys, *words)[2] == ""
    assert "what came after the last digest, Sunday 22 November 2026" in run(capsys, *words, news)[2]


def test_a_digest_that_was_not_written_whole_does_not_move_the_last_one(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    words = ("--config", a_config(tmp_path, news), "--state", tmp_path / "s", "--since", "last", *NOW)
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "briefing", "--digest", *map(str, words)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 1
    assert len(stories(capsys, *words)[1]) == 2


def test_sources_that_fail_go_before_nothing_new(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    config = a_config(tmp_path, news)
    config.write_text(config.read_text() + '[[folder]]\npath = "gone"\n')
    words = ("--config", config, "--state", tmp_path / "s", "--since", "last", "--exit-code", *NOW)

    assert stories(capsys, *words)[0] == 3
    assert stories(capsys, *words) == (3, [])


def test_news_beyond_the_stories_shown_is_news(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    words = ("--state", tmp_path / "s", "--exit-code", *NOW)

    assert stories(capsys, *words, "--stories", "0", news) == (0, [])
    assert stories(capsys, *words, "--since", "2026-11-22", news) == (4, [])


def test_since_a_date_compares_paths_by_their_time_of_publication(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    words = ("--state", tmp_path / "s", *NOW, news)

    assert stories(capsys, "--since", "24h", *words)[1] == ["Tarn United win the cup"]
    assert len(stories(capsys, "--since", "7d", *words)[1]) == 2
    assert stories(capsys, "--since", "2026-11-22", *words)[1] == []


def test_the_command_line_beats_the_file(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    config = a_config(tmp_path, news)
    config.write_text("[briefing]\nstories = 1\n" + config.read_text())
    words = ("--config", config, "--state", tmp_path / "s")

    assert len(stories(capsys, *words)[1]) == 1
    assert len(stories(capsys, *words, "--stories", "all")[1]) == 2


def test_standard_input_is_a_source(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"A headline of the day\nAnd its body.\n")))

    assert stories(capsys, "--state", tmp_path / "s", "-")[1] == ["A headline of the day"]


def test_inspect_prints_a_line_for_each_article(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    code, out, _ = run(capsys, "inspect", "--state", tmp_path / "s", news)

    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [row["source"] for row in rows] == ["Harrow Post", "Tarn Echo"]
    assert rows[0]["quotes"][0]["speaker"] == "Ida Brandt"


def test_refresh_reads_into_the_store_and_prints_what_came(
    capsys: pytest.CaptureFixture[str], news: Path, tmp_path: Path
) -> None:
    words = ("refresh", "--config", a_config(tmp_path, news), "--state", tmp_path / "s")

    assert run(capsys, *words)[:2] == (0, f"{news}\t2\n")
    assert run(capsys, *words)[:2] == (0, f"{news}\t0\n")
