"""Words that report speech, in all their forms, and how they take what is said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a verb that reports speech."""

    lemma: str
    kind: str
    """`say`, `tell` (someone stands between), `claim` (only with `that`), `thought` and `voice` (only beside marked
    words: what someone thinks is no speech)."""
    form: str
    """`past`, `present`, `base` or `ing`."""
    is_free: bool = False
    """A clause may follow without `that`."""


_FREE = """
say add note insist suggest acknowledge claim argue allege estimate report predict warn stress explain announce reveal
concede vow pledge promise maintain lament complain declare assert contend recall conclude confess joke swear agree
deny admit confirm mention write tweet testify
"""
_SAY = """
indicate remark observe disclose emphasize emphasise reiterate caution state point
"""
_TELL = """
tell assure inform remind convince advise notify promise warn
"""
_CLAIM = """
demand propose recommend signal echo repeat respond reply underline underscore highlight clarify counter proclaim
profess pronounce quip retort specify stipulate opine hint inform outline pray gripe boast brag post
speculate theorize request
"""
_THOUGHT = """
believe think hope fear feel reckon figure guess deem assume doubt expect decide determine find know understand learn
see show realize realise suspect discover hear read imply recognize recognise dream imagine wonder worry wish rule hold
teach charge advocate urge ask
"""
_VOICE = """
grovel put rage fume moan roar storm gasp sob insinuate retort boom scold crow sniff surmise groan bark cite retweet
thunder chide ponder bemoan respond answer exclaim shout yell cry whisper mutter mumble laugh chuckle sigh
smile grin continue go begin quote quip sing scream murmur snap text message email blog call describe dub
accuse criticize criticise slam blast praise thank label brand characterize characterise dismiss refer term
recount interject chime offer intone share express condemn denounce mock comment caption blurt wail plead beg
gush muse speak talk relate sum reflect summarize summarise tease chant tout sign reason deadpan vent rant
command order instruct discuss elaborate pen start interrupt beam growl snarl bellow fret enthuse hiss apologise
apologize weep
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
    "grovel": ("grovelled", "grovels", "grovelling"),
    "put": ("put", "puts", "putting"), "weep": ("wept", "weeps", "weeping"),
    "foresee": ("foresaw", "foresees", "foreseeing"),
}  # fmt: skip
_DOUBLED = frozenset("sob admit quip beg snap chat grin hint rebut step sum dub brag pen".split())
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
    kinds = (
        ("voice", _VOICE),
        ("thought", _THOUGHT),
        ("claim", _CLAIM),
        ("tell", _TELL),
        ("say", _SAY),
        ("say", _FREE),
    )
    for kind, lemmas in kinds:
        for lemma in lemmas.split():
            for form, tense in _forms(lemma).items():
                table[form] = Cue(lemma, kind, tense, is_free=lemmas is _FREE)
    return table


CUES = _table()
"""Every form of every verb, in lower case."""
