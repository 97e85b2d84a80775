"""Read a link from a mail, and answer by it: no session, that person and that purpose only."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.accounts.sessions import grants_of
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.core.ids import new_id
from flying_trainees.groups.acting import step_claim
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.schemas import ClaimTransitionIn
from flying_trainees.learnings.effect_models import Effect
from flying_trainees.learnings.looking_back import tell_effect
from flying_trainees.learnings.schemas import EffectIn
from flying_trainees.notifications import links
from flying_trainees.notifications.choices import IN_DIGEST, choices_of
from flying_trainees.notifications.choosing import set_way
from flying_trainees.notifications.errors import (
    LinkExpired,
    LinkForSomethingElse,
    LinkUnknown,
    LinkUsed,
)
from flying_trainees.notifications.link_keys import all_keys
from flying_trainees.notifications.links import MailLink, Purpose
from flying_trainees.notifications.models import UsedLink, Way
from flying_trainees.notifications.schemas import LinkAnswer
from flying_trainees.notifications.topics import DEFAULT_WAYS
from flying_trainees.people.scopes import network_scope
from flying_trainees.suggestions.refusing import refuse
from flying_trainees.suggestions.schemas import NotForMeIn

ANSWERS: dict[Purpose, frozenset[LinkAnswer]] = {
    Purpose.ANSWER: frozenset({LinkAnswer.ACCEPT, LinkAnswer.DECLINE}),
    Purpose.NOT_FOR_ME: frozenset({LinkAnswer.NOT_FOR_ME}),
    Purpose.UNSUBSCRIBE: frozenset({LinkAnswer.UNSUBSCRIBE, LinkAnswer.SUBSCRIBE}),
    Purpose.STOP_DIGEST: frozenset({LinkAnswer.UNSUBSCRIBE, LinkAnswer.SUBSCRIBE}),
}

STOPPING = frozenset({Purpose.UNSUBSCRIBE, Purpose.STOP_DIGEST})


def read_link(session: Session, token: str) -> tuple[MailLink, Person]:
    """What a link says and whose it is; raises LinkUnknown."""
    link = links.read(token, all_keys(session))
    person = session.get(Person, link.person_id) if link else None
    if link is None or person is None or person.deactivated_at:
        raise LinkUnknown
    return link, person


def answer_link(
    session: Session,
    now: datetime,
    token: str,
    answer: LinkAnswer,
    option_ids: Sequence[UUID] = (),
) -> MailLink:
    """Do what the link is for; `option_ids` says at which of an offer's times one can come.

    Raises LinkUnknown, LinkExpired, LinkUsed, LinkForSomethingElse, and what the step itself
    raises (TransitionNotAllowed, DoubleBooked, InvalidInput, …): then the link hasn't been used.
    """
    link, person = read_link(session, token)
    if answer not in ANSWERS.get(link.purpose, frozenset()):
        raise LinkForSomethingElse
    if option_ids and answer is not LinkAnswer.ACCEPT:
        raise InvalidInput(fields=[FieldError("optionIds", "times-with-yes-only", {})])
    if link.expires_at <= now:
        raise LinkExpired
    actor = _actor(session, person)
    if link.purpose in STOPPING:
        _subscribe(session, actor, link, wanted=answer is LinkAnswer.SUBSCRIBE)
        return link
    use_up(session, now, token, link)
    if link.purpose is Purpose.ANSWER:
        said = ClaimTransitionIn(action=ClaimAction(answer.value), option_ids=list(option_ids))
        _answer_offer(session, actor, now, link, said)
    else:
        refuse(session, actor, now, link.subject_id, NotForMeIn())
    return link


def tell_by_link(session: Session, now: datetime, token: str, told: EffectIn) -> None:
    """Tell what became of a job, as the first one to do so; whoever signs in can change it.

    Raises LinkUnknown, LinkExpired, LinkUsed, LinkForSomethingElse, NotFound, NotAllowed.
    """
    link, person = read_link(session, token)
    if link.purpose is not Purpose.EFFECT:
        raise LinkForSomethingElse
    if link.expires_at <= now:
        raise LinkExpired
    use_up(session, now, token, link)
    if was_told(session, link):
        raise LinkUsed
    actor = _actor(session, person)
    tell_effect(session, actor, network_scope(session, actor), now, link.subject_id, told)


def was_told(session: Session, link: MailLink) -> bool:
    """Whether somebody told already what became of the link's job."""
    return session.get(Effect, link.subject_id) is not None


def _subscribe(session: Session, actor: Actor, link: MailLink, *, wanted: bool) -> None:
    """Without sign-in one can stop, and take that back: to what holds by default."""
    choices = choices_of(session, [actor.person_id])[actor.person_id]
    if link.purpose is Purpose.UNSUBSCRIBE:
        topics = {link.topic}
    elif wanted:
        topics = {topic for topic, way in DEFAULT_WAYS.items() if way in IN_DIGEST}
    else:
        topics = choices.topics(*IN_DIGEST)
    for topic in topics:
        set_way(session, actor, topic, DEFAULT_WAYS[topic] if wanted else Way.NEVER)


def was_used(session: Session, token: str) -> bool:
    """Whether somebody answered by this link."""
    return session.get(UsedLink, links.fingerprint(token)) is not None


def is_open(claim: Claim | None, link: MailLink) -> bool:
    """Whether the offer that the link is about still stands: that very one, not a later one."""
    return (
        claim is not None
        and claim.person_id == link.person_id
        and claim.state is ClaimState.OFFERED
        and claim.expires_at is not None
        and int(claim.expires_at.timestamp()) == int(link.expires_at.timestamp())
    )


def _answer_offer(
    session: Session, actor: Actor, now: datetime, link: MailLink, said: ClaimTransitionIn
) -> None:
    claim = session.get(Claim, link.subject_id)
    if not is_open(claim, link):
        raise LinkUsed
    step_claim(session, actor, now, link.subject_id, said)


def use_up(session: Session, now: datetime, token: str, link: MailLink) -> None:
    """Let a link work no more; raises LinkUsed.

    Two answers at once: the second meets the first one's row (`pk_used_links`).
    """
    if was_used(session, token):
        raise LinkUsed
    used = UsedLink(digest=links.fingerprint(token), used_at=now, expires_at=link.expires_at)
    session.add(used)
    session.flush()


def _actor(session: Session, person: Person) -> Actor:
    return Actor(
        person_id=person.id,
        name=person.name,
        email=person.email,
        language=person.language,
        session_id=new_id(),
        grants=grants_of(session, person.id),
    )
