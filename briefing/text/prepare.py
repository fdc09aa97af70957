"""Make an Article ready: the order in which its sentences, names, quotations and quantities are found."""

from briefing.model.news import Article
from briefing.text.document import Document
from briefing.text.language import guess_language
from briefing.text.names import find_names
from briefing.text.numbers import find_quantities
from briefing.text.quotes import find_quotations
from briefing.text.structure import find_structure

RULES = "4"
"""The version of everything in this room: cached documents of another version are made anew."""


def prepare(article: Article) -> Document:
    """Find all that one article alone tells."""
    language = article.language or guess_language(article.text)
    sentences, trailer = find_structure(article, language)
    names = find_names(article.text, sentences, language)
    quotations = find_quotations(article.text, sentences, names, language)
    return Document(
        article=article,
        language=language,
        sentences=sentences,
        trailer=trailer,
        names=names,
        quotations=quotations,
        quantities=find_quantities(article.text, sentences, quotations),
    )
