"""Groups join by their pairs, of which a teaser's say less."""

import pytest

from briefing.stories.linkage import Linkage

PAIRS = {(0, 1): (-0.2, 0.9), (0, 2): (-3.2, 0.2), (1, 2): (-0.5, 0.8)}
"""Of three members, as (likeness, cosine): the middle one is a bridge between two that have little in common."""


@pytest.mark.parametrize(("bridge", "groups"), [(1.0, [[0, 1, 2]]), (0.5, [[0, 1], [2]])])
def test_a_teaser_bridges_less_than_an_article(bridge: float, groups: list[list[int]]) -> None:
    linkage = Linkage(
        [[0, 1], [2]],
        pairs=PAIRS,
        brief=[False] * 3,
        weights=[1.0, bridge, 1.0],
        days=[None] * 3,
        may_join=lambda one, other: True,
        threshold=-2.75,
    )

    assert linkage.run() == groups


@pytest.mark.parametrize("weight", [1.0, 0.5])
def test_two_alone_join_by_what_they_share_whatever_they_weigh(weight: float) -> None:
    linkage = Linkage(
        [[0], [1]],
        pairs={(0, 1): (-1.0, 0.5)},
        brief=[False] * 2,
        weights=[weight] * 2,
        days=[None] * 2,
        may_join=lambda one, other: True,
        threshold=-1.5,
    )

    assert linkage.run() == [[0, 1]]
