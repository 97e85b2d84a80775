"""Pool assignments as they are shown: cards of the overview, and one whole page."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.language import Language
from flying_trainees.jobs.reading import person_names
from flying_trainees.jobs.schemas import ThemeLabelOut
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.people.schemas import NamedOut
from flying_trainees.pools.judging import judge
from flying_trainees.pools.lifecycle import Level
from flying_trainees.pools.models import (
    PoolAssignment,
    PoolCheckIn,
    PoolClient,
    PoolMilestone,
    PoolState,
    PoolSteward,
    PoolTheme,
)
from flying_trainees.pools.outcome_models import PoolRecommendation
from flying_trainees.pools.policy import allowed_actions, rights_of
from flying_trainees.pools.queries import Found
from flying_trainees.pools.schemas import (
    EarlierNoteOut,
    PoolCardOut,
    PoolOut,
    PoolThemeOut,
    RecommendationOut,
    StewardOut,
)
from flying_trainees.pools.steering import served_before
from flying_trainees.pools.timeline import (
    check_ins_of,
    milestones_of,
    point_of,
    point_out,
    standing_out,
    today_of,
    whole_of,
)
from flying_trainees.themes.models import Theme

NamedLists = dict[UUID, list[NamedOut]]


@dataclass(slots=True)
class _Rows:
    """What belongs to some assignments and stands in other tables."""

    networks: dict[UUID, str]
    clients: NamedLists
    stewards: NamedLists
    milestones: dict[UUID, list[PoolMilestone]]
    check_ins: dict[UUID, list[PoolCheckIn]]
    recommendations: dict[UUID, PoolRecommendation]
    owners: dict[UUID | None, NamedOut]


def cards(
    session: Session, rows: Sequence[PoolAssignment], now: datetime, language: Language
) -> list[PoolCardOut]:
    """The cards of some assignments, in their order; as many queries however many they are."""
    parts = _load(session, rows)
    today = today_of(now)
    return [_card(row, parts, today, language) for row in rows]


def page(
    session: Session, actor: Actor, found: Found, now: datetime, language: Language
) -> PoolOut:
    """A whole assignment, with what the actor may do."""
    row = found.row
    parts = _load(session, [row])
    card = _card(row, parts, today_of(now), language)
    before = served_before(session, row, [one.id for one in card.stewards])
    recommendation = parts.recommendations.get(row.id)
    return PoolOut(
        **dict(card),
        description=row.description,
        steering=[
            StewardOut(id=one.id, name=one.name, before=len(before[one.id]))
            for one in card.stewards
        ],
        themes=_themes(session, row.id, language),
        handover=row.handover,
        earlier_note=_earlier_note(session, row),
        recommendation=_recommendation(session, recommendation) if recommendation else None,
        allowed_actions=allowed_actions(actor, found.facts),
        rights=sorted(rights_of(actor, found.facts)),
        created_at=row.created_at,
    )


def _load(session: Session, rows: Sequence[PoolAssignment]) -> _Rows:
    ids = [row.id for row in rows]
    networks = session.exec(
        select(Network.id, Network.name).where(col(Network.id).in_({r.network_id for r in rows}))
    )
    recommendations = session.exec(
        select(PoolRecommendation).where(col(PoolRecommendation.assignment_id).in_(ids))
    )
    milestones = milestones_of(session, ids)
    owning = {one.owner_id for some in milestones.values() for one in some}
    return _Rows(
        networks=dict(networks.all()),
        clients=clients_of(session, ids),
        stewards=_stewards(session, ids),
        milestones=milestones,
        check_ins=check_ins_of(session, ids),
        recommendations={one.assignment_id: one for one in recommendations},
        owners=person_names(session, owning),
    )


def _card(row: PoolAssignment, parts: _Rows, today: date, language: Language) -> PoolCardOut:
    milestones, check_ins = parts.milestones[row.id], parts.check_ins[row.id]
    whole = whole_of(row, milestones, check_ins, today)
    levels = [judge(point_of(one), today).level for one in milestones]
    coming = next((m for m in milestones if whole.next and m.id == whole.next.id), None)
    recommendation = parts.recommendations.get(row.id)
    return PoolCardOut(
        id=row.id,
        state=row.state,
        title=row.title,
        goal=row.goal,
        network=NamedOut(id=row.network_id, name=parts.networks[row.network_id]),
        clients=parts.clients[row.id],
        stewards=parts.stewards[row.id],
        begins_on=row.begins_on,
        ends_on=row.ends_on,
        standing=standing_out(language, whole),
        next=point_out(language, coming, today, parts.owners) if coming else None,
        late=levels.count(Level.LATE),
        at_risk=levels.count(Level.AT_RISK),
        done=levels.count(Level.DONE),
        milestones=len(levels),
        answer=recommendation.answer if recommendation else None,
    )


def clients_of(session: Session, ids: Collection[UUID]) -> NamedLists:
    """The clients of each assignment, the leading one first; one query."""
    found: NamedLists = defaultdict(list)
    for assignment_id, organisation_id, name in session.exec(
        select(PoolClient.assignment_id, Organisation.id, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(PoolClient.organisation_id))
        .where(col(PoolClient.assignment_id).in_(ids))
        .order_by(col(PoolClient.position), col(Organisation.name))
    ):
        found[assignment_id].append(NamedOut(id=organisation_id, name=name))
    return found


def _stewards(session: Session, ids: Collection[UUID]) -> NamedLists:
    found: NamedLists = defaultdict(list)
    for assignment_id, person_id, name in session.exec(
        select(PoolSteward.assignment_id, Person.id, Person.name)
        .join(Person, col(Person.id) == col(PoolSteward.person_id))
        .where(col(PoolSteward.assignment_id).in_(ids))
        .order_by(col(Person.name))
    ):
        found[assignment_id].append(NamedOut(id=person_id, name=name))
    return found


def _themes(session: Session, assignment_id: UUID, language: Language) -> list[PoolThemeOut]:
    rows = session.exec(
        select(PoolTheme, Theme)
        .join(Theme, col(Theme.id) == col(PoolTheme.theme_id), isouter=True)
        .where(PoolTheme.assignment_id == assignment_id)
        .order_by(col(PoolTheme.position), col(PoolTheme.name))
    ).all()
    names = person_names(session, {theme.lead_id for theme, _ in rows})
    return [
        PoolThemeOut(
            id=theme.id,
            name=theme.name,
            theme=ThemeLabelOut(
                id=official.id, label=official.label_en if language == "en" else official.label
            )
            if official
            else None,
            lead=names.get(theme.lead_id),
        )
        for theme, official in rows
    ]


def _earlier_note(session: Session, row: PoolAssignment) -> EarlierNoteOut | None:
    """The note of the network's latest assignment before this one, if it left one."""
    earlier = session.exec(
        select(PoolAssignment)
        .where(
            PoolAssignment.network_id == row.network_id,
            PoolAssignment.id != row.id,
            PoolAssignment.state != PoolState.CANCELLED,
            PoolAssignment.begins_on < row.begins_on,
            func.length(PoolAssignment.handover) > 0,
        )
        .order_by(col(PoolAssignment.begins_on).desc(), col(PoolAssignment.id).desc())
    ).first()
    if earlier is None:
        return None
    return EarlierNoteOut(
        assignment=NamedOut(id=earlier.id, name=earlier.title), text=earlier.handover
    )


def _recommendation(session: Session, row: PoolRecommendation) -> RecommendationOut:
    names = person_names(session, {row.answered_by_id})
    return RecommendationOut(
        summary=row.summary,
        text=row.text,
        written_at=row.written_at,
        answer=row.answer,
        answer_words=row.answer_words,
        answered_by=names.get(row.answered_by_id),
        answered_at=row.answered_at,
    )
