"""The article reader: the words that the reader came for, highlighted where they stand."""

from textual import on
from textual.app import ComposeResult

from briefing.model.briefs import Brief
from briefing.model.news import Span
from briefing.text import Document
from briefing.tui.bindings import bindings_for
from briefing.tui.messages import CopyAsked, Failed, FullTextAsked, Gone, Ready, WebAsked
from briefing.tui.messenger import Messenger
from briefing.tui.screens.routed import RoutedScreen
from briefing.tui.sheets.brief import cited
from briefing.tui.taste import Taste
from briefing.tui.widgets.article_pane import ArticlePane
from briefing.tui.widgets.bars import KeyBar, StatusBar


class ArticleScreen(RoutedScreen):
    """One article at a time; `[` and `]` go through the places that say the same."""

    BINDINGS = bindings_for("article")
    places = ("article",)

    def __init__(self, messenger: Messenger, taste: Taste, brief: Brief, spans: tuple[Span, ...]) -> None:
        super().__init__(taste)
        self._messenger = messenger
        self._brief = brief
        self._spans = spans
        self._here = 0

    def compose(self) -> ComposeResult:
        """Set the article between the two bars."""
        yield StatusBar(self.taste.glyphs, id="status")
        yield ArticlePane(self.taste.glyphs, id="article")
        yield KeyBar(self.taste.glyphs, id="keys")

    def on_mount(self) -> None:
        """Ask for the article."""
        self.query_one(ArticlePane).focus()
        self.show_keys()
        self._ask()

    def action_next_source(self) -> None:
        """Go to the next place that says the same."""
        self._go(1)

    def action_previous_source(self) -> None:
        """Go to the place before that says the same."""
        self._go(-1)

    def _go(self, way: int) -> None:
        if len(self._spans) < 2:
            self.say("No other source is known to say this in these words")
            return
        self._here = (self._here + way) % len(self._spans)
        self._ask()

    def _ask(self) -> None:
        span = self._spans[self._here]
        covered = self._brief.covered(span.article)
        status = self.query_one(StatusBar)
        words = [f"[{self._brief.tag(span)}] {covered.article.outlet}"]
        if len(self._spans) > 1:
            words.insert(0, f"{self._here + 1} of {len(self._spans)} places")
        status.counts = f" {self.taste.glyphs.dot} ".join(words)
        self._messenger.read(span.article, self.post_message)

    def action_copy(self) -> None:
        """Copy the marked words with their source."""
        stop = self.query_one(ArticlePane).stop
        covered = self._brief.covered(self._spans[self._here].article)
        self.post_message(CopyAsked(cited(stop.text if stop is not None else "", covered.article)))

    def action_web(self) -> None:
        """Open the article in the web browser."""
        self.post_message(WebAsked(self._brief.covered(self._spans[self._here].article).article.url))

    def action_full_text(self) -> None:
        """Fetch the page of a teaser."""
        document = self.query_one(ArticlePane).document
        article = self._brief.covered(self._spans[self._here].article).article
        if document is not None and document.id == article.id:
            article = document.article
        if article.is_blurb:
            self.post_message(FullTextAsked(article))
        else:
            self.say("This article is here in full already")

    def take_full_text(self, document: Document) -> None:
        """Show the full text in place of the teaser, with the same words marked if it has them."""
        pane = self.query_one(ArticlePane)
        before = pane.document
        if before is None or before.id != document.id:
            return
        span = self._spans[self._here]
        words = before.words_at(span.start, span.end)
        start = max(0, document.text.find(words))
        end = start + len(words) if document.text.startswith(words, start) else len(document.article.title)
        self._spans = tuple(Span(span.article, start, end) if each == span else each for each in self._spans)
        pane.show(document, self._spans[self._here])

    @on(Ready)
    def _show(self, message: Ready) -> None:
        span = self._spans[self._here]
        if message.document.id == span.article:
            self.query_one(ArticlePane).show(message.document, span)

    @on(Gone)
    def _say_gone(self) -> None:
        self.say("This article is not in the store any more")

    @on(Failed)
    def _say_failed(self, message: Failed) -> None:
        self.warn(message.what)
