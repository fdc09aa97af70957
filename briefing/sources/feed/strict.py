"""A fast way through well-formed RSS and Atom; whatever is unusual is left to feedparser."""

import re
from datetime import datetime
from html import escape
from xml.parsers import expat

from briefing.sources.dates import read_time
from briefing.sources.feed.entry import MOST_ENTRIES, Body, Entry, Parsed, make_entry, make_plain
from briefing.sources.feed.vocabulary import (
    ATOM,
    CHANNELS,
    FIELDS,
    HARMLESS_ROOMS,
    ITEMS,
    KNOWN_ROOMS,
    MEDIA,
    PASSED_OVER,
    RDF,
    ROOTS,
    TELLING,
    XML,
)

_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.-]{1,40})", re.IGNORECASE)
_UTF8 = ("utf-8", "utf8", "us-ascii", "ascii")
_MOST_ELEMENTS = 300_000
_DEEPEST = 60
_CHUNK_BYTES = 1 << 18


class _UnusualError(Exception):
    """Something that feedparser should look at."""


def parse_strictly(body: bytes, content_type: str) -> Parsed | None:
    """Parse a well-formed feed; None where feedparser should do it."""
    declared = _DECLARED.match(body)
    charset = _CHARSET.search(content_type)
    named = [declared[1].decode("ascii").lower()] if declared else []
    named += [charset[1].lower()] if charset else []
    if any(name not in _UTF8 for name in named) or b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        return None
    listener = _Listener()
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler = listener.start
    parser.EndElementHandler = listener.end
    parser.CharacterDataHandler = listener.text
    try:
        for at in range(0, len(body), _CHUNK_BYTES):
            parser.Parse(body[at : at + _CHUNK_BYTES], False)  # noqa: FBT003 - it takes no keyword
        parser.Parse(b"", True)  # noqa: FBT003 - as above
        return listener.parsed()
    except (expat.ExpatError, _UnusualError):
        return None


class _Item:
    """The elements of one item, as they come."""

    def __init__(self, about: str) -> None:
        self.said: dict[str, str] = {"guid": about} if about else {}
        self.bodies: list[Body] = []
        self.caption = ""
        """What stands under its picture: the text where there is no other."""
        self.guid_is_link = False
        self.has_inner_title = False

    def keep(self, field: str, value: str, kind: str) -> None:
        """Keep the text of one element; feedparser settles what stands twice."""
        if field in ("summary", "content"):
            is_html = kind in ("html", "text/html", "xhtml")
            self.bodies.append(Body(value, is_html=is_html, is_content=field == "content"))
            return
        if field == "caption":
            self.caption = self.caption or value
            return
        if field in self.said and field not in ("author", "updated"):
            raise _UnusualError
        self.said[field] = value

    def entry(self) -> Entry:
        """The item made an entry."""
        said = self.said
        if self.has_inner_title and not said.get("title"):
            raise _UnusualError
        bodies = [body for body in self.bodies if body.value]
        if self.caption and not bodies:
            bodies = [Body(self.caption, is_html=True)]
        dates = {key: _time(said[key]) for key in ("published", "updated") if said.get(key)}
        link = said.get("link", "") or (said.get("guid", "") if self.guid_is_link else "")
        return make_entry(
            guid=said.get("guid", ""),
            link=link.replace("&amp;", "&"),
            title=said.get("title", ""),
            bodies=bodies,
            author=said.get("author", ""),
            published=dates.get("published") or dates.get("updated"),
        )


class _Listener:
    """Follows the parser through one feed."""

    def __init__(self) -> None:
        self._path: list[str] = []
        self._kind = ""
        self._item: _Item | None = None
        self._item_depth = 0
        self._entries: list[Entry] = []
        self._left_out = 0
        self._feed: dict[str, str] = {}
        self._elements = 0
        self._field = ""
        self._field_kind = ""
        self._field_depth = 0
        self._pieces: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = name.lower()
        self._elements += 1
        self._path.append(name)
        depth = len(self._path)
        if self._elements > _MOST_ELEMENTS or depth > _DEEPEST or f"{XML} base" in attributes:
            raise _UnusualError
        if depth == 1:
            self._begin_feed(name, attributes)
        elif self._field:
            self._begin_inner(name)
        elif self._item:
            self._begin_in_item(name, attributes, depth)
        elif name in ITEMS:
            self._item = _Item(attributes.get(f"{RDF} about", ""))
            self._item_depth = depth
        else:
            self._begin_in_feed(name, attributes)

    def text(self, text: str) -> None:
        """Some text of the element that is open."""
        if self._field:
            self._pieces.append(escape(text, quote=False) if self._field_kind == "xhtml" else text)

    def end(self, name: str) -> None:
        """An element ends."""
        depth = len(self._path)
        self._path.pop()
        if self._field:
            if depth == self._field_depth:
                self._end_field()
            elif self._field_kind == "xhtml":
                self._pieces.append(f"</{name.lower().rpartition(' ')[2]}>")
        elif self._item and depth == self._item_depth:
            if len(self._entries) < MOST_ENTRIES:
                self._entries.append(self._item.entry())
            else:
                self._left_out += 1
            self._item = None

    def parsed(self) -> Parsed:
        """What has been followed."""
        return Parsed(
            kind=self._kind,
            title=make_plain(self._feed.get("title", "")[:2_000], is_html=False).replace("\n", " "),
            language=self._feed.get("language", ""),
            entries=tuple(self._entries),
            left_out=self._left_out,
        )

    def _begin_feed(self, name: str, attributes: dict[str, str]) -> None:
        self._kind = ROOTS.get(name, "")
        if not self._kind:
            raise _UnusualError
        if attributes.get(f"{XML} lang"):
            self._feed["language"] = attributes[f"{XML} lang"]

    def _begin_in_feed(self, name: str, attributes: dict[str, str]) -> None:
        parent = self._path[-2]
        if parent not in CHANNELS and self._kind != "atom":
            return
        local = name.rpartition(" ")[2]
        if len(self._path) == (2 if self._kind == "atom" else 3) and local in ("title", "language"):
            self._open_field(f"feed {local}", attributes.get("type", ""))

    def _begin_inner(self, name: str) -> None:
        """An element within one that we read: markup of XHTML content, and else nothing that belongs there."""
        if self._field_kind != "xhtml":
            raise _UnusualError
        self._pieces.append(f"<{name.rpartition(' ')[2]}>")

    def _begin_in_item(self, name: str, attributes: dict[str, str], depth: int) -> None:
        assert self._item
        room, _, local = name.rpartition(" ")
        if room in MEDIA:
            self._begin_media(local, attributes)
        elif depth > self._item_depth + 1:
            self._begin_deeper(name, local)
        elif name == f"{ATOM} link":
            self._link_of(attributes)
        elif name in FIELDS:
            self._begin_field(name, attributes)
        elif self._is_telling(name, room, local):
            raise _UnusualError

    def _begin_media(self, local: str, attributes: dict[str, str]) -> None:
        assert self._item
        if local == "title":
            self._item.has_inner_title = True
        elif local == "description":
            if self._kind == "atom" and self._item.bodies:
                raise _UnusualError
            self._open_field("caption", attributes.get("type", ""))

    def _begin_deeper(self, name: str, local: str) -> None:
        parent = self._path[-2]
        if parent == f"{ATOM} author":
            if name == f"{ATOM} name":
                self._open_field("author", "")
        elif local in TELLING and f"{ATOM} source" not in self._path:
            raise _UnusualError

    def _is_telling(self, name: str, room: str, local: str) -> bool:
        if name in PASSED_OVER:
            return False
        if not room:
            return local in TELLING
        return room.startswith(KNOWN_ROOMS) and not room.startswith(HARMLESS_ROOMS)

    def _begin_field(self, name: str, attributes: dict[str, str]) -> None:
        assert self._item
        field = FIELDS[name]
        kind = attributes.get("type", "").lower()
        if attributes.get("mode") or attributes.get("src") or (kind and self._kind != "atom"):
            raise _UnusualError
        if field == "guid" and name == "guid":
            self._item.guid_is_link = attributes.get("isPermaLink", "true") == "true"
        if field in ("summary", "content", "title") and kind not in (
            "",
            "text",
            "html",
            "xhtml",
            "text/html",
        ):
            raise _UnusualError
        if field in ("summary", "content") and self._kind != "atom":
            kind = "html"
        self._open_field(field, kind)

    def _link_of(self, attributes: dict[str, str]) -> None:
        """A link of Atom stands in its attributes; the last one to a page counts."""
        assert self._item
        kind = attributes.get("type", "text/html")
        if attributes.get("rel", "alternate") != "alternate" or "html" not in kind:
            return
        if attributes.get("href"):
            self._item.said["link"] = attributes["href"]

    def _open_field(self, field: str, kind: str) -> None:
        self._field, self._field_kind, self._field_depth = field, kind, len(self._path)
        self._pieces = []

    def _end_field(self) -> None:
        value = _as_meant("".join(self._pieces).strip())
        field = self._field
        self._field = ""
        if field.startswith("feed "):
            self._feed.setdefault(field[5:], value)
        elif self._item:
            self._item.keep(field, value, self._field_kind)


def _time(written: str) -> datetime:
    moment = read_time(written)
    if moment is None:
        # feedparser knows more ways to write a date.
        raise _UnusualError
    return moment


def _as_meant(value: str) -> str:
    """UTF-8 that was read as Latin-1 before it was written as UTF-8, read as it was meant (as feedparser does)."""
    if value.isascii():
        return value
    try:
        return value.encode("iso-8859-1").decode("utf-8")
    except UnicodeError:
        return value
