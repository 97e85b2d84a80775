"""A member proposes a placement; the organisation says yes, yes with a change, or no."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.audit.models import AuditEntry
from flying_trainees.notifications.models import Notification
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.people.models import Placement
from flying_trainees.people.network_models import Network
from flying_trainees.people.proposing import OPEN_AT_MOST
from tests.factories.notifications import happen, mails
from tests.factories.organisations import make_organisation
from tests.factories.people import make_coordinator, make_member, make_network, make_poster

SignIn = Callable[[Person], TestClient]
TERMS: dict[str, Any] = {
    "title": "Bewonersavonden in de wijk",
    "description": "Ik wil leren hoe je met bewoners plannen maakt.",
    "beginsOn": "2027-02-01",
    "endsOn": "2027-09-30",
    "hoursPerWeek": 24,
    "weekdays": [1, 2, 4],
}


@dataclass
class Town:
    """An organisation in a pool, somebody in each role, and how they act."""

    session: Session
    town: Organisation
    pool: Network
    member: Person
    poster: Person
    coordinator: Person
    sign_in: SignIn

    def propose(self, person: Person | None = None, **change: Any) -> tuple[int, dict[str, Any]]:
        """Propose the placement; the status and the answer."""
        where = {"organisationId": str(self.town.id), "networkId": str(self.pool.id)}
        client = self.sign_in(person or self.member)
        made = client.post("/v1/placement-proposals", json={**TERMS, **where, **change})
        return int(made.status_code), made.json()

    def accept(self, by: Person, proposal_id: str, **change: Any) -> tuple[int, dict[str, Any]]:
        """Agree, as proposed but for `change`."""
        path = f"/v1/placement-proposals/{proposal_id}/acceptance"
        done = self.sign_in(by).post(path, json={**TERMS, **change})
        return int(done.status_code), done.json()

    def decline(self, by: Person, proposal_id: str, why: str) -> int:
        """Say no."""
        path = f"/v1/placement-proposals/{proposal_id}/refusal"
        return int(self.sign_in(by).post(path, json={"why": why}).status_code)

    def seen_by(self, person: Person, path: str) -> list[dict[str, Any]]:
        """The proposals of a list."""
        return list(self.sign_in(person).get(path).json()["items"])

    def told(self, kind: str) -> tuple[dict[str, str], dict[str, str]]:
        """What the worker makes of the last event of that kind: subjects, and whys, by name."""
        event = self.session.exec(
            select(OutboxEvent).where(OutboxEvent.kind == kind).order_by(col(OutboxEvent.id))
        ).all()[-1]
        again = happen(self.session, kind, **event.payload)
        people = {one.email: one.name for one in (self.member, self.poster, self.coordinator)}
        posted = mails(self.session, again).items()
        return (
            {people[to]: str(mail.content["subject"]) for to, mail in posted},
            {people[to]: str(mail.content["text"]) for to, mail in posted},
        )


@pytest.fixture
def town(session: Session, sign_in: SignIn) -> Town:
    """Losser in a pool, with a member, a poster and a coordinator."""
    organisation = make_organisation(session, "Gemeente Losser")
    pool = make_network(session, organisation)
    return Town(
        session,
        organisation,
        pool,
        make_member(session, pool, "Noor Veldkamp"),
        make_poster(session, organisation, "Anouk Terpstra"),
        make_coordinator(session, pool, "Ilse Brouwer"),
        sign_in,
    )


def test_a_proposal_waits_with_its_organisation_which_is_told(town: Town) -> None:
    status, made = town.propose()

    assert (status, made["state"]) == (201, "open")
    for decides in (town.poster, town.coordinator):
        [waiting] = town.seen_by(decides, "/v1/placement-proposals?state=open")
        assert (waiting["id"], waiting["person"]["name"]) == (made["id"], "Noor Veldkamp")
    assert town.seen_by(town.member, "/v1/placement-proposals") == []
    assert town.session.exec(select(Placement)).all() == [], "nothing is agreed yet"
    subjects, _ = town.told("placement-proposed")
    assert subjects == {
        "Anouk Terpstra": "Noor Veldkamp stelt een opdracht voor bij Gemeente Losser"
    }
    lines = town.session.exec(select(Notification.person_id)).all()
    assert set(lines) == {town.poster.id, town.coordinator.id}


def test_yes_makes_it_a_placement_of_the_member_who_hears_it(town: Town) -> None:
    proposal_id = town.propose()[1]["id"]

    status, done = town.accept(town.poster, proposal_id, weekdays=[4, 2, 1])

    assert (status, done["state"], done["changed"]) == (200, "accepted", [])
    assert done["decidedBy"]["name"] == "Anouk Terpstra"
    [placement] = town.sign_in(town.member).get("/v1/me/profile").json()["placements"]
    assert {name: placement[name] for name in TERMS} == TERMS
    assert (placement["organisation"]["name"], placement["onMap"]) == ("Gemeente Losser", False)
    subjects, _ = town.told("placement-accepted")
    assert subjects == {"Noor Veldkamp": "Gemeente Losser zegt ja tegen je opdracht"}
    entry = town.session.exec(
        select(AuditEntry).where(AuditEntry.action == "placement-accepted")
    ).one()
    assert (entry.actor_id, entry.object_id) == (town.poster.id, proposal_id)


def test_what_the_organisation_changes_stands_beside_the_members_own_words(town: Town) -> None:
    proposal_id = town.propose()[1]["id"]

    town.accept(
        town.coordinator, proposal_id, hoursPerWeek=16, endsOn=None, why="Meer kan nu niet."
    )

    [mine] = town.seen_by(town.member, "/v1/me/placement-proposals")
    assert mine["changed"] == ["endsOn", "hoursPerWeek"]
    assert (mine["hoursPerWeek"], mine["endsOn"], mine["why"]) == (
        24,
        "2027-09-30",
        "Meer kan nu niet.",
    )
    [placement] = town.sign_in(town.member).get("/v1/me/profile").json()["placements"]
    assert (placement["hoursPerWeek"], placement["endsOn"]) == (16, None)
    subjects, texts = town.told("placement-changed")
    assert subjects == {"Noor Veldkamp": "Gemeente Losser zegt ja, met een aanpassing"}
    assert "Meer kan nu niet." in texts["Noor Veldkamp"]


def test_no_comes_with_a_word_and_makes_nothing(town: Town) -> None:
    proposal_id = town.propose()[1]["id"]

    assert town.decline(town.poster, proposal_id, "  ") == 400, "a word is needed"
    assert town.decline(town.poster, proposal_id, "Wij hebben nu geen begeleider.") == 200

    [mine] = town.seen_by(town.member, "/v1/me/placement-proposals")
    assert (mine["state"], mine["why"]) == ("declined", "Wij hebben nu geen begeleider.")
    assert town.sign_in(town.member).get("/v1/me/profile").json()["placements"] == []
    _, texts = town.told("placement-declined")
    assert "Wij hebben nu geen begeleider." in texts["Noor Veldkamp"]
    status, refused = town.accept(town.coordinator, proposal_id)
    assert (status, refused["code"]) == (409, "proposal-already-decided")


def test_taking_back_ends_it_and_leaves_what_was_agreed(town: Town) -> None:
    first, second = (town.propose()[1]["id"] for _ in range(2))
    assert town.accept(town.poster, second)[0] == 200
    mine = town.sign_in(town.member)

    for proposal_id in (first, second):
        assert mine.delete(f"/v1/me/placement-proposals/{proposal_id}").status_code == 204

    assert town.seen_by(town.poster, "/v1/placement-proposals") == []
    assert town.accept(town.poster, first)[0] == 404
    assert len(mine.get("/v1/me/profile").json()["placements"]) == 1


def test_only_who_answers_for_the_organisation_decides_and_never_on_his_own(town: Town) -> None:
    elsewhere = make_organisation(town.session, "Gemeente Borne")
    stranger = make_poster(town.session, elsewhere)
    proposal_id = town.propose()[1]["id"]

    for nobody in (stranger, town.member, make_member(town.session, town.pool)):
        assert town.accept(nobody, proposal_id)[0] == 404
        assert town.decline(nobody, proposal_id, "Nee") == 404
    assert town.propose(stranger)[0] == 403
    assert town.propose(organisationId=str(elsewhere.id))[0] == 400
    assert town.propose(themes=["geen-thema"])[0] == 400
    assert town.propose(endsOn="2027-01-01")[0] == 400


def test_who_has_many_waiting_takes_one_back_first(town: Town) -> None:
    for _ in range(OPEN_AT_MOST):
        assert town.propose()[0] == 201

    status, refused = town.propose()

    assert (status, refused["code"]) == (409, "too-many-placement-proposals")
