"""Give and take between organisations, from the hours that people of each flew at each. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from flying_trainees.core.language import Language, text
from flying_trainees.insights.hours_counted import Given
from flying_trainees.insights.models import SubjectKind
from flying_trainees.insights.schemas import ExchangeOut, GivenOut
from flying_trainees.insights.small_numbers import few, untold
from flying_trainees.insights.subjects import Subject


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was given and taken, as far as it may be told."""

    organisations: list[ExchangeOut]
    cells: list[GivenOut]


@dataclass(slots=True)
class _Sums:
    name: str
    given: float = 0.0
    received: float = 0.0
    own: float = 0.0
    hides_given: bool = False
    hides_received: bool = False

    def out(self, id_: UUID | None) -> ExchangeOut:
        return ExchangeOut(
            id=id_,
            name=self.name,
            given=None if self.hides_given else self.given,
            received=None if self.hides_received else self.received,
            own=self.own,
        )


def exchange_of(
    given: Sequence[Given], elsewhere: int, subject: Subject, language: Language
) -> Exchange:
    """Every organisation with what it gave to others and received from them.

    Of an organisation's own report it is what the others gave to it and received from it, and what
    it gave and received itself, first; `elsewhere` of its people flew at others.
    """
    about = subject.id if subject.kind is SubjectKind.ORGANISATION else None
    hidden = _hidden(given, elsewhere, about)
    sums = _sums(given, text(language, "report-no-organisation"))
    for one in hidden:
        sums[one.receiver].hides_received = True
        sums[one.giver].hides_given = few(elsewhere)
    organisations = sorted(
        (s.out(id_) for id_, s in sums.items()),
        key=lambda one: (
            one.id is None or one.id != about,
            -((one.given or 0) + (one.received or 0)),
            one.name,
            str(one.id),
        ),
    )
    cells = [
        GivenOut(giver=one.giver, receiver=one.receiver, hours=None if one in hidden else one.hours)
        for one in given
    ]
    return Exchange(organisations, cells)


def _hidden(given: Sequence[Given], elsewhere: int, about: UUID | None) -> list[Given]:
    """Hours of an organisation's own people at others that tell of too few of them."""
    theirs = [one for one in given if about and one.giver == about and one.receiver != about]
    return [theirs[place] for place in untold([one.people for one in theirs], elsewhere)]


def _sums(given: Iterable[Given], nobody: str) -> dict[UUID | None, _Sums]:
    sums: dict[UUID | None, _Sums] = {}
    for one in given:
        giver = sums.setdefault(one.giver, _Sums(one.giver_name or nobody))
        receiver = sums.setdefault(one.receiver, _Sums(one.receiver_name))
        if one.giver == one.receiver:
            giver.own += one.hours
        else:
            giver.given += one.hours
            receiver.received += one.hours
    return sums
