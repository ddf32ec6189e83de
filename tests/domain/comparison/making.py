"""How these tests write pages and notices in one line."""

from __future__ import annotations

from amended.domain.comparison import compare
from amended.domain.comparison_results import Comparison
from amended.domain.notices import Detection, Notice, NoticeKind, Position
from amended.domain.snapshots import Block, Page

FILLER = (
    "The council met on Monday in the old town hall to speak about the harbour.",
    "Some forty residents had come, and most of them stayed to the end.",
    "The next meeting is planned for the autumn.",
)


def page(*blocks: str | Block, title: str = "Council meets about harbour", language: str | None = "en") -> Page:
    """A page whose body has these blocks."""
    return Page(
        url="https://news.example/a",
        canonical_url="https://news.example/a",
        title=title,
        language=language,
        blocks=tuple(Block(text=one) if isinstance(one, str) else one for one in blocks),
    )


def notice(
    text: str,
    label: str | None = "Update",
    time: str | None = None,
    number: int | None = None,
    kind: NoticeKind | None = None,
    position: Position = Position.TOP,
) -> Notice:
    """A notice; its kind follows the label where it is not given."""
    if kind is None:
        word = (label or "").casefold()
        kind = next((one for one in NoticeKind if one.value[:8] in word), NoticeKind.UPDATE)
    return Notice(kind=kind, text=text, label=label, stated_time=time, number=number, position=position)


def printed(one: Notice) -> str:
    """The block in which a notice stands."""
    head = ", ".join(filter(None, (one.label, one.stated_time)))
    return f"{head}: {one.text}" if head else one.text


def compared(
    old_notices: list[Notice],
    new_notices: list[Notice],
    old_body: tuple[str, ...] = FILLER,
    new_body: tuple[str, ...] | None = None,
    language: str | None = "en",
    titles: tuple[str, str] = ("Council meets about harbour", "Council meets about harbour"),
) -> Comparison:
    """The comparison of two pages that print these notices above these bodies."""
    new_body = old_body if new_body is None else new_body
    return compare(
        page(*map(printed, old_notices), *old_body, title=titles[0], language=language),
        page(*map(printed, new_notices), *new_body, title=titles[1], language=language),
        Detection(notices=tuple(old_notices)),
        Detection(notices=tuple(new_notices)),
    )
