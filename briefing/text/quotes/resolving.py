"""Who a mention is: names, pronouns, "the minister", and quotes that name no one."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from briefing.text.names.words import ROLE_NOUNS
from briefing.text.quotes.candidates import gather, rank
from briefing.text.quotes.openers import INDEFINITE, named_opener, unnamed_opener
from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.subjects import last_subject
from briefing.text.quotes.weights import WEIGHTS
from briefing.text.quotes.words import BODY_WORDS, KIN, TEXT_WORDS

_TURN_SENTENCES = 8
_OWNERS = {"his": "m", "her": "f"}
_CONTRASTS = frozenset("elder younger older other".split())
_KIN_STRENGTH = 0.85
_OPENER_STRENGTH = 0.95
_SHORT_OFFICES = {
    "governor": "gov.", "senator": "sen.", "representative": "rep.", "congressman": "rep.", "congresswoman": "rep.",
    "lieutenant": "lt.", "sergeant": "sgt.", "general": "gen.", "colonel": "col.", "captain": "capt.",
    "superintendent": "supt.", "inspector": "insp.", "detective": "det.",
}  # fmt: skip
_DEFINITE = frozenset("the this that".split())
_LOOK_BACK_MENTIONS = 80
_LEAST_EPITHET = 3
"""How many words lead to the noun of "the lanky, bespectacled professor"."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is meant, and how sure that is."""

    names: tuple[int, ...]
    strength: float
    party: Party | None = None
    """For a quote that no clause gives to anyone: the mention before it that is meant."""


NOBODY = Resolution((), 0.0)


@dataclass(frozen=True, slots=True)
class Turn:
    """One who spoke."""

    sentence: int
    """The number of the sentence that the quote ends in."""
    names: tuple[int, ...]
    party: Party | None
    strength: float
    is_marked: bool
    """Whether the words stood in marks."""


@dataclass(slots=True)
class Memory:
    """What the reading so far has told: who spoke last, and where."""

    passage: Passage
    guesses: bool = True
    """Whether a quote that no clause gives to anyone may be given to who is near."""
    spoke: list[Turn] = field(default_factory=list)
    """Who spoke so far, in order."""
    resolved: dict[Party, Resolution] = field(default_factory=dict)
    """Who each mention is that was asked for."""
    mentions: list[tuple[int, int, Party]] = field(default_factory=list)
    """(first token, name, party) of all names, in order."""

    def __post_init__(self) -> None:
        self.mentions = [
            (party.first, name, party)
            for party in self.passage.parties
            if party.kind == "name"
            for name in party.names
        ]

    def before(self, token: int) -> list[tuple[int, int, Party]]:
        """The last names before a token, in order."""
        end = bisect_left(self.mentions, token, key=lambda mention: mention[0])
        return self.mentions[max(0, end - _LOOK_BACK_MENTIONS) : end]

    def spoke_at(
        self, sentence: int, resolution: Resolution, party: Party | None, *, is_marked: bool
    ) -> None:
        """Remember a speaker, also one without a name."""
        if resolution.names or party is not None:
            self.spoke.append(
                Turn(sentence, resolution.names, party or resolution.party, resolution.strength, is_marked)
            )

    def last_turn(self, sentence: int, within: int) -> Turn | None:
        """Who spoke last, if that was near."""
        if self.spoke and sentence - self.spoke[-1].sentence <= within:
            return self.spoke[-1]
        return None

    def last_speaker(self, sentence: int, within: int) -> tuple[int, ...]:
        """The names of who spoke last, if that was near."""
        turn = self.last_turn(sentence, within)
        return turn.names if turn else ()


def resolve(memory: Memory, party: Party) -> Resolution:
    """Find who a mention is; a pronoun that two pieces of an answer share is asked once."""
    if party not in memory.resolved:
        memory.resolved[party] = _resolve(memory, party)
    return memory.resolved[party]


def _resolve(memory: Memory, party: Party) -> Resolution:
    if party.kind == "name":
        is_contrast = party.first and memory.passage.tokens.lowers[party.first - 1] in _CONTRASTS
        # "The elder Rauch": whose name the article may never tell.
        return Resolution(party.names, 0.5 if is_contrast else 0.97)
    if party.kind == "pronoun":
        return _resolve_pronoun(memory, party)
    return _resolve_nominal(memory, party)


def _resolve_pronoun(memory: Memory, party: Party) -> Resolution:
    if party.agrees in ("m", "f"):
        if _means_someone_unnamed(memory, party):
            subject = unnamed_opener(memory.passage, party)
            return _resolve_nominal(memory, subject) if subject is not None else NOBODY
        opener = named_opener(memory.passage, party, memory.before(party.first))
        if opener is not None:
            return Resolution((opener,), _OPENER_STRENGTH)
        return _weigh(memory, party.first, party.agrees)
    if party.agrees == "plural":
        sentence = memory.passage.sentence_index(memory.passage.tokens.starts[party.first])
        last = memory.last_speaker(sentence, 4)
        return Resolution(last, 0.6) if len(last) > 1 else NOBODY
    return NOBODY


def _means_someone_unnamed(memory: Memory, party: Party) -> bool:
    """Whether the last to speak had no name and nobody has been named since: "a drayman said ..., he said"."""
    passage = memory.passage
    here = passage.sentence_index(passage.tokens.starts[party.first])
    if unnamed_opener(passage, party) is not None:
        return True
    turn = memory.last_turn(here, 2)
    if turn is None or turn.names or turn.party is None:
        return False
    is_someone = turn.party.agrees in ("m", "f") or (
        turn.party.kind == "nominal" and passage.tokens.lowers[turn.party.first] in INDEFINITE
    )
    return is_someone and not any(
        turn.party.last < at and passage.names[name].kind == "person"
        for at, name, _ in memory.before(party.first)
    )


def _weigh(memory: Memory, before: int, gender: str, among: frozenset[int] = frozenset()) -> Resolution:
    """Weigh the people named before a token, or some of them."""
    here = memory.passage.sentence_index(memory.passage.tokens.starts[before])
    last = memory.last_speaker(here, _TURN_SENTENCES)
    candidates = gather(memory.passage, memory.before(before), before, gender, last)
    ranked = rank([each for each in candidates if not among or each.name in among], WEIGHTS)
    return Resolution((ranked[0][1],), ranked[0][0]) if ranked else NOBODY


def _resolve_nominal(memory: Memory, party: Party) -> Resolution:
    """Find the person or body that a noun stands for: "the minister" was named as one before."""
    lowers = memory.passage.tokens.lowers
    leading, head = lowers[party.first], lowers[party.last].removesuffix("'s")
    if head in TEXT_WORDS and leading in _OWNERS:
        return _weigh(memory, party.first, _OWNERS[leading])  # "her statement"
    is_plural = head.endswith("s") and head not in BODY_WORDS
    if leading in _OWNERS and head in KIN:
        return _resolve_kin(memory, party, KIN[head])
    if leading not in _DEFINITE or is_plural:
        return NOBODY  # "a spokesman", "officials"
    seen = [name for _, name, _ in memory.before(party.first)]
    names = memory.passage.names
    body = next((word for word in lowers[party.first : party.last + 1] if word in BODY_WORDS), None)
    if body is not None:
        same = [
            name for name in seen if names[name].kind == "organisation" and body in names[name].name.lower()
        ]
        return Resolution(tuple(same[-1:]), 0.7 if same else 0.0)
    titled = {
        name for name in seen if not _offices(head).isdisjoint((names[name].role or "").lower().split())
    }
    if len(titled) == 1:
        return Resolution(tuple(titled), 0.8)
    if titled:
        return _weigh(memory, party.first, "", among=frozenset(titled))
    # A noun that is nobody's role is nobody who has a name ("the reporter", "the crowd"), an epithet perhaps somebody.
    if head not in ROLE_NOUNS or party.last - party.first < _LEAST_EPITHET:
        return NOBODY
    weighed = _weigh(memory, party.first, "")
    return Resolution(weighed.names, 0.5 * weighed.strength)


def _offices(noun: str) -> frozenset[str]:
    """An office as written out and as it is shortened before a name: governor, Gov."""
    return frozenset((noun, _SHORT_OFFICES.get(noun, noun)))


def _resolve_kin(memory: Memory, party: Party, gender: str) -> Resolution:
    """Find "her sister": the only other one of her surname who may be it."""
    names = memory.passage.names
    owner = _weigh(memory, party.first, _OWNERS[memory.passage.tokens.lowers[party.first]])
    if not owner.names:
        return NOBODY
    surname = names[owner.names[0]].name.rsplit(None, 1)[-1]
    kin = [
        index
        for index, name in enumerate(names)
        if name.kind == "person"
        and index not in owner.names
        and name.name.endswith(" " + surname)
        and (not gender or name.gender in (None, gender))
    ]
    return Resolution(tuple(kin), _KIN_STRENGTH * owner.strength) if len(kin) == 1 else NOBODY


def resolve_unnamed(memory: Memory, offset: int, *, is_partial: bool) -> Resolution:
    """Guess who says a stretch that no clause gives to anyone: who spoke last, else who was named last."""
    passage = memory.passage
    here = passage.sentence_index(offset)
    if is_partial:
        subject = last_subject(
            passage,
            passage.tokens.first_from(passage.sentences[here].start),
            passage.tokens.first_from(offset),
        )
        if subject is not None:
            found = resolve(memory, subject)
            return Resolution(found.names, 0.6 * found.strength, subject)
    answering = _interviewed(memory) if _answers_question(passage, here) else None
    if answering is not None:
        return Resolution(answering.names, min(0.75, answering.strength), answering.party)
    turn = memory.last_turn(here, 2)
    if turn:
        return Resolution(turn.names, min(0.75, turn.strength), turn.party)
    weighed = _weigh(memory, passage.tokens.first_from(offset), "")
    return Resolution(weighed.names, 0.6 * weighed.strength)


def _answers_question(passage: Passage, here: int) -> bool:
    """Whether the paragraph before is a question outside marks, as an interviewer's is."""
    if here == 0:
        return False
    before, own = passage.sentences[here - 1], passage.sentences[here]
    is_asked = before.paragraph != own.paragraph and passage.text[before.end - 1] == "?"
    return is_asked and not passage.quoted[passage.tokens.last_until(before.end)]


def _interviewed(memory: Memory) -> Turn | None:
    """Who was quoted most so far: questions name others."""
    turns = [turn for turn in memory.spoke if turn.is_marked]
    counts = Counter(turn.names for turn in turns)
    return max(turns, key=lambda turn: (counts[turn.names], turn.sentence), default=None)
