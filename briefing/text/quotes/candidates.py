"""The people whom a pronoun may mean, and what speaks for each: features with fitted weights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.words import PREPOSITIONS

FEATURES = (
    "distance",
    "sentence before",
    "subject",
    "quoted",
    "possessive",
    "after a preposition",
    "gender known",
    "spoke last",
    "often named",
    "new here",
    "named last",
)
"""What is told of a candidate, in the order of its values."""

_FAR_SENTENCES = 6
_SUBJECT_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person with what speaks for it."""

    name: int
    values: tuple[float, ...]
    """By FEATURES."""


def gather(
    passage: Passage,
    named: Sequence[tuple[int, int, Party]],
    before: int,
    gender: str,
    last: tuple[int, ...],
) -> list[Candidate]:
    """Gather the people named before a token, each by the last mention; `last` are those who spoke last."""
    latest: dict[int, tuple[int, Party]] = {}
    for at, name, party in named:
        owner = passage.names[name]
        if owner.kind != "person" or (gender and owner.gender and owner.gender != gender):
            continue
        if _in_brackets(passage, at):
            continue  # a photographer's credit, a party and a state
        # Words inside marks are another's: they count only where there is nothing else.
        if not passage.quoted[at] or name not in latest or passage.quoted[latest[name][0]]:
            latest[name] = (at, party)
    nearest = max((at for at, _ in latest.values()), default=-1)
    here = passage.sentence_index(passage.tokens.starts[before])
    return [
        Candidate(
            name,
            (
                *_place(passage, at, here),
                float(passage.quoted[at]),
                float(party.is_possessive),
                float(at > 0 and passage.tokens.lowers[at - 1] in PREPOSITIONS),
                float(passage.names[name].gender is not None),
                float(name in last),
                log(len(passage.names[name].mentions)),
                float(passage.names[name].mentions[0][0] == passage.tokens.starts[at]),
                float(at == nearest),
            ),
        )
        for name, (at, party) in sorted(latest.items())
    ]


def _place(passage: Passage, at: int, here: int) -> tuple[float, float, float]:
    """How far away a mention stands, and whether it opens its sentence."""
    index = passage.sentence_index(passage.tokens.starts[at])
    opening = passage.tokens.first_from(passage.sentences[index].start)
    is_subject = at - opening <= _SUBJECT_WITHIN
    away = here - index
    return (
        float(min(max(away, 1), _FAR_SENTENCES)),
        float(away == 1),
        float(is_subject),
    )


def _in_brackets(passage: Passage, at: int) -> bool:
    for place in range(at - 1, max(-1, at - 4), -1):
        if passage.tokens.words[place] in "()":
            return passage.tokens.words[place] == "("
    return False


def rank(candidates: Sequence[Candidate], weights: Mapping[str, float]) -> list[tuple[float, int]]:
    """Rank candidates: (chance, name), the likeliest first."""
    ordered = [weights[feature] for feature in FEATURES]
    scores = [sum(map(float.__mul__, ordered, candidate.values)) for candidate in candidates]
    highest = max(scores, default=0.0)
    odds = [exp(score - highest) for score in scores]
    total = sum(odds)
    ranked = [(chance / total, candidate.name) for chance, candidate in zip(odds, candidates, strict=True)]
    return sorted(ranked, key=lambda pair: (-pair[0], pair[1]))
