"""How languages name days, months and stretches of time: a table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Calendar:
    """The words of one language."""

    months: Mapping[str, int]
    """Names and abbreviations, lower case, without full stop."""
    weekdays: Mapping[str, int]
    """Monday is 0."""
    days: Mapping[str, int]
    """Words for single days, as days after the day of publication."""
    stretches: Mapping[str, tuple[str, int]]
    """Phrases for a whole `week`, `month` or `year`, counted from that of publication."""
    ago: str
    """A pattern for "three years ago" with NUMBER and UNIT in it."""
    units: Mapping[str, str]
    numbers: Mapping[str, int]
    before: str
    """A pattern for what stands before a month or a year alone: "in", "early in"."""
    last: str
    """A pattern for what makes a weekday the one before: "last"."""
    next: str
    """A pattern for what makes it the one after, or another one than the nearest."""
    future: str
    """A pattern for words that say that a day is still to come."""
    unsure: str
    """A pattern for words that leave open on which side a day lies."""
    will: str = r"(?!)"
    """A pattern for the verbs that make a day one to come even behind it."""
    plans: str = ""
    """A pattern for verbs that in the present tell a plan; without one, the tense of a sentence tells nothing."""
    past: str = r"(?!)"
    """A pattern for verbs after which nothing before them says a day is to come, or leaves it open."""
    aside: str = r"(?!)"
    """A pattern for words before a day that only bounds or compares: "since", "than"."""

    @property
    def _years(self) -> dict[str, object]:
        """The phrases for a whole year."""
        return {phrase: offset for phrase, (unit, offset) in self.stretches.items() if unit == "year"}

    @cached_property
    def bare_day(self) -> re.Pattern[str]:
        """A word for a day that only the day of publication tells: `today`, `last night`."""
        return re.compile(rf"(?<![\w-])(?:{_alternatives(self.days)})(?!['’-]\w)(?!\w)", re.IGNORECASE)

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """What to look for, the most telling first; each has the named groups that its reading needs."""
        month = _one_of(self.months) + r"\.?"
        weekday = _one_of(self.weekdays)
        number = rf"(?P<number>\d{{1,3}}|{_alternatives(self.numbers)})"
        ago = self.ago.replace("NUMBER", number).replace("UNIT", rf"(?P<unit>{_alternatives(self.units)})")
        day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°)?"
        year = r"(?P<year>(?:1[5-9]|20)\d\d)"
        texts = (
            r"(?P<year>(?:19|20)\d\d)-(?P<digits>\d\d)-(?P<day>\d\d)(?!\d)",
            r"(?P<day>\d{1,2})\.(?P<digits>\d{1,2})\.(?P<year>(?:19|20)\d\d)",
            rf"{day}\.?\s(?:(?:of|de|d[ei]l?)\s)?(?P<month>{month})(?:,?\s(?:(?:de|del)\s)?{year})?(?![\d-])",
            rf"(?P<month>{month})\s{day}(?:,?\s{year})?(?![\d-]|\spercent)",
            rf"(?P<month>{month})\s(?:(?:of|de|del|do|dello)\s)?{year}(?![\d-])",
            rf"(?:(?:{self.before})\s)?(?P<month>{_one_of(self.months)})\s(?:(?:of|de|del|des)\s)?(?P<turn>{_alternatives(self._years)})",
            rf"(?:{self.before})\s(?P<month>{_one_of(self.months)})(?!\.?\s\d)",
            rf"(?P<lead>(?:{self.last}|{self.next})\s)?(?P<weekday>{weekday})(?P<tail>\s(?:{self.last}|{self.next})\b)?",
            ago,
            rf"(?P<stretch>{_alternatives(self.stretches)})",
            rf"(?P<single>{_alternatives(self.days)})(?!['’-]\w)",
            rf"(?:{self.before})\s{year}(?![\d,.%-]*\d|\s?(?:%|percent|people|million|billion))",
        )
        return tuple(re.compile(rf"(?<![\w-])(?:{text})(?!\w)", re.IGNORECASE) for text in texts)


def _alternatives(words: Mapping[str, object]) -> str:
    """All words, the longest first so that none hides behind its beginning."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _one_of(words: Mapping[str, object]) -> str:
    return f"(?:{_alternatives(words)})"


def _numbered(*names: str, first: int) -> dict[str, int]:
    """Number names; those of one number are divided by strokes."""
    return {name: number for number, group in enumerate(names, first) for name in group.split("|")}


def _stretches(**phrases: str) -> dict[str, tuple[str, int]]:
    """Read `last_week="a|b"` as two phrases for the week before."""
    offsets = {"last": -1, "this": 0, "next": 1}
    return {
        phrase: (name.split("_")[1], offsets[name.split("_")[0]])
        for name, group in phrases.items()
        for phrase in group.split("|")
    }


# fmt: off
CALENDARS: dict[str, Calendar] = {
    "en": Calendar(
        months=_numbered(
            "january|jan",
            "february|feb",
            "march|mar",
            "april|apr",
            "may",
            "june|jun",
            "july|jul",
            "august|aug",
            "september|sept|sep",
            "october|oct",
            "november|nov",
            "december|dec",
            first=1,
        ),
        weekdays=_numbered(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", first=0
        ),
        days={
            "yesterday": -1,
            "last night": -1,
            "the day before yesterday": -2,
            "today": 0,
            "tonight": 0,
            "overnight": 0,
            "this morning": 0,
            "this afternoon": 0,
            "this evening": 0,
            "tomorrow": 1,
            "the day after tomorrow": 2,
        },
        stretches=_stretches(
            last_week="last week",
            this_week="earlier this week|later this week",
            next_week="next week",
            last_month="last month",
            this_month="earlier this month|later this month",
            next_month="next month",
            last_year="last year",
            this_year="earlier this year|later this year",
            next_year="next year",
        ),
        ago=r"NUMBER\sUNIT\sago",
        units={
            "day": "day",
            "days": "day",
            "week": "week",
            "weeks": "week",
            "month": "month",
            "months": "month",
            "year": "year",
            "years": "year",
            "decades": "decade",
            "decade": "decade",
        },
        numbers={"a": 1}
        | _numbered(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            first=1,
        ),
        before=r"(?:in|during|of|until|by)(?:\s(?:early|late|mid))?|early|late|mid",
        last=r"last|past|previous",
        next=r"next|following|coming",
        future=r"will|shall|(?:was|were)\sto|due|expected|scheduled|set\sto|plan(?:s|ned|ning)?|until|by(?=\s(?:(?:the|end|of|early|late|mid|next|this|\d{1,2})\s){0,4}$)|coming|upcoming|going\sto|to\sbe|starting"
        r"|begins?|starts?|opens?|closes|ends|expires|resumes|retires|leaves|steps\sdown|takes\s(?:over|office)"
        r"|runs|takes\splace|meets|votes|faces|(?:is|are)(?!\s[^,;]{0,80}\b(?:after|following)\b)",
        unsure=r"would|could|may|might|had|following|previous|every|each|on\ssome|(?:it|today)(?:\sis|['’]s)"
        r"|(?:is|are)\s(?!going\sto|planning|starting|missing)\w+ing",
        will=r"will|shall|(?:is|are)\s(?:to|due|expected)",
        plans=r"flies|fly|hosts?|returns?\sto|go(?:es)?\s(?:on\ssale|back|to\sthe\spolls)|turns\s\w+|publish(?:es)?"
        r"|(?:reports?|releases?)\s(?:its|their|his|her)|plays?\s(?:at\s)?(?-i:[A-Z])|begin|open|meet|resume|intend",
        past=r"(?:was|were)(?!\sto\s)|did|has\sbeen|have\sbeen|to\shave\s\w+(?:ed|en)",
        aside=r"since|until|till|before|after|from|to|between|than|against|through|past|every|each",
    ),
    "de": Calendar(
        months=_numbered(
            "januar|jänner|jan",
            "februar|feb",
            "märz",
            "april|apr",
            "mai",
            "juni",
            "juli",
            "august|aug",
            "september|sept|sep",
            "oktober|okt",
            "november|nov",
            "dezember|dez",
            first=1,
        ),
        weekdays=_numbered(
            "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag", first=0
        ),
        days={"gestern": -1, "vorgestern": -2, "heute": 0, "morgen früh": 1, "übermorgen": 2},
        stretches=_stretches(
            last_week="vergangene woche|letzte woche|vergangener woche|letzter woche|vorige woche",
            this_week="diese woche|dieser woche",
            next_week="nächste woche|kommende woche|nächster woche",
            last_month="vergangenen monat|letzten monat",
            this_month="diesen monat|diesem monat",
            next_month="nächsten monat|kommenden monat",
            last_year="vergangenes jahr|vergangenen jahr|letztes jahr|letzten jahr|vorigen jahr",
            this_year="dieses jahr|diesem jahr",
            next_year="nächstes jahr|nächsten jahr|kommenden jahr",
        ),
        ago=r"vor\sNUMBER\sUNIT",
        units={
            "tag": "day",
            "tagen": "day",
            "woche": "week",
            "wochen": "week",
            "monat": "month",
            "monaten": "month",
            "jahr": "year",
            "jahren": "year",
            "jahrzehnten": "decade",
        },
        numbers={"einem": 1, "einer": 1}
        | _numbered("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", first=2),
        before=r"(?:im|seit|bis)(?:\s(?:jahr|jahre))?|anfang|ende|mitte",
        last=r"vergangenen|letzten|vorigen",
        next=r"nächsten|kommenden",
        future=r"wird|werden|soll|sollen|will|wollen|geplant|ab|bis",
        aside=r"seit|bis|vor|nach|ab|von|zwischen|als|gegenüber|jeden",
        unsure=r"würde|würden|könnte|könnten|sollte|hatte|hatten|jeden|jeder",
    ),
    "es": Calendar(
        months=_numbered(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre|setiembre",
            "octubre",
            "noviembre",
            "diciembre",
            first=1,
        ),
        weekdays=_numbered("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", first=0),
        days={"ayer": -1, "anteayer": -2, "anoche": -1, "hoy": 0, "pasado mañana": 2},
        stretches=_stretches(
            last_week="la semana pasada",
            this_week="esta semana",
            next_week="la próxima semana",
            last_month="el mes pasado",
            this_month="este mes",
            next_month="el próximo mes",
            last_year="el año pasado",
            this_year="este año",
            next_year="el próximo año",
        ),
        ago=r"hace\sNUMBER\sUNIT",
        units={
            "día": "day",
            "días": "day",
            "semana": "week",
            "semanas": "week",
            "mes": "month",
            "meses": "month",
            "año": "year",
            "años": "year",
            "décadas": "decade",
        },
        numbers={"un": 1, "una": 1}
        | _numbered("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", first=2),
        before=r"en|desde|hasta|durante|a\s(?:principios|finales|mediados)\sde",
        last=r"pasado",
        next=r"próximo|que\sviene",
        future=r"será|serán|prevé|prevista|previsto|va\sa|van\sa|hasta",
        aside=r"desde|hasta|antes\sdel?|después\sdel?|entre|que|cada",
        unsure=r"sería|podría|podrían|cada|había|habían|todos",
    ),
    "fr": Calendar(
        months=_numbered(
            "janvier|janv",
            "février|févr",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre|sept",
            "octobre|oct",
            "novembre|nov",
            "décembre|déc",
            first=1,
        ),
        weekdays=_numbered("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", first=0),
        days={
            "hier": -1,
            "avant-hier": -2,
            "aujourd'hui": 0,
            "aujourd’hui": 0,
            "demain": 1,
            "après-demain": 2,
        },
        stretches=_stretches(
            last_week="la semaine dernière|la semaine passée",
            this_week="cette semaine",
            next_week="la semaine prochaine",
            last_month="le mois dernier",
            this_month="ce mois-ci",
            next_month="le mois prochain",
            last_year="l'année dernière|l’année dernière|l'an dernier|l’an dernier",
            this_year="cette année",
            next_year="l'année prochaine|l’année prochaine",
        ),
        ago=r"il\sy\sa\sNUMBER\sUNIT",
        units={
            "jour": "day",
            "jours": "day",
            "semaine": "week",
            "semaines": "week",
            "mois": "month",
            "an": "year",
            "ans": "year",
            "années": "year",
            "décennies": "decade",
        },
        numbers={"un": 1, "une": 1}
        | _numbered("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", first=2),
        before=r"en|depuis|jusqu['’]en|début|fin|mi",
        last=r"dernier",
        next=r"prochain",
        future=r"sera|seront|prévue?s?|devrait|doit|doivent|va|vont|à\spartir|dès|jusqu",
        aside=r"depuis|jusqu['’]au|avant|après|entre|que|chaque",
        unsure=r"serait|pourrait|pourraient|chaque|avait|avaient|tous",
    ),
    "it": Calendar(
        months=_numbered(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
            first=1,
        ),
        weekdays=_numbered(
            "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", first=0
        ),
        days={"ieri": -1, "l'altro ieri": -2, "oggi": 0, "stasera": 0, "domani": 1, "dopodomani": 2},
        stretches=_stretches(
            last_week="la settimana scorsa|la scorsa settimana",
            this_week="questa settimana",
            next_week="la prossima settimana",
            last_month="il mese scorso|lo scorso mese",
            this_month="questo mese",
            next_month="il prossimo mese",
            last_year="l'anno scorso|l’anno scorso|lo scorso anno",
            this_year="quest'anno|quest’anno",
            next_year="il prossimo anno|l'anno prossimo",
        ),
        ago=r"NUMBER\sUNIT\sfa",
        units={
            "giorno": "day",
            "giorni": "day",
            "settimana": "week",
            "settimane": "week",
            "mese": "month",
            "mesi": "month",
            "anno": "year",
            "anni": "year",
            "decenni": "decade",
        },
        numbers={"un": 1, "una": 1}
        | _numbered("due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", first=2),
        before=r"nel|a|ad|da|dal|fino\sa|inizio|fine|metà",
        last=r"scorso|scorsa",
        next=r"prossimo|prossima",
        future=r"sarà|saranno|prevista|previsto|dovrebbe|fino|entro|dal",
        aside=r"da|dal|fino\sa|prima\sdi|dopo|tra|ogni",
        unsure=r"sarebbe|potrebbe|potrebbero|ogni|aveva|avevano",
    ),
    "pt": Calendar(
        months=_numbered(
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
            first=1,
        ),
        weekdays=_numbered(
            "segunda-feira",
            "terça-feira",
            "quarta-feira",
            "quinta-feira",
            "sexta-feira",
            "sábado",
            "domingo",
            first=0,
        ),
        days={"ontem": -1, "anteontem": -2, "hoje": 0, "amanhã": 1},
        stretches=_stretches(
            last_week="a semana passada|na semana passada",
            this_week="esta semana|nesta semana",
            next_week="a próxima semana|na próxima semana",
            last_month="o mês passado|no mês passado",
            this_month="este mês|neste mês",
            next_month="o próximo mês|no próximo mês",
            last_year="o ano passado|no ano passado",
            this_year="este ano|neste ano",
            next_year="o próximo ano|no próximo ano",
        ),
        ago=r"há\sNUMBER\sUNIT",
        units={
            "dia": "day",
            "dias": "day",
            "semana": "week",
            "semanas": "week",
            "mês": "month",
            "meses": "month",
            "ano": "year",
            "anos": "year",
            "décadas": "decade",
        },
        numbers={"um": 1, "uma": 1, "dois": 2, "duas": 2}
        | _numbered("três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", first=3),
        before=r"em|desde|até|durante|início\sde|fim\sde|meados\sde",
        last=r"passad[oa]|últim[oa]",
        next=r"próxim[oa]|que\svem",
        future=r"será|serão|previst[oa]|deve|devem|vai|vão|até",
        aside=r"desde|até|antes\sde|depois\sde|entre|que|cada",
        unsure=r"seria|poderia|poderiam|cada|havia|haviam|todos",
    ),
    "nl": Calendar(
        months=_numbered(
            "januari|jan",
            "februari|feb",
            "maart",
            "april|apr",
            "mei",
            "juni",
            "juli",
            "augustus|aug",
            "september|sept",
            "oktober|okt",
            "november|nov",
            "december|dec",
            first=1,
        ),
        weekdays=_numbered(
            "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", first=0
        ),
        days={"gisteren": -1, "eergisteren": -2, "vandaag": 0, "vanavond": 0, "morgen": 1, "overmorgen": 2},
        stretches=_stretches(
            last_week="vorige week|afgelopen week",
            this_week="deze week",
            next_week="volgende week|komende week",
            last_month="vorige maand|afgelopen maand",
            this_month="deze maand",
            next_month="volgende maand",
            last_year="vorig jaar|afgelopen jaar",
            this_year="dit jaar",
            next_year="volgend jaar|komend jaar",
        ),
        ago=r"NUMBER\sUNIT\sgeleden",
        units={
            "dag": "day",
            "dagen": "day",
            "week": "week",
            "weken": "week",
            "maand": "month",
            "maanden": "month",
            "jaar": "year",
            "decennia": "decade",
        },
        numbers={"een": 1}
        | _numbered("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", first=2),
        before=r"in|sinds|tot|begin|eind|medio",
        last=r"vorige|afgelopen",
        next=r"volgende|komende",
        future=r"zal|zullen|gaat|gaan|gepland|tot|vanaf|moet",
        aside=r"sinds|tot|voor|na|vanaf|tussen|dan|elke|iedere",
        unsure=r"zou|zouden|kan|kunnen|elke|iedere|had|hadden",
    ),
}
# fmt: on
