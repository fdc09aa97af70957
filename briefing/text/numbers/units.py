"""What things are measured in: each unit by its forms, as tables."""

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

RATE_NOUNS = word_set(
    "share barrel gallon litre liter ounce ton tonne kilogram kilo kg pound night person head hour day week "
    "month year minute second annum capita household game pill bushel acre ticket mile km kilometre kilometer "
    "unit employee student child family vehicle gigabyte season litres piece barrels pop copy vote millisecond"
)
"""Nouns that make a rate after `a`, `an`, `per`, `each` or a slash."""
