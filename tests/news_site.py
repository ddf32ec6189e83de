"""A small news site on this machine: a feed and its stories, which a test changes as it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.on_loopback import Handler, OnLoopback

BODY = (
    "The town council will close the swimming pool for 14 weeks from October, the mayor’s office said on Monday.",
    "“The roof has to be replaced before the winter storms,” said the head of works, Brigid Hale, in the council.",
    "The repairs are to cost 2.1 million, most of it paid by the district. The pool was opened in 1961.",
    "Schools will use the pool of the neighbouring town in the meantime, and the club has found a place for its young.",
)


@dataclass
class Story:
    """One story: its notices stand at the top, as printed."""

    title: str = "Council to close swimming pool for the winter"
    notices: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=lambda: list(BODY))
    status: int = 200
    published: str = "2026-05-04T19:05:00Z"

    def html(self, load: int) -> str:
        """The page, with an ad that is another one at every load."""
        notices = "".join(f"<p>{notice}</p>" for notice in self.notices)
        paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in self.body)
        return (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{self.title} | The Courier</title>'
            f'<meta property="og:type" content="article"><meta property="article:published_time" '
            f'content="{self.published}"></head><body><nav><a href="/">Home</a> <a href="/corrections">Corrections</a>'
            f'</nav><div class="ad">Buy {load}</div><main><article><h1>{self.title}</h1>{notices}{paragraphs}'
            f"</article></main><footer><a href='/about'>About</a></footer></body></html>"
        )


class NewsSite(OnLoopback):
    """The site: `stories` by path. `with NewsSite() as site:` serves it on a loopback port.

    `address`: where a container is to reach it, this machine's address on the container's network.
    """

    def __init__(self, address: str = "127.0.0.1") -> None:
        self.stories: dict[str, Story] = {"/news/pool": Story()}
        self.feed_status = 200
        self.robots = "User-agent: *\nAllow: /\n"
        self.front = "<html><body><p>The Courier</p></body></html>"
        self.retry_after = ""
        self.broken = ""
        self.script = False
        self.feed_cut = False
        self.redirects: dict[str, str] = {}
        self.on_request: Callable[[str], object] | None = None
        self.requests: list[tuple[str, dict[str, str]]] = []
        site = self

        class Answer(Handler):
            def answer(self) -> None:
                site.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                if site.on_request is not None:
                    site.on_request(self.path)
                status, kind, text = site.answer(self.path)
                headers = {"Content-Type": kind}
                if self.path in site.redirects:
                    status, headers["Location"] = 302, site.redirects[self.path]
                if status == 503 and site.retry_after:
                    headers["Retry-After"] = site.retry_after
                self.reply(status, text.encode(), headers)

        super().__init__(Answer, address=address)

    @property
    def url(self) -> str:
        """The site's address, without a slash at its end."""
        return f"http://{self.host}"

    def answer(self, path: str) -> tuple[int, str, str]:
        """Status, content type and body for a path."""
        if self.broken and path.startswith(self.broken):
            return 500, "text/html", "<h1>Internal server error</h1>"
        if path == "/rss":
            feed = self._feed()
            return self.feed_status, "application/rss+xml", feed[: feed.rindex("<item>")] if self.feed_cut else feed
        if path == "/":
            return 200, "text/html", self.front
        if path == "/robots.txt":
            return 200, "text/plain", self.robots
        story = self.stories.get(path)
        if story is None:
            return 404, "text/html", "<h1>Not found</h1>"
        load = len(self.requests)
        html = story.html(0 if self.script else load)
        if self.script:  # the advertisement stays, a script and a name are others at every load
            html = html.replace("</head>", f"<script>window.load = {load};</script></head>")
            html = html.replace("<article", f'<article data-load="{load}"')
        return story.status, "text/html; charset=utf-8", html

    def _feed(self) -> str:
        items = "".join(
            f"<item><title>{story.title}</title><link>{self.url}{path}</link><guid>{self.url}{path}</guid></item>"
            for path, story in self.stories.items()
        )
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title>{items}</channel></rss>'
