"""A store on AWS whose calls go wrong to order, and the articles, feeds and alerts that it keeps."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from amended.adapters.dynamodb_store import DynamoDbStore
from amended.domain.articles import Article
from tests.adapters.stored_records import NOW, article
from tests.aws.local_aws import LocalAws
from tests.aws.unkind import Calls, Unkind

LATER = NOW + timedelta(days=1)


def key_of(number: int) -> str:
    """A key that is long and does not pack, so that a few of them fill a head."""
    return "".join(hashlib.sha256(f"{number} {part}".encode()).hexdigest() for part in range(4))


HOST = "example.org"


class Shop:
    """A store whose calls can be harmed, and a second one on the same table whose calls are not."""

    def __init__(self, aws: LocalAws) -> None:
        self.calls = Calls()
        self.aws, self.table, self.bucket = aws, aws.make_table(), aws.make_bucket()
        self.harmed = self._store(Unkind(aws.dynamodb, self.calls), Unkind(aws.s3, self.calls))
        self.sound = self._store(aws.dynamodb, aws.s3)

    def _store(self, dynamodb: object, s3: object) -> DynamoDbStore:
        return DynamoDbStore(dynamodb, s3, table=self.table, bucket=self.bucket, retention=timedelta(days=180))

    def read(self, key: str = "a") -> Article:
        """The article as it is stored."""
        found = self.sound.article(key)
        assert found is not None
        return found

    def due(self) -> list[str]:
        """What is due of the host; hosts and articles must say the same."""
        keys = [one.key for one in self.sound.due_articles(HOST, NOW, 10)]
        assert self.sound.due_hosts(NOW, 10) == ([HOST] if keys else [])
        return keys


def follow(store: DynamoDbStore) -> None:
    """A new article."""
    known = store.article("a")
    if known is None:
        store.put_article(article())
