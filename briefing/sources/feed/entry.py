"""What a feed says, made plain: the one form that both ways of parsing end in; it never leaves this room."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.text.markup import has_markup, html_to_text, tidy_lines

MOST_ENTRIES = 1_000
_LONGEST_TITLE = 2_000
_LONGEST_BODY = 2_000_000
_LONGEST_NAME = 500
_LONGEST_LINK = 2_000
_MAIL_AND_NAME = re.compile(r"\S{1,200}@\S{1,200}\s{0,9}\(([^()]{1,200})\)\s*\Z")
_MAIL = re.compile(r"<?\b[\w.+-]{1,100}@[\w.-]{1,200}>?")
_SHORTEST_ARTICLE_WORDS = 120
_SHORTEST_CONTENT_WORDS = 50
_TEASER_END = re.compile(
    r"""(?ix)
    (?: \[?(?:…|\.\.\.)\]?                                            # what goes on elsewhere
      | \b(?:read|continue|view)\s(?:more|on|reading|the\sfull|full)\b.{0,80}
      | \bfull\s(?:story|article)\b.{0,20}
    )\s*[»›→>]{0,3}\s*\Z
    """
)
_TAIL = 700
_FURNITURE_LINE = re.compile(
    r"""(?ix)^[ \t]*(?:
        the\spost\s.{1,300}\s(?:first\sappeared|appeared\sfirst)\son\s.{1,200}
      | (?:continue\sreading|read\smore|read\sthe\sfull\s(?:story|article))\b.{0,100}
      | (?:comments?|permalink|share\sthis)\W{0,3}
    )[ \t]*$""",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry, plain: no markup, not yet cleaned."""

    guid: str = ""
    link: str = ""
    title: str = ""
    text: str = ""
    author: str = ""
    published: datetime | None = None
    is_blurb: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One feed, plain."""

    kind: str = ""
    """`rss`, `atom`, `json`; empty where it is no feed at all."""
    title: str = ""
    language: str = ""
    entries: tuple[Entry, ...] = ()
    left_out: int = 0
    """Entries beyond the most that are taken."""
    is_damaged: bool = False
    """It was not well-formed, and was read as well as it goes."""


@dataclass(frozen=True, slots=True)
class Body:
    """One of the texts that an entry gives."""

    value: str
    is_html: bool = False
    is_content: bool = False
    """Meant as the whole article, not as its summary."""


def make_entry(
    *, guid: str, link: str, title: str, bodies: Sequence[Body], author: str, published: datetime | None
) -> Entry:
    """Make an entry of what its elements hold: of several texts the longest is the article."""
    plain = [(make_plain(body.value[:_LONGEST_BODY], is_html=body.is_html), body) for body in bodies]
    text, chosen = max(plain, key=lambda pair: len(pair[0]), default=("", None))
    return Entry(
        guid=guid.strip()[:_LONGEST_LINK],
        link=link.strip()[:_LONGEST_LINK],
        title=make_plain(title[:_LONGEST_TITLE], is_html=False).replace("\n", " "),
        text=_without_furniture(text),
        author=author_name(author),
        published=published,
        is_blurb=_is_blurb(text, is_content=chosen is not None and chosen.is_content),
    )


def make_plain(value: str, *, is_html: bool) -> str:
    """Plain text of a value; one that holds tags or entities is HTML, whatever the feed says of it."""
    return html_to_text(value) if is_html or has_markup(value) else tidy_lines(value)


def author_name(author: str) -> str:
    """The name in `mail@example.org (Name)`, and never the address."""
    written = author.strip()[:_LONGEST_NAME]
    named = _MAIL_AND_NAME.match(written)
    return make_plain(named[1] if named else _MAIL.sub("", written).strip(" ()<>"), is_html=False)


def _without_furniture(text: str) -> str:
    """The text without the lines that publishing systems add at its end."""
    body, tail = text[:-_TAIL], text[-_TAIL:]
    return (body + _FURNITURE_LINE.sub("", tail)).strip()


def _is_blurb(text: str, *, is_content: bool) -> bool:
    if _TEASER_END.search(text[-200:]):
        return True
    return len(text.split()) < (_SHORTEST_CONTENT_WORDS if is_content else _SHORTEST_ARTICLE_WORDS)
