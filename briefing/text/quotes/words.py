"""Closed classes of words that the grammar of attribution steps over or stops at."""

PRONOUNS = {
    "he": "m", "she": "f", "they": "plural", "it": "thing", "i": "author", "we": "author",
    "himself": "m", "herself": "f",
}  # fmt: skip
"""Pronouns that can be a subject, with what they agree with."""

AUXILIARIES = frozenset(
    """
    has had have having did does do is was are were be been being will would can could may might
    must shall should 's 'd 've
    """.split()
)
BE_FORMS = frozenset("is was are were be been being".split())
ADVERBS = frozenset(
    """
    also later then now just once again still never always often not recently earlier reportedly even further
    first repeatedly previously publicly privately too simply only yesterday today soon instead himself
    herself themselves merely since however though already perhaps apparently sometimes famously ever almost
    rather monday tuesday wednesday thursday friday saturday sunday on late early tonight afterward afterwards
    n't didn't thus therefore jokingly moreover specifically openly initially ultimately finally eventually
    """.split()
)
PREPOSITIONS = frozenset(
    """
    of for at in from with on to by about against among around near under over within between behind during
    into through like via since after before without toward towards outside inside including
    """.split()
)
DETERMINERS = frozenset(
    """
    the a an this that these those his her their its our my your one two three four five some several many
    most few another other both all each every no any
    """.split()
)
CLAUSE_OPENERS = frozenset(
    """
    and but or so because while when where if although though as whereas unless until that which who whom
    whose than whether after before since what how why
    """.split()
)
STOPS = CLAUSE_OPENERS | PREPOSITIONS | AUXILIARIES
SUBJECT_PRONOUNS = frozenset(
    "he she they it i we you there this these those that nobody everyone someone people who what".split()
)

PERSON_WORDS = frozenset(
    """
    person man woman boy girl someone somebody anyone everyone nobody others police officials experts critics
    sources analysts lawmakers leaders researchers scientists authorities prosecutors investigators supporters
    opponents voters residents witnesses neighbours neighbors workers employees doctors economists organisers
    organizers activists protesters protestors campaigners observers advocates lawyers aides advisers advisors
    allies friends relatives family parents students teachers senators members insiders reporters journalists
    historians engineers astronomers ministers diplomats spokespeople commentators conservatives liberals
    republicans democrats strategists detectives firefighters survivors people users fans farmers fishermen
    developers owners executives players coaches couple brothers sisters authors judges jury crowd some many
    most those two three one both protester reader readers viewer viewers governors mayors councillors medics
    nurses rescuers negotiators chroniclers pollsters colleagues shareholders investors traders bankers
    businesses retailers
    """.split()
)
"""Plural and general nouns for people, beside the nouns for one person."""

BODY_WORDS = frozenset(
    """
    company union ministry agency government report study statement department office administration group
    organisation organization campaign party court commission committee council newspaper paper magazine
    network poll survey lawsuit complaint document documents indictment affidavit memo letter email release
    tweet post article editorial team board bank firm airline hospital university school institute foundation
    association league club charity watchdog regulator embassy army military navy force service police
    newscaster station broadcaster website site blog outlet media press panel jury tribunal notice
    announcement filing records data findings figures results research researchers plaintiff defendant suit
    bill ad video transcript book video message city state country province county district center centre
    program programme think-tank coalition alliance authority bureau parliament senate congress house cabinet
    kremlin pentagon vatican page account church federation chamber body
    """.split()
)
"""Nouns for organisations and for texts that speak."""

KIN = {
    "sister": "f", "brother": "m", "mother": "f", "father": "m", "son": "m", "daughter": "f", "wife": "f",
    "husband": "m", "uncle": "m", "aunt": "f", "nephew": "m", "niece": "f", "cousin": "", "grandmother": "f",
    "grandfather": "m", "grandson": "m", "granddaughter": "f", "mum": "f", "mom": "f", "dad": "m", "twin": "",
}  # fmt: skip
"""Nouns for relatives, with the gender that they tell."""

TEXT_WORDS = frozenset(
    """
    report study statement poll survey lawsuit complaint document documents indictment affidavit memo letter
    email release tweet post article editorial notice announcement filing records data findings figures
    results research suit bill ad video transcript book message page answer reply response verdict reports polls
    surveys studies
    """.split()
)

SUBORDINATORS = frozenset(
    "if when while although though since because after before once unless whether what how why".split()
)
NOT_CLAUSE_STARTS = frozenset(
    """
    about of to with from by on at into than not even only just almost and or but as for so too again in yes no nothing
    goodbye hello much something anything
    """.split()
)
"""Words after a cue that begin no clause."""
FINITE_VERBS = frozenset(
    """
    is are was were has have had will would can could may might must should does do did isn't aren't wasn't weren't
    hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't didn't shouldn't came went made took gave got
    became began knew saw felt told left lost met paid ran sent spoke stood thought wrote held kept led meant
    """.split()
)
