"""The elements of RSS and Atom by what they say, named as expat names them: namespace, space, name, in lower case."""

ATOM = "http://www.w3.org/2005/atom"
RSS1 = "http://purl.org/rss/1.0/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
MEDIA = ("http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss")
XML = "http://www.w3.org/XML/1998/namespace"
ROOTS = {"rss": "rss", f"{RDF} rdf": "rss", f"{ATOM} feed": "atom"}
ITEMS = frozenset(("item", f"{RSS1} item", f"{ATOM} entry"))
CHANNELS = frozenset(("channel", f"{RSS1} channel"))
FIELDS = {
    "title": "title",
    f"{RSS1} title": "title",
    f"{ATOM} title": "title",
    "link": "link",
    f"{RSS1} link": "link",
    "guid": "guid",
    f"{ATOM} id": "guid",
    "description": "summary",
    f"{RSS1} description": "summary",
    f"{ATOM} summary": "summary",
    f"{CONTENT} encoded": "content",
    f"{ATOM} content": "content",
    "pubdate": "published",
    f"{ATOM} published": "published",
    f"{TERMS} issued": "published",
    f"{ATOM} updated": "updated",
    f"{DC} date": "updated",
    f"{TERMS} modified": "updated",
    "author": "author",
    f"{DC} creator": "author",
}
"""The elements of an item that we read, by what they say."""
PASSED_OVER = frozenset(
    (
        *("category", "comments", "enclosure", "source", "rating"),
        *(f"{DC} {name}" for name in ("subject", "publisher", "rights", "identifier", "type", "format")),
        *(f"{ATOM} {name}" for name in ("category", "rights", "author", "source", "contributor")),
    )
)
"""Elements of an item that say nothing that we keep."""
KNOWN_ROOMS = ("http://purl.org/", "http://www.w3.org/", "http://www.itunes.com/", "http://example.com/")
"""Elements of these that are in no table here may mean something to feedparser."""
HARMLESS_ROOMS = (
    "http://purl.org/rss/1.0/modules/slash/",
    "http://purl.org/rss/1.0/modules/syndication/",
    "http://purl.org/syndication/thread/",
    "http://www.w3.org/2003/01/geo/",
)
TELLING = frozenset(
    """title link description guid id summary content encoded pubdate published updated modified issued created
    date author creator body fullitem abstract info name email url href image textinput language""".split()
)
"""Names that mean something to feedparser wherever it meets them without a prefix."""
