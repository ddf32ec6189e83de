"""Text in the bytes of pages is found where `bytes.find` finds it, near and far."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.pages.finding import find

FAR = 2_000


@given(
    st.sampled_from([b"-->", b"</script", b"@type", b"<"]),
    st.lists(
        st.tuples(st.sampled_from([b"-", b"->", b"-->", b"</script", b"@type", b"<", b"\xff"]), st.integers(0, 3))
    ),
    st.integers(0, 50),
    st.integers(0, 50),
)
def test_it_says_what_a_plain_search_says(
    text: bytes, pieces: list[tuple[bytes, int]], start: int, short_of_end: int
) -> None:
    """Whatever stands between, and wherever the search begins and ends."""
    body = b"".join(piece + b"x" * (gap * 999) for piece, gap in pieces)
    stop = len(body) - short_of_end
    if start <= stop:
        assert find(body, text, start, stop) == body.find(text, start, stop)


@pytest.mark.parametrize("place", range(FAR - 5, FAR + 3))
def test_a_text_on_the_border_of_what_is_near_is_found(place: int) -> None:
    """What begins near and ends far is no less there."""
    body = b"x" * place + b"-->" + b"x" * FAR
    assert find(body, b"-->", 0, len(body)) == place
    assert find(body, b"-->", 0, place + 2) == -1
