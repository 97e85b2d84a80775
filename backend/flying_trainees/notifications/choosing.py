"""A person says how mail may reach him: per topic, when, in which language."""

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col, delete

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.notifications.models import MailChoice, MailRhythm, Topic, Way
from flying_trainees.notifications.schemas import MailChoicesIn
from flying_trainees.notifications.topics import POSSIBLE_WAYS


def choose(session: Session, actor: Actor, given: MailChoicesIn) -> None:
    """Keep all of it; topics that aren't named go back to their default.

    Raises InvalidInput for a topic named twice or a way it can't come in, NotFound.
    """
    _check(given)
    person = session.get(Person, actor.person_id)
    if person is None:
        raise NotFound
    person.language = given.language
    session.execute(delete(MailChoice).where(col(MailChoice.person_id) == actor.person_id))
    for choice in given.topics:
        set_way(session, actor, choice.topic, choice.way)
    quiet = given.quiet_hours
    session.merge(
        MailRhythm(
            person_id=actor.person_id,
            quiet_from=quiet.from_ if quiet else None,
            quiet_until=quiet.until if quiet else None,
            digest_weekday=given.digest.weekday,
            digest_hour=given.digest.hour,
        )
    )
    session.flush()


def set_way(session: Session, actor: Actor, topic: Topic, way: Way) -> None:
    """Choose for one topic only."""
    session.execute(
        insert(MailChoice)
        .values(person_id=actor.person_id, topic=topic, way=way)
        .on_conflict_do_update(index_elements=["person_id", "topic"], set_={"way": way})
    )


def _check(given: MailChoicesIn) -> None:
    wrong = []
    seen: set[Topic] = set()
    for number, choice in enumerate(given.topics):
        if choice.way not in POSSIBLE_WAYS[choice.topic]:
            wrong.append(FieldError(f"topics.{number}.way", "way-not-possible", {}))
        if choice.topic in seen:
            wrong.append(FieldError(f"topics.{number}.topic", "topic-twice", {}))
        seen.add(choice.topic)
    quiet = given.quiet_hours
    if quiet and quiet.from_ == quiet.until:
        wrong.append(FieldError("quietHours.until", "quiet-all-day", {}))
    if wrong:
        raise InvalidInput(fields=wrong)
