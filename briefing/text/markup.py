"""HTML and Markdown made plain text, in time that grows with their length whatever they hold."""

import re
from collections.abc import Iterator
from html import unescape

_SKIPPED = frozenset(
    "script style template noscript svg math iframe object select textarea head canvas audio video".split()
)
"""Elements whose content is no text."""
_PARAGRAPHS = frozenset("p blockquote h1 h2 h3 h4 h5 h6 pre table ul ol dl figure article section hr".split())
_LINES = frozenset(
    """address aside body br caption center dd details div dt fieldset figcaption footer form header
    html legend li main nav option summary tbody td tfoot th thead title tr""".split()
)
_TAG = re.compile(r"(/?)([A-Za-z][A-Za-z0-9:-]{0,30})")
_BREAKS = re.compile(r"[\r\n]+")
_MANY_BREAKS = re.compile(r"\n{3,}")
_LOOKS_LIKE_HTML = re.compile(
    r"<(?:/?[A-Za-z][A-Za-z0-9]{0,15}[\s/>]|!--)|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,10});"
)


def html_to_text(markup: str) -> str:
    """Plain text of HTML: paragraphs apart by a blank line, other blocks by a line end."""
    parts: list[str] = []
    for kind, value in scan_html(markup):
        if kind == "text":
            parts.append(_BREAKS.sub(" ", value) if "\n" in value or "\r" in value else value)
        elif value in _PARAGRAPHS:
            parts.append("\n\n")
        elif value in _LINES:
            parts.append("\n")
    return tidy_lines(unescape("".join(parts)))


def has_markup(text: str) -> bool:
    """Whether a text that may be HTML has a tag or an entity in it."""
    return ("<" in text or "&" in text) and bool(_LOOKS_LIKE_HTML.search(text))


def tidy_lines(text: str) -> str:
    """Trim every line and leave at most one blank line between two."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return _MANY_BREAKS.sub("\n\n", "\n".join(lines)).strip()


def scan_html(markup: str) -> Iterator[tuple[str, str]]:
    """Cut HTML into ("text", as written), ("open", tag) and ("close", tag), without what is never read."""
    at, end = 0, len(markup)
    ends = _Ends(markup)
    while at < end:
        opens = markup.find("<", at)
        if opens < 0:
            yield "text", markup[at:]
            return
        if opens > at:
            yield "text", markup[at:opens]
        at, found = _read_tag(markup, opens, ends)
        if found is None:
            if at == opens + 1:
                yield "text", "<"
            continue
        yield found
        if found[0] == "open" and found[1] in _SKIPPED:
            at = ends.of_element(found[1], at)


class _Ends:
    """Finds what closes things, and remembers what does not come any more: a search is never done twice."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._lower: str | None = None
        self._absent: set[str] = set()

    def find(self, mark: str, at: int) -> int:
        """Where a mark stands next, -1 where it does not."""
        if mark in self._absent:
            return -1
        found = self._markup.find(mark, at)
        if found < 0:
            self._absent.add(mark)
        return found

    def of_element(self, tag: str, at: int) -> int:
        """Where the closing tag of an element begins that holds no text; here, if it is never closed."""
        mark = f"</{tag}"
        if mark in self._absent:
            return at
        if self._lower is None:
            self._lower = self._markup.lower()
            if len(self._lower) != len(self._markup):
                # A few letters grow when lowered, and every offset behind them would be wrong.
                self._lower = "".join(c.lower() if c.isascii() else c for c in self._markup)
        found = self._lower.find(mark, at)
        if found < 0:
            self._absent.add(mark)
            return at
        return found


def _read_tag(markup: str, opens: int, ends: _Ends) -> tuple[int, tuple[str, str] | None]:
    """Read what a `<` begins: where it ends, and the tag it is; a lone `<` is one character of text."""
    if markup.startswith("<!--", opens):
        closes = ends.find("-->", opens + 4)
        return (closes + 3, None) if closes >= 0 else (opens + 4, None)
    if markup.startswith("<![CDATA[", opens):
        # Its text is taken as text; the marks around it go.
        return opens + 9, None
    if markup.startswith(("<!", "<?"), opens):
        closes = ends.find(">", opens)
        return (closes + 1, None) if closes >= 0 else (opens + 2, None)
    tag = _TAG.match(markup, opens + 1)
    if not tag:
        return opens + 1, None
    closes = _end_of_tag(markup, tag.end(), ends)
    if closes < 0:
        return opens + 1, None
    return closes, ("close" if tag[1] else "open", tag[2].lower())


def _end_of_tag(markup: str, at: int, ends: _Ends) -> int:
    """One past the `>` that ends a tag, which may stand in a quoted value before; -1 if there is none."""
    closes = ends.find(">", at)
    if closes < 0:
        return -1
    for mark in ('"', "'"):
        quote = markup.find("=" + mark, at, closes)
        if quote >= 0 and markup.count(mark, at, closes) % 2:
            after = ends.find(mark, closes)
            if after >= 0 and after - at < 4_000:
                further = ends.find(">", after)
                return further + 1 if further >= 0 else closes + 1
    return closes + 1


_FENCE = re.compile(r"^[ \t]{0,3}(?:```|~~~).*$", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE)
_HEADING_TAIL = re.compile(r"(?<![ \t])[ \t]{1,9}#{1,6}[ \t]{0,99}$", re.MULTILINE)
_RULE = re.compile(
    r"^[ \t]{0,3}(?:(?:=[ \t]*){3,}|(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$", re.MULTILINE
)
_QUOTE = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]{0,8}[*+-][ \t]+", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\[\n]{0,500}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\[\n]{1,500})\](?:\([^()\n]{0,2000}\)|\[[^\]\[\n]{0,100}\])")
_REFERENCE = re.compile(r"^[ \t]{0,3}\[[^\]\n]{1,100}\]:[ \t]+\S+.*$\n?", re.MULTILINE)
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_STRONG = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]{1,1000})(?<=[^\s*\\])\1(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_\n]{1,1000})(?<=[^\s_\\])\1(?!\w)")
_CODE = re.compile(r"(`{1,2})([^`\n]{1,1000})\1")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")


def markdown_to_text(markup: str) -> str:
    """Plain text of Markdown: the words without their marks; lines and blank lines stay."""
    text = _REFERENCE.sub("", _FENCE.sub("", markup))
    for marks in (_HEADING, _HEADING_TAIL, _RULE, _QUOTE, _BULLET, _IMAGE):
        text = marks.sub("", text)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    for marks in (_STRONG, _EMPHASIS, _CODE):
        text = marks.sub(r"\2", text)
    text = _ESCAPED.sub(r"\1", text)
    return unescape(_drop_tags(text)) if has_markup(text) else text


def _drop_tags(text: str) -> str:
    return "".join(value for kind, value in scan_html(text) if kind == "text")
