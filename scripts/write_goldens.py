"""Write the golden digests of tests/formats anew; say in the commit why they changed."""

from briefing.formats import FORMATS
from briefing.formats.page import Page
from tests.formats.sample import a_digest
from tests.formats.test_formats import ENDINGS, GOLDEN


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for name, each in FORMATS.items():
        text = "".join(each.render(a_digest(), Page()))
        (GOLDEN / f"sample.{ENDINGS[name]}").write_text(text, encoding="utf-8")
    for columns in (40, 80):
        text = "".join(FORMATS["plain"].render(a_digest(), Page(width=columns)))
        (GOLDEN / f"sample-{columns}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
