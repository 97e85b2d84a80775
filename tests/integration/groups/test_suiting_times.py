"""An offer of several times: whoever says yes says at which of them."""

from datetime import timedelta
from uuid import UUID

from httpx import Response
from sqlmodel import col, select

from flying_trainees.accounts.models import Person
from flying_trainees.audit.models import AuditEntry
from flying_trainees.core.ids import new_id
from flying_trainees.groups.models import ClaimState, ClaimTransition
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.parts import load_parts
from flying_trainees.suggestions.standing import standing_of
from tests.factories.availability import make_busy
from tests.factories.jobs import IN_A_WEEK, make_job
from tests.integration.groups.conftest import Pool

DAY = timedelta(days=1)


class Offered:
    """Noor is offered a seat in a job with three times."""

    def __init__(self, pool: Pool, *, at: int | None = None) -> None:
        starts = [IN_A_WEEK + number * DAY for number in range(3)]
        self.pool = pool
        self.job: Job = make_job(
            pool.session, pool.organisation, pool.network, starts=starts, group=(1, 4)
        )
        parts = load_parts(pool.session, [self.job.id])[self.job.id]
        self.times: list[UUID] = [option.id for option in parts.options]
        self.noor: Person = pool.member("Noor Veldkamp")
        given = {} if at is None else {"optionId": str(self.times[at])}
        [offer] = pool.offer(pool.poster, self.job, self.noor, **given).json()["items"]
        self.claim: str = offer["id"]

    def answer(self, action: str, *numbers: int, by: Person | None = None) -> Response:
        """Answer, naming times by their number."""
        chosen = [str(self.times[number]) for number in numbers]
        return self.pool.step(by or self.noor, self.claim, action, "Zo zei ze", optionIds=chosen)

    def can_make(self) -> list[int]:
        """How many can make each time."""
        seen = self.pool.as_(self.pool.poster).get(f"/v1/jobs/{self.job.id}").json()
        return [option["canMake"] for option in seen["optionClaims"]]


def test_only_the_times_said_count_when_the_group_is_confirmed(pool: Pool) -> None:
    offered = Offered(pool)

    accepted = offered.answer("accept", 1, 2, 1).json()

    assert accepted["state"] == "claimed"
    assert sorted(accepted["optionIds"]) == sorted(str(each) for each in offered.times[1:])
    assert offered.can_make() == [0, 1, 1]
    refused = pool.step_job(pool.poster, offered.job, "confirm", optionId=str(offered.times[0]))
    assert refused.json()["params"]["names"] == "Noor Veldkamp"
    week = {"from": IN_A_WEEK.isoformat(), "until": (IN_A_WEEK + 7 * DAY).isoformat()}
    agenda = pool.read(offered.noor, "/me/agenda", **week)
    assert len(agenda["pending"]) == 2
    confirmed = pool.step_job(pool.poster, offered.job, "confirm", optionId=str(offered.times[2]))
    assert confirmed.status_code == 200


def test_a_yes_without_times_is_a_yes_to_all_of_them(pool: Pool) -> None:
    offered = Offered(pool)

    assert offered.answer("accept").json()["optionIds"] == []
    assert offered.can_make() == [1, 1, 1]


def test_a_coordinator_says_which_times_for_somebody(pool: Pool) -> None:
    offered = Offered(pool)

    accepted = offered.answer("accept", 0, by=pool.coordinator).json()

    assert accepted["optionIds"] == [str(offered.times[0])]


def test_times_outside_the_offer_or_with_a_no_are_refused(pool: Pool) -> None:
    offered = Offered(pool, at=1)

    outside = offered.answer("accept", 1, 2)
    with_no = offered.answer("decline", 1)

    assert (outside.status_code, outside.json()["errors"][0]["path"]) == (400, "optionIds.1")
    assert (with_no.status_code, with_no.json()["errors"][0]["code"]) == (
        400,
        "times-with-yes-only",
    )
    assert offered.answer("accept", 1).json()["state"] == "claimed"


def test_a_confirmed_group_has_its_own_time_left(pool: Pool) -> None:
    offered = Offered(pool)
    pool.claim(pool.member(), offered.job)
    pool.step_job(pool.poster, offered.job, "confirm", optionId=str(offered.times[0]))
    late = pool.member()
    [offer] = pool.offer(pool.poster, offered.job, late).json()["items"]

    other = pool.step(late, offer["id"], "accept", optionIds=[str(offered.times[1])])
    accepted = pool.step(late, offer["id"], "accept", optionIds=[str(offered.times[0])])

    assert (other.status_code, accepted.json()["state"]) == (400, "confirmed")


def test_times_said_with_a_yes_are_changed_until_the_group_is_confirmed(pool: Pool) -> None:
    offered = Offered(pool)
    said = offered.answer("accept", 0).json()
    assert "change-times" in said["allowedActions"]

    changed = offered.answer("change-times", 1, 2).json()

    assert (changed["state"], changed["createdAt"]) == ("claimed", said["createdAt"])
    assert offered.can_make() == [0, 1, 1]
    board = pool.read(pool.coordinator, f"/jobs/{offered.job.id}")
    assert board["claims"][0]["optionIds"] == sorted(str(each) for each in offered.times[1:])
    groups = standing_of(pool.session, offered.job.id).can_make
    assert groups == {offered.noor.id: {str(each) for each in offered.times[1:]}}
    step = pool.session.exec(
        select(ClaimTransition)
        .where(ClaimTransition.claim_id == UUID(offered.claim))
        .order_by(col(ClaimTransition.id).desc())
    ).first()
    assert step is not None
    assert (step.action, step.actor_id, step.to_state) == (
        "change-times", offered.noor.id, ClaimState.CLAIMED,
    )  # fmt: skip
    assert pool.events()[-1] == "claim-times-changed"

    assert offered.answer("change-times").json()["optionIds"] == [], "all of them suit again"
    offered.answer("change-times", 2)
    pool.step_job(pool.poster, offered.job, "confirm", optionId=str(offered.times[2]))
    late = offered.answer("change-times", 1)
    assert (late.status_code, late.json()["code"]) == (409, "transition-not-allowed")
    [claim] = pool.read(pool.coordinator, f"/jobs/{offered.job.id}")["claims"]
    assert claim["optionIds"] == [str(offered.times[2])]
    assert "change-times" not in claim["allowedActions"]


def test_times_are_changed_by_their_person_and_visibly_by_a_coordinator(pool: Pool) -> None:
    offered = Offered(pool)
    assert offered.answer("change-times", 1).status_code == 409, "an offer is answered, not changed"
    offered.answer("accept", 0)

    assert offered.answer("change-times", 1, by=pool.poster).status_code == 403
    assert offered.answer("change-times", 1, by=pool.coordinator).status_code == 200
    noted = pool.session.exec(select(AuditEntry).where(AuditEntry.action == "claim-change-times"))
    assert [entry.on_behalf_of_id for entry in noted] == [offered.noor.id]
    unknown = pool.step(offered.noor, offered.claim, "change-times", optionIds=[str(new_id())])
    [wrong] = unknown.json()["errors"]
    assert (wrong["path"], wrong["code"]) == ("optionIds.0", "option-unknown")
    only = make_job(pool.session, pool.organisation, pool.network)
    claim = pool.claim(pool.member(), only).json()
    assert "change-times" not in claim["allowedActions"], "there is one time"


def test_who_waits_and_finds_other_times_gets_the_seat_that_is_free(pool: Pool) -> None:
    offered = Offered(pool)
    offered.answer("accept")
    job = offered.job
    job.group_max = 1
    waiting = pool.member()
    claim = pool.claim(waiting, job, optionIds=[str(offered.times[0])]).json()
    assert claim["state"] == "waitlisted"
    make_busy(pool.session, waiting, IN_A_WEEK, IN_A_WEEK + DAY / 4)
    offered.answer("withdraw")
    assert pool.states(job)[waiting.id] is ClaimState.WAITLISTED, "busy at the time that suited"

    moved = pool.step(waiting, claim["id"], "change-times", optionIds=[str(offered.times[1])])

    assert moved.json()["state"] == "offered"
