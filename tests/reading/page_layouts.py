"""The layouts: a story in, a whole page out. No two mark up an article in the same way."""

import json
from collections.abc import Callable, Iterator
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.reading.made_pages import Story

# What the pages put around an article; none of it may become running text.
FURNITURE = (
    "We and our partners store small files on your device so that the site works and advertising pays for it.",
    "Get the day's stories in your inbox every evening, chosen by our night editor.",
    "Enter your address and press the button to join forty thousand readers.",
    "Tide tables, bus times and the ferry forecast are on page two.",
    "A crowd waits outside the old customs house in the rain. Picture by the Harbour Agency",
    "Why the price of herring doubled in a single week",
    "Five walks along the strait that need no car",
    "I have lived here for thirty years and never seen the council move so fast.",
    "What nonsense, the last commenter clearly does not take the bus to work.",
    "Your address stays with us. Fields with a star have to be filled in.",
    "Herring 4.12 +0.3% Coal 88.10 -1.1% Crown/Mark 1.204",
    "This advertisement helps to pay for our reporters.",
    "The Courier Group, Quay Street 4. Registered in Northmark, number 30117.",
    "Readers of this story also looked at our guide to heat pumps.",
    "She has covered the coast since 2011 and writes a letter about boats on Fridays.",
    "Send a tip to our desk, in confidence, by letter or by telephone.",
)
(
    COOKIES,
    LETTER,
    JOIN,
    WEATHER,
    CAPTION,
    RELATED,
    MORE,
    COMMENT,
    REPLY,
    FORM,
    TICKER,
    ADVERT,
    FOOT,
    ALSO,
    BIO,
    TIP,
) = FURNITURE

# Key points for the layout that always has some.
POINTS = ("The first point that the editors set above this story", "The second point, in their own words")


def _meta(**fields: str) -> str:
    """Meta elements: ``og_title`` is the property ``og:title``; names without an underscore are names."""
    return "".join(
        f'<meta {"property" if "_" in name else "name"}="{name.replace("_", ":", 1)}" content="{escape(value)}">\n'
        for name, value in fields.items()
    )


def _linked(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>\n'


def _news(story: "Story", **more: object) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": story.published,
        "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "Organization", "name": story.source, "logo": {"@type": "ImageObject"}},
        "articleSection": story.section,
        "inLanguage": story.language,
        "mainEntityOfPage": story.url,
        **more,
    }


def _paras(story: "Story", one: str = "<p>{}</p>", head: str = "<h2>{}</h2>") -> list[str]:
    return [(one if kind == "p" else head).format(escape(text)) for kind, text in story.paragraphs]


def _between(paragraphs: list[str], *blocks: str) -> str:
    """Paragraphs with blocks set in after the second, the fourth and so on."""
    return "\n".join(_set_in(paragraphs, list(blocks)))


def _set_in(paragraphs: list[str], blocks: list[str]) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs):
        if number and number % 2 == 0 and blocks:
            yield blocks.pop(0)
        yield paragraph
    yield from blocks


def _nav(story: "Story") -> str:
    items = "".join(
        f'<li><a href="/{name.lower()}">{name}</a></li>'
        for name in ("Home", "World", "Business", "Sport", "Culture", "Weather")
    )
    return f'<nav class="main-nav"><a class="logo" href="/">{escape(story.source)}</a><ul>{items}</ul></nav>'


def _points(story: "Story", heading: str, box: str) -> str:
    if not story.points:
        return ""
    items = "".join(f"<li>{escape(point)}</li>" for point in story.points)
    return box.format(heading=heading, items=items)


def _page(head: str, body: str, language: str = "en", attributes: str = "") -> str:
    return f'<!DOCTYPE html>\n<html lang="{language}"{attributes}>\n<head>\n<meta charset="utf-8">\n{head}</head>\n{body}\n</html>\n'


def article_tag(s: "Story") -> str:
    head = (
        f"<title>{escape(s.title)} | {escape(s.source)}</title>"
        + _linked(_news(s, dateModified=s.later))
        + _meta(og_title=s.title, og_site_name=s.source, og_url=s.url, og_type="article")
    )
    text = _between(
        _paras(s),
        f'<figure><img src="a.jpg" alt="crowd"><figcaption>{CAPTION}</figcaption></figure>',
        f'<aside class="newsletter"><h3>Evening letter</h3><p>{LETTER}</p><form><input type="email"><button>Join</button></form></aside>',
    )
    return _page(
        head,
        f"""<body><div id="cookie-banner" role="dialog"><p>{COOKIES}</p><button>Accept</button></div>
<header>{_nav(s)}</header><main><article><header><h1>{escape(s.title)}</h1>
<p class="byline">By <a rel="author" href="/by/1">{escape(s.author)}</a></p><time datetime="{s.published}">{s.spoken_day}</time></header>
{_points(s, "Key points", '<div class="key-points"><h2>{heading}</h2><ul>{items}</ul></div>')}
{text}
<footer><p>{BIO}</p></footer></article>
<section class="related"><h2>Related stories</h2><ul><li><a href="/1">{RELATED}</a></li><li><a href="/2">{MORE}</a></li></ul></section>
<section id="comments"><h2>2 comments</h2><div class="comment"><p>{COMMENT}</p></div><div class="comment"><p>{REPLY}</p></div></section></main>
<footer><p>{FOOT}</p></footer></body>""",
        s.language,
    )


def div_soup(s: "Story") -> str:
    head = (
        f"<title>{escape(s.title)} - {escape(s.source)}</title>"
        + _meta(
            og_title=s.title,
            og_site_name=s.source,
            article_published_time=s.published,
            article_section=s.section,
            author=s.author,
        )
        + f'<link rel="canonical" href="{s.url}">'
    )
    text = _between(
        _paras(s, '<div class="para"><p>{}</p></div>', '<div class="crosshead"><h3>{}</h3></div>'),
        f'<div class="ad-slot"><span>Advertisement</span><p>{ADVERT}</p></div>',
        f'<div class="inline-promo"><div class="t">Read more</div><a href="/x">{RELATED}</a></div>',
    )
    return _page(
        head,
        f"""<body><div class="top"><div class="ticker-wrap"><span>{TICKER}</span></div>{_nav(s)}</div>
<div class="row"><div class="col-8"><div class="story"><div class="headline"><h1>{escape(s.title)}</h1></div>
<div class="meta"><span class="author">{escape(s.author)}</span> <span class="date">{s.spoken_day}</span></div>
{_points(s, "At a glance", '<div class="box highlights"><div class="box-title">{heading}</div><ul>{items}</ul></div>')}
<div class="story-body">{text}</div></div></div>
<div class="col-4 sidebar"><div class="widget"><h4>Most read</h4><ol><li><a href="/1">{RELATED}</a></li><li><a href="/2">{MORE}</a></li></ol></div>
<div class="widget"><h4>Weather</h4><p>{WEATHER}</p></div></div></div>
<div class="bottom"><p>{FOOT}</p></div></body>""",
        s.language,
    )


def amp(s: "Story") -> str:
    head = f'<title>{escape(s.title)}</title><link rel="canonical" href="{s.url}">' + _linked(_news(s))
    text = _between(
        _paras(s),
        f'<amp-img src="a.jpg" width="640" height="360"></amp-img><p class="caption">{CAPTION}</p>',
        '<amp-ad type="doubleclick"></amp-ad>',
        f'<amp-list class="recommended"><div>{RELATED}</div></amp-list>',
    )
    return _page(
        head,
        f"""<body><amp-sidebar id="s"><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></amp-sidebar>
<amp-consent id="c"><div id="u"><p>{COOKIES}</p></div></amp-consent>
<article class="amp-article"><h1 class="amp-title">{escape(s.title)}</h1><div class="amp-byline">{escape(s.author)}, {s.spoken_day}</div>
<div class="amp-content">{text}</div></article>
<div class="amp-related"><h3>More from us</h3><a href="/m">{MORE}</a></div><footer class="amp-footer">{FOOT}</footer></body>""",
        s.language,
        " amp",
    )


def live_blog(s: "Story") -> str:
    updates = [{"@type": "BlogPosting", "headline": "Update", "datePublished": f"{s.later}T09:00:00Z"}]
    head = (
        f"<title>{escape(s.title)}</title>"
        + _linked(_news(s, **{"@type": "LiveBlogPosting", "liveBlogUpdate": updates}))
        + _meta(og_title=s.title, og_site_name=s.source)
    )
    entries = "".join(
        f'<div class="live-entry" id="e{n}"><time class="stamp">{20 - n % 9}:{10 + n}</time><div class="entry-text">{p}</div>'
        '<div class="share"><a href="#">Share</a> <a href="#">Copy link</a></div></div>'
        for n, p in enumerate(_paras(s))
    )
    return _page(
        head,
        f"""<body>{_nav(s)}<main class="liveblog"><h1>{escape(s.title)}</h1><div class="status">Live <span>Updated {s.later}</span></div>
{_points(s, "Key points", '<div class="pinned"><h2>{heading}</h2><ul>{items}</ul></div>')}
<div class="entries">{entries}</div><button>Show more</button></main>
<aside><h3>Trending</h3><p><a href="/1">{RELATED}</a></p><p><a href="/2">{MORE}</a></p></aside><footer>{FOOT}</footer></body>""",
        s.language,
    )


def old_table(s: "Story") -> str:
    text = "<br><br>\n".join(
        escape(text) if kind == "p" else f"<b>{escape(text)}</b>" for kind, text in s.paragraphs
    )
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>{escape(s.source)}: {escape(s.title)}</title></head>'
        f"""<body bgcolor="#ffffff"><table width="760"><tr><td colspan="3"><font size="5">{escape(s.source)}</font></td></tr>
<tr><td width="120" valign="top"><a href="/">Home</a><br><a href="/w">World</a><br><a href="/s">Sport</a><br><a href="/c">Contact</a></td>
<td width="500"><font size="4"><b>{escape(s.title)}</b></font><br><font size="1">By {escape(s.author)}<br>{s.spoken_day}</font><br><br>
<font face="Times">{text}</font><br><br><font size="1">{TIP}</font></td>
<td width="140"><font size="2"><b>Also today</b><br><a href="/1">{RELATED}</a><br><a href="/2">{MORE}</a></font></td></tr>
<tr><td colspan="3"><font size="1">{FOOT}</font></td></tr></table></body></html>"""
    )


def bare_divs(s: "Story") -> str:
    head = f"<title>{escape(s.title)}</title>" + _meta(
        og_title=s.title, og_site_name=s.source, og_url=s.url, pubdate=s.published
    )
    text = _between(
        _paras(s, "<div>{}</div>", "<div><strong>{}</strong></div>"),
        f"<div class='promo-newsletter'><div>{LETTER}</div><div>{JOIN}</div></div>",
    )
    return _page(
        head,
        f"""<body><div id="root"><div class="hd">{_nav(s)}</div><div class="pg"><h1>{escape(s.title)}</h1><div class="by">{escape(s.author)}</div>
<div class="tx">{text}</div><div class="tags"><a href="/t/a">boats</a> <a href="/t/b">trade</a> <a href="/t/c">strait</a></div>
<div class="also-read"><div>{ALSO}</div><div><a href="/1">{RELATED}</a></div></div></div><div class="ft">{FOOT}</div></div></body>""",
        s.language,
    )


def microdata(s: "Story") -> str:
    text = _between(
        _paras(s),
        f'<div class="image-block"><img src="b.jpg"><span class="image-caption">{CAPTION}</span></div>',
        f'<p><strong>READ MORE: <a href="/x">{RELATED}</a></strong></p>',
    )
    return _page(
        f"<title>{escape(s.title)} · {escape(s.source)}</title>",
        f"""<body>{_nav(s)}<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="inLanguage" content="{s.language}">
<link itemprop="mainEntityOfPage" href="{s.url}"><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="{escape(s.source)}"></span>
<h1 itemprop="headline">{escape(s.title)}</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{escape(s.author)}</span></span>
<time itemprop="datePublished" datetime="{s.published}">{s.spoken_day}</time><time itemprop="dateModified" datetime="{s.later}">{s.later}</time>
<span itemprop="articleSection">{escape(s.section)}</span><div itemprop="articleBody">{text}</div></div>
<div class="share-bar"><a href="#">Share</a><a href="#">Post</a><a href="#">Mail</a></div><footer><p>{FOOT}</p><p>{TIP}</p></footer></body>""",
        s.language,
    )


def weblog(s: "Story") -> str:
    head = (
        f"<title>{escape(s.title)} &#8211; {escape(s.source)}</title>"
        + _meta(
            generator="WordPress 6.5",
            og_title=s.title,
            og_site_name=s.source,
            article_published_time=s.published,
            article_modified_time=s.later,
        )
        + f'<link rel="canonical" href="{s.url}">'
    )
    comments = "".join(
        f'<li class="comment"><article class="comment-body"><footer><b class="fn">Reader {n}</b></footer><div class="comment-content"><p>{text}</p></div></article></li>'
        for n, text in enumerate((COMMENT, REPLY, COMMENT + " " + REPLY))
    )
    return _page(
        head,
        f"""<body class="single"><header class="site-header">{_nav(s)}</header><div id="content"><article class="post hentry"><h1 class="entry-title">{escape(s.title)}</h1>
<div class="entry-meta">Posted on <time class="entry-date published" datetime="{s.published}">{s.spoken_day}</time><time class="updated" datetime="{s.later}">{s.later}</time> by <span class="author vcard">{escape(s.author)}</span></div>
<div class="entry-content">{_between(_paras(s))}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Mail</a></li><li><a href="#">Print</a></li></ul></div>
<div id="jp-relatedposts"><h3>Related</h3><p><a href="/1">{RELATED}</a></p></div></div></article>
<div class="author-box"><p>{BIO}</p></div>
<div id="comments" class="comments-area"><h2>3 thoughts on this</h2><ol class="comment-list">{comments}</ol><div id="respond"><h3>Leave a Reply</h3><form><p>{FORM}</p><label>Name *</label><textarea></textarea></form></div></div></div>
<div id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="/2">{MORE}</a></li></ul></section></div><footer>{FOOT}</footer></body>""",
        s.language,
    )


def scripted(s: "Story") -> str:
    body = "\n\n".join(text for kind, text in s.paragraphs if kind == "p")
    head = (
        f"<title>{escape(s.title)}</title>"
        + _linked(_news(s, articleBody=body, isAccessibleForFree=False))
        + _meta(og_site_name=s.source)
    )
    first = next(text for kind, text in s.paragraphs if kind == "p")
    return _page(
        head,
        f"""<body>{_nav(s)}<main><h1>{escape(s.title)}</h1><div class="teaser"><p>{escape(first)}</p></div>
<div class="paywall"><h2>Read on with a subscription</h2><p>{JOIN}</p><ul><li>All stories on all devices</li><li>Cancel when you like</li></ul></div></main><footer>{FOOT}</footer></body>""",
        s.language,
    )


def graph(s: "Story") -> str:
    parts = [
        {"@type": "WebSite", "name": s.source, "url": s.host, "@id": "#site"},
        {"@type": "WebPage", "datePublished": f"{s.later}T03:00:00Z", "name": s.title, "url": s.url},
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Home"},
                {"@type": "ListItem", "position": 2, "name": s.section},
            ],
        },
        {
            **_news(
                s, dateModified=f"{s.later}T03:00:00Z", publisher={"@id": "#org"}, author=[{"@id": "#person"}]
            ),
            "@type": ["Article", "NewsArticle"],
        },
        {"@type": "Organization", "@id": "#org", "name": s.source},
        {"@type": "Person", "@id": "#person", "name": s.author},
    ]
    head = f"<title>{escape(s.title)} | {escape(s.section)} | {escape(s.source)}</title>" + _linked(
        {"@context": "https://schema.org", "@graph": parts}
    )
    return _page(
        head,
        f"""<body><h1 class="site-name">{escape(s.source)}</h1>{_nav(s)}<div role="main"><h1>{escape(s.title)}</h1><p class="standfirst-date">{s.later}</p>
<div class="article__content">{_between(_paras(s), f'<div class="article__embed"><h4>Evening letter</h4><p>{LETTER}</p></div>')}</div>
<div class="onward"><h2>Elsewhere on this site</h2><div class="card"><a href="/1"><h3>{RELATED}</h3><p>{ALSO}</p></a></div><div class="card"><a href="/2"><h3>{MORE}</h3></a></div></div></div><footer>{FOOT}</footer></body>""",
        s.language,
    )


def endless(s: "Story") -> str:
    assert s.next_story
    other = s.next_story
    head = (
        f"<title>{escape(s.title)}</title>"
        + _linked([_news(s), _news(other)])
        + _meta(og_title=s.title, og_site_name=s.source, og_url=s.url)
    )
    return _page(
        head,
        f"""<body>{_nav(s)}<div class="stream"><article data-url="{s.url}"><h1>{escape(s.title)}</h1><div class="content">{_between(_paras(s))}</div></article>
<div class="divider">Next story</div>
<article data-url="{other.url}"><h2>{escape(other.title)}</h2><div class="content">{_between(_paras(other))}</div></article></div><footer>{FOOT}</footer></body>""",
        s.language,
    )


def wrong_metadata(s: "Story") -> str:
    head = (
        f"<title>{escape(s.source)}</title>"
        + _meta(
            og_title=s.source,
            og_site_name=s.source,
            og_url=s.host + "/",
            date=s.later,
            og_updated_time=s.later,
            author="admin",
            article_published_time=s.published,
        )
        + f'<link rel="canonical" href="{s.host}/"><meta property="og:url" content="{s.url}">'
    )
    return _page(
        head,
        f"""<body>{_nav(s)}<div class="wrap"><div class="content-main"><h1>{escape(s.title)}</h1><p class="author-line">By {escape(s.author)}</p>
<div class="body-copy">{_between(_paras(s), f'<div class="pullquote">{escape(s.paragraphs[0][1][:60])}</div>')}</div></div>
<div class="rail"><p>{WEATHER}</p><p>{ALSO}</p></div></div><div class="page-built">Page built {s.later}</div><footer>{FOOT}</footer></body>""",
        "en",
    )


def line_breaks(s: "Story") -> str:
    head = f"<title>{escape(s.title)}</title>" + _linked(_news(s))
    text = "<br/><br/>".join(
        escape(text) if kind == "p" else f"<strong>{escape(text)}</strong>" for kind, text in s.paragraphs
    )
    return _page(
        head,
        f"""<body>{_nav(s)}<div class="marquee"><marquee>{TICKER}</marquee></div><div id="news-detail"><h1>{escape(s.title)}</h1><div class="pub-date">{s.spoken_day}</div>
<div class="news-text">{text}</div><div class="news-print"><a href="/print">Print</a></div></div><div id="latest"><b>Latest</b><br><a href="/1">{RELATED}</a><br><a href="/2">{MORE}</a></div><div id="foot">{FOOT}</div></body>""",
        s.language,
    )


def nested_sections(s: "Story") -> str:
    head = f"<title>{escape(s.title)}</title>" + _linked(_news(s)) + _meta(og_title=s.title)
    quote = escape(s.paragraphs[-1][1])
    text = "".join(
        f'<section data-component="text-block"><div><div class="css-{n:x}7f"><p>{escape(text)}</p></div></div></section>'
        if kind == "p"
        else f'<section data-component="subheadline-block"><h2>{escape(text)}</h2></section>'
        for n, (kind, text) in enumerate(s.paragraphs)
    )
    return _page(
        head,
        f"""<body><div id="__next">{_nav(s)}<main id="main-content"><article><section data-component="headline-block"><h1>{escape(s.title)}</h1></section>
<section data-component="byline-block"><span>{escape(s.author)}</span></section>
{_points(s, "In brief", '<section data-component="summary"><strong>{heading}</strong><ul>{items}</ul></section>')}
{text}
<aside class="pull-quote"><blockquote>{quote}</blockquote></aside>
<section data-component="topic-list"><ul><li><a href="/t">Boats</a></li></ul></section>
<section data-component="links-block"><h2>Related</h2><ul><li><a href="/1">{RELATED}</a></li></ul></section></article></main></div><footer>{FOOT}</footer></body>""",
        s.language,
    )


def hashed_classes(s: "Story") -> str:
    head = f"<title>{escape(s.title)} | {escape(s.source)}</title>" + _linked(_news(s))
    text = _between(
        _paras(s, '<p class="e1jsyfwl0">{}</p>', '<h2 class="x9q">{}</h2>'),
        f'<div class="a8s"><h3 class="b1">Evening letter</h3><p class="c2">{LETTER}</p><p class="c2">{JOIN}</p><form><input type="email"><button>Join</button></form></div>',
        f'<div class="q7"><a href="/1"><img src="c.jpg"><span>{RELATED}</span></a></div>',
    )
    return _page(
        head,
        f"""<body><div class="z0"><p>{COOKIES}</p><p>{COOKIES}</p><button>Accept all</button><button>Refuse</button></div><div class="k2">{_nav(s)}</div>
<div class="m1"><h1 class="t0">{escape(s.title)}</h1><div class="u3">{escape(s.author)}</div>{text}</div>
<div class="w4"><a href="/2"><div>{MORE}</div><div>{ALSO}</div></a></div><div class="v5">{FOOT}</div></body>""",
        s.language,
    )


def teaser_cards(s: "Story") -> str:
    assert s.next_story
    lead = next(text for kind, text in s.next_story.paragraphs if kind == "p")
    cards = "".join(
        f'<div class="card"><a href="/{n}"><img src="{n}.jpg"><h3>{escape(title)}</h3></a><p>{escape(words)}</p></div>'
        for n, (title, words) in enumerate(
            ((RELATED, ALSO), (MORE, TIP), (s.next_story.title, lead), (WEATHER, COMMENT))
        )
    )
    head = f"<title>{escape(s.title)}</title>" + _meta(
        og_title=s.title, og_site_name=s.source, og_url=s.url, article_published_time=s.published
    )
    return _page(
        head,
        f"""<body>{_nav(s)}<div class="layout"><div class="lead-story"><h1>{escape(s.title)}</h1>{_between(_paras(s))}</div>
<div class="grid"><h2>More news</h2>{cards}{cards}</div></div><footer>{FOOT}</footer></body>""",
        s.language,
    )


def print_version(s: "Story") -> str:
    return f"<html><head><title>{escape(s.title)}</title></head><body><h1>{escape(s.title)}</h1><p><i>{escape(s.source)}, {s.spoken_day}</i></p>{''.join(_paras(s))}<p><small>{FOOT}</small></p></body></html>"


def points_box(s: "Story") -> str:
    points = s.points or (
        "The first point that the editors set above this story",
        "The second point, in their own words",
    )
    items = "".join(f"<li><span>{escape(point)}</span></li>" for point in points)
    head = f"<title>{escape(s.title)}</title>" + _linked(_news(s)) + _meta(og_site_name=s.source)
    return _page(
        head,
        f"""<body>{_nav(s)}<main><h1>{escape(s.title)}</h1><div class="article-text">{_paras(s)[0]}
<div class="StoryTakeaways_box__x1"><div class="StoryTakeaways_title">What matters here</div><ul>{items}</ul></div>
{"".join(_paras(s)[1:])}</div><div class="article-share"><p>{TIP}</p></div></main><footer>{FOOT}</footer></body>""",
        s.language,
    )


LAYOUTS: dict[str, Callable[["Story"], str]] = {
    function.__name__: function
    for function in (
        article_tag, div_soup, amp, live_blog, old_table, bare_divs, microdata, weblog, scripted,
        graph, endless, wrong_metadata, line_breaks, nested_sections, hashed_classes, teaser_cards, print_version, points_box,
    )
}  # fmt: skip
