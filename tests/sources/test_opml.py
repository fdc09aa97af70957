"""Lists of feeds come from other programs, and go to them."""

from xml.etree import ElementTree as ET

from briefing.sources.opml import looks_like_opml, read_newsboat, read_opml, write_newsboat, write_opml
from briefing.subscriptions import Subscription

POST = Subscription(url="http://post.example/rss?a=1&b=2", name="Post & Co", tags=("news", "two words"))
GAZETTE = Subscription(url="http://gazette.example/rss", name="Gazette")
OPML = """<?xml version="1.0"?><opml version="1.1"><head><title>x</title></head><body>
<outline text="News" title="News"><outline text="Local">
<outline type="rss" text="Post &amp; Co" xmlUrl="http://post.example/rss?a=1&amp;b=2" htmlUrl="http://post.example"/>
</outline></outline>
<!-- <outline xmlUrl="http://hidden.example/"/> -->
<outline text='Gazette' xmlurl='http://gazette.example/rss' category="/press,/old"></outline>
<outline type="rss" text="Bad" xmlUrl="javascript:alert(1)"/><outline text="Twice">
<outline type="rss" text="Post" xmlUrl="http://post.example/rss?a=1&amp;b=2"/></outline>
</body></opml>"""


def test_folders_become_tags() -> None:
    assert read_opml(OPML) == (
        Subscription(url=POST.url, name="Post & Co", tags=("News", "Local", "Twice")),
        Subscription(url=GAZETTE.url, name="Gazette", tags=("press", "old")),
    )


def test_opml_with_bare_ampersands_is_read_all_the_same() -> None:
    assert read_opml('<opml><outline text="A & B" xmlUrl="http://x.example/?a&b"/>') == (
        Subscription(url="http://x.example/?a&b", name="A & B"),
    )


def test_what_is_written_is_read_again() -> None:
    assert set(read_opml(write_opml([POST, GAZETTE]))) == {POST, GAZETTE}
    assert read_newsboat(write_newsboat([POST, GAZETTE])) == (POST, GAZETTE)


def test_written_opml_is_well_formed_and_has_folders() -> None:
    root = ET.fromstring(write_opml([POST, GAZETTE]))

    assert [folder.get("text") for folder in root.iterfind("./body/outline") if not folder.get("xmlUrl")] == [
        "news",
        "two words",
    ]


def test_names_that_break_lines_break_no_list() -> None:
    steering = Subscription(url=POST.url, name='Post\x1b[31m"\n<x>', tags=("a\nb",))

    assert write_newsboat([steering]) == f'{POST.url} "a b" "~Post[31m\' <x>"\n'
    ET.fromstring(write_opml([steering]))


def test_newsboats_file_has_titles_tags_and_comments() -> None:
    text = (
        '# comment\n\nhttp://post.example/rss news "two words" "~The Post" !hidden\n'
        'query:unread:unread = "yes"\nexec:/bin/rm\nhttp://gazette.example/rss "unclosed\n'
    )

    assert read_newsboat(text) == (
        Subscription(url="http://post.example/rss", name="The Post", tags=("news", "two words")),
        Subscription(url="http://gazette.example/rss"),
    )
    assert not looks_like_opml(text)
    assert looks_like_opml(OPML)


def test_hostile_lists_are_read_to_their_end() -> None:
    for text in (
        "<outline " * 100_000,
        "<outline>" * 100_000,
        '<outline text="' * 50_000,
        "<outline a='" + '"' * 500_000,
        "<!--" * 100_000,
        "<outline " + 'a="b" ' * 100_000,
    ):
        read_opml(text)
