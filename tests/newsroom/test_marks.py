"""What the user has done with stories is remembered, heeded and taken back."""

from dataclasses import replace
from pathlib import Path

from briefing.model.news import Article
from briefing.newsroom.run import Run
from tests.builders import NOON, an_article
from tests.newsroom.fakes import FakeReader, a_newsroom
from tests.newsroom.runs import CUP, DAY, FLOOD, FLOOD_AGAIN, headlines, read, undone


def an_edit(article: Article, text: str) -> Article:
    return replace(article, text=text)


def test_a_story_is_new_then_seen_then_changed() -> None:
    reader = FakeReader({"a": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "a")
    read(newsroom)
    [headline] = headlines(newsroom)
    assert headline.state == "new"

    newsroom.marks.see(newsroom.tell(headline.story.id), NOON)
    [headline] = headlines(newsroom)
    assert headline.state == "seen"

    reader.shelves["a"] = (an_article(FLOOD_AGAIN, outlet="Tarn Echo"),)
    read(newsroom, NOON + DAY)
    [headline] = headlines(newsroom, NOON + DAY)
    assert headline.state == "changed"


def test_an_edit_makes_a_seen_story_changed() -> None:
    article = an_article(FLOOD)
    reader = FakeReader({"a": (article,)})
    newsroom = a_newsroom(reader, "a")
    read(newsroom)
    newsroom.marks.see(newsroom.tell(headlines(newsroom)[0].story.id), NOON)

    reader.shelves["a"] = (an_edit(article, FLOOD.replace("40 families", "50 families")),)
    read(newsroom, NOON + DAY)

    assert [each.state for each in headlines(newsroom, NOON + DAY)] == ["changed"]


def test_a_run_with_paths_neither_heeds_nor_moves_marks(tmp_path: Path) -> None:
    reader = FakeReader({"a": (an_article(FLOOD),)})
    newsroom = a_newsroom(reader, "a", state=tmp_path / "db")
    read(newsroom)
    newsroom.marks.see(newsroom.tell(headlines(newsroom)[0].story.id), NOON)
    newsroom.keep_last_digest(newsroom.draw_line(NOON))
    newsroom.close()

    own = a_newsroom(reader, "a", state=tmp_path / "db", run=Run(has_own_scope=True))
    own.keep_last_digest(own.draw_line(NOON + DAY))

    assert [each.state for each in headlines(own)] == ["new"]
    assert own.last_digest() == NOON


def test_marks_are_undone_one_by_one() -> None:
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD), an_article(CUP))}), "a")
    read(newsroom)
    first, second = (headline.story for headline in headlines(newsroom))

    newsroom.marks.star(first)
    newsroom.marks.see(newsroom.tell(first.id), NOON)
    newsroom.marks.merge((first, second))
    assert len(headlines(newsroom)) == 1

    assert undone(newsroom).startswith("merged")
    assert len(headlines(newsroom)) == 2
    assert undone(newsroom).startswith("read")
    assert {each.state for each in headlines(newsroom)} == {"new"}
    assert undone(newsroom).startswith("starred")
    assert not any(each.is_starred for each in headlines(newsroom))
    assert newsroom.marks.undo() is None


def test_a_split_is_remembered_and_can_be_undone() -> None:
    reader = FakeReader({"a": (an_article(FLOOD), an_article(FLOOD_AGAIN, outlet="Tarn Echo"))})
    newsroom = a_newsroom(reader, "a")
    read(newsroom)
    [headline] = headlines(newsroom)

    newsroom.marks.split(headline.story, headline.story.articles[1])
    assert len(headlines(newsroom)) == 2

    newsroom.marks.undo()
    assert len(headlines(newsroom)) == 1


def test_a_split_leaves_the_others_that_were_merged_together() -> None:
    others = an_article("Museum opens in Vessel\nThe museum of Vessel opened on Sunday.", outlet="Echo")
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD), an_article(CUP), others)}), "a")
    read(newsroom)
    newsroom.marks.merge([each.story for each in headlines(newsroom)])
    [merged] = headlines(newsroom)

    for article in merged.story.articles:
        newsroom.marks.split(merged.story, article)
        assert sorted(len(each.story.articles) for each in headlines(newsroom)) == [1, 2]
        newsroom.marks.undo()


def test_what_was_joined_by_hand_can_be_parted_by_hand() -> None:
    newsroom = a_newsroom(FakeReader({"a": (an_article(FLOOD), an_article(CUP))}), "a")
    read(newsroom)
    newsroom.marks.merge([headline.story for headline in headlines(newsroom)])
    [joined] = headlines(newsroom)

    newsroom.marks.split(joined.story, joined.story.articles[1])

    assert len(headlines(newsroom)) == 2
