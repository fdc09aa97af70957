"""Currencies by their words, signs and codes, as tables."""

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
