"""Which language a text is written in, told by its stop words."""

import re

STOP_WORDS = {
    "en": "the of and to in that is was for on with as by at from he she it have has not are be were said",
    "de": "der die das und in zu den von mit ist im nicht ein eine auf für dem des sich auch als wird bei nach",
    "es": "el la los las de que y en un una por con para se del es no su al como más fue ha",
    "fr": "le la les de des et en un une que qui dans pour par est pas sur au du avec il elle ont",
    "it": "il la di che e un una per del della con non sono è nel alla i gli le da si ha anche",
    "pt": "o a os as de que e em um uma por com para se do da não no na ao mais foi dos",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er door ook bij naar om werd",
}
_FREQUENT = {language: frozenset(words.split()) for language, words in STOP_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE_CHARACTERS = 4000


def guess_language(text: str) -> str:
    """Name the language whose stop words fill most of the opening; English where none does."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE_CHARACTERS])]
    counts = {language: sum(word in frequent for word in words) for language, frequent in _FREQUENT.items()}
    return max(counts, key=lambda language: (counts[language], language == "en"))
