"""Put documents together that tell of one event."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256

from briefing.model import Constraints, Story
from briefing.stories.linkage import Linkage
from briefing.stories.pairs import compare
from briefing.stories.signature import Signature, sign
from briefing.stories.vectors import Rarity, is_brief
from briefing.text import Document

THRESHOLD = -2.1
"""The likeness from which on two groups tell of one event."""


def group(
    documents: Sequence[Document], *, constraints: Constraints, earlier: Mapping[str, str]
) -> tuple[Story, ...]:
    """Group documents into stories; `earlier` maps article ids to the ids of their stories so far."""
    return group_signatures([sign(each) for each in documents], constraints=constraints, earlier=earlier)


def group_signatures(
    signatures: Iterable[Signature], *, constraints: Constraints, earlier: Mapping[str, str]
) -> tuple[Story, ...]:
    """Group articles by their signatures alone."""
    ordered = sorted(signatures, key=_by_time)
    rarity = Rarity()
    for signature in ordered:
        rarity.count(signature)
    pairs = compare(ordered, [rarity.vector(signature) for signature in ordered])
    groups = Linkage(
        [[place] for place in range(len(ordered))],
        pairs=pairs,
        brief=[is_brief(signature) for signature in ordered],
        may_join=_may_join(ordered, constraints),
        threshold=THRESHOLD,
    ).run()
    taken: set[str] = set()
    stories = []
    for members in sorted(groups, key=lambda members: (-len(members), members)):
        signed = [ordered[member] for member in members]
        stories.append(_story(signed, _identify(signed, earlier, taken)))
    return tuple(sorted(stories, key=lambda story: (-story.rank, story.id)))


def _by_time(signature: Signature) -> tuple[bool, float, str]:
    published = signature.published
    return (published is None, published.timestamp() if published else 0.0, signature.article)


def _identify(signed: Sequence[Signature], earlier: Mapping[str, str], taken: set[str]) -> str:
    """Give a story the id that most of its articles had, or one made from its first article."""
    votes = Counter(earlier[each.article] for each in signed if each.article in earlier)
    for name, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if name not in taken:
            taken.add(name)
            return name
    return sha256(f"story\0{signed[0].article}".encode()).hexdigest()[:16]


def _story(signed: Sequence[Signature], name: str) -> Story:
    outlets: dict[str, list[str]] = {}
    for each in signed:
        outlets.setdefault(each.outlet, []).append(each.article)
    return Story(
        id=name,
        title=signed[0].title,
        articles=tuple(each.article for each in signed),
        origins=tuple(tuple(articles) for articles in outlets.values()),
        rank=float(len(outlets)),
    )


def _may_join(
    signatures: Sequence[Signature], constraints: Constraints
) -> Callable[[Sequence[int], Sequence[int]], bool]:
    """Whether two groups may be joined: not two given stories, and not what the user has split."""
    apart: dict[str, set[str]] = {}
    for one, other in constraints.apart:
        apart.setdefault(one, set()).add(other)
        apart.setdefault(other, set()).add(one)

    def may_join(one: Sequence[int], other: Sequence[int]) -> bool:
        given = {signatures[place].given for place in (*one, *other)} - {None}
        if len(given) > 1:
            return False
        if not apart:
            return True
        theirs = {signatures[place].article for place in other}
        return all(theirs.isdisjoint(apart.get(signatures[place].article, ())) for place in one)

    return may_join
