"""A job between three shapes: the cells of a row, the values they give, the draft they make."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from flying_trainees.jobs.models import (
    Audience,
    ClaimMode,
    Job,
    PlaceKind,
    SeatRole,
    TimingKind,
)
from flying_trainees.jobs.parts import JobParts
from flying_trainees.jobs.schemas import JobIn, OptionIn, PlaceIn, SeatIn, TimingIn
from flying_trainees.themes.help_forms import HelpForm
from flying_trainees.transfer import cells
from flying_trainees.transfer.cells import Span
from flying_trainees.transfer.columns import TIMES
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.planning import Row
from flying_trainees.transfer.writing import AUDIENCES, CLAIM_MODES, HELP_FORMS, PLACES, meanings

ROLES = (SeatRole.MODERATOR, SeatRole.NOTE_TAKER, SeatRole.FRESH_EYE, SeatRole.SENIOR)
TIME_FIELDS = tuple(f"time{n}" for n in range(1, TIMES + 1))
Seats = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class JobValues:
    """What a row tells of a job; None: nothing. `times` are sorted; none for flexible hours."""

    number: str | None = None
    title: str | None = None
    goal: str | None = None
    description: str | None = None
    help_form: HelpForm | None = None
    themes: tuple[str, ...] | None = None
    organisation: UUID | None = None
    place: PlaceKind | None = None
    address: str | None = None
    hours: Decimal | None = None
    group_min: int | None = None
    group_max: int | None = None
    seats: Seats | None = None
    duo: bool | None = None
    times: tuple[Span, ...] | None = None
    from_on: date | None = None
    until_on: date | None = None
    deadline: datetime | None = None
    audience: Audience | None = None
    claim_mode: ClaimMode | None = None


def read_job(row: Row, lookup: Lookup) -> JobValues:
    """The values of a row, its mistakes noted in it."""
    return JobValues(
        number=row.read("number", cells.line(200)),
        title=row.read("title", cells.line(200), needed=True),
        goal=row.read("goal", cells.line(1000), needed=True),
        description=row.read("description", cells.line(8000)),
        help_form=row.read("help_form", cells.word(meanings(HELP_FORMS)), needed=True),
        themes=row.read("themes", lookup.themes),
        organisation=row.read("organisation", lookup.organisation, needed=True),
        place=row.read("place", cells.word(meanings(PLACES)), needed=True),
        address=row.read("address", cells.line(300)),
        hours=row.read("hours", cells.decimal(0.5, 16), needed=True),
        group_min=row.read("group_min", cells.whole(1, 12), needed=True),
        group_max=row.read("group_max", cells.whole(1, 12), needed=True),
        seats=_seats(row),
        duo=row.read("duo", cells.word(cells.YES_NO)),
        times=_times(row),
        from_on=row.read("from_on", cells.day),
        until_on=row.read("until_on", cells.day),
        deadline=row.read("deadline", cells.moment),
        audience=row.read("audience", cells.word(meanings(AUDIENCES))),
        claim_mode=row.read("claim_mode", cells.word(meanings(CLAIM_MODES))),
    )


def _seats(row: Row) -> Seats | None:
    """Seats by role when any cell tells of them; an empty cell is then none."""
    if not any(row.has(role) for role in ROLES):
        return None
    counts = [(role.value, row.read(role, cells.whole(0, 12)) or 0) for role in ROLES]
    return tuple((role, count) for role, count in counts if count)


def _times(row: Row) -> tuple[Span, ...] | None:
    """The sessions, or none for flexible hours; None when the row tells of neither."""
    spans = [row.read(name, cells.session) for name in TIME_FIELDS]
    if any(row.has(name) for name in TIME_FIELDS):
        for name in ("from_on", "until_on"):
            if row.has(name):
                row.wrong(name, "dates-only-when-flexible")
        return tuple(sorted(span for span in spans if span))
    if row.has("from_on") and row.has("until_on"):
        return ()
    if row.has("from_on") or row.has("until_on"):
        row.wrong("until_on" if row.has("from_on") else "from_on", "missing")
    return None


def need_times(row: Row) -> None:
    """A list that has columns for times must fill one for every new job."""
    told = (*TIME_FIELDS, "from_on", "until_on")
    if any(name in row.cells for name in told) and not any(row.has(name) for name in told):
        row.wrong(TIME_FIELDS[0], "missing")


def time_field(row: Row, span: Span) -> str:
    """The column in which a session stands; the first one when none has it."""
    for name in TIME_FIELDS:
        if row.has(name) and row.read(name, cells.session) == span:
            return name
    return TIME_FIELDS[0]


def as_draft(values: JobValues, network_id: UUID) -> JobIn:
    """The draft that the values make. Each value was checked on its own by then."""
    return JobIn.model_construct(
        title=values.title,
        goal=values.goal,
        description=values.description or "",
        help_form=values.help_form,
        themes=list(values.themes) if values.themes else None,
        organisation_id=values.organisation,
        network_id=network_id,
        place=PlaceIn.model_construct(kind=values.place, address=values.address or ""),
        hours_per_person=float(values.hours or 0),
        group_min=values.group_min,
        group_max=values.group_max,
        seats=[
            SeatIn.model_construct(role=SeatRole(role), count=count)
            for role, count in values.seats or ()
        ],
        duo=bool(values.duo),
        timing=as_timing(values),
        claim_deadline=values.deadline,
        audience=values.audience or Audience.NETWORK,
        claim_mode=values.claim_mode or ClaimMode.DIRECT,
    )


def as_timing(values: JobValues) -> TimingIn | None:
    """One fixed time, options, or flexible hours between two days."""
    if values.times:
        kind = TimingKind.FIXED if len(values.times) == 1 else TimingKind.OPTIONS
        options = [OptionIn.model_construct(start=a, end=b) for a, b in values.times]
        return TimingIn.model_construct(kind=kind, options=options, from_=None, until=None)
    if values.from_on is None or values.until_on is None:
        return None
    return TimingIn.model_construct(
        kind=TimingKind.FLEXIBLE, options=[], from_=values.from_on, until=values.until_on
    )


def stored_job(job: Job, parts: JobParts, number: str | None) -> JobValues:
    """What is stored, in the shape of a row."""
    return JobValues(
        number=number,
        title=job.title,
        goal=job.goal,
        description=job.description or None,
        help_form=job.help_form,
        themes=tuple(theme.id for theme in parts.themes),
        organisation=job.organisation_id,
        place=job.place_kind,
        address=job.address or None,
        hours=job.hours_per_person.quantize(Decimal("0.01")),
        group_min=job.group_min,
        group_max=job.group_max,
        seats=tuple((role.value, parts.seats[role]) for role in ROLES if parts.seats.get(role)),
        duo=job.duo,
        times=tuple((option.starts_at, option.ends_at) for option in parts.options),
        from_on=job.from_on,
        until_on=job.until_on,
        deadline=job.claim_deadline,
        audience=job.audience,
        claim_mode=job.claim_mode,
    )
