"""The facet: gather a story's utterances, join twins, choose the key quotes."""

from collections.abc import Sequence

from briefing.facets.base import Telling
from briefing.facets.quotes.choice import Candidate, choose
from briefing.facets.quotes.finding import Quote, Twin
from briefing.facets.quotes.twins import Wording, compare, may_be_twins, wording
from briefing.facets.quotes.utterances import SURE_ENOUGH, Utterance, find_utterances, is_whole
from briefing.model.briefs import Layout

_MORE_THAN_CHANCE = 6
"""So many words in a row nobody says after another by chance."""
_MOST_HOLDERS = 300
"""Twins are looked for under the words that no more utterances than this have: what all say finds nobody."""


class Quotes:
    """Who said what."""

    name = "quotes"
    title = "Who said what"
    layout = Layout.LIST
    needs: tuple[str, ...] = ()

    def find(self, telling: Telling) -> tuple[Quote, ...]:
        """Find the key quotes, those of one speaker together, the weightiest speaker first."""
        utterances, people = find_utterances(telling.documents)
        articles = {shared.name: len({document for document, _ in shared.members}) for shared in people}
        wordings = [wording(utterance.text) for utterance in utterances]
        candidates = []
        for cluster in _join_twins(utterances, wordings):
            if not any(is_whole(utterances[at]) for at in cluster):
                continue
            quote = _write(telling, utterances, wordings, cluster)
            named_in = articles.get(quote.speaker or "", 0) / len(telling.documents)
            candidates.append(Candidate(quote, wordings[cluster[0]], _speaker_key(quote), named_in))
        return choose(candidates, telling)


def _speaker_key(quote: Quote) -> str:
    """What tells speakers apart in a story."""
    return quote.speaker or f"?{(quote.mention or '').lower()}"


def _join_twins(utterances: Sequence[Utterance], wordings: Sequence[Wording]) -> list[list[int]]:
    """Put utterances that are one into clusters, the fullest wording first in each."""
    order = sorted(
        range(len(utterances)),
        key=lambda at: (utterances[at].quotation.kind == "indirect", -len(wordings[at].words), at),
    )
    clusters: list[list[int]] = []
    by_stem: dict[str, list[int]] = {}
    for at in order:
        holders = sorted(
            (by_stem[stem] for stem in sorted(wordings[at].heavy) if stem in by_stem),
            key=len,
        )
        rare = [places for places in holders if len(places) <= _MOST_HOLDERS] or holders[:1]
        near = sorted(
            place
            for place in {place for places in rare for place in places[:_MOST_HOLDERS]}
            if may_be_twins(wordings[clusters[place][0]], wordings[at])
        )
        home = next((place for place in near if _is_twin(utterances, wordings, clusters[place][0], at)), None)
        if home is None:
            home = len(clusters)
            clusters.append([])
            for stem in wordings[at].heavy:
                by_stem.setdefault(stem, []).append(home)
        clusters[home].append(at)
    return sorted(clusters, key=lambda cluster: cluster[0])


def _is_twin(utterances: Sequence[Utterance], wordings: Sequence[Wording], full: int, other: int) -> bool:
    one, two = utterances[full], utterances[other]
    if "indirect" in (one.quotation.kind, two.quotation.kind):
        return compare(wordings[full], wordings[other]) is not None and one.speaker == two.speaker
    how = compare(wordings[full], wordings[other])
    may_repeat = how == "identical" or one.article != two.article or one.is_headline or two.is_headline
    if how is None or not may_repeat:
        return False  # two sentences of one answer
    if one.speaker is not None and one.speaker == two.speaker:
        return True
    if not (_is_sure(one) and _is_sure(two)):
        return how != "reworded"
    # The same words in the mouths of two people: one article has the speaker wrong, or one is a guess.
    return how != "reworded" and len(wordings[other].words) > _MORE_THAN_CHANCE


def _is_sure(utterance: Utterance) -> bool:
    return utterance.speaker is not None and utterance.quotation.confidence >= SURE_ENOUGH


def _write(
    telling: Telling, utterances: Sequence[Utterance], wordings: Sequence[Wording], cluster: list[int]
) -> Quote:
    """Write a cluster down as one quote with its twins."""
    full = utterances[cluster[0]]
    twins = tuple(
        Twin(
            text=twin.text,
            spans=twin.parts,
            how=compare(wordings[cluster[0]], wordings[at]) or "reworded",
            marked=twin.marked,
        )
        for at in sorted(cluster[1:])
        for twin in (utterances[at],)
    )
    best = max(
        (utterances[at] for at in cluster),
        key=lambda each: (each.speaker is not None, each.quotation.confidence, each.article),
    )
    is_sure = _is_sure(best)
    spans = dict.fromkeys((full.parts[0], *(span for twin in twins for span in twin.spans)))
    articles = frozenset(utterances[at].article for at in cluster)
    return Quote(
        text=full.text,
        spans=tuple(spans),
        label=best.speaker or "" if is_sure else "",
        origins=telling.count_origins(articles),
        speaker=best.speaker if is_sure else None,
        mention=full.quotation.mention or best.quotation.mention,
        confidence=best.quotation.confidence,
        role=best.role if is_sure else None,
        cue=full.quotation.cue,
        to=full.quotation.to or best.quotation.to,
        kind=full.quotation.kind,
        parts=full.parts if len(full.parts) > 1 else (),
        twins=twins,
        marked=full.marked,
    )
