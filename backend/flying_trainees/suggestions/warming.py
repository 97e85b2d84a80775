"""Makes a process ready for suggestions: compiled kernels, word lists and themes loaded."""

import gc
from threading import Thread

from flying_trainees.matching.affinity.job_index import JobIndex
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.suggesting import warm_up as warm_up_kernels

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


def start_warming() -> Thread:
    """Do it in a thread of its own, so that nobody waits for it, nor the stop of the process."""
    thread = Thread(target=warm_up, name="warm-up", daemon=True)
    thread.start()
    return thread
