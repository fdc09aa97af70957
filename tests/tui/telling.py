"""Stories as the screen is told them: articles in few words, each with its summary, a quote and a figure."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zlib import crc32

from briefing.model.briefs import Brief, Coverage, Finding, Layout, Row, Section
from briefing.model.news import Article, Span
from briefing.model.stories import Story
from briefing.text import Document
from briefing.text.document import Sentence, SentenceKind

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FLOOD = (
    "Flood reaches the old town of Harrowgate after a night of rain that nobody had foreseen\n"
    "The river Harrow rose by two metres overnight. Mayor Ilse Brandt said the old bridge was closed.\n"
    "“We have never seen water like this,” Brandt told the Harrow Post. At least 12 people were brought to safety."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain(Finding):
    """A finding with rows of our own."""

    shown: tuple[Row, ...] = ()

    def rows(self) -> tuple[Row, ...]:
        """As given."""
        return self.shown


def an_article(text: str, outlet: str, published: datetime | None = NOON) -> Article:
    """An article with a readable id."""
    return Article(
        id=f"{outlet}-{crc32(text.encode())}".lower().replace(" ", "-"),
        outlet=outlet,
        title=text.split("\n", 1)[0],
        text=text,
        published=published,
        url=f"https://news.example/{outlet.lower().replace(' ', '-')}",
    )


def a_document(article: Article) -> Document:
    """Sentences cut at full stops: enough to show an article."""
    sentences: list[Sentence] = []
    offset = 0
    for paragraph, line in enumerate(article.text.split("\n")):
        kind = SentenceKind.BODY if paragraph else SentenceKind.TITLE
        start = offset
        parts = line.split(". ") if paragraph else [line]
        for number, part in enumerate(parts):
            end = start + len(part) + (1 if number < len(parts) - 1 else 0)
            if end > start:
                sentences.append(Sentence(start, end, kind, paragraph))
            start = end + 1
        offset += len(line) + 1
    return Document(article=article, language="en", sentences=tuple(sentences))


def brief_of(articles: tuple[Article, ...]) -> Brief:
    """These articles told as one story."""
    documents = tuple(a_document(each) for each in articles)
    return Brief(
        story=story_of(articles),
        state="new",
        coverage=tuple(
            Coverage(
                article=each.article,
                letter=chr(ord("a") + n),
                sentences=tuple((one.start, one.end) for one in each.sentences),
            )
            for n, each in enumerate(documents)
        ),
        sections=_sections(documents),
    )


def _sections(documents: tuple[Document, ...]) -> tuple[Section, ...]:
    first = documents[0]
    bodies = [each for each in first.sentences if each.kind is SentenceKind.BODY]
    summary = tuple(
        Finding(text=first.words_at(each.start, each.end), spans=_everywhere(documents, each))
        for each in bodies
    )
    quotes = tuple(
        Plain(
            text=first.words_at(each.start, each.end),
            spans=(first.span(each.start, each.end),),
            shown=(
                Row(
                    cells=(first.words_at(each.start, each.end),),
                    spans=(first.span(each.start, each.end),),
                    group="Ilse Brandt, Mayor",
                ),
                Row(
                    cells=(first.words_at(each.start, each.end),),
                    spans=(first.span(each.start, each.end),),
                    group="Ilse Brandt, Mayor",
                    lead="reworded:",
                    depth=1,
                ),
            ),
        )
        for each in bodies[-1:]
    )
    figures = tuple(
        Plain(
            text="12",
            spans=(first.span(each.start, each.end),),
            shown=(
                Row(
                    cells=("12 people", "brought to safety", "Brandt"),
                    spans=(first.span(each.start, each.end),),
                    sign="single",
                ),
            ),
        )
        for each in bodies[-1:]
    )
    return (
        Section("summary", "Summary", Layout.PROSE, summary),
        Section("quotes", "Who said what", Layout.LIST, quotes),
        Section("figures", "Figures", Layout.TABLE, figures),
    )


def _everywhere(documents: tuple[Document, ...], sentence: Sentence) -> tuple[Span, ...]:
    words = documents[0].words_at(sentence.start, sentence.end)
    return tuple(
        each.span(each.text.index(words), each.text.index(words) + len(words))
        for each in documents
        if words in each.text
    )


def story_of(articles: tuple[Article, ...]) -> Story:
    """The story of these articles, each an origin of its own."""
    return Story(
        id=story_id(articles),
        title=articles[0].title,
        articles=tuple(each.id for each in articles),
        origins=tuple((each.id,) for each in articles),
    )


def story_id(articles: tuple[Article, ...]) -> str:
    """A readable id."""
    return f"story-{articles[0].id}"


def a_story(
    title: str, *, outlets: tuple[str, ...] = ("The Harrow Post",), hours_ago: int = 0
) -> tuple[Article, ...]:
    """A story that each outlet tells in the same words."""
    body = FLOOD.split("\n", 1)[1]
    return tuple(
        an_article(f"{title}\n{body}", outlet, NOON - timedelta(hours=hours_ago, minutes=n))
        for n, outlet in enumerate(outlets)
    )
