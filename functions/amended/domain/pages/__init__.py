"""From the bytes of a page to what Amended sees in it: the article's blocks, its metadata, and a verdict.

    bytes -> quick_look.source_hash: the same page as before, but for its scripts?
    bytes -> decoding -> (markup: metadata, quick_look | plain_text) -> OpenedPage
    OpenedPage -> (markup: walking -> main_article -> blocks | plain_text) -> readability -> Page

Pure, and total: any bytes give a `Page`, readable or not, in bounded time and memory; nothing here raises on what a
page holds. What is known of the conventions of markup is data (`rules/pages.toml`), handed in as `MarkupRules`.
"""

from amended.domain.pages.quick_look import source_hash
from amended.domain.pages.reading import OpenedPage, open_page, read_page
from amended.domain.pages.rules import MarkupRules, markup_rules_from
from amended.domain.pages.wholeness import still_whole

__all__ = ["MarkupRules", "OpenedPage", "markup_rules_from", "open_page", "read_page", "source_hash", "still_whole"]
