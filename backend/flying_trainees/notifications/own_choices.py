"""Show a person how mail reaches him."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound
from flying_trainees.notifications.choices import choices_of
from flying_trainees.notifications.models import Topic
from flying_trainees.notifications.schemas import (
    DigestRhythmOut,
    MailChoicesOut,
    QuietHoursOut,
    TopicWayOut,
)
from flying_trainees.notifications.topics import DEFAULT_WAYS, POSSIBLE_WAYS
from flying_trainees.notifications.wording import language_of


def my_choices(session: Session, actor: Actor, now: datetime) -> MailChoicesOut:
    """The actor's choices, defaults filled in; three queries. Raises NotFound."""
    person = session.get(Person, actor.person_id)
    if person is None:
        raise NotFound
    own = choices_of(session, [person.id])[person.id]
    quiet = own.quiet
    return MailChoicesOut(
        language=language_of(person),
        topics=[
            TopicWayOut(
                topic=topic,
                way=own.ways[topic],
                ways=list(POSSIBLE_WAYS[topic]),
                concerns_me=_concerns(actor, topic),
            )
            for topic in DEFAULT_WAYS
        ],
        quiet_hours=QuietHoursOut(
            from_=quiet.begins.strftime("%H:%M"), until=quiet.ends.strftime("%H:%M")
        )
        if quiet
        else None,
        digest=DigestRhythmOut(weekday=own.weekday, hour=own.hour),
        next_digest_at=own.next_digest(now),
    )


def _concerns(actor: Actor, topic: Topic) -> bool:
    """Whether mail of that topic can ever come, with the actor's roles."""
    if topic is Topic.HOSTING:
        return bool(
            actor.poster_organisations or actor.coordinated_networks or actor.is_administrator
        )
    if topic in (Topic.OWN, Topic.NEW_JOBS):
        return bool(actor.member_networks)
    return True
