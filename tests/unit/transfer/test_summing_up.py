"""A summary shows the first of each kind."""

from flying_trainees.transfer.planning import Change, Plan
from flying_trainees.transfer.summing_up import SHOWN, Summary, sum_up


def test_many_new_rows_do_not_push_away_what_changes() -> None:
    fresh = [Change(row, "people", None, "nieuw") for row in range(2, 1002)]
    others = [Change(row, "Naam", "Beek", "Beek-Smit") for row in range(1002, 1012)]

    summary = sum_up(Plan(rows=1010, changes=[*fresh, *others]))

    assert [one for one in summary.changes if one.before] == others
    assert len(summary.changes) == SHOWN + 10
    assert (summary.change_count, summary.fresh_count) == (1010, 1000)
    assert Summary.from_json(summary.as_json()) == summary
