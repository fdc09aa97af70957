"""One bounded GET: where it may go, what it sends, what it takes."""

import gzip
import os
import socket
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from backports import zstd

from briefing.sources.addresses import read_address
from briefing.sources.failures import FetchError
from briefing.sources.headers import fresh_seconds, wait_seconds
from briefing.sources.http import ACCEPTED_CODINGS, USER_AGENT, Answer, Fetcher, Request
from briefing.sources.inflate import InflateError, inflate
from tests.builders import NOON
from tests.sources.behaviours import moves
from tests.sources.server import Call, Server, gives, hangs, serving

BODY = b"<rss>" + b"news " * 1000 + b"</rss>"
LARGEST = 1_000_000


def get(server: Server, path: str, fetcher: Fetcher | None = None, **options: str) -> Answer:
    request = Request(url=server.url(path), **options)  # type: ignore[arg-type]
    return (fetcher or Fetcher()).get(request, seconds=2, now=NOON)


def test_a_request_says_who_asks_and_of_which_state_it_knows() -> None:
    with serving(
        {"/a": gives(BODY, 'ETag: "y"', "Last-Modified: Sun", "Cache-Control: max-age=300")}
    ) as server:
        answer = get(server, "/a", etag='"x"', modified="Sat", user="ada", password="ö:")

    headers = server.calls[0].headers
    assert headers["user-agent"] == USER_AGENT
    assert (headers["if-none-match"], headers["if-modified-since"]) == ('"x"', "Sat")
    assert headers["authorization"] == "Basic YWRhOsO2Og=="
    assert "gzip" in headers["accept-encoding"]
    assert headers["host"] == f"127.0.0.1:{server.port}"
    assert (answer.etag, answer.modified, answer.fresh_seconds, answer.body) == ('"y"', "Sun", 300, BODY)


def test_addresses_may_have_spaces_and_letters() -> None:
    with serving({"/caf%C3%A9%20x?q=%C3%BC&a=%20": gives(BODY)}) as server:
        assert get(server, "/café x?q=ü&a=%20").status == 200


def test_names_in_any_script_are_written_as_the_network_has_them() -> None:
    assert (
        read_address("https://ada:pw@bücher.example:81/ä?q=ö#x").url
        == "https://xn--bcher-kva.example:81/%C3%A4?q=%C3%B6"
    )
    assert read_address("http://[::1]:80/").url == "http://[::1]:80/"


def test_a_move_may_be_written_in_the_bytes_of_utf_8() -> None:
    redirect = b"HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: /caf\xc3\xa9\r\n\r\n"
    with serving({"/a": lambda call: call.send(redirect), "/caf%C3%A9": gives(BODY)}) as server:
        assert get(server, "/a").body == BODY


def test_only_a_move_for_good_all_the_way_is_remembered() -> None:
    answers = {
        "/good": moves("/a", "301 Moved"),
        "/twice": moves("/good", "308 Moved"),
        "/mixed": moves("/good", "302 Found"),
        "/later": moves("/mixed", "301 Moved"),
        "/a": gives(BODY),
    }
    with serving(answers) as server:
        moved = {path: get(server, path).moved_to.removeprefix(server.url("")) for path in answers}

    assert moved == {"/good": "/a", "/twice": "/a", "/mixed": "", "/later": "/mixed", "/a": ""}


def test_a_public_host_leads_to_no_private_one() -> None:
    # 127.0.0.1 plays the public internet here, and localhost by its other address the private network.
    fetcher = Fetcher(is_public=lambda address: address == "127.0.0.1")
    private = socket.create_server(("127.0.0.2", 0))
    with private, serving({"/ok": gives(BODY)}) as server:
        server.answers["/a"] = moves(f"http://127.0.0.2:{private.getsockname()[1]}/secret")
        server.answers["/b"] = moves("/ok")

        with pytest.raises(FetchError, match="private network"):
            get(server, "/a", fetcher)
        assert get(server, "/b", fetcher).status == 200
        private.settimeout(0.2)
        with pytest.raises(TimeoutError):
            private.accept()


def test_a_private_host_may_lead_to_a_private_one() -> None:
    with serving({"/ok": gives(BODY)}) as server:
        server.answers["/a"] = moves("/ok")

        assert not get(server, "/a").is_public


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("file:///etc/passwd", "does not begin with http"),
        ("ftp://x.example/", "does not begin with http"),
        ("http://", "does not begin with http"),
        ("http://x.example:abc/", "not one"),
        ("http://[::1/", "not one"),
        ("http://" + "a" * 300 + ".example/", "not one"),
        ("http://ü..example/", "not one"),
        ("http://127.0.0.1:1/", "refuses the connection"),
        ("http://bücher.invalid/", "no host bücher.invalid is known"),
    ],
)
def test_what_is_no_address_is_said(address: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        Fetcher().get(Request(url=address), seconds=2, now=NOON)


def test_a_host_that_hangs_takes_its_time_and_no_more() -> None:
    # Without the bound the server would break off first.
    with serving({"/a": hangs(3)}) as server, pytest.raises(FetchError, match=r"within 0\.4 seconds"):
        Fetcher().get(Request(url=server.url("/a")), seconds=0.4, now=NOON)


CERTIFICATE = Path(__file__).parent / "localhost.pem"
"""A certificate for localhost with its key, made for these tests alone."""

TLS = """
import sys
from datetime import UTC, datetime
from briefing.sources.failures import FetchError
from briefing.sources.http import Fetcher, Request
try:
    answer = Fetcher().get(Request(url=sys.argv[1]), seconds=float(sys.argv[2]), now=datetime.now(UTC))
    print(len(answer.body))
except FetchError as error:
    print(error.what)
"""


@pytest.mark.parametrize(
    ("path", "bundle", "said"),
    [
        ("/a", "SSL_CERT_FILE", str(len(BODY))),
        ("/a", "REQUESTS_CA_BUNDLE", str(len(BODY))),
        ("/a", "UNSET", "the certificate of 127.0.0.1 is not valid: self-signed certificate"),
        ("/hung", "SSL_CERT_FILE", "127.0.0.1 did not answer in full within 1 seconds"),
    ],
)
def test_certificates_are_checked_and_tls_is_bounded_too(path: str, bundle: str, said: str) -> None:
    bare = {name: value for name, value in os.environ.items() if not name.endswith(("_BUNDLE", "_CERT_FILE"))}
    # In a process of its own: the certificates are loaded once for each.
    with serving({"/a": gives(BODY), "/hung": hangs(4, b"HTTP/1.1 200")}, certificate=CERTIFICATE) as server:
        done = subprocess.run(
            [sys.executable, "-c", TLS, server.url(path), "1" if path == "/hung" else "5"],
            env={**bare, bundle: str(CERTIFICATE)},
            capture_output=True,
            text=True,
            check=False,
        )

    assert done.stdout.strip().startswith(said), done.stderr


def test_this_machine_is_asked_for_as_much_as_is_wanted_at_once() -> None:
    barrier = threading.Barrier(8, timeout=3)

    def together(call: Call) -> None:
        barrier.wait()
        call.answer(BODY)

    with serving({"/a": together}) as server:
        threads = [threading.Thread(target=get, args=(server, "/a")) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert not barrier.broken


@pytest.mark.parametrize(
    ("coding", "raw"),
    [
        ("gzip", gzip.compress(BODY, mtime=0)),
        ("x-gzip", gzip.compress(BODY, mtime=0)),
        ("deflate", zlib.compress(BODY)),
        ("br", brotli.compress(BODY)),
        ("zstd", zstd.compress(BODY)),
        ("identity", BODY),
        ("", BODY),
        ("", gzip.compress(BODY, mtime=0)),
    ],
)
def test_each_coding_is_unpacked(coding: str, raw: bytes) -> None:
    assert inflate(raw, coding, LARGEST) == (BODY, True)
    assert {"gzip", "br", "zstd"} <= set(ACCEPTED_CODINGS.split(","))


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress), ("zstd", zstd.compress)],
)
def test_bombs_and_halves_of_each_coding_are_bounded(coding: str, pack: Callable[[bytes], bytes]) -> None:
    with pytest.raises(InflateError, match="more than 1 MB"):
        inflate(pack(b"0" * 50_000_000), coding, LARGEST)
    half, is_whole = inflate(pack(os.urandom(50_000))[:-20_000], coding, LARGEST)
    assert len(half) <= 50_000
    assert not is_whole
    with pytest.raises(InflateError):
        inflate(b"\x01nonsense" * 50, coding, LARGEST)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("max-age=60", 60),
        ("public, Max-Age=900", 900),
        ("max-age=99999999", 3600),
        ("max-age=60, no-cache", 0),
        ("no-store", 0),
        ("s-maxage=60", 0),
        ("", 0),
        ("max-age=-5", 0),
    ],
)
def test_cache_control_is_read(header: str, seconds: int) -> None:
    assert fresh_seconds(header) == seconds


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        ("Sun, 22 Nov 2026 12:05:00 GMT", 300),
        ("Sat, 21 Nov 2026 12:00:00 GMT", 0),
        ("9" * 50, 604_800),
        ("soon", 0),
        ("-5", 0),
        ("", 0),
    ],
)
def test_retry_after_is_read(header: str, seconds: int) -> None:
    assert wait_seconds(header, NOON) == seconds


def test_certificates_that_cannot_be_read_are_told_by_the_variable_that_names_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", TLS, "https://127.0.0.1:9/a", "5"],
        env={**os.environ, "REQUESTS_CA_BUNDLE": "/nowhere.pem"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.strip() == "the certificates that REQUESTS_CA_BUNDLE names cannot be read"
