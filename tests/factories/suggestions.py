"""What matching looks at: answers about themes, profiles, placements, duos, refusals."""

from datetime import date

from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import Duo, PersonTheme, Placement, Profile
from flying_trainees.themes.models import Theme
from tests.factories.clock import MONDAY_MORNING

ENERGY = "https://identifier.overheid.nl/tooi/def/thes/top/c_f4f1867a"


def official_theme(session: Session, uri: str, label: str, label_en: str) -> Theme:
    """A theme of the official list, which affinity knows."""
    theme = Theme(id=uri, label=label, label_en=label_en)
    session.add(theme)
    session.flush()
    return theme


def answer(
    session: Session,
    person: Person,
    theme: Theme,
    interest: int = 0,
    experience: int = 0,
    *,
    learn: bool = False,
) -> None:
    """What a person says about a theme."""
    session.add(
        PersonTheme(
            person_id=person.id,
            theme_id=theme.id,
            interest=interest,
            experience=experience,
            learn=learn,
        )
    )
    session.flush()


def change_profile(session: Session, person: Person, **changes: object) -> None:
    """Texts, flags, base."""
    profile = session.get_one(Profile, person.id)
    for name, value in changes.items():
        setattr(profile, name, value)
    session.add(profile)
    session.flush()


def make_placement(
    session: Session, person: Person, organisation: Organisation, weekdays: tuple[int, ...] = ()
) -> Placement:
    """A placement that began a while ago."""
    placement = Placement(
        person_id=person.id,
        organisation_id=organisation.id,
        title="Opdracht",
        begins_on=date(2026, 9, 1),
        weekdays=list(weekdays),
    )
    session.add(placement)
    session.flush()
    return placement


def make_duo(session: Session, senior: Person, trainee: Person) -> None:
    """A senior and a trainee who work as a pair."""
    session.add(Duo(senior_id=senior.id, trainee_id=trainee.id, since=MONDAY_MORNING.date()))
    session.flush()
