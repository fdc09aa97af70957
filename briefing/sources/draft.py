"""What a place gave of one article, and how an Article is made of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from briefing.model.news import Article
from briefing.sources.clean import LONGEST_TEXT, clean_line, clean_text, clean_url, strip_start
from briefing.text.sentences import split_sentences

_LONGEST_TITLE_LINE = 150
"""A first line above this many characters is also body."""
_LONGEST_TITLE = 500
_LONGEST_GIVEN_TITLE = 2_000
_LONGEST_REF = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as a place gave it, before any cleaning; absent is empty."""

    outlet: str = ""
    title: str = ""
    text: str = ""
    ref: str = ""
    url: str = ""
    author: str = ""
    language: str = ""
    published: datetime | None = None
    story: str = ""
    line: int | None = None
    """Where it stands in a file of many, counted from 1."""
    is_blurb: bool = False
    lack: str = ""
    """What of it could not be read, in words that go on from the file's name."""


def content_hash(*parts: str) -> str:
    """A short hash of some texts, the same on every machine."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def make_article(draft: Draft, *, outlet: str, path: str | None, is_record: bool = False) -> Article | None:
    """Clean a draft and set its title and id; None where there is nothing to read in it.

    A path alone stands for a file's only article; a record is told by its text too.
    """
    text = lay_out(draft.title, draft.text)
    if not text:
        return None
    language = clean_language(draft.language)
    name = clean_line(draft.outlet) or clean_line(outlet)
    reference = clean_line(draft.ref, _LONGEST_REF)
    url = clean_url(draft.url)
    place = path or ""
    story = clean_line(draft.story)
    if reference or url:
        identity = content_hash(name, "ref", reference) if reference else content_hash(name, "url", url or "")
    else:
        identity = content_hash(name, "path", place, text if is_record or not place else "")
    return Article(
        id=identity,
        outlet=name,
        title=find_title(text, language),
        text=text,
        ref=reference or None,
        url=url,
        path=clean_text(place).replace("\n", " ") or None,
        published=draft.published,
        author=clean_line(draft.author) or None,
        language=language,
        story=clean_line(f"{place or '-'}#{story}", _LONGEST_REF) if story else None,
        is_blurb=draft.is_blurb,
    )


def namesake(article: Article, ordinal: int) -> Article:
    """The same article under an id of its own: two records are two articles, whatever they say of themselves."""
    return replace(article, id=content_hash(article.id, str(ordinal)))


def lay_out(title: str, text: str) -> str:
    """Set a title above a text, unless the text begins with it; both cleaned."""
    headline = _one_line(title)
    body = strip_start(clean_text(text[: LONGEST_TEXT * 2])).rstrip()[:LONGEST_TEXT]
    if not headline:
        return body
    if not body:
        return headline
    return body if _begins_with(body, headline) else f"{headline}\n{body}"


def find_title(text: str, language: str | None) -> str:
    """The first line, or its first sentence where the line is also body; a prefix of the text."""
    line = text.split("\n", 1)[0].rstrip()
    sentences = split_sentences(line[: _LONGEST_TITLE * 4], language or "en")
    if len(line) <= _LONGEST_TITLE_LINE and len(sentences) <= 1:
        return line
    title = line[: sentences[0][1]] if sentences else line
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[:_LONGEST_TITLE].rsplit(" ", 1)[0]


def clean_language(code: str) -> str | None:
    """The two or three letters of a language code: `en` of `en-GB`."""
    letters = code.strip().replace("_", "-").partition("-")[0].lower()
    return letters if 2 <= len(letters) <= 3 and letters.isascii() and letters.isalpha() else None


def _one_line(title: str) -> str:
    """A title as it is spelt, spacing and all, but on one line."""
    return clean_text(title[:_LONGEST_GIVEN_TITLE]).replace("\n", " ").strip()


def _begins_with(body: str, headline: str) -> bool:
    """Whether the text begins with the headline as words, not within one."""
    if not body.startswith(headline):
        return False
    after = body[len(headline) : len(headline) + 1]
    return not (after.isalnum() and headline[-1].isalnum())
