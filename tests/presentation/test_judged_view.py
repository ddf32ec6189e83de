"""What `stats` says of the readers' verdicts."""

from __future__ import annotations

from amended.domain.judging import Judged, Precision
from amended.presentation.judged_view import judged_json, judged_lines

FOUND = Precision(
    total=Judged(right=3, wrong=1),
    by_rule={"english/correction": Judged(right=3, wrong=0), "english/update": Judged(right=0, wrong=1)},
    by_domain={"example.org": Judged(right=3, wrong=1)},
)


def test_json_has_counts_and_shares() -> None:
    """For all, by rule and by domain; the share is null where nobody judged."""
    found = judged_json(FOUND)
    assert (found["right"], found["wrong"], found["precision"]) == (3, 1, 0.75)
    assert found["by_rule"]["english/update"] == {"right": 0, "wrong": 1, "precision": 0.0}
    assert found["by_domain"]["example.org"]["precision"] == 0.75
    assert judged_json(Precision())["precision"] is None


def test_lines_name_what_was_wrong() -> None:
    """Rules and domains without a wrong alert need no line; without verdicts there is none at all."""
    lines = list(judged_lines(FOUND))
    assert lines[0].endswith("3 right, 1 wrong (75% right)")
    assert [line.strip().partition(":")[0] for line in lines[1:]] == ["rule english/update", "domain example.org"]
    assert list(judged_lines(Precision())) == []
