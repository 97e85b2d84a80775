"""How a large run is divided: its time over regions and borders, an earlier plan over regions."""

import pytest

from flying_trainees.assignments.dividing import border_seconds, divided, region_seconds
from tests.unit.matching.assignment.small_instances import document, rows


@pytest.mark.parametrize(
    ("regions", "workers", "seconds"),
    [(2, 2, 150), (32, 32, 150), (32, 2, 9), (32, 0, 4), (3, 2, 75), (32, 1, 4)],
)
def test_regions_together_take_half_of_the_time(regions: int, workers: int, seconds: int) -> None:
    """A worker solves its regions one after the other: 32 times half of the time was too long."""
    assert region_seconds(300, regions, workers) == seconds
    waves = -(-regions // max(1, workers))
    assert waves * seconds + border_seconds(300) <= 300


def test_there_is_a_second_for_everything_however_short_the_run() -> None:
    assert (region_seconds(1, 32, 1), border_seconds(1)) == (1, 1)


def test_people_and_an_earlier_plan_go_to_the_region_of_their_job() -> None:
    whole = document(4, people=30, jobs=6, weeks=2, share=0.5)
    planned = {str(row["person"]): str(row["job"]) for row in rows(whole, "candidates")[::-1]}
    for row in rows(whole, "candidates"):
        row["previous"] = planned[str(row["person"])] == row["job"]
    start = {"jobs": [{"id": job, "option": 0, "members": []} for job in set(planned.values())]}
    parts = list(divided(whole, 3, 5, start))

    assert len(parts) == 3
    for part in parts:
        jobs = {row["id"] for row in part.instance["jobs"]}
        assert {row["id"] for row in (part.start or {"jobs": []})["jobs"]} == jobs & {
            row["id"] for row in start["jobs"]
        }
        assert all(planned[row["id"]] in jobs for row in part.instance["people"])


def test_people_who_could_work_in_any_region_are_spread_evenly() -> None:
    whole = document(5, people=30, jobs=6, weeks=2, share=1)
    for row in rows(whole, "candidates"):
        row["previous"] = False
    sizes = [len(part.instance["people"]) for part in divided(whole, 3, 5, None)]
    assert sizes == [10, 10, 10]
