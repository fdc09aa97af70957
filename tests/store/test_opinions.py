from briefing.store import open_store


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
