"""Tables: profiles with themes, placements, duos. Networks stand in `network_models`."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, SmallInteger
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, each_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, owners_key, part_of, personal
from flying_trainees.themes.help_forms import HelpForm


class Profile(SQLModel, table=True):
    """What a person tells about himself. Empty texts say "volgt zo snel mogelijk"."""

    __tablename__ = "profiles"
    __table_args__ = (
        each_of("help_forms", HelpForm),
        CheckConstraint("base_latitude BETWEEN -90 AND 90", name="latitude_on_earth"),
        CheckConstraint("base_longitude BETWEEN -180 AND 180", name="longitude_on_earth"),
        CheckConstraint("max_travel_minutes BETWEEN 0 AND 600", name="max_travel_minutes_sane"),
    )

    person_id: UUID = owners_key(About.PROFILE)
    ambition: str = Field(default="", sa_column_kwargs=personal(Erasing.ROW))
    note: str = Field(default="", sa_column_kwargs=personal(Erasing.ROW))
    studies: str = Field(default="", sa_column_kwargs=personal(Erasing.ROW))
    help_forms: list[HelpForm] = Field(default_factory=list, sa_type=ARRAY(Listed(HelpForm)))
    moderator: bool = False
    note_taker: bool = False
    base_place: str = Field(default="", max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    base_latitude: float | None = None
    base_longitude: float | None = None
    max_travel_minutes: int | None = None
    public: bool = False
    updated_at: datetime = Field(sa_type=Instant)


class PersonTheme(SQLModel, table=True):
    """A person's affinity with a theme: interest, experience and wish to learn are three things."""

    __tablename__ = "person_themes"
    __table_args__ = (
        CheckConstraint("interest BETWEEN 0 AND 3", name="interest_in_scale"),
        CheckConstraint("experience BETWEEN 0 AND 3", name="experience_in_scale"),
    )

    person_id: UUID = owners_key(About.PROFILE)
    theme_id: str = Field(foreign_key="themes.id", primary_key=True, index=True)
    interest: int = Field(default=0, sa_type=SmallInteger)
    experience: int = Field(default=0, sa_type=SmallInteger)
    learn: bool = False


class PlacementTerms(SQLModel):
    """What a placement comes down to, agreed or only proposed. Columns of the tables with it."""

    title: str = Field(max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    description: str = Field(default="", sa_column_kwargs=personal(Erasing.ROW))
    begins_on: date
    ends_on: date | None = None
    hours_per_week: float = 32
    weekdays: list[int] = Field(default_factory=list, sa_type=ARRAY(SmallInteger))


def sane_terms() -> tuple[CheckConstraint, ...]:
    """What the database sees to in the terms."""
    return (
        CheckConstraint("ends_on IS NULL OR ends_on >= begins_on", name="ends_after_begin"),
        CheckConstraint("hours_per_week > 0 AND hours_per_week <= 60", name="hours_sane"),
        CheckConstraint("weekdays <@ ARRAY[1,2,3,4,5,6,7]::smallint[]", name="weekdays_known"),
    )


class Placement(PlacementTerms, table=True):
    """A main assignment: person × organisation × period × hours a week."""

    __tablename__ = "placements"
    __table_args__ = sane_terms()

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.PLACEMENTS),
    )
    organisation_id: UUID = Field(foreign_key="organisations.id", index=True)
    on_map: bool = False
    source_id: str | None = Field(
        default=None, max_length=200, unique=True, sa_column_kwargs=personal(Erasing.ROW)
    )


class PlacementTheme(SQLModel, table=True):
    """What a placement is about."""

    __tablename__ = "placement_themes"

    placement_id: UUID = Field(
        foreign_key="placements.id",
        ondelete="CASCADE",
        primary_key=True,
        sa_column_kwargs=part_of(),
    )
    theme_id: str = Field(foreign_key="themes.id", primary_key=True, index=True)


class Duo(SQLModel, table=True):
    """A senior and a trainee who work as a pair."""

    __tablename__ = "duos"
    __table_args__ = (CheckConstraint("senior_id <> trainee_id", name="two_people"),)

    senior_id: UUID = owners_key(About.PROFILE)
    trainee_id: UUID = owners_key(About.PROFILE, index=True)
    since: date


class DuoRequest(SQLModel, table=True):
    """`asker` asks `asked` to be a duo. Gone once it is answered or taken back."""

    __tablename__ = "duo_requests"
    __table_args__ = (CheckConstraint("asker_id <> asked_id", name="two_people"),)

    asker_id: UUID = owners_key(About.PROFILE)
    asked_id: UUID = owners_key(About.PROFILE, index=True)
    at: datetime = Field(sa_type=Instant)
