"""`flying-trainees vectors`: make all sentence vectors anew, or see how far they are."""

from collections.abc import Callable
from datetime import datetime
from threading import Event

from sqlalchemy import Engine
from sqlmodel import Session

from flying_trainees.suggestions import embedding
from flying_trainees.suggestions.modelling import NONE, ModelUnusable, sentence_model

Tell = Callable[[int, int], None]
"""Told how many people and jobs are done, and how many there are to do."""


def recompute(
    engine: Engine, now: Callable[[], datetime], name: str, *, everything: bool, tell: Tell
) -> int:
    """Make what is missing, stale or another model's (or everything) in the foreground.

    Returns the number of texts read. Raises ModelUnusable, also when the setting says `none`.
    """
    model = sentence_model(name)
    if model is None:
        raise ModelUnusable(f"SENTENCE_MODEL is {NONE}: there are no vectors to make")
    with Session(engine) as session:
        embedding.ask_again(session, model.name, everything=everything)
        session.commit()
        total = embedding.pending(session)
    done = 0

    def one_more() -> None:
        nonlocal done
        done += 1
        tell(done, total)

    return embedding.fill(engine, now, model, Event(), float("inf"), one_more)
