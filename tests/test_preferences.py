"""A setting is written into feeds.toml, and nothing else of it moves."""

import codecs
import tomllib
from pathlib import Path

import pytest

from briefing.errors import ConfigError
from briefing.preferences import Preference, keep_preference

FILE = """\
# My feeds.
[briefing]
stories = 5   # few
theme = "dark"  # easy on the eyes

# The Gazette is slow.
[[feed]]
name = "Gazette"
url = "http://gazette.example/rss"

# My keys.
[keys]
star = "ctrl+s"   # as in an editor
"""
LIGHT = Preference("briefing", "theme", "light")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "feeds.toml"
    file.write_text(FILE)
    return file


@pytest.mark.parametrize(
    ("preference", "before", "after"),
    [
        (LIGHT, '"dark"', '"light"'),
        (
            Preference("briefing", "glyphs", "ascii"),
            "on the eyes\n",
            'on the eyes\nglyphs = "ascii"\n',
        ),
        (Preference("keys", "star", ("f2", "*")), '"ctrl+s"  ', '["f2", "*"]  '),
        (Preference("keys", "star", None), 'star = "ctrl+s"   # as in an editor\n', ""),
        (Preference("keys", "quit", ("Q",)), "an editor\n", 'an editor\nquit = ["Q"]\n'),
        (Preference("keys", "quit", None), "", ""),
    ],
)
def test_one_setting_changes_and_every_comment_stays(
    path: Path, preference: Preference, before: str, after: str
) -> None:
    keep_preference(path, preference)

    assert path.read_text() == FILE.replace(before, after, 1)


def test_a_table_that_is_not_there_is_made_at_the_end(path: Path) -> None:
    path.write_text("# Nothing yet.\n")

    keep_preference(path, LIGHT)
    keep_preference(path, Preference("keys", "star", ("f2",)))

    assert path.read_text().startswith("# Nothing yet.\n")
    assert tomllib.loads(path.read_text()) == {"briefing": {"theme": "light"}, "keys": {"star": ["f2"]}}


def test_an_empty_table_takes_its_first_setting_above_what_the_next_table_says_of_itself(path: Path) -> None:
    path.write_text('[keys]\n\n# Local.\n[[feed]]\nurl = "http://post.example/"\n')

    keep_preference(path, Preference("keys", "star", ("f2",)))

    assert path.read_text() == '[keys]\nstar = ["f2"]\n\n# Local.\n[[feed]]\nurl = "http://post.example/"\n'


def test_what_was_edited_in_the_meantime_stays(path: Path) -> None:
    keep_preference(path, LIGHT)
    path.write_text(path.read_text().replace("stories = 5", "stories = 7\nquotes = 2"))

    keep_preference(path, Preference("briefing", "theme", "contrast"))

    tables = tomllib.loads(path.read_text())
    assert tables["briefing"] == {"stories": 7, "quotes": 2, "theme": "contrast"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[briefing\n", "this is not TOML"),
        ("briefing = 3\n", "must be a table"),
    ],
)
def test_a_file_that_cannot_be_understood_is_left_alone(path: Path, text: str, why: str) -> None:
    path.write_text(text)

    with pytest.raises(ConfigError, match=why):
        keep_preference(path, LIGHT)

    assert path.read_text() == text


def test_a_file_that_is_marked_read_only_is_left_alone(path: Path) -> None:
    path.chmod(0o444)

    with pytest.raises(ConfigError, match="read-only"):
        keep_preference(path, LIGHT)

    assert path.read_text() == FILE


def test_a_file_that_was_taken_away_is_not_made_anew(path: Path) -> None:
    path.unlink()

    with pytest.raises(ConfigError, match="not there any more"):
        keep_preference(path, LIGHT)

    assert not path.exists()


def test_a_table_told_in_pieces_is_edited_or_left_alone_and_never_broken(path: Path) -> None:
    path.write_text('briefing.stories = 5\nkeys.help = "h"\nbriefing.quotes = 3\n')

    keep_preference(path, LIGHT)

    assert tomllib.loads(path.read_text()) == {
        "briefing": {"stories": 5, "quotes": 3, "theme": "light"},
        "keys": {"help": "h"},
    }


def test_a_byte_order_mark_and_line_ends_stay_as_they_are(path: Path) -> None:
    raw = codecs.BOM_UTF8 + FILE.replace("\n", "\r\n").encode()
    path.write_bytes(raw)

    keep_preference(path, Preference("briefing", "glyphs", "ascii"))

    assert path.read_bytes() == raw.replace(b"on the eyes\r\n", b'on the eyes\r\nglyphs = "ascii"\r\n')


def test_tables_nested_beyond_reason_are_said_to_be_no_toml(path: Path) -> None:
    path.write_text("a = " + "[" * 100_000)

    with pytest.raises(ConfigError, match="this is not TOML"):
        keep_preference(path, LIGHT)


def test_a_file_that_cannot_take_the_place_of_the_old_one_leaves_nothing_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(ConfigError, match="cannot be written"):
        keep_preference(path, LIGHT)

    assert [each.name for each in path.parent.iterdir()] == [path.name]
