"""English nouns and verbs as far as counting needs them: plurals, singulars, closed classes, verb forms."""

from functools import lru_cache

from briefing.text.numbers.words import word_set

IRREGULAR_PLURALS = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "firemen": "fireman",
    "gunmen": "gunman",
    "fishermen": "fisherman",
    "servicemen": "serviceman",
    "congressmen": "congressman",
    "lawmen": "lawman",
    "police": "police",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "sheep": "sheep",
    "deer": "deer",
    "fish": "fish",
    "cattle": "cattle",
    "aircraft": "aircraft",
    "troops": "troop",
    "series": "series",
    "species": "species",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "thieves": "thief",
    "leaves": "leaf",
    "halves": "half",
    "shelves": "shelf",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "oxen": "ox",
    "media": "media",
    "criteria": "criterion",
    "personnel": "personnel",
    "staff": "staff",
    "goods": "goods",
    "odds": "odds",
    "dead": "people",
    "injured": "people",
    "wounded": "people",
    "missing": "people",
    "homeless": "people",
    "unemployed": "people",
    "others": "other",
    "iraqis": "iraqi",
    "israelis": "israeli",
    "pakistanis": "pakistani",
    "saudis": "saudi",
    "sunnis": "sunni",
    "afghanis": "afghani",
    "bangladeshis": "bangladeshi",
    "somalis": "somali",
    "yemenis": "yemeni",
    "kuwaitis": "kuwaiti",
    "taxis": "taxi",
    "alibis": "alibi",
    "safaris": "safari",
    "tsunamis": "tsunami",
}
PEOPLE_NOUNS = word_set(
    "people person man woman child boy girl victim passenger worker soldier civilian student resident patient employee "
    "officer policeman fighter militant protester migrant refugee worshipper pilgrim tourist hostage prisoner inmate "
    "suspect survivor casualty teenager adult baby infant villager miner fisherman firefighter rebel troop marine "
    "demonstrator other gunman player fan voter user customer pensioner teacher nurse doctor journalist driver pilot "
    "sailor crew member family guest visitor citizen national american human life iraqi israeli palestinian "
    "syrian ukrainian russian afghan jew muslim christian sunni shiite briton german indian mexican immigrant criminal "
    "cop kid mother father student daughter son brother sister twin friend relative neighbor neighbour boater hiker "
    "climber swimmer scout juror senator lawmaker governor mayor bishop priest nun doctor actor singer athlete"
)

PEOPLE_ADJECTIVES = word_set(
    "dead injured wounded missing homeless hospitalized hospitalised displaced hurt killed slain unemployed jobless "
    "unaccounted arrested detained evacuated stranded trapped infected"
)
"""After a number and no noun they are people: 12 dead, five injured."""

SINGULAR_S = word_set(
    "this his its was is has does us plus bus gas less yes campus virus status bonus focus series species news "
    "always perhaps versus across towards besides thus as texas congress process access boss loss class mass pass "
    "press dress crisis basis analysis business address princess progress success illness kansas las los paris "
    "mars james jesus christmas olympus arkansas consensus census corps means caucus canvas politics economics "
    "athletics physics diabetes measles aids isis athens brussels illinois massachusetts"
)

DETERMINERS = word_set(
    "the a an this that these those his her its their our my your whose some any each every no all both either "
    "neither another such"
)
PREPOSITIONS = word_set(
    "of in on at by for with from to into onto over under about after before during since until till between among "
    "amid against through throughout across along around behind beyond near off out up down upon within without "
    "despite via per than as like including excluding toward towards versus ahead because while when where whether "
    "if though although unless whereas once so worth outside inside above below"
)
CONJUNCTIONS = word_set("and or but nor yet")
PRONOUNS = word_set(
    "i you he she it we they me him them us who whom which what that there himself herself itself themselves "
    "everyone someone anyone nobody this these those"
)
AUXILIARIES = word_set(
    "is are was were be been being am has have had having do does did done will would can could may might must shall "
    "should isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't don't doesn't "
    "didn't it's that's he's she's they're we're they've we've"
)
ADVERBS = word_set(
    "also only just even still already now then later ago today yesterday tomorrow tonight overnight so far again "
    "not never ever often usually too very much more most less least nearly almost about together apart alone away "
    "back forward once twice here there however meanwhile instead perhaps soon so-called once currently recently "
    "reportedly allegedly annually daily monthly weekly altogether overall worldwide nationwide long earlier up down "
    "roughly approximately directly finally eventually immediately"
)
_LY_NOUNS = word_set("family supply assembly monopoly italy reply elderly anomaly early daily monthly weekly")
TIME_NOUNS = word_set(
    "year years month months week weeks day days season quarter night morning afternoon evening hour hours today "
    "yesterday monday tuesday wednesday thursday friday saturday sunday"
)
REPORTING = word_set("said says say reported reports told tells added announced according claimed claims")
"""Verbs whose subject gives a number, and is not what it counts."""
CLOSED_CLASS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES

_REGULAR_VERBS = """
accept accuse achieve acknowledge acquire act add address admit advance affect agree aim allege allow announce answer
appear apply appoint approve argue arrest arrive ask assault assume attack attempt attend attract average award ban
bar base battle believe belong block blame board bomb boost borrow bounce breach call cancel capture carry cause
celebrate challenge change charge chase cheer chop cite claim clear climb close collapse collect combine commit
compare compete complain complete concede conclude conduct confirm connect consider consist contain continue
contract contribute control convert convict cover crash create cross crush damage dash decide declare decline
decrease defeat defend defer deliver demand demolish deny deploy deposit describe deserve design destroy detain
determine develop die direct disappear discover discuss dismiss display donate double down drag drain drop drown dump
dwarf earn ease edge eject elect eliminate emerge employ end enjoy enter erupt escape establish estimate evacuate
examine exceed execute exist expand expect explain explode export express extend face fail falter fear feature file
fill finance fine finish fire fix flash flatten flee flood follow force free fuel gain gather generate grant grab
guess halt hail hand happen harm head help hire hope hospitalize host identify ignore impact impose import improve
include increase indicate infect inject injure insist install intend intercept interview introduce invade invest
invite involve issue jail join jump jumped kick kidnap kill knock lack land last launch learn leap level lift like
limit link list live load lock look loot love lower maintain manage march mark marry match measure merge miss mount
move murder name need nominate note number obtain occur offer open operate oppose order organize orphan outline
outnumber outperform overtake own pass pay perform pick plan play plead pledge plummet plunge point police poll post
pour power predict prepare present press prevent price print probe process produce project promise promote propose
protect prove provide publish pull pump purchase push qualify question quit race raid raise rally range rank rate
reach receive recall reckon recommend record recover reduce refuse register reject relate release remain remove rent
repeat replace report represent request require rescue reserve resign rest restore result retain retire return
reveal review rob round rule rush sack save say scare schedule score search secure seek seem seize send sentence
serve settle share shave shed show shock shut sign slash slay slip slow slump snatch soar sail sort spark spread
spur stab stabilize stage stall start state stay step stop store strand stretch struggle submit succeed suffer
suggest sue support surge surpass surrender surround surpass survey survive suspect suspend swallow sweep switch
tackle tank target tax tell test threaten top topple total touch tout trade train transfer transport trap travel
treat trigger trim triple try tumble turn unveil up urge use vaccinate value vanish visit volunteer vote vow wait
walk want warn watch weaken weigh widen wipe wonder work worry wound yield announced
"""
_IRREGULAR_VERBS = """
be was were been is are being am|become became becoming becomes|begin began begun begins beginning|blow blew blown|
break broke broken breaks breaking|bring brought brings bringing|build built builds building|burn burnt|buy bought
buys buying|catch caught catches|choose chose chosen|come came comes coming|cost costs costing|cut cuts cutting|deal
dealt deals|do did done does doing|draw drew drawn draws drawing|drive drove driven drives driving|eat ate eaten
eats|fall fell fallen falls falling|feed fed feeds|feel felt feels|fight fought fights fighting|find found finds
finding|flee fled flees fleeing|fly flew flown flies flying|forget forgot|get got gotten gets getting|give gave given
gives giving|go went gone goes going|grow grew grown grows growing|hang hung hanged|have had has having|hear heard
hears|hide hid hidden|hit hits hitting|hold held holds holding|hurt hurts|keep kept keeps keeping|know knew known
knows|lay laid lays|lead led leads leading|leave left leaves leaving|lend lent lends|let lets|lie lay lain lies lying
|lose lost loses losing|make made makes making|mean meant|meet met meets meeting|pay paid pays paying|put puts putting
|quit quits|read reads|ride rode rides|rise rose risen rises rising|run ran runs running|say said says saying|see saw
seen sees seeing|seek sought seeks seeking|sell sold sells selling|send sent sends sending|set sets setting|shake
shook shakes|shoot shot shoots shooting|show showed shown shows showing|shrink shrank shrunk shrinks|shut shuts|sink
sank sunk sinks|sit sat sits|slay slew slain|sleep slept|slide slid slides|speak spoke spoken speaks|spend spent
spends spending|spin spun spins|split splits|spread spreads|stand stood stands standing|steal stole stolen steals|
strike struck strikes|swear sworn swore|sweep swept sweeps|swing swung|take took taken takes taking|teach taught|
tell told tells telling|think thought thinks thinking|throw threw thrown throws|wake woke|wear wore worn wears|win
won wins winning|write wrote written writes writing|bid bids|spark sparked
"""


def _inflect(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    plural = f"{verb}es" if verb.endswith(("s", "x", "ch", "sh", "ss")) else f"{verb}s"
    forms = (verb, plural, f"{verb}ed", f"{verb}ing")
    is_short = len(verb) <= 4 or verb.endswith(("mit", "fer", "bel", "cel", "vel", "nap"))
    if is_short and verb[-1] not in "wxyaeiou" and verb[-2] in "aeiou" and verb[-3:-2] not in "aeiou":
        return (*forms, f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")
    return forms


_IRREGULAR_ROWS = [row.split() for row in _IRREGULAR_VERBS.replace("\n", " ").split("|")]
IRREGULAR_FORMS = frozenset(form for row in _IRREGULAR_ROWS for form in row)
_IRREGULAR_PAST = frozenset(
    form for row in _IRREGULAR_ROWS for form in row[1:] if not form.endswith(("ing", "s"))
) | word_set("cut hit hurt put set shut quit cost let bid split spread shed")
VERB_FORMS = frozenset(form for verb in _REGULAR_VERBS.split() for form in _inflect(verb)) | IRREGULAR_FORMS
"""Every form that news verbs take; many are nouns too."""


def is_verb(word: str) -> bool:
    """Tell whether a word is likely a verb: a listed form, or one in -ed."""
    return word in VERB_FORMS or word in AUXILIARIES or (len(word) > 4 and word.endswith("ed"))


def is_past(word: str) -> bool:
    """Tell whether a word is a past form or participle: said, killed, launched."""
    return word in _IRREGULAR_PAST or (word.endswith("ed") and (len(word) > 4 or word in VERB_FORMS))


def is_adverb(word: str) -> bool:
    """Tell whether a word is an adverb that says nothing of what is counted."""
    return word in ADVERBS or (len(word) > 5 and word.endswith("ly") and word not in _LY_NOUNS)


def is_plural(word: str) -> bool:
    """Tell whether a noun is plural by its form."""
    if word in IRREGULAR_PLURALS:
        return True
    return len(word) > 2 and word[-1] == "s" and word[-2] not in "su'’i" and word not in SINGULAR_S


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Give the singular of a noun in lower case."""
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4 and word not in ("movies", "cookies", "calories", "zombies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes", "viruses", "buses", "campuses", "bonuses")):
        return word[:-2]
    if word.endswith("oes") and word not in ("shoes", "toes", "foes"):
        return word[:-2]
    return word[:-1]
