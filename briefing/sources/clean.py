"""The one door for outside text: nothing that steers a terminal, hides or reorders words comes in."""

import re
from urllib.parse import urlsplit

LONGEST_TEXT = 1_000_000
"""Characters of one article that are kept: a long book."""
LONGEST_LINE = 500
"""Characters of a name, an author, an error text."""
LONGEST_URL = 2_000

_MISREAD_UTF8 = re.compile(
    r"""
      [\xc2-\xdf][\x80-\xbf]              # UTF-8 of two, three and four bytes that was read as Latin-1,
    | [\xe0-\xef][\x80-\xbf]{2}
    | [\xf0-\xf4][\x80-\xbf]{3}
    """,
    re.VERBOSE,
)
_PILE = re.compile(r"([\u0300-\u036f\u20d0-\u20f0]{4})[\u0300-\u036f\u20d0-\u20f0]+")
_C1 = re.compile(r"[\x80-\x9f]")
_JOINER = re.compile(r"[\u200c\u200d]")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\u2028\u2029]")
_SPELT_WITH_JOINERS = re.compile(
    r"[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdcf\ufe70-\ufefc]"
)
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_BLANK_START = re.compile(r"\A\s+")
_PLAIN_URL = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?:[/?#][^\s<>\"\\^`{|}]*)?", re.ASCII)
_URL = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE)


def clean_text(text: str) -> str:
    """Make running text safe to keep and to show; ordinary text comes out as it went in."""
    # Half of what is asked is whether all is well, and this asks it ten times faster than the pattern.
    if text.replace("\n", "").replace("\t", "").isprintable() and (text.isascii() or not _PILE.search(text)):
        return text
    text = _LINE_ENDS.sub("\n", _mend_misread(text))
    text = _JOINER.sub(_keep_joiner, text)
    text = _NO_CHARACTER.sub("\ufffd", _REMOVED.sub("", text))
    return _PILE.sub(r"\1", text)


def clean_line(text: str, longest: int = LONGEST_LINE) -> str:
    """Make a name, a title or a message one safe line of bounded length."""
    line = _SPACES.sub(" ", clean_text(text[: longest * 4])).strip()
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def clean_url(text: str | None) -> str | None:
    """An http or https address without a password in it; None for anything else."""
    if not text or len(text) > LONGEST_URL:
        return None
    address = clean_text(text).strip()
    if _PLAIN_URL.fullmatch(address):
        return address
    if not _URL.fullmatch(address):
        return None
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if not host:
        return None
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def strip_start(text: str) -> str:
    """Drop the blank lines and spaces before the first word."""
    return _BLANK_START.sub("", text, count=1)


def _mend_misread(text: str) -> str:
    """Undo UTF-8 read as Latin-1 and give lone C1 bytes the meaning that browsers give them."""
    if not _C1.search(text):
        return text
    return _C1.sub(_as_windows, _MISREAD_UTF8.sub(_as_utf8, text))


def _as_utf8(match: re.Match[str]) -> str:
    # "Ã©" with a printable second byte may be meant; only a C1 byte proves that it was misread.
    if not _C1.search(match[0]):
        return match[0]
    try:
        return match[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _as_windows(match: re.Match[str]) -> str:
    try:
        return match[0].encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return match[0]


def _keep_joiner(match: re.Match[str]) -> str:
    """Keep a joiner where a script is spelt with it (Persian, Hindi); elsewhere it only hides."""
    before = match.string[match.start() - 1 : match.start()]
    return match[0] if _SPELT_WITH_JOINERS.match(before) else ""
