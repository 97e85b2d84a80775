"""Plans the rows of a list of projects for the network map: new, changed, wrong, gone."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.networkmap.models import Activity, ActivityKind, ActivityTheme
from flying_trainees.transfer import cells
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup, organisations_of
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.periods import PeriodComparison
from flying_trainees.transfer.planning import Plan, Row
from flying_trainees.transfer.recognising import key_of
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.theming import sorted_themes, themes_by
from flying_trainees.transfer.writing import ACTIVITY_KINDS, meanings


@dataclass(frozen=True, slots=True)
class ActivityValues:
    """What a row tells of a project; None: nothing."""

    number: str | None = None
    organisation: UUID | None = None
    title: str | None = None
    kind: ActivityKind | None = None
    description: str | None = None
    themes: tuple[str, ...] | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    contact: UUID | None = None


@dataclass(frozen=True, slots=True)
class KnownActivity:
    """A stored project with its themes and the source's own number for it."""

    activity: Activity
    themes: tuple[str, ...]
    number: str | None

    @property
    def id(self) -> UUID:
        """Its id."""
        return self.activity.id

    def values(self) -> ActivityValues:
        """What is stored, in the shape of a row."""
        return ActivityValues(
            number=self.number,
            organisation=self.activity.organisation_id,
            title=self.activity.title,
            kind=self.activity.kind,
            description=self.activity.description or None,
            themes=self.themes,
            begins_on=self.activity.begins_on,
            ends_on=self.activity.ends_on,
            contact=self.activity.contact_id,
        )


ActivityPlan = Plan[ActivityValues, KnownActivity]


class ActivityComparison(PeriodComparison[ActivityValues, KnownActivity]):
    """Of a list of projects: organisation and title recognise one without a number."""

    kind = ImportKind.ACTIVITIES
    key_field = "title"

    def __init__(self, session: Session, importer: Importer, lookup: Lookup, links: Links) -> None:
        super().__init__(session, importer, lookup, links)
        self._organisations = organisations_of(session, importer.network_id)

    def read(self, row: Row) -> ActivityValues:
        """The values of a row."""
        taking_part = self.lookup.one_of(self._organisations)
        return ActivityValues(
            number=row.read("number", cells.line(200)),
            organisation=row.read("organisation", taking_part, needed=True),
            title=row.read("title", cells.line(200), needed=True),
            kind=row.read("kind", cells.word(meanings(ACTIVITY_KINDS))),
            description=row.read("description", cells.line(4000)),
            themes=sorted_themes(row.read("themes", self.lookup.themes, needed=True)),
            begins_on=row.read("begins_on", cells.day),
            ends_on=row.read("ends_on", cells.day),
            contact=row.read("contact", self.members.person),
        )

    def known(self) -> list[KnownActivity]:
        """All projects of the organisations that take part in the network."""
        return known_activities(self.session, self._organisations, self.links)

    def stored(self, kept: KnownActivity | None) -> ActivityValues:
        """What is stored of one."""
        return kept.values() if kept else ActivityValues()

    def key(self, values: ActivityValues) -> Hashable | None:
        """Organisation and title."""
        title = values.title.casefold() if values.title else None
        return key_of(values.organisation, title)

    def label(self, values: ActivityValues) -> str:
        """What is new."""
        return values.title or ""


def known_activities(
    session: Session, organisations: Iterable[UUID], links: Links | None = None
) -> list[KnownActivity]:
    """The projects of some organisations by title; two queries."""
    found = select(Activity).where(col(Activity.organisation_id).in_(list(organisations)))
    activities = session.exec(found.order_by(col(Activity.title), col(Activity.id))).all()
    themes = themes_by(session, ActivityTheme, [one.id for one in activities])
    return [
        KnownActivity(one, themes[one.id], links.number_of(one) if links else one.source_id)
        for one in activities
    ]
