"""What each wish costs."""

import pytest

from flying_trainees.matching.inputs import Candidate, JobNeeds, Wishes
from flying_trainees.matching.wishes import WishPrice, loss_percent, price_wishes

from .group_cases import OPTION, random_case
from .people import job, person


def price(wish: str, needs: JobNeeds, *people: Candidate) -> WishPrice:
    return next(found for found in price_wishes(needs, people, "t0") if found.wish == wish)


def test_a_senior_from_outside_costs_the_fit_that_is_lost() -> None:
    needs = job(group_max=2)
    people = (
        person("a", affinity=1.0),
        person("own", organisation_id="losser", senior=True, affinity=1.0),
        person("far", senior=True, affinity=0.5),
    )
    # both groups fill two seats (400 each); the outsider brings 400 points less
    found = price("senior_from_outside", needs, *people)
    assert (found.asked, found.possible) == (False, True)
    assert found.percent == pytest.approx(100 * 400 / 2400, abs=0.05)
    assert found.reason.key == "wishSeniorFromOutside"
    assert found.reason.params == {"percent": found.percent}


def test_different_organisations_cost_what_the_best_colleagues_would_bring() -> None:
    needs = job(group_max=2)
    people = (
        person("a", organisation_id="borne", affinity=1.0),
        person("b", organisation_id="borne", affinity=1.0),
        person("c", affinity=0.9),
    )
    found = price("different_organisations", needs, *people)
    assert found.asked
    assert found.percent == pytest.approx(100 * 80 / 2400, abs=0.05)


def test_a_wish_that_is_met_anyway_costs_nothing() -> None:
    people = (person("a", senior=True, affinity=0.9), person("b", affinity=0.9))
    assert price("duo", job(), *people).percent == 0
    assert price("not_only_first_timers", job(), *people).percent == 0


def test_a_wish_nobody_can_meet_is_impossible() -> None:
    found = price("duo", job(wishes=Wishes(duo=True)), person("a"), person("b"))
    assert (found.asked, found.possible, found.percent) == (True, False, None)
    assert (found.reason.key, found.reason.caution) == ("wishImpossible", True)


def test_a_loss_is_told_to_a_tenth() -> None:
    assert loss_percent(3000, 2877) == 4.1
    assert loss_percent(-5, -10) == 0


@pytest.mark.parametrize("seed", range(60))
def test_no_wish_ever_pays(seed: int) -> None:
    case = random_case(seed)
    for found in price_wishes(case.needs, case.candidates, OPTION):
        assert found.percent is None or found.percent >= 0
