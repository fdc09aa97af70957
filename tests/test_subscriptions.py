"""feeds.toml is edited in place, and nothing else of it moves."""

from pathlib import Path

import pytest

from briefing.errors import ConfigError
from briefing.subscriptions import Subscription, add_subscriptions, read_subscriptions, remove_subscriptions

FILE = """\
# My feeds.
[briefing]
stories = 5   # few

[[feed]]
name = "Post"  # the first
url = "http://post.example/rss"
# full_text = true

# The Gazette is slow.
[[feed]]
name = "Gazette"
url = "http://gazette.example/rss"
tags = ["local"]

# What I do not want.
[mute]
words = ["cricket"]
"""
POST, GAZETTE = "http://post.example/rss", "http://gazette.example/rss"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "feeds.toml"
    file.write_text(FILE)
    return file


def test_a_feed_is_added_behind_the_last_one_and_comments_stay(path: Path) -> None:
    added = add_subscriptions(
        path, [Subscription(url="http://new.example/", name='The "New"', tags=("a", "b"))]
    )

    block = '[[feed]]\nname = "The \\"New\\""\nurl = "http://new.example/"\ntags = ["a", "b"]\n'
    assert path.read_text() == FILE.replace('"local"]\n', f'"local"]\n\n{block}')
    assert [each.url for each in added] == ["http://new.example/"]


@pytest.mark.parametrize("url", [POST, "https://post.example/rss/", " http://POST.example/rss"])
def test_a_feed_that_is_there_is_not_added_again(path: Path, url: str) -> None:
    assert add_subscriptions(path, [Subscription(url=url)]) == ()
    assert path.read_text() == FILE


def test_the_first_feed_makes_the_file(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "feeds.toml"

    add_subscriptions(path, [Subscription(url=POST, name="Post"), Subscription(url=GAZETTE)])

    assert read_subscriptions(path) == (Subscription(url=POST, name="Post"), Subscription(url=GAZETTE))


def test_a_removed_feed_takes_its_own_comments_and_leaves_the_next_ones(path: Path) -> None:
    remove_subscriptions(path, [POST])

    start, end = FILE.index("[[feed]]"), FILE.index("# The Gazette")
    assert path.read_text() == FILE[:start] + FILE[end:]


def test_the_last_feed_can_go(path: Path) -> None:
    remove_subscriptions(path, [POST, GAZETTE])

    assert read_subscriptions(path) == ()
    assert "# What I do not want.\n[mute]" in path.read_text()


def test_adding_and_removing_gives_the_same_file_back(path: Path) -> None:
    add_subscriptions(path, [Subscription(url="http://new.example/", name="New")])
    remove_subscriptions(path, ["http://new.example/"])

    assert path.read_text() == FILE


def test_a_link_stays_a_link_and_rights_stay(path: Path) -> None:
    link = path.with_name("link.toml")
    link.symlink_to(path)
    path.chmod(0o600)

    add_subscriptions(link, [Subscription(url="http://new.example/")])

    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o600
    assert "new.example" in path.read_text()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f'feed = [{{url = "{POST}"}}]\n', ""),
        (f'x = """\n[[feed]]\n"""\n[[feed]]\nurl = "{POST}"\n', 'x = """\n[[feed]]\n"""\n'),
        (
            f'[[feed]]\nurl = "{POST}"\n[[folder]]\npath = "x"\n[[feed]]\nurl = "{GAZETTE}"\n',
            f'[[feed]]\nurl = "{GAZETTE}"\n[[folder]]\npath = "x"\n',
        ),
    ],
)
def test_a_file_in_another_style_is_edited_rightly(path: Path, text: str, left: str) -> None:
    path.write_text(text)

    remove_subscriptions(path, [POST])

    assert path.read_text() == left


def test_what_is_no_toml_is_left_alone(path: Path) -> None:
    path.write_text("[[feed]\n")

    with pytest.raises(ConfigError, match="not TOML"):
        add_subscriptions(path, [Subscription(url=POST)])

    assert path.read_text() == "[[feed]\n"


@pytest.mark.parametrize("name", ['quote " and \\', "line\nbreak\ttab", "\x1b[31m", "ümlaut 東京", "a'b"])
def test_any_name_comes_back(path: Path, name: str) -> None:
    add_subscriptions(path, [Subscription(url="http://new.example/", name=name)])

    assert read_subscriptions(path)[-1].name == name
