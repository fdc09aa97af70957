"""Which language a text is written in, told by its script, its stop words and its letters."""

import re
from collections import Counter

STOP_WORDS = {
    "en": "the of and to in that is was for on with as by at from he it she they have has had not are be been"
    " were said a an i s t do you we his her its this but or if how more up out",
    "de": "der die das und in zu den von mit ist im nicht ein eine einen auf für dem des sich auch als wird bei"
    " nach aus er sie es war hat haben sind noch wie vor über mehr seit zum zur bis beim vom einer einem eines"
    " ihr ihre ihren kein keine durch gegen unter ohne zwei laut am",
    "es": "el la los las de que y en un una por con para se del es no su al como más fue ha lo sus pero este"
    " esta desde son está tras hasta sin sobre ya entre ni hay también cuando todo esto ante según",
    "fr": "le la les de des et en un une que qui dans pour par est pas sur au du avec il elle ont a été ce cette"
    " son ses ne plus depuis sont où après sans jusqu entre leur leurs mais aux dont ces comme lors avait fait"
    " deux",
    "it": "il la di che e un una per del della con non sono è nel alla i gli le da si ha anche dei più come al"
    " delle lo dopo fino nella sul sulla ai agli dal dalla tra fra senza ma degli nei cui questo dai",
    "pt": "o a os as de que e em um uma por com para se do da não no na ao mais foi dos das é são seu sua como"
    " mas até pelo pela sem nos nas pelos aos à num numa após entre quando também ela ele foram ainda",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er door ook bij naar om werd die was heeft"
    " maar na uit tot over zonder geen nog zo hun zei worden",
    "sv": "och att det är som på en ett av för med den till inte har de om var från när ska sedan hade han hon"
    " efter utan vid under ingen sin sitt i blir mot sade",
    "da": "og at det er som på en et af for med den til ikke har de om var fra da skal efter havde han hun blev",
    "no": "og at det er som på en et av for med den til ikke har de om var fra når skal etter hadde han hun ble",
    "fi": "ja on ei se että oli hän ovat mutta myös kun kuin tai joka jotka ole sen mukaan vuoden",
    "pl": "i w na z do nie się że jest to od po za jak o dla jego przez oraz był tego ale są go ze bez przed czy"
    " ma być także tym była we jej ich już gdy",
    "cs": "a v na se že je z do to s o k i od po za ve jako by ale pro byl jsou podle které který při bez před"
    " už jeho však nebo",
    "hu": "a az és hogy nem egy is volt meg már csak ez de van el mint még után szerint ki",
    "ro": "și de la în a cu pe că este nu un o din pentru care mai se au fost al lui prin după sunt",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar dedi ise en ne ancak her göre karşı"
    " kişi gün henüz nedeniyle kez yeni var yok on iki olduğunu söyledi yeniden ya",
    "id": "yang dan di itu dengan untuk dari ini pada tidak dalam akan ke oleh telah juga adalah mereka",
    "ru": "и в не на что с он как по но из к у за от его для это все был так о также когда пока об без до после"
    " или же ли бы она они было ещё",
    "uk": "і в не на що з він як по але із до за від його для це та був у є також коли поки й",
    "bg": "и в на не за от да се с че е по са до като към през това след който",
    "el": "και το η ο να του της την τα οι με για που στο στη από είναι δεν των θα στην ότι έχει ως μια ένα αυτό"
    " δε μας τους κατά μετά όπου στις στους λόγω χωρίς",
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي كان بعد قال ولم لا ما بين إن كانت وقال وقالت قبل منذ حتى"
    " خلال كما أو ثم",
    "fa": "از به که در این را با است برای آن های می شد کرد تا یک خود بر هم او نیز شده",
}
_SCRIPTS = (
    (("ja",), re.compile(r"[\u3040-\u30FF]")),
    (("ko",), re.compile(r"[\uAC00-\uD7AF]")),
    (("zh",), re.compile(r"[\u4E00-\u9FFF]")),
    (("he",), re.compile(r"[\u0590-\u05FF]")),
    (("th",), re.compile(r"[\u0E00-\u0E7F]")),
    (("hi",), re.compile(r"[\u0900-\u097F]")),
    (("el",), re.compile(r"[\u0370-\u03FF]")),
    (("ar", "fa"), re.compile(r"[\u0600-\u06FF]")),
    (("ru", "uk", "bg"), re.compile(r"[\u0400-\u04FF]")),
)
"""Scripts with their languages, the likeliest first; the Japanese one before the Chinese, whose letters it shares."""
_LETTERS = {
    "de": "äöüß",
    "es": "áéíñóúü",
    "fr": "àâçèéêëîïôœùû",
    "it": "àèéìòù",
    "pt": "àáâãçéêíóôõú",
    "nl": "éëï",
    "sv": "åäö",
    "da": "åæø",
    "no": "åæø",
    "fi": "äö",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "hu": "áéíóöőúüű",
    "ro": "ăâîșțşţ",
    "tr": "çğıöşü",
    "ru": "ыэё",
    "uk": "іїєґ",
    "bg": "ъ",
}
"""What each writes beyond the letters of its neighbours."""
_SHARED_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщьюя")
_FREQUENT_IN: dict[str, list[str]] = {}
for _language, _words in STOP_WORDS.items():
    for _word in _words.split():
        _FREQUENT_IN.setdefault(_word, []).append(_language)
_LATIN = tuple(each for each in STOP_WORDS if all(each not in languages for languages, _ in _SCRIPTS))
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE_CHARACTERS = 4000
_SHARE_OF_SCRIPT = 0.2
_CLEAR_LEAD = 2


def guess_language(text: str) -> str:
    """Name the language of the script, or whose words clearly lead in the opening; else English."""
    sample = text[:_SAMPLE_CHARACTERS]
    letters = sum(map(str.isalpha, sample)) or 1
    counts = _count_words(sample)
    for languages, script in _SCRIPTS:
        if len(script.findall(sample)) > _SHARE_OF_SCRIPT * letters:
            return max(languages, key=counts.__getitem__)
    best = max(_LATIN, key=lambda language: (counts[language], language == "en"))
    # "for" and "at" are Danish too: in a headline one word more than the English ones proves nothing.
    return best if counts[best] >= counts["en"] + _CLEAR_LEAD else "en"


def _count_words(sample: str) -> Counter[str]:
    """How many words are frequent in each language, or spelt as in it and few others; names tell nothing."""
    counts: Counter[str] = Counter()
    for written in _WORD.findall(sample):
        word = written.lower()
        counts.update(_FREQUENT_IN.get(word, ()))
        special = () if word.isascii() or written[0].isupper() else set(word) - _SHARED_LETTERS
        if special:
            counts.update(language for language, own in _LETTERS.items() if special.issubset(own))
    return counts
