"""The candidates of one job as columns, so that scores are computed for everybody at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, overload

import numpy as np
from numpy.typing import NDArray

from flying_trainees.matching.inputs import Candidate

Floats: TypeAlias = NDArray[np.float64]
Whole: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True)
class CandidateTable:
    """n candidates; every column has length n and is computed once, when first asked for.

    `same_person`: the rows are one person as seen from several jobs. Else raises ValueError when
    a person is listed twice.
    """

    candidates: Sequence[Candidate]
    same_person: bool = False

    def __post_init__(self) -> None:
        if not self.same_person and len(self.row_of) < len(self.candidates):
            raise ValueError("somebody is listed twice among the candidates")

    @classmethod
    def of(cls, candidates: Sequence[Candidate]) -> "CandidateTable":
        """A table of the candidates, rows in their order."""
        return cls(tuple(candidates))

    @classmethod
    def of_columns(
        cls, candidates: Sequence[Candidate], columns: Mapping[str, object]
    ) -> "CandidateTable":
        """A table whose columns (by the names below) are known already.

        `candidates` may make one only when it is asked for: of thousands, few are. No person may
        be in it twice; that isn't checked again.
        """
        table = cls(candidates, same_person=True)
        vars(table).update(columns)
        return table

    def __len__(self) -> int:
        return len(self.candidates)

    @cached_property
    def row_of(self) -> dict[str, int]:
        """Row number by person id."""
        return {one.person_id: row for row, one in enumerate(self.candidates)}

    @cached_property
    def organisation(self) -> Whole:
        """A number per home organisation, 0 upwards in order of appearance."""
        numbers = self.organisation_numbers
        return np.array([numbers[one.organisation_id] for one in self.candidates], np.int64)

    @cached_property
    def organisations(self) -> int:
        """How many organisations there are."""
        return int(self.organisation.max()) + 1 if len(self) else 0

    @cached_property
    def affinity(self) -> Floats:
        """0 to 1."""
        return self._floats(lambda one: one.affinity)

    @cached_property
    def interest(self) -> Floats:
        """0 to 1."""
        return self._floats(lambda one: one.interest)

    @cached_property
    def experience(self) -> Floats:
        """0 to 1."""
        return self._floats(lambda one: one.experience)

    @cached_property
    def learn(self) -> Floats:
        """1 where the person wants to learn about it."""
        return self._floats(lambda one: one.learn)

    @cached_property
    def recent_jobs(self) -> Floats:
        """Jobs done lately."""
        return self._floats(lambda one: one.recent_jobs)

    @cached_property
    def hours_flown(self) -> Floats:
        """Hours booked in the job's month."""
        return self._floats(lambda one: one.hours_flown)

    @cached_property
    def hours_budget(self) -> Floats:
        """Hours; infinite where the person set no budget."""
        return self._floats(_or_endless(lambda one: one.hours_budget))

    @cached_property
    def weeks_since_job(self) -> Floats:
        """Weeks; infinite for who never did one."""
        return self._floats(_or_endless(lambda one: one.weeks_since_job))

    @cached_property
    def weeks_since_asked(self) -> Floats:
        """Weeks; infinite for who was never asked."""
        return self._floats(_or_endless(lambda one: one.weeks_since_asked))

    @cached_property
    def travel_minutes(self) -> Floats:
        """One way; infinite where unknown."""
        return self._floats(_or_endless(lambda one: one.travel_minutes))

    @cached_property
    def senior(self) -> Flags:
        """Whether the person is senior."""
        return self._flags(lambda one: one.senior)

    @cached_property
    def moderator(self) -> Flags:
        """Whether the person can moderate."""
        return self._flags(lambda one: one.moderator)

    @cached_property
    def note_taker(self) -> Flags:
        """Whether the person takes notes."""
        return self._flags(lambda one: one.note_taker)

    @cached_property
    def first_timer(self) -> Flags:
        """Whether the person never attended a job."""
        return self._flags(lambda one: one.first_timer)

    @cached_property
    def excluded(self) -> Flags:
        """Whether the person is never to be suggested."""
        return self._flags(lambda one: one.exclusion is not None)

    @cached_property
    def partner(self) -> Whole:
        """The row of each one's linked duo partner, -1 without (or when he is no candidate)."""
        rows = (
            -1 if one.duo_partner_id is None else self.row_of.get(one.duo_partner_id, -1)
            for one in self.candidates
        )
        return np.fromiter(rows, np.int64, len(self))

    @cached_property
    def free_rows(self) -> dict[str, Whole]:
        """The rows of who is free, by time option."""
        rows: dict[str, list[int]] = {}
        for row, one in enumerate(self.candidates):
            for option in one.free_options:
                rows.setdefault(option, []).append(row)
        return {option: np.array(free, np.int64) for option, free in rows.items()}

    def free_at(self, option: str) -> Flags:
        """Whether each is free at the time option."""
        free = np.zeros(len(self), np.bool_)
        if option in self.free_rows:
            free[self.free_rows[option]] = True
        return free

    def from_organisation(self, organisation_id: str) -> Flags:
        """Whether each works at that organisation."""
        return self.organisation == self.organisation_numbers.get(organisation_id, -1)

    @cached_property
    def organisation_numbers(self) -> dict[str, int]:
        """The number of each organisation."""
        numbers: dict[str, int] = {}
        for one in self.candidates:
            numbers.setdefault(one.organisation_id, len(numbers))
        return numbers

    def _floats(self, read: Callable[[Candidate], float]) -> Floats:
        return np.fromiter(map(read, self.candidates), np.float64, len(self))

    def _flags(self, read: Callable[[Candidate], bool]) -> Flags:
        return np.fromiter(map(read, self.candidates), np.bool_, len(self))


class Unmade(Sequence[Candidate]):
    """As many candidates as told, for a table of columns: none of them can be looked at."""

    def __init__(self, size: int) -> None:
        self._size = size

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, at: int) -> Candidate: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Candidate]: ...
    def __getitem__(self, at: int | slice) -> Candidate | Sequence[Candidate]:
        raise IndexError(f"candidate {at} was never made")


def _or_endless(read: Callable[[Candidate], float | None]) -> Callable[[Candidate], float]:
    def number(one: Candidate) -> float:
        found = read(one)
        return np.inf if found is None else float(found)

    return number
