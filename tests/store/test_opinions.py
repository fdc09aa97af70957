"""The cache: found under its rules only, and swept of what is dead."""

from dataclasses import replace
from pathlib import Path

from briefing.model.news import Article
from briefing.model.sources import Reading
from briefing.store.store import Store, open_store
from tests.builders import NOON, an_article

KINDS = ("document", "signature")


def keep_articles(store: Store, *articles: Article) -> list[str]:
    """Keep articles as all that their source has; list what opinions of them are filed under."""
    store.archive.keep("s", Reading(articles=articles, present=tuple(each.id for each in articles)), NOON)
    filed = store.archive.filed(each.id for each in articles)
    return [filed[each.id].digest for each in articles]


def keep_opinions(store: Store, digests: list[str], rules: str = "1") -> None:
    for kind in KINDS:
        store.opinions.keep(kind, [(digest, b"x") for digest in digests], rules)


def sweep_all(store: Store, rules: str = "1") -> int:
    return store.opinions.sweep(rules, of_articles=KINDS, most=100)


def test_an_opinion_of_older_rules_is_not_found() -> None:
    opinions = open_store(None, "").opinions
    opinions.keep("document", [("k", b"old")], "1")

    assert opinions.find("document", ("k",), "2") == {}
    assert opinions.known("document", ("k",), "1") == frozenset({"k"})

    opinions.keep("document", [("k", b"new")], "2")
    assert opinions.find("document", ("k",), "2") == {"k": b"new"}


def test_many_keys_are_found_in_batches() -> None:
    opinions = open_store(None, "").opinions
    keys = [str(number) for number in range(1200)]
    opinions.keep("document", [(key, key.encode()) for key in keys], "1")

    assert len(opinions.find("document", keys, "1")) == 1200


def test_opinions_of_articles_that_are_gone_or_edited_are_swept_away_and_the_facts_stay() -> None:
    store = open_store(None, "")
    gone, edited, stays = (an_article(f"{name}\nText.") for name in ("Gone", "Edited", "Stays"))
    old = keep_articles(store, gone, edited, stays)
    keep_opinions(store, old)
    new = keep_articles(store, replace(edited, text="Edited\nOther text."), stays)

    swept = sweep_all(store)

    assert swept == 4
    assert store.opinions.known("document", [*old, *new], "1") == frozenset(new[1:])
    assert store.count()["articles"] == 3
    assert store.count()["editions"] == 1


def test_opinions_of_older_rules_are_swept_away_whatever_they_are_of() -> None:
    store = open_store(None, "")
    digests = keep_articles(store, an_article())
    keep_opinions(store, digests, "old")
    store.opinions.keep("stories", [("scope", b"x")], "old")
    store.opinions.keep("stories", [("other scope", b"x")], "new")

    assert sweep_all(store, "new") == 3
    assert store.opinions.known("stories", ("scope", "other scope"), "new") == frozenset(["other scope"])


def test_a_sweep_goes_on_where_the_last_one_stopped_and_comes_round() -> None:
    store = open_store(None, "")
    alive = keep_articles(store, *(an_article(f"Number {number}\nText.") for number in range(10)))
    store.opinions.keep("document", [(digest, b"x") for digest in alive], "1")
    store.opinions.keep("document", [("dead", b"x")], "1")

    swept = [store.opinions.sweep("1", of_articles=KINDS, most=4) for _ in range(3)]
    store.opinions.keep("document", [(alive[0], b"old")], "0")
    swept += [store.opinions.sweep("1", of_articles=KINDS, most=4) for _ in range(4)]

    assert swept[:3] == [0, 0, 1]
    assert sum(swept[3:]) == 1
    assert store.opinions.known("document", alive, "1") == frozenset(alive[1:])


def test_one_instance_sweeps_nothing_that_another_has_just_kept(tmp_path: Path) -> None:
    one, other = (open_store(tmp_path / "db", "") for _ in range(2))
    sweep_all(other)

    digests = keep_articles(one, an_article())
    keep_opinions(one, digests)

    assert sweep_all(other) == 0
    assert other.opinions.known("signature", digests, "1") == frozenset(digests)
    one.close()
    other.close()
