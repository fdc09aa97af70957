"""Lists of feeds as other programs keep them: OPML, and newsboat's urls file."""

import re
import shlex
from collections.abc import Iterable
from dataclasses import replace
from html import escape, unescape

from briefing.sources.clean import clean_line, clean_url
from briefing.subscriptions import Subscription

_MOST_FEEDS = 20_000
_DEEPEST = 20
_OUTLINE = re.compile(r"<(/?)outline\b([^<]{0,20000})", re.IGNORECASE)
"""An outline's tag, and what follows it up to the next one."""
_ATTRIBUTE = re.compile(r"""([A-Za-z:_]{1,40})\s{0,9}=\s{0,9}(?:"([^"]{0,8000})"|'([^']{0,8000})')""")
_LONGEST_TAG = 60
_LONGEST_NAME = 200


def read_opml(text: str) -> tuple[Subscription, ...]:
    """The feeds of an OPML file, well-formed or nearly so; the folders that they stand in are their tags."""
    found: dict[str, Subscription] = {}
    folders: list[str] = []
    for match in _OUTLINE.finditer(_without_comments(text)):
        if match[1]:
            folders = folders[:-1]
            continue
        inside = match[2].rpartition(">")[0]
        said = _attributes(inside)
        url = clean_url(said.get("xmlurl"))
        if url and len(found) < _MOST_FEEDS:
            # A feed may stand in several folders.
            before = found.get(url, Subscription(url=url, name=_name(said)))
            tags = dict.fromkeys((*before.tags, *_tags(folders, said)))
            found[url] = replace(before, tags=tuple(tags))
        if not inside.rstrip().endswith("/") and len(folders) < _DEEPEST:
            folders.append("" if url else _name(said))
    return tuple(found.values())


def write_opml(subscriptions: Iterable[Subscription]) -> str:
    """An OPML 2.0 file: a feed with tags stands in a folder for each of them."""
    loose: list[str] = []
    folders: dict[str, list[str]] = {}
    for each in subscriptions:
        line = _outline(each)
        for tag in each.tags:
            folders.setdefault(tag, []).append(line)
        if not each.tags:
            loose.append(line)
    body = "".join(f"    {line}\n" for line in loose)
    for tag, lines in folders.items():
        inside = "".join(f"      {line}\n" for line in lines)
        body += f"    <outline text={_quoted(tag)} title={_quoted(tag)}>\n{inside}    </outline>\n"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        f"  <head><title>Feeds of briefing</title></head>\n  <body>\n{body}  </body>\n</opml>\n"
    )


def read_newsboat(text: str) -> tuple[Subscription, ...]:
    """The feeds of newsboat's urls file: an address, then tags; `~` begins a title, `!` hides."""
    found: list[Subscription] = []
    for line in text.splitlines():
        words = _words(line)
        url = clean_url(words[0]) if words else None
        if not url or len(found) >= _MOST_FEEDS:
            # Queries, filters and commands of newsboat are no addresses.
            continue
        names = [word[1:] for word in words[1:] if word.startswith("~")]
        tags = [word for word in words[1:] if not word.startswith(("~", "!"))]
        found.append(
            Subscription(url=url, name=clean_line("".join(names[:1]), _LONGEST_NAME), tags=_clean_tags(tags))
        )
    return tuple(found)


def write_newsboat(subscriptions: Iterable[Subscription]) -> str:
    """A urls file for newsboat."""
    lines = []
    for each in subscriptions:
        words = [*each.tags, *([f"~{each.name}"] if each.name else [])]
        quoted = (clean_line(word, _LONGEST_NAME).replace("\\", "").replace('"', "'") for word in words)
        lines.append(" ".join((each.url, *(f'"{word}"' for word in quoted))))
    return "".join(f"{line}\n" for line in lines)


def looks_like_opml(text: str) -> bool:
    """Whether a list of feeds is OPML and not a urls file."""
    return text.lstrip("\ufeff \t\r\n").startswith("<")


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line[:8_000], comments=False) if not line.lstrip().startswith("#") else []
    except ValueError:
        return line[:8_000].split()[:1]


def _without_comments(text: str) -> str:
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        pieces.append(text[at:start])
        at = end + 3
    return "".join((*pieces, text[at:]))


def _attributes(inside: str) -> dict[str, str]:
    return {
        match[1].lower(): unescape(match[2] if match[2] is not None else match[3])
        for match in _ATTRIBUTE.finditer(inside)
    }


def _name(said: dict[str, str]) -> str:
    return clean_line(said.get("title") or said.get("text") or "", _LONGEST_NAME)


def _tags(folders: list[str], said: dict[str, str]) -> tuple[str, ...]:
    """The folders around a feed, and the categories that it has itself, as `/news/world,local`."""
    categories = re.split(r"[,/]", said.get("category", ""))
    return _clean_tags([*folders, *categories])


def _clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    cleaned = (clean_line(tag, _LONGEST_TAG) for tag in tags)
    return tuple(dict.fromkeys(tag for tag in cleaned if tag))


def _outline(each: Subscription) -> str:
    name = clean_line(each.name or each.url, _LONGEST_NAME)
    return f'<outline type="rss" text={_quoted(name)} title={_quoted(name)} xmlUrl={_quoted(each.url)}/>'


def _quoted(text: str) -> str:
    return f'"{escape(text)}"'
