"""The fast way through a feed ends in the same entries as feedparser's, or is not taken."""

import random
from xml.sax.saxutils import escape

import pytest

from briefing.sources.feed.parsing import parse_feed
from briefing.sources.feed.strict import parse_strictly
from tests.sources.feeds import an_entry, an_item, atom, rss
from tests.sources.lifelike import LIFELIKE

TEXTS = (
    "The bridge fell.",
    "Bread & butter, 3 < 4",
    "<p>The bridge fell.</p><p>Nobody was <b>hurt</b>.</p>",
    "“We are ready,” she said — twice…",
    "Café Müller, Łódź, Київ, 東京",
    "A &amp; B &#8217;s &nbsp; end",
    "line one\nline two\n\n\nline three",
    "<ul><li>one<li>two</ul> tail",
    "<script>alert(1)</script>after",
    "Ends with a teaser [&hellip;]",
    "<img src='x' alt='y'/>",
    "",
)
TITLES = (
    "Bridge falls",
    "AT&T <b>buys</b> rival",
    "Q&amp;A: what now?",
    "Ümlaut “quoted”",
    " spaces ",
    "5 &lt; 6",
    "",
)
DATES = (
    "Sat, 21 Nov 2026 10:00:00 GMT",
    "Sat, 21 Nov 2026 10:00:00 +0530",
    "21 Nov 2026 10:00:00 EST",
    "2026-11-21T10:00:00Z",
    "2026-11-21T10:00:00.123+02:00",
    "2026-11-21",
    "yesterday",
    "",
)
MORE = (
    "",
    "<dc:creator>Ada Bell</dc:creator>",
    "<author>ada@harrow.example (Ada Bell)</author>",
    "<category>World</category><comments>http://x.example/c</comments>",
    "<content:encoded><![CDATA[<p>Much more of it, at length.</p>]]></content:encoded>",
    '<media:thumbnail url="u"/><media:credit>Photo</media:credit>',
    '<enclosure url="http://x.example/a.mp3" type="audio/mpeg" length="5"/>',
    '<source url="http://y.example/rss">Other</source>',
    "<dc:date>2026-11-20T10:00:00Z</dc:date>",
    "<unknown>word</unknown>",
)


def an_rss_feed(chance: random.Random) -> bytes:
    items = [
        an_item(
            number,
            title=chance.choice(TITLES),
            link=chance.choice(("", f"http://news.example/{number}?a=1&b=2", f"/relative/{number}")),
            guid=chance.choice(("", f"id-{number}", f"http://news.example/{number}")),
            text=chance.choice(TEXTS),
            date=chance.choice(DATES),
            more=chance.choice(MORE) + chance.choice(MORE[:4]),
        )
        for number in range(chance.randint(0, 6))
    ]
    return rss(*items, head=chance.choice(("", "<language>en-gb</language>", "<ttl>15</ttl>")))


def an_atom_feed(chance: random.Random) -> bytes:
    entries = [
        an_entry(
            number,
            title=escape(chance.choice(TITLES[:5])) or None,
            content=escape(chance.choice(TEXTS)),
            more=chance.choice(
                (
                    "",
                    "<author><name>Ada Bell</name></author>",
                    "<published>2026-11-20T08:00:00+01:00</published>",
                    '<summary type="text">Short &amp; plain.</summary>',
                    '<category term="x"/><rights>c</rights>',
                )
            ),
        )
        for number in range(chance.randint(0, 5))
    ]
    return atom(*entries)


@pytest.mark.parametrize("name", LIFELIKE)
def test_lifelike_feeds_are_read_the_fast_way_and_alike(name: str) -> None:
    feed = LIFELIKE[name].encode()

    fast = parse_strictly(feed, "application/xml")

    assert fast is not None
    assert fast == parse_feed(feed, "application/xml")
    assert fast.entries


def test_generated_feeds_are_read_alike_or_left_to_feedparser() -> None:
    chance = random.Random(9)
    taken = 0
    for _ in range(400):
        feed = an_rss_feed(chance) if chance.random() < 0.7 else an_atom_feed(chance)

        fast = parse_strictly(feed, "")

        if fast is not None:
            taken += 1
            assert fast == parse_feed(feed, ""), feed.decode()
    assert taken > 250


@pytest.mark.parametrize(
    "feed",
    [
        b"",
        b"<rss>",
        b"<html><body/></html>",
        b'<!DOCTYPE rss><rss version="2.0"><channel/></rss>',
        rss(an_item()).replace(b"utf-8", b"iso-8859-1"),
        rss(an_item(more="<title>again</title>")),
        rss(an_item(date="gestern")),
        rss(
            an_item(
                more='<itunes:summary xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">x</itunes:summary>'
            )
        ),
        rss("<item>" + "<a>" * 100 + "</a>" * 100 + "</item>"),
        rss(an_item()) + b"<more/>",
        rss(an_item()).replace(b"<channel>", b'<channel xml:base="http://y.example/">'),
    ],
)
def test_what_is_unusual_is_left_to_feedparser(feed: bytes) -> None:
    assert parse_strictly(feed, "") is None


def test_a_caption_is_not_taken_for_the_article() -> None:
    parsed = parse_strictly(LIFELIKE["captions"].encode(), "")

    assert parsed is not None
    assert parsed.entries[0].text == "A storm came."
