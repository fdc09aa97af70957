"""Reported speech without marks: which words are what was said."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.text.names.words import ROLE_NOUNS, TITLES
from briefing.text.quotes.adverbials import VERB_REACH, is_adverbial, only_adverbials, skip_adverbials
from briefing.text.quotes.clauses import clause_of_object, is_main_clause, is_pronoun_that, opens_clause
from briefing.text.quotes.cues import CUES, Cue
from briefing.text.quotes.passage import Passage
from briefing.text.quotes.reports import Report, phrase_start
from briefing.text.quotes.words import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    DETERMINERS,
    FINITE_VERBS,
    PREPOSITIONS,
)

_LEAST_WORDS = 3
_NEXT_CONTENTS = 3
_STATEMENT_REACH = 200
"""How many tokens are searched for the semicolon that ends somebody's words."""
_CIRCUMSTANCES = frozenset(
    "after as while when before days hours weeks months minutes amid despite following".split()
)
_APPOSITION_REACH = 8
_LEAD_REACH = 5
_ENDS = frozenset((".", "?", "!", "…"))
_NOBODY = frozenset("nobody none no".split())
_JOINTS = ADVERBS | AUXILIARIES | {"and", "but", ",", "then"}
_SURE_THAT, _SURE_BARE, _SURE_BEFORE, _SURE_ACCORDING = 0.9, 0.8, 0.8, 0.85


@dataclass(frozen=True, slots=True)
class Content:
    """What a clause reports: tokens first to last, and how sure that it is speech."""

    report: Report
    first: int
    last: int
    strength: float


def find_contents(passage: Passage, reports: list[Report]) -> list[Content]:
    """Find the reported words of each clause that has some."""
    found: list[Content] = []
    for index, report in enumerate(reports):
        if report.is_negated:
            continue  # "they have not said that anyone was hurt"
        following = reports[index + 1] if index + 1 < len(reports) else None
        before = reports[index - 1] if index else None
        for content in _contents(passage, report, before):
            cut = _cut(passage, content, following)
            if cut.last - cut.first + 1 >= _LEAST_WORDS:
                found.append(cut)
    within = (_within(content, found) for content in found)
    return [each for each in within if each.last - each.first + 1 >= _LEAST_WORDS]


def _within(content: Content, found: list[Content]) -> Content:
    """End words inside another's words where those end: "he said that it rained, Holt said"."""
    at = bisect_right(found, content.first, key=lambda each: each.report.cue)
    for outer in found[at : at + _NEXT_CONTENTS]:
        if outer.first < content.first <= outer.last < content.last:
            return replace(content, last=outer.last)
    return content


def _cut(passage: Passage, content: Content, following: Report | None) -> Content:
    """End the words before the next cue: "he said it rained, and added that it snowed", "and Holt says that"."""
    content = _before_semicolon(passage, content)
    if following is None or following.is_inverted or not content.first < following.cue <= content.last:
        return content
    last = following.cue - 1
    if following.subject != content.report.subject:
        joint = _joint(passage, following, content.first)
        if joint is None:
            return content
        last = joint - 1
        if passage.tokens.lowers[joint] == "but" and passage.tokens.lowers[content.report.cue - 1] == "had":
            last = (
                content.first
            )  # "Reed had said that it was safe, but on Friday he said": he says so no more
    while last > content.first and passage.tokens.lowers[last] in _JOINTS:
        last -= 1
    return replace(content, last=last)


def _before_semicolon(passage: Passage, content: Content) -> Content:
    """End the words at a semicolon that comes after the cue: another statement follows."""
    if content.first < content.report.cue:
        return content
    words = passage.tokens.words
    within = range(content.first, min(content.last + 1, content.first + _STATEMENT_REACH))
    stop = next((at for at in within if words[at] == ";"), None)
    return content if stop is None else replace(content, last=stop - 1)


def _joint(passage: Passage, report: Report, low: int) -> int | None:
    """The word that joins another's clause: "it will rain, Reed says, and (on Friday) Holt says that it will snow"."""
    lowers = passage.tokens.lowers
    at = report.subject.first - 1
    at -= lowers[at] in DETERMINERS
    places = range(at, max(low, at - _LEAD_REACH), -1)
    joint = next((place for place in places if lowers[place] in ("and", "but", "while")), None)
    if joint is None or passage.tokens.words[joint - 1] == ",":
        has_lead = joint is not None and (joint == at or lowers[joint + 1] in PREPOSITIONS | ADVERBS)
        return joint if has_lead else None
    cue = CUES[lowers[report.cue]]
    is_clause = report.subject.kind in ("name", "pronoun") and (cue.form != "base" or cue.lemma == "say")
    return joint if joint == at and is_clause else None


def _contents(passage: Passage, report: Report, before: Report | None) -> Iterator[Content]:
    tokens = passage.tokens
    sentence = passage.sentence_at(tokens.starts[report.cue])
    if sentence is None:
        return
    low, high = tokens.first_from(sentence.start), tokens.last_until(sentence.end) + 1
    while high > low and tokens.words[high - 1] in _ENDS:
        high -= 1
    if report.kind == "according":
        if before is not None and before.kind == "according" and before.cue > low:
            low = before.subject.last + 1  # "6.3 according to Reed and 6.1 according to Holt"
        yield from _beside_according(passage, report, low, high)
        return
    cue = CUES[tokens.lowers[report.cue]]
    after = _after(passage, report, cue, high)
    # "The strike is off, Holt said on Friday, hours before it began": the statement is the clause before.
    is_tail = after is not None and tokens.words[after.first - 1] == ","
    around = tuple(_around(passage, report, cue, low, high)) if after is None or is_tail else ()
    if around:
        yield from around
    elif after is not None:
        yield after


def _beside_according(passage: Passage, report: Report, low: int, high: int) -> Iterator[Content]:
    """The sentence that "according to" stands at the start, in the middle or at the end of."""
    words = passage.tokens.words
    if report.cue == low:
        commas = [at for at in range(report.subject.last + 1, high) if words[at] == ","]
        if commas:
            begin = commas[_is_apposition(passage, commas)] + 1
            yield Content(report, begin, high - 1, _SURE_ACCORDING)
        return
    last = report.cue - 1
    while last > low and not words[last][0].isalnum():
        last -= 1
    after = report.subject.last + 1
    goes_on = after < high and words[after] == "," and high - after > _LEAST_WORDS
    if goes_on and words[report.cue - 1] == "," and last - low < high - after:
        yield Content(report, after + 1, high - 1, _SURE_ACCORDING)
    elif goes_on and passage.tokens.lowers[low] in ("and", "but"):
        return  # "and 6.1 according to Holt, fell": the value alone
    elif after < high and passage.tokens.lowers[after] == "and":
        return  # "6.3 according to Reed and 6.1 according to Holt"
    elif goes_on and words[low] != "," and not opens_clause(passage, low, last + 1, CUES["says"]):
        return  # "The ferry, with 90 on board according to Reed, was hit"
    else:
        yield Content(report, low, last, _SURE_ACCORDING)


def _is_apposition(passage: Passage, commas: Sequence[int]) -> bool:
    """Whether the first two commas set off what a speaker is: "Nina Roth, a councillor, ..."."""
    if len(commas) < 2 or commas[1] - commas[0] > _APPOSITION_REACH:
        return False
    lowers = passage.tokens.lowers[commas[0] + 1 : commas[1]]
    return lowers[0] in DETERMINERS and FINITE_VERBS.isdisjoint(lowers)


def _after(passage: Passage, report: Report, cue: Cue, high: int) -> Content | None:
    """The clause after the cue: "said that ...", "told reporters the ..."."""
    tokens = passage.tokens
    if report.is_inverted or tokens.lowers[report.subject.first] in _NOBODY:
        return None
    at = (report.to[1] if report.to else report.last) + 1
    if cue.lemma == "point":
        if tokens.lowers[at : at + 1] != ("out",):
            return None
        at += 1
    spoken_at = at
    at = skip_adverbials(passage, at, high)
    if at >= high or passage.quoted[at]:
        return None
    if at > spoken_at and tokens.words[at - 1] == "," and tokens.lowers[at] in _CIRCUMSTANCES:
        # "..., Holt said on Monday, after the vote", but "said on Monday, after the vote, that ..."
        comma = next(
            (place for place in range(at, high - 1) if tokens.lowers[place : place + 2] == (",", "that")),
            None,
        )
        return None if comma is None else Content(report, comma + 2, high - 1, _SURE_THAT)
    if tokens.lowers[at] == "that" and cue.kind not in ("voice", "thought"):
        if is_pronoun_that(passage, at):
            return None
        return Content(report, at + 1, high - 1, _SURE_THAT)
    is_bare = cue.is_free if cue.kind == "say" else cue.kind == "tell" and report.to is not None
    if not is_bare:
        return None
    begin = at if opens_clause(passage, at, high, cue) else clause_of_object(passage, at, high, cue)
    return None if begin is None else Content(report, begin, high - 1, _SURE_BARE)


def _around(passage: Passage, report: Report, cue: Cue, low: int, high: int) -> Iterator[Content]:
    """The clause that the cue ends or interrupts: "It will rain, Holt said, and then it will snow."."""
    tokens = passage.tokens
    first = phrase_start(passage, report)
    if report.subject.kind == "name":
        first = _set_off_start(passage, first, low)
    if (
        cue.form == "ing"
        or cue.kind in ("voice", "thought")
        or (cue.kind == "claim" and not report.is_inverted)
    ):
        return
    if first - 1 <= low or tokens.words[first - 1] not in (",", "—", "–") or passage.quoted[first - 1]:
        return
    after = (report.subject.last if report.is_inverted else report.to[1] if report.to else report.last) + 1
    goes_on = after < high and tokens.words[after] == "," and not report.is_inverted
    ends = after >= high or tokens.words[after] in (",", "—", "–", "(", "\n")
    if not ends and not only_adverbials(passage, after, high):
        return
    if goes_on and tokens.lowers[after + 1 : after + 2] and tokens.lowers[after + 1] in AUXILIARIES:
        return  # "a viola, she says, is used to it": no half says anything
    last = first - 2
    low = next((at + 1 for at in range(last, low, -1) if tokens.words[at] == ";"), low)
    if is_adverbial(passage, low, last) or tokens.lowers[last] in BE_FORMS:
        return  # "Speaking in London, he said, ...", "She was, she says, a bad student"
    has_tail = not report.is_inverted and "," in tokens.words[after + 1 : min(high, after + VERB_REACH)]
    if not passage.quoted[last] and (
        not (goes_on or has_tail)
        or (goes_on and opens_clause(passage, low, last + 1, cue))
        or (has_tail and is_main_clause(passage, low, last + 1, cue))
    ):
        yield Content(report, low, last, _SURE_BEFORE)
        second = after + 1
        if not goes_on or high - second < _LEAST_WORDS or passage.quoted[second]:
            return
        if tokens.lowers[second] in _CIRCUMSTANCES:
            return  # "..., Holt said, after the sale of the boat"
        if tokens.lowers[second] == "that" or opens_clause(passage, second, high, cue):
            yield Content(report, second, high - 1, _SURE_BEFORE)


def _set_off_start(passage: Passage, first: int, low: int) -> int:
    """Go back over the role that a name is set off from: ", the head of the mine, Mina Holt, said"."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    if words[first - 1] != ",":
        return first
    places = range(first - 2, max(low, first - 2 - _APPOSITION_REACH), -1)
    comma = next((at for at in places if words[at] == "," or passage.quoted[at]), None)
    if comma is None or passage.quoted[comma] or lowers[comma + 1] not in DETERMINERS:
        return first
    role = lowers[comma + 1 : first - 1]
    has_noun = not ROLE_NOUNS.isdisjoint(role) or not TITLES.isdisjoint(role)
    return comma + 1 if has_noun and FINITE_VERBS.isdisjoint(role) else first
