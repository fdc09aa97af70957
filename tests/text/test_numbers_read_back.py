"""Whatever is written out of a number is read back as it, and no text is too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.quantities import only, quantities

WHOLE = st.integers(min_value=13, max_value=10**9).filter(lambda number: not 1500 <= number <= 2100)
UNITS = (("people", "people"), ("drones", "drone"), ("homes", "home"), ("euros", "euro"), ("acres", "acre"))
SCALES = (("thousand", 10**3), ("million", 10**6), ("billion", 10**9), ("trillion", 10**12))


def in_words(number: int) -> str:
    """Write a whole number under a million in English words."""
    small = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    ).split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    if number < 20:
        return small[number]
    if number < 100:
        return tens[number // 10] + (f"-{small[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{small[number // 100]} hundred{rest}"
    rest = f" {in_words(number % 1000)}" if number % 1000 else ""
    return f"{in_words(number // 1000)} thousand{rest}"


@given(WHOLE, st.sampled_from(UNITS), st.sampled_from(("{}", "{:,}")))
def test_a_whole_number_in_digits_is_read_back(number: int, unit: tuple[str, str], form: str) -> None:
    found = only(f"There were {form.format(number)} {unit[0]} in Ilva.")

    assert (found.value, found.unit) == (float(number), unit[1])


@given(st.integers(min_value=2, max_value=999_999), st.sampled_from(UNITS))
def test_a_number_in_words_is_read_back(number: int, unit: tuple[str, str]) -> None:
    found = only(f"There were {in_words(number)} {unit[0]} in Ilva.")

    assert (found.value, found.unit) == (float(number), unit[1])


@given(
    st.decimals(min_value="1.1", max_value="999.9", places=1),
    st.sampled_from(SCALES),
    st.sampled_from(("${} {}", "€{} {}", "{} {} pounds in cash", "£{} {}")),
)
def test_money_with_a_scale_is_read_back(number: object, scale: tuple[str, int], form: str) -> None:
    found = only(f"It cost {form.format(number, scale[0])}.")

    assert found.kind == "money"
    assert found.value == pytest.approx(float(str(number)) * scale[1])


@given(st.integers(1, 900), st.integers(1, 99), st.sampled_from(("-", " to ", "–")))
def test_a_range_of_percents_is_read_back(low: int, more: int, joint: str) -> None:
    found = only(f"It lies at {low / 10}%{joint}{low / 10 + more}% in Ilva.")

    assert found.unit == "percentage"
    assert found.value == pytest.approx((low / 10, low / 10 + more))


PARTS = (
    *(
        "one",
        "hundred",
        "million",
        "trillion",
        "and",
        "a",
        "half",
        "of",
        "the",
        "12",
        "3.5",
        "1,000",
        "$",
        "%",
        "-",
    ),
    *(
        "/",
        "(",
        ")",
        ",",
        ".",
        "people",
        "dead",
        "May",
        "2022",
        "No.",
        "to",
        "between",
        "from",
        "in",
        "third",
        "'",
    ),
    *("“", "”", "Rs", "km", "per", "year", "old", "U.S.", "½", "bn", "m"),
)


@given(st.lists(st.sampled_from(PARTS), max_size=40), st.sampled_from((" ", "")))
def test_no_row_of_number_words_is_too_much(parts: list[str], joint: str) -> None:
    for quantity in quantities(joint.join(parts)):
        ends = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
        assert all(abs(end) < 1e19 for end in ends)


@pytest.mark.parametrize(
    "text",
    [
        "one hundred and " * 5_000,
        "9" * 100_000,
        "according to the A A A A 40 " * 4_900,
        '"' * 100_000,
        "5-" * 20_000,
        "the 12 people of the " * 5_000,
        "$" * 50_000 + "5",
        "According to " + "the A " * 20_000 + " 5 people",
        "5" + " " * 100_000 + "million",
    ],
    ids=["words", "digits", "capitals", "marks", "hyphens", "no stop", "signs", "names", "spaces"],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert len(quantities(text)) <= 5_000
