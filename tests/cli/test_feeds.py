"""`briefing feeds`: lists of feeds are kept, tried and exchanged."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.subscriptions import read_subscriptions
from tests.sources.behaviours import FEED_LINK, HTML, moves
from tests.sources.feeds import an_item, rss
from tests.sources.server import Call, Server, gives, serving


def locked(call: Call) -> None:
    """A page, and a feed, for who knows the password."""
    if call.headers.get("authorization") != "Basic YWRhOnNlY3JldA==":
        call.answer(b"", status="401 Unauthorized")
    else:
        call.answer(HTML % FEED_LINK if call.path == "/" else rss(an_item(1)))


@pytest.fixture
def server() -> Iterator[Server]:
    answers = {
        "/": gives(HTML % FEED_LINK),
        "/feed.xml": gives(rss(an_item(1), an_item(2))),
        "/two": gives(rss(an_item(3), title="Two")),
        "/old": moves("/two", "301 Moved"),
        "/gone": gives(b"", status="410 Gone"),
    }
    with serving(answers) as opened:
        yield opened


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("BRIEFING_CONFIG", str(tmp_path / "feeds.toml"))
    return tmp_path / "feeds.toml"


def feeds(*words: str) -> int:
    return main(["feeds", *words])


def test_a_feed_is_found_from_its_site_and_written_down(
    server: Server, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert feeds("add", server.url("/"), "--tag", "local") == 0

    (feed,) = read_subscriptions(config)
    assert (feed.url, feed.name, feed.tags) == (server.url("/feed.xml"), "The Harrow Post", ("local",))
    assert capsys.readouterr().out == f"The Harrow Post\t{server.url('/feed.xml')}\n"


def test_a_feed_that_has_moved_is_written_down_where_it_is(server: Server, config: Path) -> None:
    assert feeds("add", server.url("/old"), "--name", "Mine") == 0
    assert feeds("add", server.url("/two")) == 0

    assert [(feed.url, feed.name) for feed in read_subscriptions(config)] == [(server.url("/two"), "Mine")]


def test_a_feed_behind_a_password_is_found_and_the_password_is_not_printed(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving({"/": locked, "/feed.xml": locked}) as server:
        with_login = server.url("/").replace("://", "://ada:secret@")
        assert feeds("add", server.url("/").replace("://", "://ada:wrong@")) == 1
        assert feeds("add", with_login) == 0
        assert feeds("list") == 0
        assert feeds("check") == 0

    (feed,) = read_subscriptions(config)
    said = "".join(capsys.readouterr())
    assert feed.url == f"{with_login}feed.xml"
    assert "it does not take the name and password that it is given (401)" in said
    assert "secret" not in said
    assert "wrong" not in said
    assert feeds("remove", server.url("/feed.xml")) == 0


def test_a_name_that_steers_terminals_or_breaks_lines_is_one_plain_line(
    server: Server, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert feeds("add", server.url("/two"), "--name", 'Evil\x1b[31m"]\n[[feed]]') == 0
    capsys.readouterr()
    assert feeds("export", "-") == 0

    assert [feed.name for feed in read_subscriptions(config)] == ['Evil[31m"] [[feed]]']
    assert len(capsys.readouterr().out.splitlines()) == 7


def test_a_server_that_wants_to_be_left_alone_says_for_how_long(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving({"/a": gives(b"", "Retry-After: 7200", status="429 Too Many Requests")}) as server:
        assert feeds("add", server.url("/a")) == 1

    assert "less often (429) (it wants to be left alone for 2 hours)" in capsys.readouterr().err


def test_what_is_no_feed_is_not_added_but_untried_it_may_be(
    server: Server, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert feeds("add", server.url("/gone")) == 1
    assert "gone for good" in capsys.readouterr().err
    assert not config.exists()

    assert feeds("add", server.url("/gone"), "--offline") == 0
    assert len(read_subscriptions(config)) == 1
    assert feeds("add", "nonsense", "--offline") == 2


def test_check_says_in_words_how_each_feed_fares(
    server: Server, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feeds("add", server.url("/two"), "--offline", "--name", "Two")
    feeds("add", server.url("/gone"), "--offline", "--name", "Gone")
    capsys.readouterr()

    assert feeds("check") == 3

    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "well\tTwo\t1 entry, newest 2026-11-21T10:00:00Z",
        f"failed\tGone\tthe feed is gone for good (410) (the site has a feed at {server.url('/feed.xml')})",
    ]
    assert feeds("check", "Two") == 0


def test_list_says_how_the_last_reading_went(
    server: Server, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feeds("add", server.url("/two"), "--offline", "--name", "Two", "--tag", "a", "--tag", "b")
    feeds("add", server.url("/gone"), "--offline", "--name", "Gone")
    main(["refresh", "--now", "2026-11-22T07:00:00Z"])
    capsys.readouterr()

    assert feeds("list") == 0

    two, gone = capsys.readouterr().out.splitlines()
    assert two == f"Two\t{server.url('/two')}\ta,b\t1 entry, 1 of them new, last good 2026-11-22T07:00:00Z"
    assert "failed once, never good, tried again from 2026-11-29T07:00:00Z: the feed is gone" in gone


def test_feeds_come_and_go_by_name_or_address(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("One", "Two", "Three", "three"):
        feeds("add", f"http://{name}.example/{name}", "--offline", "--name", name)

    assert feeds("remove", "one", "http://Two.example/Two") == 0
    assert [feed.name for feed in read_subscriptions(config)] == ["Three"]
    assert feeds("remove", "Four") == 2
    assert "no feed" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["list.opml", "urls"])
def test_what_is_exported_is_imported_again(
    config: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    feeds("add", "http://one.example/rss", "--offline", "--name", "One & Only", "--tag", "local news")
    before = read_subscriptions(config)

    assert feeds("export", str(tmp_path / name)) == 0
    config.unlink()
    assert feeds("import", str(tmp_path / name)) == 0
    assert feeds("import", str(tmp_path / name)) == 0

    assert read_subscriptions(config) == before
    assert "1 of 1 were" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("burn",),
        ("add",),
        ("add", "a", "b"),
        ("remove",),
        ("import", "nowhere.opml"),
        ("export", "a", "b"),
    ],
)
def test_wrong_words_are_usage_errors(config: Path, words: tuple[str, ...]) -> None:
    assert feeds(*words) == 2
