"""The members of a network, whom the rows of a list may name."""

from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.transfer.cells import BadCell
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.people import people_of


class Members:
    """The network's members, by e-mail address and by the source's own number."""

    def __init__(self, session: Session, network_id: UUID, source_id: UUID | None = None) -> None:
        members = people_of(network_id)
        self.names: dict[UUID, str] = {}
        self.emails: dict[UUID, str] = {}
        self._found: dict[str, UUID] = {}
        for person in session.exec(select(Person).where(col(Person.id).in_(members))):
            self.names[person.id] = person.name
            self.emails[person.id] = person.email
            self._found[person.email] = person.id
            if person.source_id and source_id is None:
                self._found.setdefault(person.source_id.lower(), person.id)
        for number, person_id in Links(session, source_id, ImportKind.PEOPLE).things.items():
            if person_id in self.names:
                self._found.setdefault(number.lower(), person_id)

    def person(self, cell: str) -> UUID:
        """The member with that address or number."""
        found = self._found.get(cell.lower())
        if found is None:
            raise BadCell("unknown-person", value=cell[:60])
        return found
