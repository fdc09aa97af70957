"""What things are measured in: units, currencies and their marks, as tables."""

from briefing.text.numbers.words import word_set

_UNIT_ROWS = """
second    time      second seconds sec secs
minute    time      minute minutes min mins
hour      time      hour hours hr hrs
day       time      day days
night     time      night nights
week      time      week weeks
fortnight time      fortnight fortnights
weekend   time      weekend weekends
month     time      month months
year      time      year years yr yrs
decade    time      decade decades
century   time      century centuries
millisecond time    millisecond milliseconds ms
kilometre distance  kilometre kilometres kilometer kilometers km kms
metre     distance  metre metres meter meters
centimetre distance centimetre centimetres centimeter centimeters cm
millimetre distance millimetre millimetres millimeter millimeters mm
micrometre distance micrometre micrometres micrometer micrometers μm µm
nanometre distance  nanometre nanometres nanometer nanometers nm
decimetre distance  decimetre decimetres decimeter decimeters dm
mile      distance  mile miles mi
yard      distance  yard yards yd yds
foot      distance  foot feet ft
inch      distance  inch inches
light-year distance light-year light-years
acre      area      acre acres
hectare   area      hectare hectares ha
kilogram  weight    kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
gram      weight    gram grams gramme grammes
milligram weight    milligram milligrams mg
microgram weight    microgram micrograms microgramme microgrammes mcg
metric_ton weight   tonne tonnes metric_ton metric_tons
ton       weight    ton tons
pound-mass weight   lb lbs
ounce     weight    ounce ounces oz
stone     weight    stones
carat     weight    carat carats
litre     volume    litre litres liter liters
millilitre volume   millilitre millilitres milliliter milliliters ml
gallon    volume    gallon gallons
pint      volume    pint pints
quart     volume    quart quarts
barrel    volume    barrel barrels bbl
bushel    volume    bushel bushels
tablespoon volume   tablespoon tablespoons tbsp
teaspoon  volume    teaspoon teaspoons tsp
cup       volume    cup cups
cubic_metre volume  cubic_metre cubic_metres cubic_meter cubic_meters
cubic_foot volume   cubic_foot cubic_feet
celsius   temperature celsius centigrade celcius °c ℃
fahrenheit temperature fahrenheit °f ℉
degree    temperature degree degrees deg °
kelvin    temperature kelvin kelvins
knot      speed     knot knots
mile_per_hour speed mph
kilometre_per_hour speed kph kmh
revolutions_per_minute speed rpm
mile_per_gallon rate mpg
watt      power     watt watts w
kilowatt  power     kilowatt kilowatts kw
megawatt  power     megawatt megawatts mw
gigawatt  power     gigawatt gigawatts gw
terawatt  power     terawatt terawatts tw
horsepower power    horsepower hp
brake_horsepower power bhp
kilowatt_hour energy kwh kilowatt-hour kilowatt-hours
megawatt_hour energy mwh megawatt-hour megawatt-hours
gigawatt_hour energy gwh gigawatt-hour gigawatt-hours
terawatt_hour energy twh
milliampere-hour energy mah
joule     energy    joule joules
calorie   energy    calorie calories kcal
volt      electricity volt volts
ampere    electricity amp amps ampere amperes
hertz     frequency hz hertz
kilohertz frequency khz kilohertz
megahertz frequency mhz megahertz
gigahertz frequency ghz gigahertz
decibel   sound     decibel decibels db
bit       data      bit bits
byte      data      byte bytes
kilobyte  data      kb kilobyte kilobytes
megabyte  data      megabyte megabytes mb
gigabyte  data      gigabyte gigabytes gb
terabyte  data      terabyte terabytes tb
petabyte  data      petabyte petabytes pb
megabit_per_second data mbps
gigabit_per_second data gbps
megapixel data      megapixel megapixels mp
percentage percent  percent pct percentage % pc prozent procent
percentage_point percent percentage_point percentage_points prozentpunkt prozentpunkte prozentpunkten
basis_point percent bp bps basis_point basis_points
point     points    point points pts
part_per_million rate ppm parts_per_million
parts-per-billion rate ppb parts_per_billion
"""

_SQUARE = (
    ("kilometre", "kilometres kilometre kilometers kilometer km"),
    ("metre", "metres metre meters meter m"),
    ("mile", "miles mile"),
    ("foot", "feet foot ft"),
    ("yard", "yards yard"),
    ("inch", "inches inch"),
    ("centimetre", "centimetres centimetre cm"),
)


def _units() -> dict[str, tuple[str, str]]:
    units: dict[str, tuple[str, str]] = {}
    for row in _UNIT_ROWS.strip().splitlines():
        name, kind, *forms = row.split()
        for form in forms:
            units[form.replace("_", " ")] = (name.replace("_", " "), kind)
    for name, forms_of in _SQUARE:
        for form in forms_of.split():
            units[f"square {form}"] = units[f"sq {form}"] = (f"square {name}", "area")
    return units


UNITS = _units()
"""Each form in lower case: (singular English name, kind)."""

TIGHT_UNITS = {
    "m": ("metre", "distance"),
    "g": ("gram", "weight"),
    "t": ("metric ton", "weight"),
    "l": ("litre", "volume"),
    "c": ("celsius", "temperature"),
    "f": ("fahrenheit", "temperature"),
    "in": ("inch", "distance"),
    "gb": ("gigabyte", "data"),
    "s": ("second", "time"),
}
"""Marks that are units only where they touch the digits, or stand alone after them."""

_CURRENCY_ROWS = """
dollar            dollar dollars buck bucks
euro              euro euros
pound sterling    pound pounds quid
japanese yen      yen
chinese yuan      yuan renminbi
cent              cent cents
penny             pence penny
indian rupee      rupee rupees
swiss franc       franc francs
russian ruble     ruble rubles rouble roubles
south korean won  won
mexican peso      peso pesos
brazilian real    reais
turkish lira      lira liras
shekel            shekel shekels
south african rand rand
malaysian ringgit ringgit
thai baht         baht
polish zloty      zloty zlotys
ukrainian hryvnia hryvnia hryvnias
nigerian naira    naira
bitcoin           bitcoin bitcoins btc
kenyan shilling   shilling shillings
danish krone      krone kroner crown crowns
swedish krona     krona kronor
iraqi dinar       dinar dinars
emirati dirham    dirham dirhams
saudi riyal       riyal riyals
indonesian rupiah rupiah
vietnamese dong   dong
philippine peso   piso
dutch guilder     guilder guilders
croatian kuna     kuna kunas kn
hungarian forint  forint forints
"""

CURRENCY_WORDS = {
    form: row[:18].strip() for row in _CURRENCY_ROWS.strip("\n").splitlines() for form in row[18:].split()
}
"""Words after a number; what could be a weight or a count has its own rule."""

CURRENCY_SIGNS = {
    "$": "dollar",
    "€": "euro",
    "£": "pound sterling",
    "¥": "japanese yen",
    "₹": "indian rupee",
    "₽": "russian ruble",
    "₩": "south korean won",
    "₺": "turkish lira",
    "₪": "shekel",
    "₦": "nigerian naira",
    "₱": "philippine peso",
    "₫": "vietnamese dong",
    "฿": "thai baht",
    "₴": "ukrainian hryvnia",
    "₿": "bitcoin",
    "₾": "georgian lari",
    "₭": "lao kip",
    "₡": "costa rican colon",
    "₲": "paraguayan guarani",
    "₸": "kazakhstani tenge",
    "₵": "ghanaian cedi",
    "¢": "cent",
}
CURRENCY_CODES = {
    "usd": "dollar",
    "eur": "euro",
    "gbp": "pound sterling",
    "ps": "pound sterling",
    "jpy": "japanese yen",
    "cny": "chinese yuan",
    "rmb": "chinese yuan",
    "inr": "indian rupee",
    "rs": "indian rupee",
    "aud": "australian dollar",
    "cad": "canadian dollar",
    "nzd": "new zealand dollar",
    "hkd": "hong kong dollar",
    "sgd": "singaporean dollar",
    "twd": "new taiwan dollar",
    "chf": "swiss franc",
    "sek": "swedish krona",
    "nok": "norwegian krone",
    "dkk": "danish krone",
    "pln": "polish zloty",
    "czk": "czech koruna",
    "huf": "hungarian forint",
    "rub": "russian ruble",
    "uah": "ukrainian hryvnia",
    "try": "turkish lira",
    "zar": "south african rand",
    "brl": "brazilian real",
    "mxn": "mexican peso",
    "krw": "south korean won",
    "thb": "thai baht",
    "idr": "indonesian rupiah",
    "myr": "malaysian ringgit",
    "rm": "malaysian ringgit",
    "php": "philippine peso",
    "ngn": "nigerian naira",
    "kes": "kenyan shilling",
    "ils": "shekel",
    "aed": "emirati dirham",
    "sar": "saudi riyal",
    "btc": "bitcoin",
}
"""Before or after the digits, in capitals (`Rs` too)."""

DOLLARS_OF = {
    "us": "dollar",
    "u.s.": "dollar",
    "a": "australian dollar",
    "au": "australian dollar",
    "aud": "australian dollar",
    "c": "canadian dollar",
    "ca": "canadian dollar",
    "cad": "canadian dollar",
    "can": "canadian dollar",
    "nz": "new zealand dollar",
    "hk": "hong kong dollar",
    "s": "singaporean dollar",
    "nt": "new taiwan dollar",
    "r": "brazilian real",
    "mex": "mexican peso",
    "mxn": "mexican peso",
    "usd": "dollar",
    "cdn": "canadian dollar",
}
"""Letters that touch a dollar sign: A$, HK$."""

NATIONAL_CURRENCIES = {
    ("us", "dollar"): "dollar",
    ("u.s.", "dollar"): "dollar",
    ("american", "dollar"): "dollar",
    ("australian", "dollar"): "australian dollar",
    ("canadian", "dollar"): "canadian dollar",
    ("hong kong", "dollar"): "hong kong dollar",
    ("kong", "dollar"): "hong kong dollar",
    ("zealand", "dollar"): "new zealand dollar",
    ("singapore", "dollar"): "singaporean dollar",
    ("taiwan", "dollar"): "new taiwan dollar",
    ("chinese", "chinese yuan"): "chinese yuan",
    ("japanese", "japanese yen"): "japanese yen",
    ("british", "pound sterling"): "pound sterling",
    ("egyptian", "pound sterling"): "egyptian pound",
    ("lebanese", "pound sterling"): "lebanese pound",
    ("syrian", "pound sterling"): "syrian pound",
    ("swiss", "swiss franc"): "swiss franc",
    ("french", "swiss franc"): "french franc",
    ("danish", "danish krone"): "danish krone",
    ("norwegian", "danish krone"): "norwegian krone",
    ("swedish", "danish krone"): "swedish krona",
    ("czech", "danish krone"): "czech koruna",
    ("indian", "indian rupee"): "indian rupee",
    ("pakistani", "indian rupee"): "pakistani rupee",
    ("colombian", "mexican peso"): "colombian peso",
    ("argentine", "mexican peso"): "argentine peso",
    ("chilean", "mexican peso"): "chilean peso",
    ("philippine", "mexican peso"): "philippine peso",
    ("mexican", "mexican peso"): "mexican peso",
    ("kuwaiti", "iraqi dinar"): "kuwaiti dinar",
    ("jordanian", "iraqi dinar"): "jordanian dinar",
}
"""(adjective, currency): what both words together name."""

RATE_NOUNS = word_set(
    "share barrel gallon litre liter ounce ton tonne kilogram kilo kg pound night person head hour day week "
    "month year minute second annum capita household game pill bushel acre ticket mile km kilometre kilometer "
    "unit employee student child family vehicle gigabyte season litres piece barrels pop copy vote millisecond"
)
"""Nouns that make a rate after `a`, `an`, `per`, `each` or a slash."""
