"""The corpus as the program reads it: through the real reader, grouping and facets, with no store and no clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from briefing.facets import FACETS
from briefing.model.briefs import Brief, Limits, Past
from briefing.model.marks import Constraints
from briefing.model.news import Article
from briefing.model.sources import Reading, Source
from briefing.model.stories import Story
from briefing.sources import READERS, Visit
from briefing.stories.briefs import write_brief
from briefing.stories.grouping import group
from briefing.text import Document
from briefing.text.prepare import prepare

CORPUS = Path(__file__).parents[2] / "corpus"
SUNDAY = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
EVERYTHING = Limits(summary_words=90, quotes=None, figures=None)


def read_folder(folder: Path = CORPUS) -> Reading:
    """Read a folder as a [[folder]] table would."""
    reader = READERS["folder"]
    source = Source(kind="folder", name="corpus", place=str(folder), options=reader.options())
    return reader.read(source, None, Visit(now=SUNDAY))


def name_of(article: Article) -> str:
    """What the answer sheet calls an article: its file, or `file#id` of a record."""
    file = Path(article.path or "").name
    return f"{file}#{article.ref}" if article.ref else file


@dataclass(frozen=True)
class Corpus:
    """Every article made ready, and what the program makes of them."""

    documents: Mapping[str, Document]
    """By the answer sheet's names."""

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The answer sheet's name of each article id."""
        return {document.id: name for name, document in self.documents.items()}

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """All articles grouped, with nobody's help."""
        return group(tuple(self.documents.values()), constraints=Constraints(), earlier={})

    def told_together(self, names: Iterable[str]) -> Brief:
        """Tell these articles as one story, however the grouping sees them."""
        documents = [self.documents[name] for name in names]
        constraints = Constraints(
            together=tuple((one.id, other.id) for one, other in combinations(documents, 2))
        )
        grouped = group(documents, constraints=constraints, earlier={})
        (story,) = [each for each in grouped if len(each.articles) == len(documents)]
        return self.tell(story)

    def tell(self, story: Story) -> Brief:
        """Write the brief of a story without a limit on quotes and figures."""
        documents = [self.documents[self.names[article]] for article in story.articles]
        return write_brief(story, documents, facets=FACETS, limits=EVERYTHING, past=Past(), state="new")

    def changes_of(self, later: str, earlier: str) -> list[Mapping[str, Any]]:
        """What has changed in a page, for a reader who was shown its earlier edition."""
        now = replace(self.documents[later].article, version=2)
        before = replace(self.documents[earlier].article, id=now.id)
        document = prepare(now)
        (story,) = group((document,), constraints=Constraints(), earlier={})
        past = Past(shown=SUNDAY, articles=((now.id, before.version),), earlier=(before,))
        brief = write_brief(story, (document,), facets=FACETS, limits=EVERYTHING, past=past, state="changed")
        section = brief.section("changes")
        return [finding.record() for finding in section.findings] if section else []


def read_corpus() -> Corpus:
    """Read and prepare every article of the corpus."""
    articles = read_folder().articles
    return Corpus({name_of(article): prepare(article) for article in articles})
