"""The scripts of a page are told from what is shown, without parsing it."""

from __future__ import annotations

import pytest

from amended.domain.pages.scripts import without_scripts
from amended.domain.pages.taming import tamed

# What is taken out stands between "«" and "»".
CASES = {
    "a script": "<p>1</p><script>«let a»</script><p>2</p>",
    "with attributes": "<p>1</p>\n<script nonce=\"a\" src='b'>«let a»</script>",
    "that prints one": '<div></div><script>«put("<script>" + "x" + "<\\/script>")»</script>',
    "that prints a comment": "<div></div><script>«put('<!-- a -->')»</script>",
    "that is one comment": "<div></div><script>«<!--\nlet a\n//-->»</script>",
    "between others": "<a></a><script>«1»</script><script>«2»</script><b><script>«3»</script>",
    "data": '<p></p><script type="application/ld+json">{"@type": "NewsArticle"}</script>',
    "data in capitals": '<p></p><script TYPE="APPLICATION/LD+JSON">{}</script>',
    "data in entities": '<p></p><script type="application/l&#100;+json">{}</script>',
    "data behind a value that holds a sign": '<p></p><script a=">" type="application/ld+json">{}</script>',
    "another element": "<p></p><script-list>1</script-list>",
    "in a value that is never closed": "<div style=\"height:auto;><script src='a'></script><h1>Title</h1>",
    "in a value": '<div title="a> <script>" id="b">Shown</script>',
    "in a comment": "<!-- <p><script> --><p>Shown</p></script>",
    "in a comment, with another": "<!-- <p><script> <!-- --><p>Shown</p></script>",
    "an end in capitals": "<p></p><script>1</SCRIPT><p>Shown</p></script>",
    "a script in a comment in a script": "<p></p><script><!-- <script> </script> 1 --></script>",
    "without an end": "<p></p><script>let a",
}


@pytest.mark.parametrize("kind", CASES)
def test_only_what_is_a_script_for_certain_is_taken_out(kind: str) -> None:
    """The text of a script goes, its tags stay, and so does all that states data or may be shown."""
    page = CASES[kind]
    parts = [part.partition("»")[2] if "»" in part else part for part in page.split("«")]
    assert without_scripts(page.replace("«", "").replace("»", "").encode()) == "".join(parts).encode()


def test_comparisons_in_scripts_are_no_tags_with_many_attributes() -> None:
    """A script that looks like a tag of thousands of attributes is taken out before tags are looked through."""
    code = b"for(i=0;i<n;i++){" + b"a = b / c ; " * 3_000 + b"}"
    page = b"<p>1</p><script>" + code + b"</script><p " + b"a " * 3_000 + b">2</p>"
    assert tamed(page) == b"<p>1</p><script></script><p>2</p>"
