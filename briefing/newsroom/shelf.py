"""The last grouping, at hand for whoever asks for a story or an article by its id."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime

from briefing.model.news import Article
from briefing.model.stories import Headline, Story
from briefing.store.archive import Filed


@dataclass(frozen=True, slots=True)
class Shelf:
    """Articles and stories of one grouping."""

    _articles: Mapping[str, Filed] = field(default_factory=dict)
    _stories: Mapping[str, Story] = field(default_factory=dict)

    @classmethod
    def of(cls, filed: Sequence[Filed], stories: Sequence[Story]) -> "Shelf":
        """Shelve articles and the stories that they make."""
        return cls({each.article.id: each for each in filed}, {story.id: story for story in stories})

    def with_filed(self, filed: Filed) -> "Shelf":
        """The same with another version of an article."""
        return Shelf({**self._articles, filed.article.id: filed}, self._stories)

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories, best first."""
        return tuple(self._stories.values())

    def filed(self, article: str) -> Filed:
        """An article with its digest, by id; KeyError where it is not part of the grouping."""
        return self._articles[article]

    def article(self, article: str) -> Article:
        """An article by id; KeyError where it is not part of the grouping."""
        return self._articles[article].article

    def story(self, story: str) -> Story:
        """A story by id; KeyError where it is gone."""
        return self._stories[story]

    def headline(self, story: Story, seen: Mapping[str, tuple[int, datetime]], stars: Set[str]) -> Headline:
        """How a list shows a story, given what the user has seen (version by article) and starred."""
        articles = [self.article(article) for article in story.articles]
        times = [article.published or article.kept for article in articles]
        is_seen = [seen.get(article.id, (0, None))[0] >= article.version for article in articles]
        return Headline(
            story=story,
            state="seen"
            if all(is_seen)
            else "changed"
            if any(article.id in seen for article in articles)
            else "new",
            newest=max((time for time in times if time is not None), default=None),
            sources=len({article.outlet for article in articles}),
            is_starred=not stars.isdisjoint(story.articles),
            told=max((each.published for each in articles if each.published is not None), default=None),
        )
