"""Clauses that report speech in other languages than English: a few verbs, and a name right beside one."""

from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.reports import Report

_VERBS = {
    "de": """
        sagt sagte sagten erklärt erklärte rief ruft meinte meint betonte betont berichtete berichtet schrieb
        schreibt antwortete fragte forderte warnte kritisierte ergänzte versicherte kündigte
        """,
    "es": """
        dice dijo dijeron afirma afirmó declaró explica explicó aseguró asegura señaló añadió agregó advirtió
        indicó manifestó sostuvo respondió comentó reconoció destacó preguntó
        """,
    "fr": """
        dit déclare déclaré affirme affirmé explique expliqué assure assuré ajoute ajouté souligne souligné
        répond répondu estime estimé lance lancé raconte confie demande
        """,
    "it": "dice disse detto afferma affermato dichiarato spiega spiegato aggiunge aggiunto racconta",
    "nl": "zegt zei verklaarde verklaart vertelt vertelde stelde riep schreef antwoordde waarschuwde",
    "pt": "diz disse afirma afirmou declarou explicou acrescentou assegurou respondeu contou",
}
CUES_ABROAD = {language: frozenset(verbs.split()) for language, verbs in _VERBS.items()}
"""Forms of verbs that report speech, by language."""

_PRONOUNS = frozenset("er sie ella él elle lei lui hij zij ze ela ele".split())
_ARTICLES = frozenset("der die das ein eine el la los un una le les l il lo de het een o a".split())
_TITLE_REACH = 6


def find_reports_abroad(passage: Passage, language: str) -> list[Report]:
    """Find the reporting clauses outside all marks, in order; none in a language that has no table."""
    cues = CUES_ABROAD.get(language, frozenset())
    found = []
    for at, lower in enumerate(passage.tokens.lowers if cues else ()):
        if lower in cues and not passage.quoted[at]:
            subject = _after(passage, at)
            is_inverted = subject is not None
            subject = subject or _before(passage, at)
            if subject is not None:
                found.append(Report(at, at, subject, is_inverted, "say"))
    return found


def _after(passage: Passage, verb: int) -> Party | None:
    """The subject after its verb, its title stepped over: "sagte die Einsatzleiterin Anna Holt"."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    for at in range(verb + 1, min(verb + _TITLE_REACH, len(words))):
        if passage.quoted[at]:
            return None
        if at == verb + 1 and lowers[at] in _PRONOUNS:
            return Party(at, at, "pronoun")
        party = passage.starts_at.get(at)
        if party is not None and _is_person(passage, party):
            return party
        is_title = words[at][0].isupper() or lowers[at - 1] in _ARTICLES
        if not (is_title or lowers[at] in _ARTICLES):
            return None
    return None


def _before(passage: Passage, verb: int) -> Party | None:
    """The subject right before its verb."""
    party = passage.ends_at.get(verb - 1)
    if party is not None and _is_person(passage, party) and not passage.quoted[party.last]:
        return party
    is_pronoun = verb > 0 and passage.tokens.lowers[verb - 1] in _PRONOUNS and not passage.quoted[verb - 1]
    return Party(verb - 1, verb - 1, "pronoun") if is_pronoun else None


def _is_person(passage: Passage, party: Party) -> bool:
    return party.kind == "name" and all(passage.names[name].kind == "person" for name in party.names)
