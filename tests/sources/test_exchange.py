"""What is made of the bytes of an answer, however they come; and that nothing breaks out of a request."""

import random
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.connection import Bounds, Connection, is_public
from briefing.sources.exchange import NoHttpError, Reply, TooMuchError, write_head
from briefing.sources.failures import FetchError
from tests.sources.sloppy import CHUNKED, FIVE, OK, READ

PLENTY = 1_000_000


class Tape:
    """A wire that plays what it was given, and then the other side has closed."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.pieces = [piece for piece in pieces if piece]

    def settimeout(self, value: float, /) -> None:
        pass

    def recv(self, bufsize: int, /) -> bytes:
        return self.pieces.pop(0) if self.pieces else b""

    def sendall(self, data: bytes, /) -> None:
        raise AssertionError

    def close(self) -> None:
        pass


def reply(*pieces: bytes) -> Reply:
    return Reply(Connection(Tape(pieces), Bounds(float("inf"), is_public), "127.0.0.1"))


def told(*pieces: bytes) -> tuple[int, bytes, bool]:
    """The status, the body, and whether all of it came."""
    answer = reply(*pieces)
    return (answer.status, *answer.read_body(PLENTY))


def byte_by_byte(raw: bytes) -> list[bytes]:
    return [raw[index : index + 1] for index in range(len(raw))]


@pytest.mark.parametrize("name", READ)
def test_what_servers_write_is_read_whole_and_piece_by_piece(name: str) -> None:
    raw = READ[name]

    assert told(raw) == (200, b"hello", True)
    assert told(*byte_by_byte(raw)) == (200, b"hello", True)


@pytest.mark.parametrize(
    "raw",
    [
        b"hello",
        b"<rss></rss>\n\n",
        b"ICY 200 OK\r\n\r\nhello",
        b"http/1.1 200 OK\r\n\r\nhello",
        b"\r\n\r\n" + OK + b"\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x00\x00\x12\x04\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x80\r\n\r\n",
        b"\x15\x03\x01\x00\x02\x02\x46",
        b"HTTP/1.1 99 Few\r\n\r\n",
        b"HTTP/1.1 099 Few\r\n\r\n",
        b"HTTP/1.1 1000 Many\r\n\r\n",
        b"HTTP/1.1 200OK\r\n\r\n",
        b"HTTP/1.1 -200 OK\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1\r\n\r\n",
        b"HTTP/1.1 200\0OK\r\n\r\n",
        b"HTTP/ 200 OK\r\n\r\n",
        b"HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n" + OK + b"\r\n",
    ],
)
def test_what_is_no_answer_is_refused_at_once(raw: bytes) -> None:
    with pytest.raises(NoHttpError):
        reply(raw)
    with pytest.raises(NoHttpError):
        reply(*byte_by_byte(raw))


@pytest.mark.parametrize("raw", [b"", b"HT", OK, OK + b"Content-Le", b"HTTP/1.1 100 Continue\r\n\r\n"])
def test_a_head_without_an_end_is_a_connection_broken_off(raw: bytes) -> None:
    with pytest.raises(ConnectionResetError):
        reply(raw)


@pytest.mark.parametrize(
    ("raw", "came"),
    [
        (OK + b"Content-Length: 9\r\n\r\nhello", b"hello"),
        (OK + b"Content-Length: 9\r\n\r\n", b""),
        (OK + CHUNKED + b"\r\n", b""),
        (OK + CHUNKED + b"\r\n9\r\nhello", b"hello"),
        (OK + CHUNKED + b"\r\n5\r\nhello\r\n", b"hello"),
        (OK + CHUNKED + b"\r\n5\r\nhello\r\n0\r\n", b"hello"),
        (OK + CHUNKED + b"\r\n5\r\nhello\r\nzz\r\n", b"hello"),
        (OK + CHUNKED + b"\r\n5\r\nhelloworld", b"hello"),
        (OK + CHUNKED + b"\r\n5\r\nhello\r\n-1\r\n", b"hello"),
        (OK + CHUNKED + b"\r\n5\r\nhello\r\nfffffffffffffffff\r\n", b"hello"),
        (OK + b"Content-Length: 9\r\nWarning\r\n\r\nhello", b"hello"),
    ],
)
def test_a_body_that_ends_early_is_told(raw: bytes, came: bytes) -> None:
    assert told(raw) == (200, came, False)
    assert told(*byte_by_byte(raw)) == (200, came, False)


@pytest.mark.parametrize("status", [b"204 No Content", b"304 Not Modified"])
@pytest.mark.parametrize("framing", [b"", FIVE, CHUNKED])
def test_answers_that_have_no_body_are_not_waited_for(status: bytes, framing: bytes) -> None:
    tape = Tape([b"HTTP/1.1 " + status + b"\r\n" + framing + b"\r\n", b"5\r\nhello\r\n0\r\n\r\n"])
    answer = Reply(Connection(tape, Bounds(float("inf"), is_public), ""))

    assert answer.read_body(PLENTY) == (b"", True)
    assert len(tape.pieces) == 1


@pytest.mark.parametrize(
    "pieces", [(OK + FIVE + b"\r\n", b"hello"), (OK + CHUNKED + b"\r\n5\r\nhe", b"llo\r\n0\r\n\r\n")]
)
def test_nothing_is_waited_for_behind_the_end(pieces: tuple[bytes, ...]) -> None:
    tape = Tape([*pieces, b"more"])
    answer = Reply(Connection(tape, Bounds(float("inf"), is_public), ""))

    assert answer.read_body(PLENTY) == (b"hello", True)
    assert tape.pieces == [b"more"]


def test_headers_are_those_of_the_head_of_this_answer_and_the_first_of_each() -> None:
    answer = reply(
        b"HTTP/1.1 103 Hints\r\nX: hinted\r\nY: hinted\r\n\r\n"
        b"HTTP/1.1 404 Not  here\r\nETag:  one \r\neTAG: two\r\nServer: caf\xe9\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"0\r\nX: trailing\r\n\r\nHTTP/1.1 200 OK\r\nX: second\r\n\r\n"
    )

    assert answer.read_body(PLENTY) == (b"", True)
    assert (answer.status, answer.reason) == (404, "Not  here")
    assert (answer.header("etag"), answer.header("server")) == ("one", "café")
    assert (answer.header("x"), answer.header("y")) == ("", "")


def test_headers_that_are_mended_are_told_too() -> None:
    answer = reply(OK + b"Warning\r\nETag : a\r\n  b\r\nX: \x07\r\n\r\n")

    assert (answer.header("etag"), answer.header("x"), answer.header("warning")) == ("a b", "", "")


ONE_HEADER = b"X: " + b"y" * 500 + b"\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        OK + b"X: " + b"y" * 70_000,
        OK + b"X" * 70_000,
        b"HTTP/1.1 200 " + b"O" * 70_000,
        OK + ONE_HEADER * 140 + b"\r\n",
        OK + b"X: y\r\n" * 201 + b"\r\n",
        OK + b"Warning\r\n" * 201 + b"\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 10_000 + OK + b"\r\n",
    ],
)
def test_heads_are_bounded_together_with_those_before_them(raw: bytes) -> None:
    with pytest.raises(NoHttpError):
        reply(raw)
    with pytest.raises(NoHttpError):
        reply(*(raw[start : start + 900] for start in range(0, len(raw), 900)))


def test_a_head_as_large_as_it_may_be_is_read_with_a_large_body_in_the_same_piece() -> None:
    raw = OK + ONE_HEADER * 120 + b"\r\n" + b"z" * 60_000

    assert told(raw) == (200, b"z" * 60_000, True)
    assert told(raw[:10], raw[10:]) == (200, b"z" * 60_000, True)


@pytest.mark.parametrize(
    "pieces",
    [
        (OK + b"Content-Length: 1000\r\n\r\n",),
        (OK + b"\r\n", *[b"z" * 100] * 10),
        (OK + CHUNKED + b"\r\n", *[b"64\r\n" + b"z" * 100 + b"\r\n"] * 10),
    ],
)
def test_bodies_are_bounded_however_their_end_is_told(pieces: tuple[bytes, ...]) -> None:
    with pytest.raises(TooMuchError):
        reply(*pieces).read_body(999)
    assert reply(*pieces).read_body(1000)[0] in (b"", b"z" * 1000)


@pytest.mark.parametrize(
    "bomb", [b"5;x=", b"0\r\nX: ", b"0\r\n" + b"X: y\r\n" * 1000, b"1\r\nz\r\n" * 20_000]
)
def test_what_stands_around_chunks_is_bounded_too(bomb: bytes) -> None:
    tape = Tape([OK + CHUNKED + b"\r\n5\r\nhello\r\n", bomb, *[b"y" * 60_000] * 100])
    answer = Reply(Connection(tape, Bounds(float("inf"), is_public), ""))

    body, is_whole = answer.read_body(PLENTY)

    assert body.startswith(b"hello")
    assert not is_whole
    assert len(tape.pieces) > 80


def test_no_damage_to_an_answer_escapes_as_another_error() -> None:
    fate = random.Random(2026)
    seen: set[object] = set()
    for _ in range(3_000):
        raw = bytearray(fate.choice(list(READ.values())))
        for _ in range(fate.randint(1, 4)):
            at = fate.randrange(len(raw))
            match fate.randrange(4):
                case 0:
                    raw[at] = fate.randrange(256)
                case 1:
                    del raw[at : at + fate.randint(1, 9)]
                case 2:
                    raw[at:at] = fate.choice(
                        [b"\r", b"\n", b"\r\n\r\n", b"\0", b":", b" ", b"9", b"HTTP/1.1 200 OK\r\n"]
                    )
                case _:
                    raw[at:at] = raw[: fate.randint(1, 40)]
        try:
            seen.add(told(*byte_by_byte(bytes(raw)))[2])
        except (NoHttpError, ConnectionResetError) as error:
            seen.add(type(error))
    assert seen == {True, False, NoHttpError, ConnectionResetError}


@pytest.mark.parametrize("broken", ["\r\nX: y", "\n", "\r", "\0", "\x1b", "\x7f", "é", "\u2028", "\x85"])
def test_nothing_breaks_out_of_a_request(broken: str) -> None:
    with pytest.raises(FetchError, match="no request can hold"):
        write_head("GET", f"/a{broken}", {"Host": "x.example"})
    with pytest.raises(FetchError, match="no request can hold"):
        write_head("GET", "/", {"Host": f"x{broken}.example"})
    with pytest.raises(FetchError, match="no request can hold"):
        write_head("GET", "/", {f"X{broken}": "y"})


def test_a_target_has_no_space_in_it() -> None:
    with pytest.raises(FetchError, match="no request can hold"):
        write_head("GET", "/a HTTP/1.1", {})


@given(st.text(), st.text())
def test_a_request_has_as_many_lines_as_it_has_headers(target: str, value: str) -> None:
    try:
        written = write_head("GET", target, {"Host": "x.example", "If-None-Match": value})
    except FetchError:
        return
    assert written.splitlines(keepends=True) == [
        f"GET {target} HTTP/1.1\r\n".encode(),
        b"Host: x.example\r\n",
        f"If-None-Match: {value}\r\n".encode(),
        b"\r\n",
    ]
