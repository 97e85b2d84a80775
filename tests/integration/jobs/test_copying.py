"""Copying a job: its words and numbers, not its times."""

from collections.abc import Callable

import pytest
from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import InvalidInput, NotAllowed
from flying_trainees.jobs.copying import draft_copy
from flying_trainees.jobs.drafts import stored_draft
from flying_trainees.jobs.models import JobState, SeatRole
from flying_trainees.people.network_models import NetworkOrganisation
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_poster
from tests.integration.jobs.conftest import Here

Acting = Callable[[Person], Actor]


def test_a_copy_is_a_draft_with_the_same_work_and_no_times(
    session: Session, here: Here, acting: Acting
) -> None:
    themes = (here.theme, make_theme(session, "wonen"))
    done = make_job(
        session, here.organisation, here.network, *themes,
        state=JobState.DONE, seats={SeatRole.MODERATOR: 1},
    )  # fmt: skip

    copy = draft_copy(
        session, done, acting(here.poster), here.organisation.id, here.network.id, MONDAY_MORNING
    )

    assert (copy.state, copy.copied_from_id, copy.version) == (JobState.DRAFT, done.id, 1)
    assert (copy.starts_at, copy.first_at, copy.claim_deadline, copy.published_at) == (None,) * 4
    before, after = stored_draft(session, done), stored_draft(session, copy)
    assert after.timing is None
    same = {"timing": None, "claim_deadline": None}
    assert after == before.model_copy(update=same)


def test_a_copy_for_another_organisation_happens_elsewhere(
    session: Session, here: Here, acting: Acting
) -> None:
    other = make_organisation(session, "Gemeente Dinkelland")
    session.add(NetworkOrganisation(network_id=here.network.id, organisation_id=other.id))
    done = make_job(session, here.organisation, here.network, here.theme, state=JobState.DONE)

    copy = draft_copy(
        session,
        done,
        acting(make_poster(session, other)),
        other.id,
        here.network.id,
        MONDAY_MORNING,
    )

    assert (copy.organisation_id, copy.address, copy.latitude) == (other.id, "", None)
    assert copy.place_kind is done.place_kind


def test_a_copy_is_made_by_who_may_post_there(session: Session, here: Here, acting: Acting) -> None:
    done = make_job(session, here.organisation, here.network, state=JobState.DONE)
    other = make_organisation(session)

    with pytest.raises(NotAllowed):
        draft_copy(
            session, done, acting(here.member), here.organisation.id, here.network.id,
            MONDAY_MORNING,
        )  # fmt: skip
    with pytest.raises(InvalidInput):
        draft_copy(
            session, done, acting(here.coordinator), other.id, here.network.id, MONDAY_MORNING
        )
