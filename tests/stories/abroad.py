"""Invented news in a dozen languages (`abroad.txt`): stories of two articles, a sentence a line, the title first."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.model.news import Article
from tests.builders import an_article

_NEWS = Path(__file__).with_name("abroad.txt")
_UNSPACED = ("zh", "ja", "th")


@dataclass(frozen=True, slots=True)
class Report:
    """One article, with what is known of it."""

    language: str
    story: str
    """Named in every language alike, though each language has events of its own."""
    article: Article
    sentences: tuple[str, ...]
    """Of its body."""


def read_reports() -> list[Report]:
    """Read the articles, none of which says what language it is in."""
    reports: list[Report] = []
    for block in _NEWS.read_text(encoding="utf-8").split("== ")[1:]:
        head, _, told = block.partition("\n")
        language, story = head.split()
        for number, lines in enumerate(told.strip().split("\n\n")):
            title, *sentences = lines.splitlines()
            space = "" if language in _UNSPACED else " "
            article = an_article(
                f"{title}\n{space.join(sentences)}", outlet=f"{language} {story} {number}", language=None
            )
            reports.append(Report(language, story, article, tuple(sentences)))
    return reports


def count_pairs(reports: Sequence[Report], stories: Sequence[Sequence[str]]) -> tuple[int, int, int]:
    """Count pairs of articles: joined rightly, joined, and of one story."""
    story_of = {article: number for number, story in enumerate(stories) for article in story}
    right = joined = wanted = 0
    for place, one in enumerate(reports):
        for other in reports[:place]:
            is_one = (one.language, one.story) == (other.language, other.story)
            is_joined = story_of[one.article.id] == story_of[other.article.id]
            wanted += is_one
            joined += is_joined
            right += is_one and is_joined
    return right, joined, wanted
