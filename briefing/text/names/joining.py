"""Spellings made one: which mentions of an article name the same person, organisation or place."""

from bisect import bisect_left
from dataclasses import dataclass, field

from briefing.text.names.first_names import gender_of_first_name
from briefing.text.names.mention import Mention
from briefing.text.names.words import PARTICLES, PLACES

_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_KINDS = ("person", "organisation", "place", "other")


@dataclass(slots=True)
class Bearer:
    """Someone or something while its mentions are being gathered."""

    words: tuple[str, ...]
    kind: str
    mentions: list[Mention] = field(default_factory=list)
    gender: str = ""
    full_places: list[int] = field(default_factory=list)
    """The first tokens of its full mentions, in order."""
    short_place: int = -1
    """The first token of the last short mention taken."""

    @property
    def surname(self) -> str:
        """The last word that is no suffix, in lower case."""
        return surname_of(self.words)

    def take(self, mention: Mention) -> None:
        """Count a mention in; a fuller spelling becomes the name."""
        self.mentions.append(mention)
        if len(mention.words) > 1:
            self.full_places.append(mention.first)
        else:
            self.short_place = mention.first
        if len(mention.words) > len(self.words):
            self.words = mention.words
        if self.kind == "other" or mention.kind == "person":
            self.kind = mention.kind if mention.kind != "other" else self.kind
        self.gender = self.gender or mention.gender


def surname_of(words: tuple[str, ...]) -> str:
    """The word that a person is called by: the last one that is no suffix, in lower case."""
    for word in reversed(words):
        lower = word.lower()
        if lower not in _SUFFIXES:
            return lower
    return words[-1].lower()


def join(mentions: list[Mention]) -> list[Bearer]:
    """Join the mentions of each bearer, by first mention; full names first, then what is short for them."""
    bearers: list[Bearer] = []
    by_surname: dict[str, list[Bearer]] = {}
    for mention in sorted(mentions, key=lambda mention: (len(mention.words) == 1, mention.first)):
        bearer = _bearer_of(mention, bearers, by_surname)
        if bearer is None:
            bearer = Bearer(mention.words, mention.kind)
            bearers.append(bearer)
            for key in _keys(mention):
                by_surname.setdefault(key, []).append(bearer)
        bearer.take(mention)
    for bearer in bearers:
        bearer.mentions.sort(key=lambda mention: mention.first)
    return sorted(bearers, key=lambda bearer: bearer.mentions[0].first)


def _keys(mention: Mention) -> tuple[str, ...]:
    """The words that alone may stand for a name: its last, its first, its initials."""
    words = [word.lower() for word in mention.words if word.lower() not in PARTICLES]
    keys = {surname_of(mention.words): None, words[0]: None} if words else {mention.words[-1].lower(): None}
    if len(words) > 1 and mention.kind != "person":
        keys["".join(word[0] for word in words if word not in ("of", "for", "the"))] = None
    if len(words) > 2 and mention.words[-2].lower() in PARTICLES:
        keys[" ".join(word.lower() for word in mention.words[1:])] = None
    keys.update({key.replace(".", ""): None for key in keys})
    return tuple(keys)


def _bearer_of(mention: Mention, bearers: list[Bearer], by_surname: dict[str, list[Bearer]]) -> Bearer | None:
    """The bearer that a mention names, or None for one not met before."""
    if len(mention.words) > 1:
        same = by_surname.get(surname_of(mention.words), [])
        fitting = [bearer for bearer in same if _is_same_full_name(mention, bearer)]
        return fitting[0] if fitting else None
    lower = mention.words[0].lower().replace(".", "")
    fitting = [bearer for bearer in by_surname.get(lower, []) if _may_be_short(mention, bearer)]
    if not fitting:
        return None
    # Of two Clintons, the bare surname is the one named last before it; a first mention looks ahead.
    before = [bearer for bearer in fitting if _last_before(bearer, mention) >= 0]
    if before:
        return max(before, key=lambda bearer: (_last_before(bearer, mention), -bearer.mentions[0].first))
    return min(fitting, key=lambda bearer: bearer.mentions[0].first)


def _last_before(bearer: Bearer, mention: Mention) -> int:
    at = bisect_left(bearer.full_places, mention.first)
    return max(bearer.full_places[at - 1] if at else -1, bearer.short_place)


def _is_same_full_name(mention: Mention, bearer: Bearer) -> bool:
    mine = [word.lower().rstrip(".") for word in mention.words if word.lower() not in _SUFFIXES]
    theirs = [word.lower().rstrip(".") for word in bearer.words if word.lower() not in _SUFFIXES]
    if mine == theirs:
        return True
    if "person" not in (mention.kind, bearer.kind) and mine[0] != theirs[0]:
        return False
    if mine[-1] != theirs[-1] or len(theirs) < 2 or len(mine) < 2:
        return False
    first, other = mine[0], theirs[0]
    is_initial = len(first) == 1 or len(other) == 1
    return first == other or (is_initial and first[0] == other[0])


def _may_be_short(mention: Mention, bearer: Bearer) -> bool:
    """Whether one word may stand for a fuller name that was met."""
    lower = mention.words[0].lower()
    if len(bearer.words) == 1:
        if mention.gender and bearer.gender and mention.gender != bearer.gender:
            return False  # Mr Rehn and Mrs Rehn
        return bearer.words[0].lower().replace(".", "") == lower.replace(".", "")
    if mention.gender and bearer.kind == "person":
        known = bearer.gender or gender_of_first_name(bearer.words[0])
        if known and known != mention.gender:
            return False
    if bearer.kind == "person":
        return (
            lower == bearer.surname
            or lower == bearer.words[0].lower()
            or (" ".join(bearer.words[1:]).lower() == lower)
        )
    if bearer.kind == "place" or lower in PLACES:
        return False
    initials = "".join(word[0] for word in bearer.words if word.lower() not in ("of", "for", "the")).lower()
    if lower.replace(".", "") == initials:
        return mention.words[0].isupper()
    # A company goes by its first word: Harrow Motors, Harrow.
    return bearer.kind == "other" or (lower == bearer.words[0].lower() and mention.kind != "person")
