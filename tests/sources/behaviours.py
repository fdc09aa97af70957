"""What servers do: each with what must be stored and what must be said."""

import gzip
import json
import socket
import struct
import time
import zlib
from dataclasses import dataclass

from tests.sources.feeds import LONG, an_entry, an_item, atom, rss
from tests.sources.server import Answer, Call, gives, hangs, sends

FEED = rss(an_item(1), an_item(2))
OK = b"HTTP/1.1 200 OK\r\n"
HUNG = 3.0
"""Seconds: longer than any test waits."""


@dataclass(frozen=True)
class Behaviour:
    """One thing that a server may do."""

    answer: Answer
    articles: int = 0
    says: str = ""
    """Words of the problem; nothing where all is well."""
    may_lack: bool = False
    """Whether something may be said although there are articles."""


def resets(call: Call) -> None:
    call.send(OK + b"Content-Length: 5000\r\n\r\n" + FEED[:300])
    call.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def one_byte_a_time(call: Call) -> None:
    call.send(OK + b"Content-Length: 900000\r\n\r\n")
    for byte in FEED * 3:
        call.send(bytes([byte]))
        time.sleep(0.02)


def slow_headers(call: Call) -> None:
    call.send(OK)
    for number in range(200):
        call.send(f"X-{number}: y\r\n".encode())
        time.sleep(0.02)


def endless(call: Call) -> None:
    call.send(OK + b"\r\n<rss><channel>")
    for _ in range(40):
        call.send(b"<item><title>more</title></item>" * 20_000)


def endless_headers(call: Call) -> None:
    call.send(OK)
    for number in range(100_000):
        call.send(f"X-{number}: {'y' * 100}\r\n".encode())


def endless_waiting(call: Call) -> None:
    for _ in range(100_000):
        call.send(b"HTTP/1.1 100 Continue\r\n\r\n")


def endless_chunk_sizes(call: Call) -> None:
    call.send(OK + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n5;x=" % (len(FEED), FEED))
    for _ in range(1_000):
        call.send(b"y" * 10_000)


def headed(*headers: bytes, first: bytes = OK, body: bytes = FEED) -> Answer:
    """Headers as they are written here, and the feed."""
    return sends(first + b"".join(headers) + b"\r\n" + body)


def chunks(*pieces: bytes, last: bytes = b"0\r\n\r\n") -> Answer:
    body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return sends(OK + b"Transfer-Encoding: chunked\r\n\r\n" + body + last)


def moves(target: str, status: str = "302 Found") -> Answer:
    return gives(b"", f"Location: {target}", status=status)


def packed(body: bytes, coding: str) -> Answer:
    return gives(body, f"Content-Encoding: {coding}")


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


def titled(title: str, text: str = LONG) -> bytes:
    return rss(an_item(1, title=title, text=text))


def json_feed(**changes: object) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Harrow Post",
        "items": [
            {"id": "1", "url": "http://news.example/1", "title": "Bridge falls", "content_text": LONG},
            {
                "id": 2,
                "title": "Port strike",
                "content_html": f"<p>{LONG}</p>",
                "authors": [{"name": "Ada Bell"}],
            },
        ],
    }
    return json.dumps(feed | changes).encode()


BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (letter + 1, b"&%c;" % letter * 10) for letter in range(ord("a"), ord("j"))
    )
    + b"]><rss><channel><title>x</title><item><title>&j;</title></item></channel></rss>"
)
OUTSIDE_ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY leak SYSTEM "file:///etc/passwd">]><rss version="2.0">'
    b"<channel><title>x</title><item><title>Bridge &leak; falls</title><link>http://news.example/1</link>"
    b"</item></channel></rss>"
)
HTML = b"<!DOCTYPE html><html><head><title>News</title>%s</head><body><p>Hello</p></body></html>"
FEED_LINK = b'<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
BOMB = gzip.compress(b"<" + b"0" * 60_000_000)

BEHAVIOURS: dict[str, Behaviour] = {
    # What is good.
    "rss": Behaviour(gives(FEED), 2),
    "atom": Behaviour(gives(atom(an_entry(1), an_entry(2))), 2),
    "json-feed": Behaviour(gives(json_feed(), "Content-Type: application/feed+json"), 2),
    "no-items": Behaviour(gives(rss())),
    "gzip": Behaviour(packed(gzip.compress(FEED), "gzip"), 2),
    "deflate": Behaviour(packed(zlib.compress(FEED), "deflate"), 2),
    "raw-deflate": Behaviour(packed(raw_deflate(FEED), "deflate"), 2),
    "gzip-without-saying": Behaviour(gives(gzip.compress(FEED)), 2),
    "plain-that-says-gzip": Behaviour(packed(FEED, "gzip"), 2),
    "chunked": Behaviour(chunks(FEED[:100], FEED[100:]), 2),
    "no-length": Behaviour(sends(OK + b"\r\n" + FEED), 2),
    "http-1.0": Behaviour(sends(b"HTTP/1.0 200 OK\r\n\r\n" + FEED), 2),
    "moved-once": Behaviour(moves("/rss"), 2),
    "moved-for-good": Behaviour(moves("/rss", "301 Moved Permanently"), 2),
    "wrong-type": Behaviour(gives(FEED, "Content-Type: text/html; charset=utf-8"), 2),
    "image-type": Behaviour(gives(FEED, "Content-Type: image/png"), 2),
    "latin-1": Behaviour(gives(titled("Café").decode().replace("utf-8", "iso-8859-1").encode("latin-1")), 1),
    "windows-1252-that-says-utf-8": Behaviour(gives(titled("Café “now”").decode().encode("cp1252")), 1),
    "utf-16": Behaviour(gives(FEED.decode().replace("utf-8", "utf-16").encode("utf-16")), 2),
    "byte-order-mark": Behaviour(gives(b"\xef\xbb\xbf" + FEED), 2),
    "blank-lines-first": Behaviour(gives(b"\n\n  " + FEED), 2),
    # What is broken, and still has news in it.
    "bare-ampersand": Behaviour(gives(FEED.replace(b"falls", b"falls & breaks")), 2),
    "unknown-entity": Behaviour(gives(FEED.replace(b"falls", b"falls&nbsp;down")), 2),
    "cut-off": Behaviour(gives(FEED[:-150]), 2, may_lack=True),
    "unclosed": Behaviour(gives(FEED.replace(b"</item>", b"")), 2),
    "control-characters": Behaviour(gives(FEED.replace(b"falls", b"fa\x00ll\x1bs")), 2),
    "length-too-long": Behaviour(gives(FEED, length=len(FEED) + 500), 2, "ended early", may_lack=True),
    "length-too-short": Behaviour(gives(FEED, length=len(FEED) - 60), 2, may_lack=True),
    "reset-in-the-middle": Behaviour(resets, 1, "ended early", may_lack=True),
    "broken-chunk": Behaviour(chunks(FEED, last=b"zz\r\n"), 2, "ended early", may_lack=True),
    "chunks-that-stop": Behaviour(chunks(FEED, last=b""), 2, "ended early", may_lack=True),
    "gzip-cut-off": Behaviour(packed(gzip.compress(FEED)[:-30], "gzip"), 1, "ended early", may_lack=True),
    "same-guid-for-all": Behaviour(gives(rss(*(an_item(n, guid="same") for n in range(3)))), 3),
    "same-link-for-all": Behaviour(gives(rss(*(an_item(n, link="http://x.example/") for n in range(3)))), 3),
    "neither-guid-nor-link": Behaviour(gives(rss(*(an_item(n, guid="", link="") for n in range(3)))), 3),
    "same-entry-twice": Behaviour(gives(rss(an_item(1), an_item(1), an_item(2))), 2),
    "empty-entries": Behaviour(gives(rss("<item/>", "<item><title> </title></item>", an_item(1))), 1),
    "file-links": Behaviour(gives(rss(an_item(1, link="file:///etc/passwd"))), 1),
    "script-links": Behaviour(gives(rss(an_item(1, link="javascript:alert(1)"))), 1),
    "long-link": Behaviour(gives(rss(an_item(1, link="http://x.example/" + "a" * 100_000))), 1),
    "markup-in-titles": Behaviour(gives(titled("<b>[/nope]</b> &#27;[31m")), 1),
    "outside-entity": Behaviour(gives(OUTSIDE_ENTITY), 1, may_lack=True),
    "two-thousand-entries": Behaviour(
        gives(rss(*map(an_item, range(2_000)))), 1_000, "left out", may_lack=True
    ),
    "long-title": Behaviour(gives(titled("word " * 100_000)), 1),
    "long-text": Behaviour(gives(titled("Bridge falls", "word " * 600_000)), 1),
    "year-9999": Behaviour(gives(rss(an_item(1, date="Fri, 31 Dec 9999 23:59:59 -1200"))), 1),
    "date-of-nonsense": Behaviour(gives(rss(an_item(1, date="the day after tomorrow"))), 1),
    # What is sloppy HTTP, and still to be understood.
    "please-wait": Behaviour(
        headed(first=b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\n\r\n" + OK), 2
    ),
    "http-0.9": Behaviour(headed(first=b"HTTP/0.9 200 OK\r\n"), 2),
    "no-reason": Behaviour(headed(first=b"HTTP/1.1 200\r\n"), 2),
    "bare-line-feeds": Behaviour(sends(b"HTTP/1.1 200 OK\nX: y\n\n" + FEED), 2),
    "carriage-return-in-a-header": Behaviour(headed(b"X: a\rContent-Length: 9\r\n"), 2),
    "folded-header": Behaviour(headed(b"X: a\r\n b\r\n"), 2),
    "lines-that-are-no-headers": Behaviour(headed(b"Warning in line 3\r\n", b": x\r\n", b"X Y: z\r\n"), 2),
    "same-length-twice": Behaviour(headed(b"Content-Length: %d\r\n" % len(FEED) * 2), 2),
    "two-lengths": Behaviour(headed(b"Content-Length: 7\r\nContent-Length: 9\r\n"), 2),
    "length-beside-chunks": Behaviour(
        headed(
            b"Content-Length: 7\r\nTransfer-Encoding: chunked\r\n",
            body=b"%x  \r\n%s\r\n0\r\n\r\n" % (len(FEED), FEED),
        ),
        2,
    ),
    "trailers": Behaviour(chunks(FEED, last=b"0\r\nX: y\r\nContent-Encoding: gzip\r\n\r\n"), 2),
    "more-than-was-announced": Behaviour(gives(FEED + b"<p>" * 5_000, length=len(FEED)), 2),
    "endless-chunk-sizes": Behaviour(endless_chunk_sizes, 2, "ended early", may_lack=True),
    # What brings nothing.
    "hung": Behaviour(hangs(HUNG), says="did not answer"),
    "hung-in-headers": Behaviour(hangs(HUNG, OK + b"Content-"), says="did not answer"),
    "hung-in-body": Behaviour(
        hangs(HUNG, OK + b"Content-Length: 900\r\n\r\n" + FEED[:100]), says="did not answer"
    ),
    "one-byte-at-a-time": Behaviour(one_byte_a_time, says="did not answer"),
    "slow-headers": Behaviour(slow_headers, says="did not answer"),
    "endless-body": Behaviour(endless, says="larger than"),
    "hundred-megabytes": Behaviour(gives(b"", length=100_000_000), says="larger than"),
    "endless-headers": Behaviour(endless_headers, says="proper HTTP"),
    "closed-at-once": Behaviour(sends(), says="broke the connection off"),
    "no-http": Behaviour(sends(b"SSH-2.0-OpenSSH_9.0\r\n"), says="proper HTTP"),
    "negative-length": Behaviour(gives(FEED, length=-5), 2),
    "empty": Behaviour(gives(b""), says="empty"),
    "spaces": Behaviour(gives(b" \n" * 500), says="empty"),
    "html": Behaviour(gives(HTML % b""), says="web page"),
    "html-with-a-feed": Behaviour(gives(HTML % FEED_LINK), says="/feed.xml"),
    "plain-text": Behaviour(gives(b"There is no feed here."), says="no feed"),
    "picture": Behaviour(gives(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50), says="no feed"),
    "other-json": Behaviour(gives(b'{"error": "no"}'), says="no feed"),
    "deep-json": Behaviour(gives(b'{"items":' + b"[" * 100_000), says="no feed"),
    "other-xml": Behaviour(gives(b'<?xml version="1.0"?><svg><g/></svg>'), says="no feed"),
    "gzip-bomb": Behaviour(packed(BOMB, "gzip"), says="unpacks to more than"),
    "damaged-gzip": Behaviour(packed(b"\x1f\x8b" + FEED, "gzip"), says="damaged"),
    "unknown-coding": Behaviour(packed(FEED[1:], "snappy"), says="snappy"),
    "packed-twice": Behaviour(packed(gzip.compress(gzip.compress(FEED)), "gzip, gzip"), 2),
    "packed-twice-or-not": Behaviour(packed(FEED[1:], "gzip, br"), says="damaged"),
    "billion-laughs": Behaviour(gives(BILLION_LAUGHS), 1, may_lack=True),
    "loop": Behaviour(moves("/loop"), says="more than 5 times"),
    "to-a-file": Behaviour(moves("file:///etc/passwd"), says="no web address"),
    "to-a-script": Behaviour(moves("javascript:alert(1)"), says="no web address"),
    "to-itself": Behaviour(moves(""), says="302"),
    "redirect-without-a-place": Behaviour(gives(b"", status="302 Found"), says="302"),
    "304-to-a-newcomer": Behaviour(gives(b"", status="304 Not Modified")),
    "401": Behaviour(gives(b"", status="401 Unauthorized"), says="password"),
    "403": Behaviour(gives(b"", status="403 Forbidden"), says="refuses"),
    "404": Behaviour(gives(b"", status="404 Not Found"), says="nothing at this address"),
    "410": Behaviour(gives(b"", status="410 Gone"), says="gone for good"),
    "429": Behaviour(gives(b"", "Retry-After: 7200", status="429 Too Many"), says="less often"),
    "503": Behaviour(gives(b"", status="503 Down"), says="out of order"),
    "status-999": Behaviour(gives(b"", status="999 What"), says="999"),
    "status-99": Behaviour(headed(first=b"HTTP/1.1 99 Few\r\n"), says="proper HTTP"),
    "status-1000": Behaviour(headed(first=b"HTTP/1.1 1000 Many\r\n"), says="proper HTTP"),
    "no-head": Behaviour(sends(FEED + b"\r\n\r\n"), says="proper HTTP"),
    "http-2": Behaviour(sends(b"\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x80"), says="proper HTTP"),
    "another-protocol": Behaviour(
        headed(b"Upgrade: h2c\r\n", first=b"HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\n"),
        says="proper HTTP",
    ),
    "endless-waiting": Behaviour(endless_waiting, says="proper HTTP"),
    "thousand-headers": Behaviour(headed(b"X: y\r\n" * 1_000), says="proper HTTP"),
    "half-a-head": Behaviour(sends(OK + b"Content-Type: text/xm"), says="broke the connection off"),
    "status-of-nonsense": Behaviour(sends(b"HTTP/1.1 abc OK\r\n\r\n"), says="proper HTTP"),
}
