"""What the user did is kept by article, for each configuration by itself."""

from datetime import timedelta
from pathlib import Path

from briefing.model.marks import Constraints, Shown
from briefing.model.news import Span
from briefing.store.store import open_store
from tests.builders import NOON


def test_marks_of_two_configurations_do_not_mix(tmp_path: Path) -> None:
    one, other = open_store(tmp_path / "db", "one"), open_store(tmp_path / "db", "other")

    one.desk.mark_seen((("a", 1),), (), NOON)
    one.desk.star(("a",))
    one.places.keep("screen", "here")

    assert (other.desk.seen(), other.desk.stars(), other.places.find("screen")) == ({}, frozenset(), None)
    assert one.desk.seen() == {"a": (1, NOON)}


def test_what_was_shown_is_replaced_by_what_is_shown() -> None:
    desk = open_store(None, "").desk
    old = Shown("figures", "dead", "12", (Span("a", 1, 3),))
    new = Shown("figures", "dead", "15", (Span("a", 1, 3),))

    desk.mark_seen((("a", 1),), (old,), NOON)
    desk.mark_seen((("a", 2),), (new,), NOON + timedelta(hours=1))

    assert desk.shown(("a",)) == (new,)
    assert desk.seen()["a"][0] == 2


def test_unseen_forgets_what_was_shown() -> None:
    desk = open_store(None, "").desk
    desk.mark_seen((("a", 1), ("b", 1)), (Shown("quotes", "k", "t", (Span("a", 0, 1),)),), NOON)

    desk.mark_unseen(("a",))

    assert set(desk.seen()) == {"b"}
    assert desk.shown(("a", "b")) == ()


def test_constraints_come_back_with_their_pairs_in_order() -> None:
    desk = open_store(None, "").desk

    desk.keep_constraints(Constraints(together=(("b", "a"),), apart=(("c", "a"),)))

    assert desk.constraints() == Constraints(together=(("a", "b"),), apart=(("a", "c"),))


def test_stars_are_set_and_taken() -> None:
    desk = open_store(None, "").desk

    desk.star(("a", "b"))
    desk.unstar(("a",))

    assert desk.stars() == frozenset({"b"})


def test_what_was_seen_of_a_few_articles_is_that_of_all() -> None:
    desk = open_store(None, "one").desk
    desk.mark_seen((("a", 1), ("b", 2), ("c", 3)), (), NOON)

    assert desk.seen_of(("a", "c", "unknown")) == {"a": (1, NOON), "c": (3, NOON)}
    assert desk.seen_of(("a", "b", "c")) == desk.seen()
