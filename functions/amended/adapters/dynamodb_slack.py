"""What comes from Slack, in DynamoDB: requests that were carried out, and threads in which articles were linked to."""

from __future__ import annotations

from datetime import datetime

from amended.adapters.dynamodb_keys import AT_ONCE, link_key, links_of, microseconds, request_key, time_of
from amended.adapters.dynamodb_table import Item, Table, delete, number, put, text, unchanged
from amended.adapters.record_codec import encodable
from amended.domain.shared_links import SharedLink

_SECOND = 1_000_000


class SlackRecords:
    """What a table knows of Slack's requests."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def claim_request(self, request_id: str, now: datetime, until: datetime) -> bool:
        """See `Store.claim_request`."""
        key = request_key(request_id)
        old = self._table.get(key)
        if old is not None and (number(old, "until") or AT_ONCE) > microseconds(now):
            return False
        item: Item = {"until": microseconds(until), "expires": microseconds(until) // _SECOND + 1}
        return not self._table.write([put(key, item, unchanged(old))])

    def release_request(self, request_id: str) -> None:
        """See `Store.release_request`."""
        self._table.write([delete(request_key(request_id))])

    def put_shared_link(self, link: SharedLink) -> None:
        """See `Store.put_shared_link`."""
        item: Item = {
            "channel": encodable(link.channel),
            "ts": encodable(link.ts),
            "shared_at": microseconds(link.shared_at),
            "due": microseconds(link.until),
            "expires": microseconds(link.until) // _SECOND + 1,
        }
        self._table.write([put(link_key(link.article_key, link.channel, link.ts), item)])

    def remove_shared_link(self, article_key: str, channel: str, ts: str) -> None:
        """See `Store.remove_shared_link`."""
        self._table.write([delete(link_key(article_key, channel, ts))])

    def shared_links(self, article_key: str, now: datetime, limit: int) -> list[SharedLink]:
        """See `Store.shared_links`."""
        home = links_of(article_key)
        links = [
            SharedLink(
                article_key=article_key,
                channel=text(item, "channel"),
                ts=text(item, "ts"),
                shared_at=time_of(number(item, "shared_at") or AT_ONCE),
                until=time_of(number(item, "due") or AT_ONCE),
            )
            for item in self._table.query(home.pk, prefix=home.sk)
        ]
        links.sort(key=lambda link: (-microseconds(link.shared_at), link.channel, link.ts))
        return [link for link in links if link.until > now][:limit]
