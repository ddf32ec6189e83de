"""The store on AWS as an import needs it: an article with its log and its snapshots, in as few writes as hold them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from amended.adapters.dynamodb_articles import Commit
from amended.adapters.dynamodb_keys import article_key, snapshot_key
from amended.adapters.dynamodb_store import DynamoDbStore
from amended.adapters.dynamodb_table import Item, put
from amended.domain.articles import Article, Visit
from amended.domain.snapshots import Snapshot


class ImportedStore(DynamoDbStore):
    """The store, which also takes articles with their history; fulfils `amended.services.import_store.Target`."""

    def put_history(
        self, article: Article, visits: Sequence[Visit], snapshots: Iterable[Snapshot], now: datetime, *, alerted: bool
    ) -> int | None:
        """See `Target.put_history`. The article comes last: whoever is stopped before leaves nothing that is found.

        Replaced snapshots expire as their objects do, for which they were replaced now.
        """
        if self._table.get(article_key(article.key)) is not None:
            return None
        expires = int((now + self._retention).timestamp())
        before: tuple[int, Item] | None = None
        count = 0
        for snapshot in snapshots:
            if before is not None:
                self._table.write([put(snapshot_key(article.key, before[0]), before[1] | {"expires": expires})])
            before, count = (snapshot.number, self._page_stored(snapshot)), count + 1
        if before is not None:
            self._table.write([put(snapshot_key(article.key, before[0]), before[1])])
        history = Commit(
            lambda _: (),
            newest=None if before is None else before[0],
            adds=count,
            alerted=alerted,
            earlier=tuple(visits[:-1]),
        )
        stored = self._articles.put(article, visits[-1] if visits else None, history)
        return None if stored.article is None else count

    def _page_stored(self, snapshot: Snapshot) -> Item:
        return self._alerts.page_stored(snapshot)
