"""Stories with the summaries that editors wrote of them, for the scripts that fit and measure what is told.

A line of a set is one story: {"id", "documents": [{"title", "text", "source"}], "references": [summary]}.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from briefing.facets import Telling
from briefing.model.news import Article
from briefing.model.stories import Story
from briefing.sources.draft import Draft, make_article
from briefing.text.prepare import prepare


def read_stories(path: str) -> Iterator[tuple[Telling, str]]:
    """Yield each story made ready, every article an origin of its own, and the editor's summary."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        articles: dict[str, Article] = {}
        for number, each in enumerate(record["documents"]):
            draft = Draft(
                title=each.get("title") or "", text=each.get("text") or "", ref=f"{record['id']}#{number}"
            )
            outlet = each.get("source") or f"source {number}"
            article = make_article(draft, outlet=outlet, path=None, is_record=True)
            if article is not None:
                articles[article.id] = article
        origins = tuple((article,) for article in articles)
        story = Story(id=record["id"], title="", articles=tuple(articles), origins=origins)
        documents = tuple(prepare(article) for article in articles.values())
        yield Telling(story=story, documents=documents), record["references"][0]
