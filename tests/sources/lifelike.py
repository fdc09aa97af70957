"""Feeds in the manner of those that publishers' systems write, with invented news."""

WORDPRESS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Harrow &#8211; News</title>
<atom:link href="https://harrow.example/feed/" rel="self" type="application/rss+xml" />
<link>https://harrow.example</link><description>Just news</description>
<lastBuildDate>Sun, 22 Nov 2026 08:00:00 +0000</lastBuildDate><language>en-US</language>
<sy:updatePeriod>hourly</sy:updatePeriod><generator>https://wordpress.org/?v=6.4</generator>
<image><url>https://harrow.example/i.png</url><title>Harrow</title><link>https://harrow.example</link></image>
<item><title>Council &#8216;will not&#8217; pay &#038; go</title><link>https://harrow.example/council/</link>
<comments>https://harrow.example/council/#c</comments><dc:creator><![CDATA[Ada Bell]]></dc:creator>
<pubDate>Sat, 21 Nov 2026 18:30:00 +0100</pubDate><category><![CDATA[News]]></category>
<guid isPermaLink="false">https://harrow.example/?p=11</guid>
<description><![CDATA[<p>The council said no. [&#8230;]</p>
<p>The post <a href="x">Council</a> first appeared on <a href="y">Harrow</a>.</p>]]></description>
<content:encoded><![CDATA[<p>The council said no &amp; meant it.</p>
<p>“We will <em>not</em> pay,” said Ada Bell.</p><ul><li>One</li><li>Two</li></ul>]]></content:encoded>
<wfw:commentRss>https://harrow.example/x</wfw:commentRss><slash:comments>3</slash:comments></item></channel></rss>"""

BROADCASTER = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet title="XSL_formatting" type="text/xsl" href="/x.xsl"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title><![CDATA[Harrow News]]></title><description><![CDATA[News]]></description><link>https://x.example/</link>
<image><url>u</url><title>t</title><link>l</link></image><generator>RSS</generator>
<atom:link href="https://f.example/rss.xml" rel="self" type="application/rss+xml"/>
<copyright><![CDATA[c]]></copyright><language><![CDATA[en-gb]]></language><ttl>15</ttl>
<item><title><![CDATA[Bridge falls in 'worst' storm]]></title><description><![CDATA[A bridge fell.]]></description>
<link>https://x.example/1?at_medium=RSS&amp;at_campaign=rss</link>
<guid isPermaLink="false">https://x.example/1#0</guid><pubDate>Sat, 21 Nov 2026 18:30:00 GMT</pubDate>
<media:thumbnail width="240" height="135" url="https://i.example/1.jpg"/></item></channel></rss>"""

PAPER_WITH_CAPTIONS = """<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:own="http://paper.example/namespaces/rss/2.0" version="2.0"><channel><title>World</title>
<link>https://x.example</link><atom:link href="h" rel="self" type="application/rss+xml"></atom:link>
<description></description><language>en-us</language><item><title>Storm</title>
<link>https://x.example/1.html</link><guid isPermaLink="true">https://x.example/1.html</guid>
<atom:link href="https://x.example/1.html" rel="standout"></atom:link><description>A storm came.</description>
<dc:creator>Ada Bell and Ben Cole</dc:creator><pubDate>Sat, 21 Nov 2026 18:30:00 +0000</pubDate>
<category domain="http://x.example/keywords">Storms</category><own:rank>3</own:rank>
<media:content height="1800" medium="image" url="u" width="1800"></media:content><media:credit>Foto</media:credit>
<media:description>A boat on a
 street, with people in it, on Friday.</media:description></item></channel></rss>"""

PAPER_WITH_TEASERS = """<?xml version="1.0" encoding="UTF-8"?><rss xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>World</title><link>l</link>
<description>d</description><language>en-gb</language><pubDate>Sat, 21 Nov 2026 18:30:00 GMT</pubDate>
<dc:date>2026-11-21T18:30:00Z</dc:date><dc:language>en-gb</dc:language><dc:rights>r</dc:rights>
<item><title>Ministers resign</title><link>https://x.example/2</link>
<description>&lt;p&gt;Three went&lt;/p&gt;&lt;p&gt;They said &amp;ldquo;no&amp;rdquo;.&lt;/p&gt;
&lt;a href="https://x.example/2"&gt;Continue reading...&lt;/a&gt;</description>
<category domain="https://x.example/a">A</category><pubDate>Sat, 21 Nov 2026 17:30:00 GMT</pubDate>
<guid>https://x.example/2</guid><media:content width="140" url="u"><media:credit scheme="urn:x">Photograph: X
</media:credit></media:content><dc:creator>Ada Bell</dc:creator><dc:date>2026-11-21T17:30:00Z</dc:date>
</item></channel></rss>"""

RDF = """<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:own="http://rss.x.example/syndication/"><channel rdf:about="https://x.example/"><title>X</title>
<link>https://x.example/</link><description>d</description><dc:language>en</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="a"/></rdf:Seq></items></channel>
<item rdf:about="https://x.example/a-1"><dc:date>2026-11-21T17:30:00Z</dc:date><own:contentID>1</own:contentID>
<title>Storm in Harrow</title><link>https://x.example/a-1?maca=en</link>
<description>The storm came.</description><dc:subject>World</dc:subject></item></rdf:RDF>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"
 xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="de"><title type="text">Harrow</title>
<updated>2026-11-21T17:30:00Z</updated><link rel="self" href="s"/><id>i</id><author><name>Team</name></author>
<entry><author><name>Ada Bell</name><uri>https://x.example</uri><email>a@x.example</email></author>
<title type="html"><![CDATA[Storm &#038; rain]]></title>
<link rel="alternate" type="text/html" href="https://x.example/1"/><link rel="replies" href="r"/>
<id>https://x.example/?p=1</id><updated>2026-11-21T17:40:00Z</updated><published>2026-11-21T17:30:00Z</published>
<category term="x"/><summary type="html"><![CDATA[Rain fell.]]></summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rain fell &amp; fell.</p>
<p>Then <b>more</b>.</p></div></content><thr:total>0</thr:total></entry>
<entry><title>Second</title><id>urn:2</id><link href="https://x.example/2"/>
<updated>2026-11-21T17:40:00+01:00</updated><summary>Plain
text &lt;3 here</summary></entry></feed>"""

LIFELIKE = {
    "wordpress": WORDPRESS,
    "broadcaster": BROADCASTER,
    "captions": PAPER_WITH_CAPTIONS,
    "teasers": PAPER_WITH_TEASERS,
    "rdf": RDF,
    "atom": ATOM,
}
