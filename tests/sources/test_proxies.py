"""The proxies of the environment: asked for plain pages, and for tunnels to those of TLS."""

import os
import select
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.sources.failures import FetchError
from briefing.sources.http import Fetcher, Request
from tests.builders import NOON
from tests.sources.server import Call, Server, gives, hangs, serving

BODY = b"<rss>" + b"news " * 1000 + b"</rss>"
CERTIFICATE = Path(__file__).parent / "localhost.pem"
FETCH = """
import sys
from datetime import UTC, datetime
from briefing.sources.failures import FetchError
from briefing.sources.http import Fetcher, Request
try:
    print(len(Fetcher().get(Request(url=sys.argv[1]), seconds=float(sys.argv[2]), now=datetime.now(UTC)).body))
except FetchError as error:
    print(error.what)
"""


def fetched(url: str, *, seconds: float = 5.0, **environment: str) -> str:
    """What a process of its own says that it fetched: certificates are loaded once for each."""
    bare = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    done = subprocess.run(
        [sys.executable, "-c", FETCH, url, str(seconds)],
        env={**bare, "SSL_CERT_FILE": str(CERTIFICATE), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or done.stderr


def tunnels(call: Call) -> None:
    """Let the caller through to the host that it names."""
    host, _, port = call.path.rpartition(":")
    with socket.create_connection((host, int(port)), timeout=5) as there:
        call.send(b"HTTP/1.1 200 Connection established\r\nVia: proxy\r\n\r\n")
        ends = {call.connection: there, there: call.connection}
        while True:
            for ready in select.select(list(ends), [], [], 5)[0]:
                piece = ready.recv(65_536)
                if not piece:
                    return
                ends[ready].sendall(piece)


def test_a_proxy_is_asked_for_the_whole_address(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving({"http://news.example/a?b": gives(BODY)}) as proxy:
        monkeypatch.setenv("http_proxy", f"http://ada:p%40w@127.0.0.1:{proxy.port}")

        answer = Fetcher().get(Request(url="http://news.example/a?b"), seconds=2, now=NOON)

    assert answer.body == BODY
    assert proxy.calls[0].headers["proxy-authorization"] == "Basic YWRhOnBAdw=="
    assert proxy.calls[0].headers["host"] == "news.example"


def test_a_site_of_tls_is_reached_through_a_tunnel_and_the_proxy_alone_is_told_its_password() -> None:
    with serving({"/a": gives(BODY)}, certificate=CERTIFICATE) as server, serving({}) as proxy:
        proxy.answers[f"127.0.0.1:{server.port}"] = tunnels

        said = fetched(server.url("/a"), https_proxy=f"http://ada:pw@127.0.0.1:{proxy.port}")

    assert said == str(len(BODY))
    assert proxy.calls[0].headers["proxy-authorization"] == "Basic YWRhOnB3"
    assert "proxy-authorization" not in server.calls[0].headers
    assert server.calls[0].headers["host"] == f"127.0.0.1:{server.port}"


def test_a_proxy_may_itself_speak_tls() -> None:
    with serving({"http://news.example/a": gives(BODY)}, certificate=CERTIFICATE) as proxy:
        at = f"https://127.0.0.1:{proxy.port}"

        assert fetched("http://news.example/a", http_proxy=at) == str(len(BODY))


def test_a_tunnel_may_lead_through_a_proxy_that_itself_speaks_tls() -> None:
    answers = {"/a": gives(BODY), "/hung": hangs(4, b"HTTP/1.1 200 OK\r\n")}
    with (
        serving(answers, certificate=CERTIFICATE) as server,
        serving({}, certificate=CERTIFICATE) as proxy,
    ):
        proxy.answers[f"127.0.0.1:{server.port}"] = tunnels
        at = f"https://127.0.0.1:{proxy.port}"

        assert fetched(server.url("/a"), https_proxy=at) == str(len(BODY))
        assert "within 1 seconds" in fetched(server.url("/hung"), https_proxy=at, seconds=1.0)
        # Nobody but the host is spoken to, whatever the proxy is.
        proxy.answers["news.example:443"] = lambda call: tunnels(
            replace(call, path=f"localhost:{server.port}")
        )
        assert "certificate of news.example is not valid" in fetched("https://news.example/", https_proxy=at)


def refuses(server: Server) -> str:
    server.answers["news.example:443"] = gives(b"", status="407 Proxy Authentication Required")
    return "the proxy does not let us through to news.example: 407 Proxy Authentication Required"


def is_hung(server: Server) -> str:
    server.answers["news.example:443"] = hangs(4, b"HTTP/1.1 200 OK\r\nVia:")
    return "news.example did not answer in full within 1 seconds"


def is_no_proxy(server: Server) -> str:
    server.answers["news.example:443"] = lambda call: call.send(b"SSH-2.0-OpenSSH_9.0\r\n")
    return "news.example does not speak proper HTTP"


@pytest.mark.parametrize("behaviour", [refuses, is_hung, is_no_proxy])
def test_a_tunnel_that_fails_is_told_in_words(behaviour: object) -> None:
    with serving({}) as proxy:
        said = behaviour(proxy)  # type: ignore[operator]

        assert (
            fetched("https://news.example/a", seconds=1.0, https_proxy=f"http://127.0.0.1:{proxy.port}")
            == said
        )


def test_a_proxy_that_is_not_there_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")

    with pytest.raises(FetchError, match="proxy that the environment names cannot be reached"):
        Fetcher().get(Request(url="http://news.example/"), seconds=2, now=NOON)


def test_exceptions_from_the_proxy_are_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("no_proxy", "localhost, 127.0.0.1")
    with serving({"/a": gives(BODY)}) as server:
        assert Fetcher().get(Request(url=server.url("/a")), seconds=2, now=NOON).body == BODY


@pytest.mark.parametrize("proxy", ["socks5://proxy.example", "http://", "http://[::", "http://pröxy.example"])
def test_a_proxy_that_is_none_is_said(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("http_proxy", proxy)

    with pytest.raises(FetchError, match="not an HTTP proxy"):
        Fetcher().get(Request(url="http://news.example/"), seconds=2, now=NOON)


def test_a_private_name_is_not_followed_to_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving({}) as proxy:
        proxy.answers["http://news.example/a"] = gives(
            b"", "Location: http://router.local/", status="302 Found"
        )
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.port}")

        with pytest.raises(FetchError, match="private network"):
            Fetcher().get(Request(url="http://news.example/a"), seconds=2, now=NOON)

    assert len(proxy.calls) == 1
