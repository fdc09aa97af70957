"""Words that report speech, in all their forms, and how they take what is said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a verb that reports speech."""

    lemma: str
    kind: str
    """`say` (a clause follows, `that` or not), `tell` (someone stands between), `claim` (a clause after `that`),
    `voice` (beside marked words only)."""
    form: str
    """`past`, `present`, `base` or `ing`."""


_SAY = """
say add note believe think admit confirm insist suggest acknowledge claim argue allege estimate report predict
hope fear warn stress explain announce reveal concede vow pledge promise maintain lament complain declare
assert feel state contend recall conclude reckon confess figure guess joke swear agree deny deem assume doubt
expect indicate mention write tweet point remark testify observe disclose emphasize emphasise reiterate
caution
"""
_TELL = "tell assure inform remind convince advise notify promise warn urge ask"
_CLAIM = """
show find know understand learn demand propose recommend signal echo imply repeat respond reply underline
underscore highlight clarify counter decide determine discover hear proclaim profess pronounce quip read
realize realise request retort rule see speculate specify stipulate suspect teach theorize urge ask worry
wonder opine hint inform advise advocate charge hold outline pray rumour gripe boast brag argue post
"""
_VOICE = """
put pronounce retort boom scold crow sniff surmise groan bark cite retweet thunder chide ponder bemoan insinuate
ask reply respond answer exclaim shout yell cry whisper mutter mumble laugh chuckle sigh smile grin continue
go conclude begin quote quip sing scream murmur snap text message email blog call describe dub accuse
criticize criticise slam blast praise thank label brand characterize characterise dismiss refer term recount
interject chime offer intone share express condemn denounce mock comment caption blurt thunder fume wail plead
beg gush muse speak talk declare relate sum reflect summarize summarise tease urge chant tout cite sign reason
deadpan demand vent rant command order instruct discuss elaborate pen start counter interrupt joke opine
observe
"""

_IRREGULAR = {
    "say": ("said", "says", "saying"), "tell": ("told", "tells", "telling"),
    "write": ("wrote", "writes", "writing", "written"),
    "think": ("thought", "thinks", "thinking"), "feel": ("felt", "feels", "feeling"),
    "swear": ("swore", "swears", "swearing"),
    "find": ("found", "finds", "finding"),
    "know": ("knew", "knows", "knowing"), "hear": ("heard", "hears", "hearing"),
    "understand": ("understood", "understands", "understanding"), "hold": ("held", "holds", "holding"),
    "read": ("read", "reads", "reading"),
    "see": ("saw", "sees", "seeing"), "teach": ("taught", "teaches", "teaching"),
    "go": ("went", "goes", "going"),
    "begin": ("began", "begins", "beginning"), "sing": ("sang", "sings", "singing"),
    "speak": ("spoke", "speaks", "speaking"), "show": ("showed", "shows", "showing", "shown"),
    "put": ("put", "puts", "putting"),
    "foresee": ("foresaw", "foresees", "foreseeing"),
}  # fmt: skip
_DOUBLED = frozenset("admit quip beg snap chat grin hint rebut step sum dub brag pen".split())
_HINTED = frozenset(("hint", "chant", "sum", "vent", "rant"))


def _forms(lemma: str) -> dict[str, str]:
    """All forms of a verb, each with its tense."""
    if lemma in _IRREGULAR:
        past, present, ing, *more = _IRREGULAR[lemma]
        return {lemma: "base", present: "present", ing: "ing", past: "past"} | dict.fromkeys(more, "past")
    stem = lemma
    if lemma in _DOUBLED and lemma not in _HINTED:
        stem = lemma + lemma[-1]
    if lemma.endswith("e"):
        past, ing = lemma + "d", lemma[:-1] + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        past, ing = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, ing = stem + "ed", stem + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        present = lemma[:-1] + "ies"
    else:
        present = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return {lemma: "base", present: "present", ing: "ing", past: "past"}


def _table() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for kind, lemmas in (("voice", _VOICE), ("claim", _CLAIM), ("tell", _TELL), ("say", _SAY)):
        for lemma in lemmas.split():
            for form, tense in _forms(lemma).items():
                table[form] = Cue(lemma, kind, tense)
    return table


CUES = _table()
"""Every form of every verb, in lower case."""
