"""Groups for a job, and what wishes cost: for who is in charge of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast
from uuid import UUID

from pydantic.alias_generators import to_camel
from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed
from flying_trainees.core.language import Language
from flying_trainees.jobs.models import Job, SeatRole
from flying_trainees.jobs.parts import organisation_names
from flying_trainees.jobs.policy import is_in_charge
from flying_trainees.jobs.queries import find_job
from flying_trainees.matching.person_reasons import person_reasons
from flying_trainees.matching.reasons import Reason, ReasonKey, cautions_last
from flying_trainees.matching.suggesting import Group, Member, OptionGroups, suggest_groups_of
from flying_trainees.matching.wishes import WishPrice, price_wishes
from flying_trainees.people.scopes import network_scope
from flying_trainees.suggestions.affinities import job_entry
from flying_trainees.suggestions.candidates import Pair
from flying_trainees.suggestions.crowd import Crowd, people_for
from flying_trainees.suggestions.job_facts import JobFacts, load_jobs
from flying_trainees.suggestions.memory import memory_of
from flying_trainees.suggestions.poster_times import Standings, poster_free
from flying_trainees.suggestions.reach import reached_ids
from flying_trainees.suggestions.saying import Voice
from flying_trainees.suggestions.schemas import (
    JobSuggestionsOut,
    OptionSuggestionsOut,
    SuggestedGroupOut,
    SuggestedMemberOut,
    WishName,
    WishPriceOut,
    WishPricesOut,
)
from flying_trainees.suggestions.standing import Standing, standing_of
from flying_trainees.suggestions.words import job_words

OF_THE_GROUP = frozenset({ReasonKey.HOLDS_SEAT, ReasonKey.DUO_PARTNER})
"""Reasons for a member that only his group can give."""


@dataclass(frozen=True, slots=True)
class JobPeople:
    """A job with a time to come, and everybody in the picture for it."""

    facts: JobFacts
    standing: Standing
    crowd: Crowd

    def pair(self, person_id: str) -> Pair:
        """One of them."""
        return self.crowd.pair(self.crowd.place_of[person_id])


def suggestions(
    session: Session, actor: Actor, now: datetime, job_id: UUID, language: Language
) -> JobSuggestionsOut:
    """Up to three groups for each time option to come; without one why, and what would help.

    Raises NotFound, NotAllowed for who isn't in charge.
    """
    job = find_own_job(session, actor, job_id)
    found = job_people(session, job, now, only_possible=True)
    if found is None:
        return JobSuggestionsOut(options=[])
    groups = suggest_groups_of(found.crowd.table(), found.facts.needs)
    names = _organisations_of(session, found, groups)
    voice = Voice(session, language)
    host = job.created_by_id if job.poster_present else None
    poster = poster_free(session, host, found.facts.times)
    return JobSuggestionsOut(
        options=[_option(found, option, names, voice, poster) for option in groups]
    )


def wish_prices(
    session: Session,
    actor: Actor,
    now: datetime,
    job_id: UUID,
    option_id: str,
    language: Language,
) -> WishPricesOut:
    """What each wish costs at one time option.

    Raises NotFound, NotAllowed, InvalidInput for an option that the job hasn't (any more).
    """
    found = job_people(session, find_own_job(session, actor, job_id), now, only_possible=True)
    if found is None or option_id not in found.facts.needs.options:
        raise InvalidInput(fields=[FieldError("optionId", "option-unknown", {})])
    voice = Voice(session, language)
    prices = price_wishes(found.facts.needs, found.crowd, option_id)
    return WishPricesOut(items=[_price(price, voice) for price in prices])


def find_own_job(session: Session, actor: Actor, job_id: UUID) -> Job:
    """A job that the actor is in charge of. Raises NotFound, NotAllowed."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    if not is_in_charge(actor, job):
        raise NotAllowed
    return job


def job_people(
    session: Session, job: Job, now: datetime, *, only_possible: bool
) -> JobPeople | None:
    """Everybody in the picture for a job; None when no time of it is to come.

    Who was turned down is left out, and so is who would have to travel further than he wants,
    where `only_possible`.
    """
    facts = load_jobs(session, [job], now).get(job.id)
    if facts is None:
        return None
    standing = standing_of(session, job.id)
    [texts] = job_words(session, [str(job.id)])
    about = job_entry(session, memory_of(session), texts)
    reached = reached_ids(session, job.network_id, job.audience.value, facts.themes)
    crowd = people_for(session, facts, about, reached, standing, now, only_possible=only_possible)
    return JobPeople(facts, standing, crowd)


def _organisations_of(
    session: Session, found: JobPeople, options: Iterable[OptionGroups]
) -> Mapping[UUID, str]:
    shown = (
        found.pair(member.person_id)
        for option in options
        for group in option.groups
        for member in group.members
    )
    return names_of_organisations(session, shown)


def names_of_organisations(session: Session, pairs: Iterable[Pair]) -> Mapping[UUID, str]:
    """The names of the organisations at which people are on the day of the job; one query."""
    return organisation_names(
        session, [pair.organisation_id for pair in pairs if pair.organisation_id]
    )


def _option(
    found: JobPeople,
    option: OptionGroups,
    names: Mapping[UUID, str],
    voice: Voice,
    poster: Standings,
) -> OptionSuggestionsOut:
    [time] = [time for time in found.facts.times if time.id == option.option_id]
    return OptionSuggestionsOut(
        option_id=time.id,
        start=time.start,
        end=time.end,
        free=option.free,
        poster_free=poster.get(time.id),
        groups=[_group(found, group, names, voice) for group in option.groups],
        missing=voice.in_order(option.missing),
        helps=voice.in_order(option.helps),
    )


def _group(
    found: JobPeople, group: Group, names: Mapping[UUID, str], voice: Voice
) -> SuggestedGroupOut:
    return SuggestedGroupOut(
        score=round(group.score, 3),
        reasons=voice.say_all(group.reasons),
        members=[_member(found, member, names, voice) for member in group.members],
    )


def _member(
    found: JobPeople, member: Member, names: Mapping[UUID, str], voice: Voice
) -> SuggestedMemberOut:
    pair = found.pair(member.person_id)
    return SuggestedMemberOut(
        person_id=pair.person.id,
        name=pair.person.name,
        organisation=names.get(pair.organisation_id) if pair.organisation_id else None,
        seat=SeatRole(member.seat.value),
        held=member.held,
        score=round(member.score, 3),
        reasons=voice.say_all(_member_reasons(pair, found.facts, member), pair.person.name),
    )


def _member_reasons(pair: Pair, job: JobFacts, member: Member) -> tuple[Reason, ...]:
    """The member's reasons with those of affinity, which are worked out for who is shown only."""
    one = replace(pair.candidate, affinity_reasons=pair.affinity.reasons())
    of_group = (reason for reason in member.reasons if reason.key in OF_THE_GROUP)
    return cautions_last((*of_group, *person_reasons(one, job.needs, member.seat)))


def _price(price: WishPrice, voice: Voice) -> WishPriceOut:
    return WishPriceOut(
        wish=cast("WishName", to_camel(price.wish)),
        asked=price.asked,
        possible=price.possible,
        percent=price.percent,
        reason=voice.say(price.reason),
    )
