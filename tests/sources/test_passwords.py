"""Where the password of a feed comes from, and who is told it."""

from pathlib import Path

import pytest

from briefing.sources.discovery import discover
from briefing.sources.failures import FetchError
from briefing.sources.http import Answer, Fetcher, Request, follow
from briefing.sources.passwords import find_password
from briefing.sources.workshop import Workshop
from tests.builders import NOON
from tests.sources.behaviours import moves
from tests.sources.desk import Scripted
from tests.sources.feeds import an_item, rss
from tests.sources.server import Server, gives, serving


def get(server: Server, path: str, user: str = "", password: str = "") -> Answer:
    request = Request(url=server.url(path), user=user, password=password)
    return Fetcher().get(request, seconds=2, now=NOON)


def test_passwords_come_from_the_environment_the_address_or_netrc(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine news.example login ben password three\n")
    monkeypatch.setenv("POST", "one")
    monkeypatch.setenv("NETRC", str(netrc))

    assert find_password("http://news.example/", "ada", "POST") == ("ada", "one")
    assert find_password("http://eve:t%40o@news.example/", "", "") == ("eve", "t@o")
    assert find_password("http://news.example/", "", "") == ("ben", "three")
    assert find_password("http://other.example/", "", "") == ("", "")
    netrc.write_text("nonsense {")
    assert find_password("http://news.example/", "", "") == ("", "")


def test_a_password_is_not_sent_to_another_host() -> None:
    with serving({"/a": gives(rss())}) as other, serving({}) as server:
        server.answers["/a"] = moves(f"http://localhost:{other.port}/a")
        get(server, "/a", user="ada", password="secret")

    assert "authorization" in server.calls[0].headers
    assert "authorization" not in other.calls[0].headers


@pytest.mark.parametrize(
    ("before", "after", "is_told"),
    [
        ("http://x.example/a", "http://x.example/b", True),
        ("http://x.example/a", "http://X.example:80/b", True),
        ("http://x.example/a", "https://x.example/b", True),
        ("http://x.example/a", "https://x.example:443/b", True),
        ("https://x.example/a", "http://x.example/b", False),
        ("https://x.example/a", "https://x.example:8443/b", False),
        ("http://x.example:8080/a", "https://x.example:8443/b", False),
        ("http://x.example/a", "https://x.example:80/b", False),
        ("http://x.example:443/a", "https://x.example/b", False),
        ("http://x.example/a", "https://www.x.example/b", False),
        ("http://x.example/a", "http://x.example.evil.example/b", False),
    ],
)
def test_a_password_follows_a_move_on_the_same_server_or_to_its_tls(
    before: str, after: str, is_told: bool
) -> None:
    asked = follow(Request(url=before, user="ada", password="secret"), after, from_public=False)

    assert (asked.user, asked.password) == (("ada", "secret") if is_told else ("", ""))
    assert asked.is_password_kept_back is not is_told


def test_who_has_given_a_password_is_not_asked_for_it_where_it_was_kept_back() -> None:
    locked = gives(b"", status="401 Unauthorized")
    with serving({"/a": locked}) as other, serving({"/b": locked}) as server:
        server.answers["/a"] = moves(f"http://localhost:{other.port}/a")
        with pytest.raises(FetchError, match="wants a name and a password") as bare:
            get(server, "/a")
        with pytest.raises(FetchError, match="another host, which wants a name and a password") as given:
            get(server, "/a", user="ada", password="secret")
        with pytest.raises(FetchError, match="does not take"):
            get(server, "/b", user="ada", password="secret")

    assert "password_env" in bare.value.hint
    assert "password_env" not in given.value.hint
    assert "its address" in given.value.hint


@pytest.mark.parametrize(
    ("offered", "user"),
    [
        ("https://x.example/rss", "ada"),
        ("http://x.example/rss", "ada"),
        ("https://y.example/rss", ""),
        ("https://x.example:8443/rss", ""),
    ],
)
def test_a_feed_that_a_page_offers_is_asked_for_with_the_login_of_the_page_where_that_is_safe(
    offered: str, user: str
) -> None:
    fetcher = Scripted()
    page = f'<html><head><link rel="alternate" type="application/rss+xml" href="{offered}"></head></html>'
    fetcher.answers["http://ada:pw@x.example/"] = [
        Answer(status=200, url="http://x.example/", body=page.encode())
    ]
    address = offered.replace("://", "://ada:pw@") if user else offered
    fetcher.answers[address] = [Answer(status=200, url=address, body=rss(an_item(1)))]

    found = discover("http://ada:pw@x.example/", workshop=Workshop(fetcher), now=NOON, seconds=2)

    assert found.url == address
    assert fetcher.asked[-1].user == user
