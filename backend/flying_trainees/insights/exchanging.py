"""Give and take between organisations, from the hours that people of each flew at each. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from flying_trainees.core.language import Language, text
from flying_trainees.insights.hours_counted import Given
from flying_trainees.insights.models import SubjectKind
from flying_trainees.insights.schemas import ExchangeOut, GivenOut
from flying_trainees.insights.subjects import Subject


@dataclass(slots=True)
class _Sums:
    name: str
    given: float = 0.0
    received: float = 0.0
    own: float = 0.0


def exchanges(given: Iterable[Given], subject: Subject, language: Language) -> list[ExchangeOut]:
    """Every organisation with what it gave to others and received from them.

    Of an organisation's own report it is what the others gave to it and received from it, and what
    it gave and received itself, first.
    """
    sums: dict[UUID | None, _Sums] = {}
    nobody = text(language, "report-no-organisation")
    for one in given:
        giver = sums.setdefault(one.giver, _Sums(one.giver_name or nobody))
        receiver = sums.setdefault(one.receiver, _Sums(one.receiver_name))
        if one.giver == one.receiver:
            giver.own += one.hours
        else:
            giver.given += one.hours
            receiver.received += one.hours
    found = [
        ExchangeOut(id=id_, name=s.name, given=s.given, received=s.received, own=s.own)
        for id_, s in sums.items()
    ]
    about = subject.id if subject.kind is SubjectKind.ORGANISATION else None
    return sorted(
        found,
        key=lambda one: (
            one.id is None or one.id != about,
            -(one.given + one.received),
            one.name,
            str(one.id),
        ),
    )


def giver_cells(given: Iterable[Given]) -> list[GivenOut]:
    """The matrix as its cells."""
    return [GivenOut(giver=one.giver, receiver=one.receiver, hours=one.hours) for one in given]
