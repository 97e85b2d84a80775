"""Who is ended by a list goes on record; the list's own bringer and a directory's members stay."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import IdentityProvider
from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.audit.models import AuditEntry
from flying_trainees.core.clock import AMSTERDAM, utc_now
from flying_trainees.networkmap.models import Activity
from tests.factories.clock import MONDAY_MORNING
from tests.factories.people import grant, make_administrator, make_coordinator, make_person
from tests.factories.transfer import Region
from tests.integration.transfer.sending import bring, confirm, upload

SignIn = Callable[[Person], TestClient]

HEAD = "Personeelsnummer;Naam;E-mail\n"
ANNA, BAS = "1;Anna;a@hr.example\n", "2;Bas;b@hr.example\n"


def _person(session: Session, email: str) -> Person:
    return session.exec(select(Person).where(Person.email == email)).one()


def _members(session: Session, network: UUID) -> set[str]:
    members = select(RoleGrant.person_id).where(
        RoleGrant.network_id == network, RoleGrant.role == Role.MEMBER
    )
    return set(session.exec(select(Person.email).where(col(Person.id).in_(members))))


def test_every_membership_that_ends_goes_on_record(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    bring(coordinator, network, HEAD + ANNA + BAS, "people")

    confirm(coordinator, upload(coordinator, network, HEAD + ANNA)["id"], "end")

    [entry] = session.exec(select(AuditEntry).where(AuditEntry.action == "role-revoked")).all()
    assert entry.object_id == str(_person(session, "b@hr.example").id)
    assert entry.details == {"role": "member", "networkId": str(network)}
    assert entry.actor_id is not None


def test_whoever_brings_the_list_stays_signed_in(
    session: Session, region: Region, sign_in: SignIn
) -> None:
    network = region.network
    me = make_coordinator(session, network)
    client = sign_in(me)
    mine = f"9;{me.name};{me.email}\n"
    grant(session, me, Role.MEMBER, network)
    bring(client, network.id, HEAD + ANNA + mine, "people")

    confirm(client, upload(client, network.id, HEAD + ANNA)["id"], "end")

    assert _members(session, network.id) == {"a@hr.example"}
    assert client.get("/v1/me").status_code == 200


def test_what_a_directory_gave_no_list_takes_away(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    bring(coordinator, network, HEAD + ANNA + BAS, "people")
    provider = IdentityProvider(
        key="gemeente", name="Gemeente", issuer="https://sso.example", client_id="x",
        created_at=MONDAY_MORNING,
    )  # fmt: skip
    session.add(provider)
    session.flush()
    bas = _person(session, "b@hr.example").id
    held = session.exec(select(RoleGrant).where(RoleGrant.person_id == bas)).one()
    held.provider_id = provider.id
    session.flush()

    preview = upload(coordinator, network, HEAD + ANNA)

    assert preview["goneCount"] == 0
    confirm(coordinator, preview["id"], "end")
    assert _members(session, network) == {"a@hr.example", "b@hr.example"}


def test_who_becomes_a_member_by_a_list_signs_in_anew(
    session: Session, region: Region, sign_in: SignIn
) -> None:
    newcomer = make_person(session, "Carla")
    theirs = sign_in(newcomer)
    administrator = sign_in(make_administrator(session))

    bring(administrator, region.network.id, f"{HEAD}3;Carla;{newcomer.email}\n", "people")

    assert theirs.get("/v1/me").status_code == 401
    assert administrator.get("/v1/me").status_code == 200


def test_a_project_that_had_not_begun_is_taken_away(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    today = utc_now().astimezone(AMSTERDAM).date()
    head = "Projectnummer;Organisatie;Project;Thema;Begindatum\n"
    rows = (
        f"Z1;Borne;Nu;wonen;2026-01-01\nZ2;Borne;Straks;wonen;{today + timedelta(days=30)}\n"
        "Z3;Borne;Blijft;wonen;2026-01-01\n"
    )
    bring(coordinator, network, head + rows, "activities")

    rest = head + rows.splitlines(keepends=True)[2]
    confirm(coordinator, upload(coordinator, network, rest, "activities")["id"], "end")

    session.expire_all()
    left = {one.title: one.ends_on for one in session.exec(select(Activity))}
    assert left == {"Nu": today, "Blijft": None}
