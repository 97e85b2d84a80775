"""Makes a process ready for suggestions: kernels, word lists, and what the database holds.

Reading thousands of profiles takes seconds: nobody should have to wait for it in a request.
"""

import gc
import logging
from threading import Thread

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from flying_trainees.core.clock import utc_now
from flying_trainees.matching.affinity.job_index import JobIndex
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.suggesting import warm_up as warm_up_kernels
from flying_trainees.suggestions.memory import memory_of

logger = logging.getLogger(__name__)

WORDS = "Energie in de wijk"


def warm_up() -> None:
    """Load and compile what the first suggestion would wait for; some seconds the first time."""
    warm_up_kernels()
    person, job = PersonTexts(id="", assignment=WORDS), JobTexts(id="", title=WORDS)
    PeopleIndex([person]).rank_people(job)
    JobIndex([job]).affinities(person)
    # Everything loaded by now stays: the garbage collector need not walk it at every full round,
    # which took up to 0.2 s of a request.
    gc.collect()
    gc.freeze()


def remember(engine: Engine) -> None:
    """Read everybody and every open job; without a database to talk to that waits for a request."""
    try:
        with Session(engine) as session:
            memory_of(session).up_to_date(session, utc_now())
    except DBAPIError as error:
        logger.warning("nothing remembered yet: %s", type(error.orig).__name__)


def start_warming(engine: Engine) -> Thread:
    """Do it in a thread of its own, so that nobody waits for it, nor the stop of the process."""

    def warm() -> None:
        warm_up()
        remember(engine)

    thread = Thread(target=warm, name="warm-up", daemon=True)
    thread.start()
    return thread
