"""Articles out of pages, pieces of pages, feeds and agency XML, in the process that asks."""

from summarizer.reading.agency_xml import message_parts
from summarizer.reading.feeds import entry_parts, is_feed
from summarizer.reading.html import fragment_text, page_parts
from summarizer.reading.parts import Parts, What
from summarizer.reading.safe_xml import harmless_xml


def extract(
    what: What, data: bytes, place: str, *, url: str | None = None, charset: str | None = None
) -> list[Parts]:
    """See ``parts.Extract``."""
    if what == "page":
        return [page_parts(data, place, url=url, charset=charset)]
    if what == "fragment":
        return [{"text": fragment_text(data.decode("utf-8", "replace"), place)}]
    text, root = harmless_xml(data, place, charset)
    if root == "html":
        return [page_parts(text, place, url=url)]
    return list(entry_parts(text, place, url) if is_feed(root) else message_parts(text, root, place))
