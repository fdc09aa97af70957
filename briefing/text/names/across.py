"""People of several articles made one: the same person in other spellings, with the best full name."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.text.document import Document, Name
from briefing.text.names.words import PARTICLES

_SUFFIX = re.compile(r"(?:jr|sr)\.?|i{2,3}|iv", re.IGNORECASE)
_SPELLINGS = (
    (re.compile(r"(?:iy|yi|ii|yy|ij|ey|ei|ie)(?=$|[^aeiou])"), "i"),  # Zelenskyy, Zelenskiy, Zelensky
    (re.compile(r"ph"), "f"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"ts|tz|cz"), "z"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"([aou])e"), r"\1"),  # Froehm, Fröhm
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile(r"y"), "i"),
    (re.compile(r"[’'\-.]"), ""),
)
"""Ways in which one name from another alphabet is written, each pair brought to one form."""
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)
_PET_ENDING = re.compile(r"(?:i|ie|e)$")
_LEAST_LETTERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """One person of a story."""

    name: str
    """The best full name."""
    role: str | None
    gender: str | None
    members: tuple[tuple[int, int], ...]
    """(document, name) indexes of what was joined."""


@lru_cache(maxsize=10_000)
def spelling_key(word: str) -> str:
    """Bring a word to the form that its other spellings share."""
    folded = unicodedata.normalize("NFD", word.lower().translate(_LETTERS))
    key = "".join(char for char in folded if not unicodedata.combining(char))
    for pattern, plain in _SPELLINGS:
        key = pattern.sub(plain, key)
    return key


def join_people(documents: Sequence[Document]) -> tuple[Shared, ...]:
    """Join the people of a story's articles, full names first, by their first appearance."""
    people = [
        _Person(document, index, name)
        for document, each in enumerate(documents)
        for index, name in enumerate(each.names)
        if name.kind == "person"
    ]
    groups: list[list[_Person]] = []
    by_key: dict[str, list[list[_Person]]] = {}
    for person in sorted(people, key=lambda person: (len(person.words) == 1, person.document, person.index)):
        group = _group_of(person, by_key)
        if group is None:
            group = []
            groups.append(group)
        group.append(person)
        for key in person.keys:
            known = by_key.setdefault(key, [])
            if not any(group is each for each in known):
                known.append(group)
    groups.sort(key=lambda group: min((person.document, person.index) for person in group))
    return tuple(_shared(group) for group in groups)


@dataclass(frozen=True, slots=True)
class _Person:
    """One article's name of a person."""

    document: int
    index: int
    name: Name

    @property
    def words(self) -> list[str]:
        """The words of the name, "Jr." aside."""
        words = [word for word in self.name.name.split() if not _SUFFIX.fullmatch(word)]
        return words or self.name.name.split()

    @property
    def keys(self) -> tuple[str, ...]:
        """What it can be found by: its surname, and its first name where there are both."""
        words = self.words
        surname = "surname " + spelling_key(words[-1])
        if len(words) == 1:
            return (surname,)
        # Who is called Reed-Holt is Reed in another article.
        parts = words[-1].split("-") if "-" in words[-1] else []
        return (
            surname,
            *("surname " + spelling_key(part) for part in parts if part),
            "first " + spelling_key(words[0]),
        )


def _group_of(person: _Person, by_key: dict[str, list[list[_Person]]]) -> list[_Person] | None:
    """The group that a person belongs to; a bare name that two people share belongs to neither."""
    words = person.words
    last = spelling_key(words[-1])
    known: list[list[_Person]] = []
    for key in person.keys:
        if key.startswith("surname "):
            known += [group for group in by_key.get(key, []) if not any(group is each for each in known)]
    same = [group for group in known if _may_be_same(group, person)]
    if len(words) == 1:
        same = same or [group for group in by_key.get(f"first {last}", []) if _may_be_same(group, person)]
        return same[0] if len(same) == 1 else None
    same = same or [
        group
        for group in by_key.get(f"first {spelling_key(words[0])}", [])
        if any(_differ_by_a_letter(words[-1], other.words[-1]) for other in group)
    ]
    return same[0] if same else None


def _may_be_same(group: Sequence[_Person], person: _Person) -> bool:
    mine = person.words
    for other in group:
        theirs = other.words
        genders = {person.name.gender, other.name.gender}
        if genders == {"f", "m"} and mine[0] != theirs[0]:
            return False
        if len(mine) > 1 and len(theirs) > 1:
            # One article that has both spells them so on purpose: they are two.
            is_written = other.document == person.document
            if is_written and spelling_key(mine[0]) != spelling_key(theirs[0]):
                return False
            if not _first_names_fit(mine[0], theirs[0]):
                return False
    return True


def _first_names_fit(one: str, other: str) -> bool:
    """Whether two first names may be one: spelt otherwise, cut short, or a pet name."""
    first, second = spelling_key(one), spelling_key(other)
    if first == second or _differ_by_a_letter(one, other):
        return True
    shorter, longer = sorted((first, second), key=len)
    if longer.startswith(shorter) and (len(shorter) == 1 or len(shorter) > 2):
        return True
    stem = _PET_ENDING.sub("", shorter)
    return stem != shorter and len(stem) > 2 and longer.startswith(stem)


def _differ_by_a_letter(one: str, other: str) -> bool:
    """Whether two words of some length differ in one letter: Yusuf and Yusef, Brandvold and Brandvoldt."""
    first, second = one.lower(), other.lower()
    if min(len(first), len(second)) < _LEAST_LETTERS or first[0] != second[0]:
        return False
    if len(first) == len(second):
        return sum(a != b for a, b in zip(first, second, strict=True)) == 1
    shorter, longer = sorted((first, second), key=len)
    return len(longer) - len(shorter) == 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


def _shared(group: Sequence[_Person]) -> Shared:
    """Choose the best name of a person: the fullest, in most articles, in its longest spelling."""
    articles: dict[str, set[int]] = {}
    for person in group:
        articles.setdefault(person.name.name, set()).add(person.document)

    def worth(name: str) -> tuple[int, int, int, str]:
        words = [word for word in name.split() if word.lower() not in PARTICLES]
        return (min(len(words), 3), len(articles[name]), len(name), name)

    best = max(articles, key=worth)
    ordered = sorted(group, key=lambda person: (person.name.name != best, person.document, person.index))
    return Shared(
        name=best,
        role=next((person.name.role for person in ordered if person.name.role), None),
        gender=next((person.name.gender for person in ordered if person.name.gender), None),
        members=tuple(sorted((person.document, person.index) for person in group)),
    )
