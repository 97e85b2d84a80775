"""Loads what the demo's people left behind after jobs, in the order in which it came."""

from sqlmodel import Session

from flying_trainees.demo.afterwards_content import Check, Effect, Story
from flying_trainees.demo.known import Known
from flying_trainees.jobs.models import Job
from flying_trainees.learnings.check_models import JobCheck
from flying_trainees.learnings.checking import count_checks
from flying_trainees.learnings.effect_models import Effect as EffectRow
from flying_trainees.learnings.story_models import Story as StoryRow
from flying_trainees.learnings.story_models import StoryReaction


def load_checks(session: Session, checks: list[Check], known: Known) -> None:
    """Each answer when it was given, so that groups close as they do in life; flushes."""
    for told in sorted(checks, key=lambda one: known.at(one.at)):
        job = session.get_one(Job, known.jobs[told.job])
        home = told.organisation
        first, second, third = told.grades
        session.add(
            JobCheck(
                job_id=job.id,
                side=told.side,
                person_id=known.persons[told.by],
                organisation_id=known.organisations[home] if home else job.organisation_id,
                network_id=job.network_id,
                first=first,
                second=second,
                third=third,
                at=known.at(told.at),
            )
        )
        session.flush()
        count_checks(session, known.at(told.at), job.network_id, told.side)


def load_stories(session: Session, stories: list[Story], known: Known) -> None:
    """Stories with their reactions; flushes."""
    for told in stories:
        at = known.at(told.at)
        story = StoryRow(
            job_id=known.jobs[told.job],
            author_id=known.persons[told.by],
            title=told.title,
            text=told.text,
            sharing=told.sharing,
            at=at,
            updated_at=at,
        )
        session.add(story)
        session.flush()
        session.add_all(
            StoryReaction(
                story_id=story.id, person_id=known.persons[person], kind=reaction.kind, at=at
            )
            for reaction in told.reactions
            for person in reaction.by
        )
    session.flush()


def load_effects(session: Session, effects: list[Effect], known: Known) -> None:
    """What became of jobs; flushes."""
    session.add_all(
        EffectRow(
            job_id=known.jobs[told.job],
            author_id=known.persons[told.by],
            noticed=told.noticed,
            text=told.text,
            at=known.at(told.at),
        )
        for told in effects
    )
    session.flush()
