"""The answer sheet beside the corpus: what a Score is, and every story told as the sheet groups it."""

import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from briefing.model.briefs import Brief
from briefing.model.news import Span
from tests.corpus.reading import Corpus

SHEET = Path(__file__).with_name("answers.toml")


@dataclass(frozen=True)
class Score:
    """One row of the table."""

    row: str
    right: int
    total: int
    misses: tuple[str, ...]

    @property
    def share(self) -> float:
        """Percent of right ones."""
        return 100 * self.right / self.total if self.total else 100.0


def tally(row: str, answers: Iterable[tuple[str, bool]]) -> Score:
    """Count the answers that are right, and keep the names of those that are not."""
    told = list(answers)
    return Score(
        row, sum(right for _, right in told), len(told), tuple(name for name, right in told if not right)
    )


class Marking:
    """The corpus, the sheet, and every story told as the sheet groups it."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.sheet: Mapping[str, Any] = tomllib.loads(SHEET.read_text("utf-8"))

    @cached_property
    def briefs(self) -> Mapping[str, Brief]:
        """Each story of the sheet, told: an error of the grouping is not counted again as one of a facet."""
        return {story: self.corpus.told_together(names) for story, names in self.sheet["stories"].items()}

    def records(self, story: str, facet: str) -> list[dict[str, Any]]:
        """A facet's findings about a story, as JSON has them; none where there is no such facet."""
        section = self.briefs[story].section(facet)
        return [finding.record() for finding in section.findings] if section else []

    def quotes(self) -> Iterator[tuple[str, str, str]]:
        """(article, first words, speaker) of each quote; a copy has those of its original that it kept."""
        listed = self.sheet["quotes"]
        for article in self.corpus.documents:
            for words, speaker in listed.get(article, listed.get(self.sheet["copies"].get(article), [])):
                if words in self.text(article):
                    yield article, words, speaker

    def text(self, article: str) -> str:
        """The text of an article."""
        return self.corpus.documents[article].text

    def span(self, place: Sequence[str]) -> Span:
        """Where a quote's first words stand."""
        article, words = place
        document = self.corpus.documents[article]
        start = document.text.index(words.rstrip('”’",') if words.endswith('"') else words)
        return document.span(start, start + 1)


def plain(text: str) -> str:
    """Fold case and accents, so that spellings compare as people read them."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).replace("’", "'")
