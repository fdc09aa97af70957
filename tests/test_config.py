"""feeds.toml becomes settings, or all that is wrong with it is told at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from briefing.config import SourceKind, find_config, load_settings
from briefing.errors import ConfigError
from briefing.model.sources import Source
from briefing.settings import ChosenKeys, Options, Settings
from briefing.sources import READERS


@dataclass(frozen=True, slots=True)
class _FeedOptions:
    tags: tuple[str, ...] = ()
    full_text: bool = False


class _Feeds:
    options = _FeedOptions
    place_key = "url"

    def settled(self, source: Source, folder: str) -> Source:
        return replace(source, name=source.name or source.place)

    def check(self, source: Source) -> tuple[str, ...]:
        return () if source.place.startswith("http") else (f"{source.place} is no web address",)


@dataclass(frozen=True, slots=True)
class _FolderOptions:
    pass


class _Folders:
    options = _FolderOptions
    place_key = "path"

    def settled(self, source: Source, folder: str) -> Source:
        return replace(source, name=source.name or source.place, root=folder)

    def check(self, source: Source) -> tuple[str, ...]:
        return ()


class TwoKeys:
    """A screen of two commands that will not have `z`."""

    names = ("next_story", "quit")

    def complaints(self, chosen: ChosenKeys) -> Iterator[tuple[str, str]]:
        """Refuse `z`."""
        return ((command, "z is nobody's") for command, keys in chosen if "z" in keys)


KINDS: dict[str, SourceKind] = {"folder": _Folders(), "feed": _Feeds()}


def load(folder: Path, text: str, kinds: Mapping[str, SourceKind] = KINDS) -> Settings:
    path = folder / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path, kinds=kinds, formats=("plain", "json"), keyboard=TwoKeys)


def complaints(folder: Path, text: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load(folder, text)
    return [line.removeprefix(str(folder / "feeds.toml") + ":") for line in str(caught.value).splitlines()]


def test_an_empty_file_means_the_defaults(tmp_path: Path) -> None:
    settings = load(tmp_path, "")

    assert settings.options == Options()
    assert settings.sources == ()


def test_sources_keep_the_order_of_the_file_folders_first(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        '[[feed]]\nname = "A"\nurl = "https://a.example/feed"\ntags = ["world"]\n'
        '[[folder]]\npath = "corpus"\n[[feed]]\nurl = "https://b.example/feed"\n',
    )

    assert [(source.kind, source.name) for source in settings.sources] == [
        ("folder", "corpus"),
        ("feed", "A"),
        ("feed", "https://b.example/feed"),
    ]
    assert settings.sources[0].root == str(tmp_path)
    assert settings.sources[1].options == _FeedOptions(tags=("world",))


def test_paths_are_relative_to_the_file_and_may_start_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/ada")

    near = load(tmp_path, '[briefing]\nstate = "state"\n')
    home = load(tmp_path, '[briefing]\nstate = "~/state"\n[[folder]]\npath = "~/news"\n', READERS)

    assert near.options.state == str(tmp_path / "state")
    assert home.options.state == "/home/ada/state"
    assert (home.sources[0].place, home.sources[0].root) == ("/home/ada/news", "")


def test_a_place_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    settings = load(tmp_path, '[[feed]]\nurl = "https://a.example/feed"\n' * 2)

    assert len(settings.sources) == 1


def test_an_address_that_stands_for_a_name_stands_there_without_its_password(tmp_path: Path) -> None:
    (source,) = load(tmp_path, '[[feed]]\nurl = "https://ada:se@cret@a.example/feed@x"\n', READERS).sources

    assert (source.name, source.place) == (
        "https://a.example/feed@x",
        "https://ada:se@cret@a.example/feed@x",
    )


def test_all_complaints_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    found = complaints(
        tmp_path,
        '[briefing]\nstorys = 3\nwidth = "wide"\n\n[[feed]]\nname = "x"\nurl = "ftp://x"\ntag = ["a"]\n'
        '\n[[feed]]\nname = "no url"\n\n[mutes]\nwords = []\n[keys]\nnext_stroy = ["j"]\n',
    )

    assert [int(line.split(":")[0]) for line in found] == [2, 3, 7, 8, 10, 13, 16]
    joined = "\n".join(found)
    assert "did you mean `stories`?" in joined
    assert "did you mean `tags`?" in joined
    assert "did you mean `mute`?" in joined
    assert "did you mean `next_story`?" in joined
    assert "ftp://x is no web address" in joined
    assert "[[feed]] needs a `url`" in joined


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[[folder]]\npath = 3\n", 2, "`path` in [[folder]] must be text in quotes"),
        ('[[feed]]\nurl = "https://a.example/"\nname = ""\n', 3, "`name` in [[feed]] must be text in quotes"),
        ('[[feed]]\nurl = "https://a.example/"\nnames = "x"\n', 3, "did you mean `name`?"),
        ('[[feed]]\nurl = "https://a.example/"\nzzz = "x"\n', 3, "known here: full_text, name, tags, url"),
        (
            '[[feed]]\nurl = "https://a.example/"\ntags = "x"\n',
            3,
            "`tags` in [[feed]] must be a list of texts",
        ),
        ("feed = [3]\n", 1, "[[feed]] must be a table"),
    ],
)
def test_what_is_wrong_with_one_source_is_told_by_its_key(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    (complaint,) = complaints(tmp_path, text)

    assert complaint.startswith(f"{line}: ")
    assert said in complaint


def test_a_file_that_is_not_utf_8_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(ConfigError, match="it is not written in UTF-8"):
        load_settings(tmp_path / "feeds.toml", kinds=KINDS, formats=(), keyboard=TwoKeys)


def test_broken_toml_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"this is not TOML: .*line 2"):
        load(tmp_path, "[briefing]\nstories =\n")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("stories = -1", "from 0"),
        ("summary_words = 0", "from 1"),
        ('format = "pdf"', "known: json, plain"),
        ('stories = "some"', "stories"),
        ("deadline = 0", "from 0.1"),
        ("deadline = nan", "from 0.1"),
        ("deadline = inf", "from 0.1"),
        ('theme = "pink"', '"auto" or "dark"'),
        ('stories = "some"', 'a whole number or "all"'),
        ("width = -5", "from 0"),
        ("keep_days = 3000000", "from 0"),
    ],
)
def test_a_value_out_of_range_is_refused(tmp_path: Path, line: str, word: str) -> None:
    assert word in complaints(tmp_path, f"[briefing]\n{line}\n")[0]


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 50_000, "[" * 50_000, "\0", '[briefing]\nstate = "a\\u0000b"\n']
)
def test_hostile_files_are_refused_in_words(tmp_path: Path, text: str) -> None:
    assert complaints(tmp_path, text)


def test_a_single_table_where_several_may_be_is_explained(tmp_path: Path) -> None:
    assert "two brackets" in complaints(tmp_path, '[feed]\nurl = "https://a.example"\n')[0]


def test_stories_may_be_all(tmp_path: Path) -> None:
    assert load(tmp_path, '[briefing]\nstories = "all"\n').options.stories == "all"


def test_the_first_file_that_is_there_is_the_configuration(tmp_path: Path) -> None:
    second = tmp_path / "second.toml"
    second.write_text("")

    assert find_config((tmp_path / "first.toml", second)) == second
    assert find_config((tmp_path / "first.toml", tmp_path / "third.toml")) is None


def test_a_named_configuration_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="There is no configuration"):
        find_config((tmp_path / "none.toml",))


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_bytes(b"\xff\xfe\x00bad")

    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings(path, kinds=KINDS, formats=(), keyboard=TwoKeys)


def test_a_table_that_misses_its_place_is_checked_all_the_same(tmp_path: Path) -> None:
    found = complaints(tmp_path, '[[feed]]\nnmae = "x"\n')

    assert len(found) == 2
    assert "did you mean `name`?" in "".join(found)


def test_a_key_that_the_screen_refuses_is_told_with_its_line_and_command(tmp_path: Path) -> None:
    found = complaints(tmp_path, '[briefing]\nstories = 3\n\n[keys]\nquit = "q"\nnext_story = ["j", "z"]\n')

    assert found == ["6: `next_story` in [keys]: z is nobody's"]
