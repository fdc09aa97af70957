"""Put documents together that tell of one event."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from math import exp, log, sqrt

from briefing.model import Constraints, Story
from briefing.stories.linkage import link
from briefing.stories.signature import Signature, sign
from briefing.text import Document

_THRESHOLD = 0.11
_TERMS_COMPARED = 150


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
    likeness = _compare(ordered)
    _constrain(ordered, likeness, constraints)
    groups = link(len(ordered), likeness, threshold=_THRESHOLD)
    taken: set[str] = set()
    stories = []
    for members in sorted(groups, key=lambda members: (-len(members), members)):
        signed = [ordered[member] for member in members]
        stories.append(_story(signed, _identify(signed, earlier, taken)))
    return tuple(sorted(stories, key=lambda story: (-story.rank, story.id)))


def _by_time(signature: Signature) -> tuple[bool, float, str]:
    published = signature.published
    return (published is None, published.timestamp() if published else 0.0, signature.article)


def _compare(signatures: Sequence[Signature]) -> dict[tuple[int, int], float]:
    frequency = Counter(stem for signature in signatures for stem, _, _ in signature.terms)
    total = len(signatures)
    idf = {stem: log((total + 20) / (count + 0.5)) for stem, count in frequency.items()}
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    likeness: dict[tuple[int, int], float] = {}
    for index, signature in enumerate(signatures):
        vector = _vector(signature, idf)
        sums: defaultdict[int, float] = defaultdict(float)
        for stem, weight in vector.items():
            for other, theirs in postings[stem]:
                sums[other] += weight * theirs
            postings[stem].append((index, weight))
        for other, cosine in sums.items():
            if cosine > _THRESHOLD / 2:
                likeness[other, index] = cosine * _nearness(signatures[other], signature)
    return likeness


def _vector(signature: Signature, idf: Mapping[str, float]) -> dict[str, float]:
    weights = {
        stem: (1 + log(title + body)) * idf[stem] for stem, title, body in signature.terms if idf[stem] > 0
    }
    kept = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:_TERMS_COMPARED]
    length = sqrt(sum(weight * weight for _, weight in kept)) or 1.0
    return {stem: weight / length for stem, weight in kept}


def _nearness(one: Signature, other: Signature) -> float:
    """How likely two articles tell of one event by their days alone, 1 within a day; 1 for the undated."""
    if one.language != other.language:
        return 0.0
    if one.published is None or other.published is None:
        return 1.0
    days = abs((one.published - other.published).total_seconds()) / 86_400
    return exp(-max(days - 1, 0) / 10)


def _constrain(
    signatures: Sequence[Signature], likeness: dict[tuple[int, int], float], constraints: Constraints
) -> None:
    places = {signature.article: index for index, signature in enumerate(signatures)}
    given = [index for index, signature in enumerate(signatures) if signature.given is not None]
    for pair in list(likeness):
        stories = {signatures[index].given for index in pair}
        if len(stories) == 2 and None not in stories:
            del likeness[pair]
    for index in given:
        for owner in given:
            if owner < index and signatures[owner].given == signatures[index].given:
                likeness[owner, index] = 2.0
    for wanted, value in ((constraints.together, 2.0), (constraints.apart, 0.0)):
        for left, right in wanted:
            if left in places and right in places and left != right:
                pair = (min(places[left], places[right]), max(places[left], places[right]))
                likeness[pair] = value


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
