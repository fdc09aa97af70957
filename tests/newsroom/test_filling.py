"""A teaser's page is fetched, kept and grouped."""

from dataclasses import replace

from briefing.model.news import Article
from briefing.model.sources import Problem
from briefing.newsroom.newsroom import Newsroom
from briefing.text import Document
from tests.builders import NOON, an_article
from tests.newsroom.fakes import FakePages, FakeReader, a_newsroom

TEXT = "Flood closes the Harrow bridge\nThe river Harrow flooded the old town of Harrowgate on Friday."
FULL = TEXT + "\nMayor Ida Brandt said 40 families had left their homes near the Harrow."


def a_teaser() -> Article:
    return replace(an_article(TEXT), url="https://news.example/flood", is_blurb=True)


def grouped(pages: FakePages, article: Article) -> Newsroom:
    newsroom = a_newsroom(FakeReader({"here": (article,)}), "here", pages=pages)
    for events in (newsroom.refresh(NOON), newsroom.group(NOON)):
        for _ in events:
            pass
    return newsroom


def test_the_full_text_is_kept_as_a_new_version_of_the_article() -> None:
    teaser = a_teaser()
    pages = FakePages({"https://news.example/flood": FULL})
    newsroom = grouped(pages, teaser)

    came = newsroom.fill_in(teaser.id, NOON)

    assert isinstance(came, Document)
    assert newsroom.document(teaser.id).text == came.text == FULL
    assert (came.article.version, came.article.is_blurb) == (2, False)
    assert [each.text for each in newsroom.store.archive.editions(((teaser.id, 1),))] == [TEXT]
    assert pages.asked == [("https://news.example/flood", "here")]


def test_the_story_is_told_from_the_full_text() -> None:
    teaser = a_teaser()
    newsroom = grouped(FakePages({"https://news.example/flood": FULL}), teaser)
    newsroom.fill_in(teaser.id, NOON)

    (story,) = newsroom.last_page()

    assert newsroom.tell(story.story.id).coverage[0].article.text == FULL


def test_nothing_is_fetched_for_an_article_that_is_here_in_full_or_has_no_link() -> None:
    for article in (replace(a_teaser(), is_blurb=False), replace(a_teaser(), url=None)):
        pages = FakePages()
        newsroom = grouped(pages, article)

        assert isinstance(newsroom.fill_in(article.id, NOON), Problem)
        assert not pages.asked


def test_an_unreadable_page_leaves_the_teaser_as_it_is() -> None:
    teaser = a_teaser()
    newsroom = grouped(FakePages(), teaser)

    assert isinstance(newsroom.fill_in(teaser.id, NOON), Problem)
    assert newsroom.document(teaser.id).text == TEXT
