"""People of several articles made one: the same person in other spellings, with the best full name."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

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
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile(r"y"), "i"),
    (re.compile(r"[’'\-.]"), ""),
)
"""Ways in which one name from another alphabet is written, each pair brought to one form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """One person of a story."""

    name: str
    """The best full name."""
    role: str | None
    gender: str | None
    members: tuple[tuple[int, int], ...]
    """(document, name) indexes of what was joined."""


def spelling_key(word: str) -> str:
    """Bring a word to the form that its other spellings share."""
    folded = unicodedata.normalize("NFD", word.lower())
    key = "".join(char for char in folded if not unicodedata.combining(char))
    for pattern, plain in _SPELLINGS:
        key = pattern.sub(plain, key)
    return key


def join_people(documents: Sequence[Document]) -> tuple[Shared, ...]:
    """Join the people of a story's articles, full names first, by their first appearance."""
    people = [
        (document, index, name)
        for document, each in enumerate(documents)
        for index, name in enumerate(each.names)
        if name.kind == "person"
    ]
    groups: list[list[tuple[int, int, Name]]] = []
    by_surname: dict[str, list[list[tuple[int, int, Name]]]] = {}
    for person in sorted(people, key=lambda person: (len(_words(person[2])) == 1, person[0], person[1])):
        same = by_surname.setdefault(spelling_key(_words(person[2])[-1]), [])
        fitting = [group for group in same if _may_be_same(group, person[2])]
        # A bare surname that two people share stays alone rather than go to the wrong one.
        if len(fitting) == 1 or (fitting and len(_words(person[2])) > 1):
            fitting[0].append(person)
        else:
            groups.append([person])
            same.append(groups[-1])
    return tuple(
        _shared(group) for group in sorted(groups, key=lambda group: min((d, n) for d, n, _ in group))
    )


def _words(name: Name) -> list[str]:
    words = [word for word in name.name.split() if not _SUFFIX.fullmatch(word)]
    return words or name.name.split()


def _may_be_same(group: Sequence[tuple[int, int, Name]], name: Name) -> bool:
    mine = _words(name)
    for _, _, other in group:
        theirs = _words(other)
        if name.gender and other.gender and name.gender != other.gender and mine[0] != theirs[0]:
            return False
        if len(mine) > 1 and len(theirs) > 1 and not _first_names_fit(mine[0], theirs[0]):
            return False
    return True


def _first_names_fit(one: str, other: str) -> bool:
    first, second = spelling_key(one), spelling_key(other)
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    return longer.startswith(shorter) and (len(shorter) == 1 or len(shorter) > 2)


def _shared(group: Sequence[tuple[int, int, Name]]) -> Shared:
    """Choose the best name of a person: the fullest, in most articles, in its longest spelling."""
    articles: dict[str, set[int]] = {}
    for document, _, name in group:
        articles.setdefault(name.name, set()).add(document)

    def worth(name: str) -> tuple[int, int, int, str]:
        words = [word for word in name.split() if word.lower() not in PARTICLES]
        return (min(len(words), 3), len(articles[name]), len(name), name)

    best = max(articles, key=worth)
    roles = [
        name.role
        for _, _, name in sorted(group, key=lambda person: (person[2].name != best, *person[:2]))
        if name.role
    ]
    genders = [name.gender for _, _, name in group if name.gender]
    return Shared(
        name=best,
        role=roles[0] if roles else None,
        gender=genders[0] if genders else None,
        members=tuple(sorted((document, index) for document, index, _ in group)),
    )
