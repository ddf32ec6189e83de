"""A worker's turn at a host: what is due there is read once, and what came of it written once, when the turn is over.

What it read is kept from `due` to `settle`. Losing it, or dying in between, costs reads, and visits that found nothing
new, which are due still and made again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from amended.adapters.dynamodb_agenda import Agenda, Look
from amended.adapters.dynamodb_articles import Articles, Seen, Stored
from amended.adapters.dynamodb_buckets import GONE, Entry
from amended.adapters.dynamodb_items import Records
from amended.adapters.dynamodb_quiet import MOST_QUIET, merged, quiet_entry, quiet_visits, true_entry
from amended.adapters.dynamodb_table import Item
from amended.adapters.record_codec import encodable
from amended.domain.articles import Article, Visit

_MOST_IN_MIND = 2000
_ATTEMPTS = 4

Visited = tuple[Article, Visit]


@dataclass(slots=True)
class _Turn:
    """What was read at a host, and the items that were written since."""

    look: Look
    articles: dict[str, Article] = field(default_factory=dict)


class Turns:
    """The turns of the workers of this process."""

    def __init__(self, records: Records, agenda: Agenda, articles: Articles) -> None:
        self._records = records
        self._agenda = agenda
        self._articles = articles
        self._turns: dict[str, _Turn] = {}
        self._written: dict[str, Item] = {}

    def due(self, host: str, now: int, limit: int, soon: float) -> list[Article]:
        """See `Store.due_articles`."""
        turn = _Turn(self._agenda.look(host, fresh=False))
        found = self._agenda.late(turn.look, now, limit, soon)
        records = self._records.read_many(Article, [late.item for late in found])
        articles = []
        for late, record in zip(found, records, strict=True):
            entry = turn.look.entries.get(encodable(record.key))
            article = merged(record, late.item, entry)
            articles.append(article)
            turn.articles[article.key] = article
            self._articles.remember(article.key, Seen(late.item, entry))
            # What was written before it was read now is in what was read.
            self._written.pop(encodable(article.key), None)
        if len(self._turns) > _MOST_IN_MIND:
            self._turns.clear()
        self._turns[host] = turn
        return articles

    def visited(self, stored: Stored) -> None:
        """Keep the item that a visit wrote until the turn is over."""
        if stored.article is not None and stored.item is not None:
            if len(self._written) > _MOST_IN_MIND:
                self._written.clear()
            self._written[encodable(stored.article.key)] = stored.item

    def settle(self, host: str, seen: Sequence[Visited]) -> list[Article | None]:
        """See `Store.settle`."""
        turn = self._turns.pop(host, None) or _Turn(self._agenda.look(host))
        results: dict[int, Article | None] = {}
        quiet: dict[int, tuple[Entry, Article]] = {}
        for number, (article, visit) in enumerate(seen):
            made = self._quiet(turn, article, visit)
            if made is None:
                results[number] = self._put(article, visit)
            elif len(made[0].quiet) <= MOST_QUIET:
                quiet[number] = made
            else:
                results[number] = self._folded(turn, made) or self._put(article, visit)
        for _ in range(_ATTEMPTS):
            changes = {encodable(article.key): entry for entry, article in quiet.values()}
            if self._agenda.move_on(turn.look, {**self._corrections(turn.look), **changes}):
                results |= {number: article for number, (_, article) in quiet.items()}
                self._articles.forget(article.key for _, article in quiet.values())
                quiet = {}
                break
            # Something was entered meanwhile. What has the same entry as before was not concerned.
            before, turn = turn.look, _Turn(self._agenda.look(host))
            for key, entry in turn.look.entries.items():
                if before.entries.get(key) != entry and not self._wrote_earlier(key, entry, turn.look):
                    self._written.pop(key, None)
            for number in list(quiet):
                key = encodable(seen[number][0].key)
                if turn.look.entries.get(key) != before.entries.get(key):
                    del quiet[number]
                    results[number] = self._put(*seen[number])
        results |= {number: self._put(*seen[number]) for number in quiet}
        for key in turn.look.entries:
            self._written.pop(key, None)
        return [results[number] for number in range(len(seen))]

    def _quiet(self, turn: _Turn, article: Article, visit: Visit) -> tuple[Entry, Article] | None:
        """The entry that stands for this visit, and the article after it; None where its item must be written."""
        key = encodable(article.key)
        before, item, entry = turn.articles.get(article.key), turn.look.items.get(key), turn.look.entries.get(key)
        if before is None or before.version != article.version or key in self._written:
            return None
        return quiet_entry(before, item, entry, article, visit)

    def _folded(self, turn: _Turn, made: tuple[Entry, Article]) -> Article | None:
        """The article, its item written with all its quiet visits; None where that was written by others meanwhile."""
        entry, article = made
        item = turn.look.items[encodable(article.key)]
        written = None if item is None else self._articles.fold(article, item, quiet_visits(item, entry))
        self.visited(Stored(article, item=written))
        return None if written is None else article

    def _put(self, article: Article, visit: Visit) -> Article | None:
        stored = self._articles.put(article, visit)
        self.visited(stored)
        return stored.article

    def _wrote_earlier(self, key: str, entry: Entry, look: Look) -> bool:
        """Whether what was written of this article makes it due before its entry, which is not that item's, says.

        Another worker, who had read the article before it was written, found nothing new at his visit.
        """
        true = true_entry(self._written.get(key), entry, look.home)
        return true is not None and (entry.gone or true.due < entry.due)

    def _corrections(self, look: Look) -> dict[str, Entry]:
        """The entries of what was read or written in this turn, where they say otherwise than the articles."""
        written = {key: self._written[key] for key in look.entries if key in self._written}
        entries = self._agenda.corrections(look)
        for key, item in written.items():
            entries[key] = true_entry(item, None, look.home) or GONE
        return entries
