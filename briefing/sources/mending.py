"""Heads of answers that llhttp refuses, mended as far as that is safe for a connection that brings one answer."""

import re

_FIRST_LINE = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]{1,9}([1-9]\d\d)(?![^ \t\r])")
_FOLD = re.compile(rb"\r?\n[ \t]+")
_OF_NAMES = b"!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""The characters that the name of a header may have."""
_CONTROLS = bytes({*range(32), 127} - {9})
_MOST_DIGITS = 15
"""Of a length that is one."""


def mended(head: bytes) -> bytes:
    """Write a head anew with what can be read of it; unchanged where it does not even begin as an answer does.

    Bare line feeds, folded lines and spaces before a colon are put right. Lines that are no headers, or hold control
    characters, are dropped; so are lengths that are no number, that contradict each other, or that stand beside chunks.
    """
    first, *lines = _FOLD.sub(b" ", head).split(b"\n")
    status = _FIRST_LINE.match(first)
    if not status:
        return head
    kept: list[bytes] = []
    lengths: set[bytes] = set()
    is_chunked = False
    for line in lines:
        name, _, value = line.partition(b":")
        name, value = name.rstrip(b" \t"), value.strip()
        if not _is_name(name) or value != value.translate(None, _CONTROLS):
            continue
        match name.lower():
            case b"content-length":
                lengths.update(length.strip() for length in value.split(b","))
            case b"transfer-encoding":
                is_chunked = value.lower().endswith(b"chunked")
            case _:
                kept.append(name + b": " + value)
    if is_chunked:
        kept.append(b"Transfer-Encoding: chunked")
    elif len(lengths) == 1 and (length := lengths.pop()).isdigit() and len(length) <= _MOST_DIGITS:
        kept.append(b"Content-Length: " + length)
    return b"\r\n".join([b"HTTP/1.1 " + status[1], *kept, b"", b""])


def _is_name(name: bytes) -> bool:
    return bool(name) and not name.translate(None, _OF_NAMES)
