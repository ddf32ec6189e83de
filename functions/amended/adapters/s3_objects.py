"""Pages in S3: one object an article in a versioned bucket, a version a snapshot; and what is too large for a table.

Why versions of one object and not an object a snapshot: the bucket's own lifecycle can then remove what was replaced
long ago and never the newest, with one PUT a change and no tags, lists or deletes of ours.
"""

from __future__ import annotations

import hashlib
from typing import Any

from amended.adapters.aws_faults import code_of, translated
from amended.adapters.record_codec import encodable

_GONE = frozenset({"NoSuchKey", "NoSuchVersion", "404"})
# Who may not list a bucket is told of what is not there that he may not have it (S3 API Reference, "GetObject"). Roles
# may not list, so a page that somebody removed by hand looks like this; where the right itself lacks, every visit that
# finds something new says so.
_REFUSED = frozenset({"AccessDenied", "403"})


class S3Objects:
    """The bucket of this name. `client` is boto3's S3 client; it may be shared between threads."""

    def __init__(self, client: Any, bucket: str) -> None:
        self._client = client
        self._bucket = bucket
        self._subject = f"S3 bucket {bucket}"

    def put_page(self, article_key: str, packed: bytes) -> str:
        """Store a snapshot's page as the newest of its article; the version by which it is found."""
        with translated(self._subject):
            answer = self._client.put_object(Bucket=self._bucket, Key=_page(article_key), Body=packed)
        return str(answer.get("VersionId", "null"))

    def page(self, article_key: str, version: str) -> bytes | None:
        """A snapshot's page; None where retention, or somebody by hand, removed it."""
        return self._get(_page(article_key), _GONE | _REFUSED, VersionId=version)

    def delete_page(self, article_key: str, version: str) -> None:
        """Remove one version; if it was the newest, the one before is the newest again."""
        with translated(self._subject):
            self._client.delete_object(Bucket=self._bucket, Key=_page(article_key), VersionId=version)

    def put_large(self, data: bytes) -> str:
        """Store what is too large for an item, under its own hash: written twice, it is the same object."""
        key = f"large/{hashlib.sha256(data).hexdigest()}"
        with translated(self._subject):
            self._client.put_object(Bucket=self._bucket, Key=key, Body=data)
        return key

    def large(self, key: str) -> bytes | None:
        """What `put_large` stored, None where it is gone."""
        return self._get(key, _GONE)

    def _get(self, key: str, gone: frozenset[str], **version: str) -> bytes | None:
        from botocore.exceptions import ClientError

        with translated(self._subject):
            try:
                answer = self._client.get_object(Bucket=self._bucket, Key=key, **version)
                return bytes(answer["Body"].read())
            except ClientError as error:
                if code_of(error.response) in gone:
                    return None
                raise


def _page(article_key: str) -> str:
    return f"snapshots/{encodable(article_key)}"
