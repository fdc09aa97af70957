"""Words as they are counted."""

import pytest

from briefing.text.language import guess_language
from briefing.text.tokens import find_words, plain_word, stem_words, stop_words


def test_possessives_and_marks_in_numbers_are_not_counted() -> None:
    assert [plain_word(word) for word in find_words("Alderwick’s 1,200 O’Briens", "en")] == [
        "alderwick",
        "1200",
        "obriens",
    ]


def test_what_elides_is_two_words() -> None:
    assert find_words("l’eau d'Alderwick", "fr") == ["l", "eau", "d", "Alderwick"]


def test_scripts_without_spaces_count_pairs_of_letters() -> None:
    assert find_words("東京都 2026", "ja") == ["東京", "京都", "2026"]


def test_words_of_a_language_without_a_stemmer_stay_as_they_are() -> None:
    assert stem_words(["bridges"], "zz") == ["bridges"]
    assert stem_words(["bridges"], "en") == ["bridg"]


def test_stop_words_of_an_unknown_language_are_none() -> None:
    assert stop_words("zz") == frozenset()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge was closed on Friday and it has not been opened."),
        ("de", "Die Brücke ist seit Freitag gesperrt und wird nicht mehr geöffnet."),
        ("fr", "Le pont est fermé depuis vendredi et il ne sera pas rouvert dans la semaine."),
        ("es", "El puente está cerrado desde el viernes y no se ha abierto para los coches."),
        ("it", "Il ponte è chiuso da venerdì e non si è ancora aperto per gli autobus della città."),
        ("nl", "De brug is sinds vrijdag dicht en het is niet bekend wanneer die weer open gaat."),
        ("sv", "Bron är stängd sedan fredag och det är inte känt när den ska öppnas för bilar."),
        ("pl", "Most jest zamknięty od piątku i nie wiadomo, kiedy się go otworzy dla ruchu."),
        ("ru", "Мост закрыт с пятницы, и пока не известно, когда его откроют для всех."),
        ("uk", "Міст закрито з п’ятниці, і поки що не відомо, коли його відкриють для всіх."),
        ("el", "Η γέφυρα είναι κλειστή από την Παρασκευή και δεν έχει ανοίξει για τα αυτοκίνητα."),
        ("ja", "橋は金曜日から閉鎖されています。"),
        ("zh", "这座桥从星期五起关闭了。"),
        ("ko", "다리는 금요일부터 폐쇄되었습니다."),
        ("ar", "أغلق الجسر يوم الجمعة ولم يفتح بعد في المدينة."),
        ("tr", "Çatlak bulunan köprü kapatıldı, açılış ertelendi."),
        ("ru", "Мэрия закрыла переправу, горожане недовольны."),
        ("bg", "Мостът беше затворен в петък."),
        ("fa", "پل شهر از روز جمعه بسته است."),
        ("he", "הגשר נסגר ביום שישי ולא נפתח מאז."),
    ],
)
def test_a_language_is_told_by_its_common_words_or_its_script(language: str, text: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    "headline",
    ["Müller beats Peña in Malmö final", "New café opens in Łódź", "Beyoncé and Rosalía at the fête"],
)
def test_a_headline_with_foreign_names_stays_english(headline: str) -> None:
    assert guess_language(headline) == "en"


def test_a_text_of_figures_alone_is_taken_for_english() -> None:
    assert guess_language("12 – 34") == "en"
