"""What networks share with each other by agreement: which themes, and with whom of the partner.

Whoever looks at jobs asks here, so that an agreement means the same everywhere.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from sqlalchemy import ColumnElement, String, cast, func, or_, true
from sqlalchemy.dialects.postgresql import ARRAY, array
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.people.network_models import Network, NetworkPartner
from flying_trainees.themes.models import Theme

AudienceWord = Literal["network", "partners", "everyone"]


@dataclass(frozen=True, slots=True)
class Sharing:
    """A network that shares its jobs; `themes`: only those about one of them (empty: all).

    Themes within an agreed one are among `themes`.
    """

    network_id: UUID
    themes: frozenset[str] = frozenset()


def agreements_with(session: Session, networks: Collection[UUID]) -> Sequence[NetworkPartner]:
    """What others share with these networks; one query."""
    return session.exec(
        select(NetworkPartner).where(col(NetworkPartner.partner_id).in_(networks))
    ).all()


def sharing(
    session: Session,
    agreements: Sequence[NetworkPartner],
    bound: Collection[UUID],
    career: str | None,
) -> frozenset[Sharing]:
    """Who shares jobs, by these agreements, with somebody of that career.

    In the networks `bound` he is a member and no more: there the careers that were agreed on bind
    him. `career` None: none of them fits. A query when an agreement names themes.
    """
    fitting = [
        row
        for row in agreements
        if not row.careers or row.partner_id not in bound or career in row.careers
    ]
    limited = {theme for row in fitting for theme in row.themes}
    within = _narrower(session, limited) if limited else {}
    return frozenset(
        Sharing(
            row.network_id,
            frozenset(theme for one in row.themes for theme in (one, *within.get(one, ()))),
        )
        for row in fitting
    )


def reached_by(
    session: Session, network_id: UUID, audience: AudienceWord, about: Collection[str]
) -> ColumnElement[bool]:
    """A condition on a RoleGrant and its Person: a job of that network, about those themes."""
    if audience == "everyone":
        return true()
    own = col(RoleGrant.network_id) == network_id
    if audience == "network":
        return own
    agreed = (
        select(NetworkPartner.partner_id)
        .where(
            NetworkPartner.network_id == network_id,
            NetworkPartner.partner_id == RoleGrant.network_id,
            _covers(session, about),
            or_(
                func.cardinality(col(NetworkPartner.careers)) == 0,
                cast(col(Person.career), String) == func.any(col(NetworkPartner.careers)),
            ),
        )
        .exists()
    )
    return or_(own, agreed)


def travels_to(session: Session, network_id: UUID, about: Collection[str]) -> Sequence[Network]:
    """The partners to which that network's jobs about those themes go, by name."""
    return session.exec(
        select(Network)
        .join(NetworkPartner, col(NetworkPartner.partner_id) == col(Network.id))
        .where(NetworkPartner.network_id == network_id, _covers(session, about))
        .order_by(col(Network.name))
    ).all()


def with_broader(session: Session, themes: Collection[str]) -> list[str]:
    """Themes, and those that they lie within: an agreement may name either."""
    if not themes:
        return []
    above = select(Theme.broader).where(col(Theme.id).in_(themes), col(Theme.broader).is_not(None))
    return sorted({*themes, *(one for one in session.exec(above) if one)})


def _covers(session: Session, about: Collection[str]) -> ColumnElement[bool]:
    """A condition on NetworkPartner: jobs about these themes go there."""
    anything = func.cardinality(col(NetworkPartner.themes)) == 0
    known = with_broader(session, about)
    if not known:
        return anything
    named = cast(array(known), ARRAY(String))
    return or_(anything, col(NetworkPartner.themes).bool_op("&&")(named))


def _narrower(session: Session, themes: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    rows = session.exec(select(Theme.id, Theme.broader).where(col(Theme.broader).in_(themes)))
    for theme, broader in rows:
        if broader:
            found.setdefault(broader, []).append(theme)
    return found
