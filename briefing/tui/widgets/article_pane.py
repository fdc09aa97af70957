"""The pane that shows one article."""

from textual.reactive import reactive

from briefing.model.news import Span
from briefing.text import Document
from briefing.tui.sheets.article import article_sheet
from briefing.tui.sheets.sheet import Sheet
from briefing.tui.widgets.sheet_view import SheetView


class ArticlePane(SheetView):
    """One article whole, at the words that the reader came for."""

    HAS_CURSOR_LINE = False

    document: reactive[Document | None] = reactive(None, always_update=True)
    span: reactive[Span | None] = reactive(None, always_update=True)

    def set_sheet(self, width: int) -> Sheet:
        """Set the article."""
        if self.document is None:
            return Sheet()
        span = self.span if self.span is not None and self.span.article == self.document.id else None
        sheet, self._target = article_sheet(self.document, span, width, self.glyphs)
        return sheet

    def show(self, document: Document, span: Span | None) -> None:
        """Show an article from its head where the marked words are near, else with them a third down."""
        self.set_reactive(ArticlePane.document, document)
        self.set_reactive(ArticlePane.span, span)
        self._target = 0
        self.relay()
        height = self.size.height
        top = 0 if self._target < height * 2 // 3 else self._target - height // 3
        self.scroll_to(y=top, animate=False, force=True)

    def reveal(self) -> None:
        """Leave the page where the reader scrolled it: the marked words are no cursor."""
