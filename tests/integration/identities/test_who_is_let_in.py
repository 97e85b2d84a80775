"""Whom a provider can vouch for: own domains, verified addresses, one subject for one account."""

from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.identity_models import Identity
from flying_trainees.accounts.models import Person, Role, RoleGrant, SignInLink
from flying_trainees.audit.models import AuditEntry
from flying_trainees.core.clock import utc_now
from flying_trainees.people.models import Profile
from tests.factories.notifications import happen, mails
from tests.factories.people import grant, make_administrator, make_network, make_person
from tests.integration.identities.conftest import AddProvider, Travel
from tests.integration.identities.provider import FakeProvider


def with_address(session: Session, email: str) -> Person:
    person = make_person(session)
    person.email = email
    session.flush()
    return person


UNVOUCHED = {
    "not verified": {"email_verified": False},
    "another's domain": {"email": "noor@elders.example"},
    "a subdomain": {"email": "noor@sub.gemeente.example"},
    "two addresses": {"email": "noor@gemeente.example@elders.example"},
    "hidden end": {"email": "noor@gemeente.example\n@elders.example"},
    "no address": {"email": None},
}


def test_an_address_that_is_not_vouched_for_opens_nothing(
    session: Session, add_provider: AddProvider, travel: Travel, far_side: FakeProvider
) -> None:
    with_address(session, "noor@gemeente.example")
    with_address(session, "noor@elders.example")
    provider = add_provider(creates_accounts=True)
    codes = {}
    for case, claims in UNVOUCHED.items():
        far_side.claims = claims
        codes[case] = travel(provider).json()["code"]

    assert codes == dict.fromkeys(UNVOUCHED, "email-not-vouched")
    assert session.exec(select(Identity)).all() == []


def test_a_provider_that_does_not_say_verified_can_be_trusted_for_its_own_domains(
    session: Session, add_provider: AddProvider, travel: Travel, far_side: FakeProvider
) -> None:
    with_address(session, "noor@gemeente.example")
    far_side.without = {"email_verified"}
    provider = add_provider()
    assert travel(provider).status_code == 403

    provider.trusts_email = True
    session.flush()

    assert travel(provider).status_code == 201


def test_the_subject_is_who_it_is_also_when_the_address_changes(
    session: Session, client: TestClient, add_provider: AddProvider, travel: Travel,
    far_side: FakeProvider,
) -> None:  # fmt: skip
    noor = with_address(session, "noor@gemeente.example")
    provider = add_provider()
    travel(provider)

    far_side.claims = {"email": "nieuwe-naam@gemeente.example"}

    assert travel(provider).status_code == 201
    assert client.get("/v1/me").json()["id"] == str(noor.id)


def test_a_next_employee_with_the_same_address_does_not_get_the_account(
    session: Session, add_provider: AddProvider, travel: Travel, far_side: FakeProvider
) -> None:
    with_address(session, "noor@gemeente.example")
    provider = add_provider()
    travel(provider)

    far_side.claims = {"sub": "subject-2"}
    answer = travel(provider)

    assert (answer.status_code, answer.json()["code"]) == (403, "identity-mismatch")


def test_a_closed_account_stays_closed(
    session: Session, add_provider: AddProvider, travel: Travel
) -> None:
    noor = with_address(session, "noor@gemeente.example")
    provider = add_provider(creates_accounts=True)
    travel(provider)
    noor.deactivated_at = utc_now()
    session.flush()

    assert travel(provider).json()["code"] == "no-account"


def test_an_account_is_made_only_where_that_is_allowed(
    session: Session, client: TestClient, add_provider: AddProvider, travel: Travel
) -> None:
    provider = add_provider()
    assert travel(provider).json()["code"] == "no-account"
    assert session.exec(select(Person)).all() == []

    provider.creates_accounts = True
    session.flush()

    assert travel(provider).status_code == 201
    assert client.get("/v1/me").json()["name"] == "Noor Jansen"
    made = session.exec(select(Person)).one()
    assert session.get(Profile, made.id) is not None
    assert session.exec(select(AuditEntry.action)).all() == ["account-added"]


def test_an_invitation_lets_somebody_in_with_its_role(
    session: Session, client: TestClient, add_provider: AddProvider, travel: Travel
) -> None:
    pool = make_network(session)
    boss = make_administrator(session)
    client.post("/v1/demo/sign-in", json={"email": boss.email})
    asked = {"email": "Noor@gemeente.example", "role": "member", "networkId": str(pool.id)}
    assert client.post("/v1/invitations", json=asked).status_code == 201

    assert travel(add_provider()).status_code == 201

    roles = client.get("/v1/me").json()["roles"]
    assert [(role["role"], role["networkId"]) for role in roles] == [("member", str(pool.id))]


def test_roles_follow_the_claims_and_hand_given_ones_stay(
    session: Session, add_provider: AddProvider, travel: Travel,
    far_side: FakeProvider,
) -> None:  # fmt: skip
    pool, other = make_network(session), make_network(session)
    noor = with_address(session, "noor@gemeente.example")
    grant(session, noor, Role.MEMBER, other)
    rules = [
        {"claim": "groups", "value": "pool", "role": "member", "network_id": str(pool.id)},
        {"claim": "groups", "value": "leiding", "role": "coordinator", "network_id": str(pool.id)},
        {"claim": "groups", "value": "baas", "role": "administrator"},
    ]
    provider = add_provider(role_rules=rules)

    def roles() -> set[tuple[Role, object]]:
        held = session.exec(select(RoleGrant).where(RoleGrant.person_id == noor.id))
        return {(row.role, row.network_id) for row in held}

    far_side.claims = {"groups": ["pool", "leiding", "baas"]}
    travel(provider)
    by_hand = {(Role.MEMBER, other.id)}
    assert roles() == by_hand | {(Role.MEMBER, pool.id), (Role.COORDINATOR, pool.id)}

    far_side.claims = {"_claim_names": {"groups": "src1"}}
    travel(provider)
    assert len(roles()) == 3, "groups that are left out take nothing away"

    far_side.claims = {}
    travel(provider)
    assert roles() == by_hand
    acts = session.exec(select(AuditEntry.action).order_by("at", "id")).all()
    assert sorted(acts) == ["role-granted"] * 2 + ["role-revoked"] * 2


def test_an_exclusive_provider_leaves_no_way_by_mail(
    session: Session, client: TestClient, add_provider: AddProvider
) -> None:
    with_address(session, "noor@gemeente.example")
    add_provider(exclusive=True)

    choices = client.post("/v1/sign-in-choices", json={"email": "wie@gemeente.example"})
    asked = client.post("/v1/sign-in-links", json={"email": "noor@gemeente.example"})

    assert choices.json()["link"] is False
    assert [one["name"] for one in choices.json()["providers"]] == ["Gemeente"]
    assert asked.status_code == 202
    link = session.exec(select(SignInLink)).one()
    event = happen(session, "sign-in-link-requested", link_id=link.id)
    assert mails(session, event) == {}
