"""An article is set as it is written, its title as a title."""

from briefing.text.prepare import prepare
from briefing.tui.glyphs import UNICODE
from briefing.tui.sheets.article import article_sheet
from tests.builders import an_article


def test_a_title_of_two_sentences_looks_like_a_title() -> None:
    text = "She was his doctor. Now she is president\nMirela Dostan won by 52,000 votes. She spoke at noon."
    sheet, _ = article_sheet(prepare(an_article(text)), None, 80, UNICODE)

    titles = [piece.text for line in sheet.lines for piece in line.left if piece.role == "title"]
    assert " ".join(titles) == "She was his doctor. Now she is president"
