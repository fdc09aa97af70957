"""Nothing that steers a terminal, hides or reorders words comes in; ordinary text is left as it is."""

import pytest

from briefing.sources.clean import clean_line, clean_text, clean_url


@pytest.mark.parametrize(
    "text",
    [
        "One line.\n\nAnother  with two spaces,\ttab — dash – “curly” ‘quotes’ … €5\u00a0m",
        "Café, naïve, Łódź, Київ, 東京, القاهرة, 🙂",
        "می\u200cخواهم",  # Persian is spelt with a joiner
        "क्\u200dष",
        "e\u0301",
    ],
)
def test_ordinary_text_comes_out_as_it_went_in(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("a\x00b\x1b[31mc\x7f", "ab[31mc"),
        ("a\x9b31mb", "a›31mb"),
        ("a\u202eb\u2066c\u2069", "abc"),
        ("pay\u200bpal\u200d\u2060\ufeff", "paypal"),
        ("soft\u00adhyphen", "softhyphen"),
        ("tag\U000e0041\U000e0001s", "tags"),
        ("one\r\ntwo\rthree\u2028four\x0bfive", "one\ntwo\nthree\nfour\nfive"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("itâ\x80\x99s", "it’s"),
        ("a \x93quote\x94 \x96 \x85", "a “quote” – …"),
        ("z" + "\u0301" * 50, "z" + "\u0301" * 4),
    ],
)
def test_what_steers_or_hides_is_taken_out(dirty: str, clean: str) -> None:
    assert clean_text(dirty) == clean


def test_a_line_is_one_line_of_bounded_length() -> None:
    assert clean_line("  two\n lines\t\x1b here ") == "two lines here"
    assert clean_line("word " * 1000, 20) == "word word word word…"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://news.example/a?b=c&d=ü#e", "https://news.example/a?b=c&d=ü#e"),
        ("https://ada:secret@news.example:8080/a", "https://news.example:8080/a"),
        (" http://news.example ", "http://news.example"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("http://", None),
        ("http://[::1", None),
        ("http://x.example:99999999/", None),
        ("http://a b", None),
        ("http://x.example/\u202egpj", "http://x.example/gpj"),
        ("http://x.example/" + "a" * 5000, None),
        (None, None),
    ],
)
def test_an_address_is_of_the_web_or_none(given: str | None, kept: str | None) -> None:
    assert clean_url(given) == kept
