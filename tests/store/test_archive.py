"""What was read is kept as it was, edits and all."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from briefing.model.sources import Bookmark, Reading
from briefing.store.store import Store, open_store
from tests.builders import NOON, an_article

HOUR = timedelta(hours=1)


def a_store() -> Store:
    return open_store(None, "test")


def test_what_is_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    article = an_article("A headline\nAnd “text” — with\n\nblank lines.", ref="7", story="s")
    store = open_store(tmp_path / "briefing.sqlite3", "test")

    store.archive.keep("folder:/news", Reading(articles=(article,)), NOON)
    store.close()
    [filed] = open_store(tmp_path / "briefing.sqlite3", "test").archive.articles((("folder:/news", None),))

    assert replace(filed.article, kept=None) == article
    assert filed.article.kept == NOON


def test_the_same_article_twice_is_kept_once() -> None:
    store = a_store()
    reading = Reading(articles=(an_article(),))

    assert store.archive.keep("s", reading, NOON).added == 1
    assert store.archive.keep("s", reading, NOON + HOUR).added == 0
    assert len(store.archive.articles((("s", None),))) == 1


def test_an_edit_is_a_new_version_and_the_old_words_are_kept() -> None:
    store = a_store()
    article = an_article("Bridge falls\nTwo people were hurt.")
    store.archive.keep("s", Reading(articles=(article,)), NOON)

    kept = store.archive.keep(
        "s", Reading(articles=(replace(article, text="Bridge falls\nThree people were hurt."),)), NOON + HOUR
    )
    [filed] = store.archive.articles((("s", None),))
    [old] = store.archive.editions(((article.id, 1),))

    assert (kept.added, kept.edited) == (0, 1)
    assert (filed.article.version, filed.article.edited, filed.article.kept) == (2, NOON + HOUR, NOON)
    assert old.text == article.text
    assert store.archive.version_at(article.id, NOON) == 1
    assert store.archive.version_at(article.id, NOON + HOUR) == 2
    assert store.archive.version_at(article.id, NOON - HOUR) == 0


def test_a_teaser_replaces_no_full_text_but_its_headline() -> None:
    archive = a_store().archive
    teaser = replace(an_article("Bridge falls\nIt fell at dawn."), is_blurb=True)
    full = replace(teaser, text=f"Bridge falls\n{'It fell at dawn on Friday. ' * 9}", is_blurb=False)
    edited = replace(teaser, title="Bridge fell", text="Bridge fell\nIt fell at noon.")
    for count, article in enumerate((teaser, full, edited, edited)):
        archive.keep("feed:x", Reading(articles=(article,)), NOON + count * HOUR)

    kept = archive.filed((teaser.id,))[teaser.id].article

    assert (kept.title, kept.text) == ("Bridge fell", full.text.replace("Bridge falls", "Bridge fell"))
    assert not kept.is_blurb
    assert [each.text for each in archive.editions([(teaser.id, version) for version in (1, 2, 3)])] == [
        teaser.text,
        full.text,
    ]


def test_a_title_that_is_half_a_line_stays_with_its_full_text() -> None:
    archive = a_store().archive
    full = an_article(
        f"Minister quits. Deputy takes over.\n{'He was tired of it. ' * 9}", title="Minister quits."
    )
    teaser = replace(full, title="Corrected", text="Corrected\nHe quit.", is_blurb=True)
    for article in (full, teaser):
        archive.keep("feed:x", Reading(articles=(article,)), NOON)

    kept = archive.filed((full.id,))[full.id].article

    assert (kept.title, kept.text) == (full.title, full.text)


def test_an_article_that_its_editors_shorten_is_an_edit_even_where_it_then_counts_as_a_teaser() -> None:
    archive = a_store().archive
    full = an_article(f"Bridge falls\n{'It fell at dawn on Friday. ' * 9}")
    shorter = replace(full, text=f"Bridge falls\n{'It fell at dawn on Friday. ' * 8}", is_blurb=True)
    for article in (full, shorter):
        archive.keep("feed:x", Reading(articles=(article,)), NOON)

    assert archive.filed((full.id,))[full.id].article.text == shorter.text


def test_an_edit_changes_what_opinions_are_filed_under() -> None:
    store = a_store()
    article = an_article()
    store.archive.keep("s", Reading(articles=(article,)), NOON)
    [before] = store.archive.articles((("s", None),))

    store.archive.keep("s", Reading(articles=(replace(article, text=article.text + " More."),)), NOON)
    [after] = store.archive.articles((("s", None),))

    assert before.digest != after.digest


def test_an_article_that_its_folder_no_longer_holds_is_shown_no_more_but_comes_back() -> None:
    store = a_store()
    article = an_article()
    store.archive.keep("s", Reading(articles=(article,), present=(article.id,)), NOON)

    store.archive.keep("s", Reading(present=()), NOON)
    assert store.archive.articles((("s", None),)) == ()

    store.archive.keep("s", Reading(present=(article.id,)), NOON)
    assert len(store.archive.articles((("s", None),))) == 1


def test_sources_do_not_see_each_others_articles() -> None:
    store = a_store()
    store.archive.keep("one", Reading(articles=(an_article(),)), NOON)

    assert store.archive.articles((("other", None),)) == ()


def test_old_articles_stay_stored_when_they_no_longer_take_part() -> None:
    store = a_store()
    store.archive.keep("s", Reading(articles=(an_article(published=NOON - 100 * HOUR),)), NOON)

    assert store.archive.articles((("s", NOON - HOUR),)) == ()
    assert store.archive.count()["articles"] == 1


def test_a_bookmark_comes_back_as_it_was() -> None:
    store = a_store()
    bookmark = Bookmark(
        source="s", place='{"etag": "x"}', tried=NOON, retry=NOON + HOUR, failures=2, said="gone"
    )

    store.archive.keep("s", Reading(bookmark=bookmark), NOON)

    assert store.bookmarks.find(("s", "t")) == {"s": bookmark}


def test_the_notes_of_a_bookmark_stay_until_there_are_others() -> None:
    store = a_store()
    first = Bookmark(source="s", place="a", notes="long")
    store.archive.keep("s", Reading(bookmark=first), NOON)
    store.bookmarks.keep(Bookmark(source="s", place="b"))
    kept = store.bookmarks.notes("s")
    store.bookmarks.keep(Bookmark(source="s", place="b", notes=""))

    assert (kept, store.bookmarks.notes("s"), store.bookmarks.notes("t")) == ("long", "", "")
    assert store.bookmarks.find(("s",)) == {"s": Bookmark(source="s", place="b")}


def test_search_finds_begun_words_whole_phrases_and_text_without_spaces() -> None:
    store = a_store()
    article = an_article("Strikers march\nThe café’s “100%” offer came.\n北橋が崩落した")
    store.archive.keep("s", Reading(articles=(article,)), NOON)

    def finds(words: str, *, is_whole: bool) -> bool:
        return store.archive.search(words, ("s",), is_whole=is_whole) == {article.id}

    assert finds("strike", is_whole=False)
    assert not finds("strike", is_whole=True)
    assert finds("CAFE’S 100", is_whole=True)
    assert not finds("offer strikers", is_whole=True)
    assert finds("橋が", is_whole=False)
    assert finds("%”", is_whole=False)
    assert not finds("%%", is_whole=False)
    assert not finds('"', is_whole=False)


def test_search_finds_words_and_follows_edits() -> None:
    store = a_store()
    article = an_article("Bridge falls\nThe dragon slept.")
    store.archive.keep("s", Reading(articles=(article,)), NOON)
    assert store.archive.search("dragon", ("s",), is_whole=True) == {article.id}

    store.archive.keep("s", Reading(articles=(replace(article, text="Bridge falls\nThe lion slept."),)), NOON)

    assert store.archive.search("dragon", ("s",), is_whole=True) == frozenset()
    assert store.archive.search("lion", ("t",), is_whole=True) == frozenset()
