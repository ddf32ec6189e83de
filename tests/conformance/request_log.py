"""When each host of a scene was asked, and for what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.conformance.conftest import Scene, answer, item, rss

GOOD = rss(item(1))
TWO_SECONDS = timedelta(seconds=2)
MINUTE = timedelta(minutes=1)
ROBOTS_WITH_DELAY = answer("User-agent: *\nCrawl-delay: 60\n", Content_Type="text/plain")


class Requests:
    """When each host was asked, by the poller's clock, and for what."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.seen: list[tuple[HTTPServer, datetime, str]] = []

    def at(self, path: str, *answers: Response | str, server: HTTPServer | None = None) -> None:
        """Answer so at this path, and note it."""
        where = server or self.scene.server

        def noting(given: Response) -> Callable[[Request], Response]:
            def handler(_: Request) -> Response:
                self.seen.append((where, self.scene.clock.now(), path))
                return given

            return handler

        made = [answer(given) if isinstance(given, str) else given for given in answers]
        self.scene.script(path, *map(noting, made), server=where)

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [path for _, _, path in self.seen]

    def shortest_gap(self) -> timedelta:
        """The shortest time between two requests to one host."""
        by_host = [[at for where, at, _ in self.seen if where is server] for server in {one for one, _, _ in self.seen}]
        return min(later - earlier for times in by_host for earlier, later in pairwise(times))


def hops(requests: Requests, number: int, end: Response | str, *, begin: str, status: int = 302) -> None:
    """So many redirects within one host, and then this answer."""
    paths = [begin, *(f"{begin}-{hop}" for hop in range(1, number + 1))]
    for here, there in pairwise(paths):
        requests.at(here, answer(status=status, Location=there))
    requests.at(paths[-1], end)
