"""Which entries of a feed are ones that we have: by whatever of them has stayed the same."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import msgspec

from briefing.sources.clean import clean_line
from briefing.sources.draft import content_hash
from briefing.sources.feed.entry import Entry

_MOST_ABSENT = 1_000
"""Entries remembered that the feed does not show any more: it may show them again."""
_SHORTEST_TELLING_TEXT = 100
"""Characters from which on an entry is known by its text alone: "Letters" comes each day."""
_WORDS = re.compile(r"\w+")
_SAME_WORDS = 0.5
"""Share of common words from which on two titles are editions of one."""


@dataclass(frozen=True, slots=True)
class Known:
    """One entry that we have kept, by everything that it may come again as: hashes, or empty."""

    article: str
    """The article's id; empty where it is not an article yet."""
    guid: str
    link: str
    content: str
    text: str
    """A hash of the text alone, where it is long enough to tell the entry."""
    title: str


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of this reading, and what we know of it."""

    entry: Entry
    known: Known | None
    """None where it is new."""
    keys: Known
    """How it is to be remembered; its article is empty where it is new."""

    @property
    def is_changed(self) -> bool:
        """Whether there is something to keep."""
        return self.known is None or self.known.content != self.keys.content


def read_known(written: str) -> tuple[Known, ...]:
    """Read what a memory holds of entries; what cannot be read is forgotten."""
    try:
        return msgspec.json.decode(written, type=tuple[Known, ...])
    except msgspec.MsgspecError:
        return ()


def write_known(known: Sequence[Known]) -> str:
    """Write entries for a memory."""
    return msgspec.json.encode(known).decode("utf-8")


def match_entries(entries: Sequence[Entry], known: Sequence[Known]) -> tuple[Match, ...]:
    """Find which entries we have already, by whatever of them has stayed the same; each is taken once.

    Content goes before address, and address before guid: some feeds make up guids anew each time,
    some number their places with them, and some give one guid or one address to all.
    """
    kept = _without_repeats([(entry, _keys_of(entry)) for entry in entries])
    keys = _without_shared([key for _, key in kept])
    found: dict[int, Known] = {}
    taken: set[str] = set()
    for face in _FACES:
        free: dict[tuple[str, ...], Known] = {}
        for each in known:
            if each.article not in taken and all(face(each)):
                free.setdefault(face(each), each)
        for index, key in enumerate(keys):
            same = free.get(face(key)) if index not in found and all(face(key)) else None
            if same and same.article not in taken and (face is not _guid_alone or _are_alike(key, same)):
                found[index] = same
                taken.add(same.article)
    return tuple(
        Match(entry, found.get(index), key)
        for index, ((entry, _), key) in enumerate(zip(kept, keys, strict=True))
    )


def remember(matches: Sequence[Known], known: Sequence[Known]) -> tuple[Known, ...]:
    """What is known from now on: what the feed shows, then what it showed before, up to a bound."""
    shown = {each.article for each in matches}
    absent = [each for each in known if each.article not in shown]
    return (*matches, *absent[:_MOST_ABSENT])


def _keys_of(entry: Entry) -> Known:
    text = " ".join(entry.text.split())
    title = clean_line(entry.title, 200)
    return Known(
        article="",
        guid=content_hash(entry.guid) if entry.guid else "",
        link=content_hash(entry.link) if entry.link else "",
        content=content_hash(title, text),
        text=content_hash(text) if len(text) >= _SHORTEST_TELLING_TEXT else "",
        title=title,
    )


def _without_repeats(entries: list[tuple[Entry, Known]]) -> list[tuple[Entry, Known]]:
    """Leave out what says the same under the same address."""
    first: dict[tuple[str, str], tuple[Entry, Known]] = {}
    for entry, key in entries:
        first.setdefault((key.link, key.content), (entry, key))
    return list(first.values())


def _without_shared(keys: list[Known]) -> list[Known]:
    """A guid or an address that several entries have tells none of them."""
    guids, links = Counter(key.guid for key in keys), Counter(key.link for key in keys)
    return [
        replace(
            key,
            guid=key.guid if guids[key.guid] == 1 else "",
            link=key.link if links[key.link] == 1 else "",
        )
        for key in keys
    ]


def _are_alike(one: Known, other: Known) -> bool:
    """Whether an entry with the guid of another may be its edition: titles that share half their words."""
    if not one.link or not other.link:
        return True
    words, others = set(_WORDS.findall(one.title.lower())), set(_WORDS.findall(other.title.lower()))
    return len(words & others) >= _SAME_WORDS * max(1, min(len(words), len(others)))


def _guid_alone(known: Known) -> tuple[str, ...]:
    return (known.guid,)


_FACES: tuple[Callable[[Known], tuple[str, ...]], ...] = (
    lambda known: (known.link, known.content),
    lambda known: (known.guid, known.content),
    lambda known: (known.text,),
    lambda known: (known.guid, known.link),
    lambda known: (known.link,),
    _guid_alone,
)
"""What an entry is known by, the surest first; a face with an empty part tells nothing."""
