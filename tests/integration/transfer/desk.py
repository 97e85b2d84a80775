"""Where somebody reads in lists, with real commits, so that workers find them."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Engine, func, select
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import utc_now
from flying_trainees.transfer import importing
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.schemas import ImportOut, ImportTransitionIn
from flying_trainees.transfer.working import work_on_import

LIST = "Personeelsnummer;Naam;E-mail\n" + "".join(
    f"{n};Iemand {n};m{n}@hr.example\n" for n in range(5)
)
Act = Callable[[Session], ImportOut]


@dataclass
class Desk:
    """Where somebody reads in lists, with real commits."""

    engine: Engine
    actor: Actor
    network: UUID

    def do(self, act: Act) -> ImportOut:
        """One request."""
        with Session(self.engine, expire_on_commit=False) as session:
            answer = act(session)
            session.commit()
            return answer

    def read(self, text: str) -> ImportOut:
        """Send a list."""
        return self.do(
            lambda session: importing.preview_import(
                session, self.actor, utc_now(), "nl", ImportKind.PEOPLE, self.network,
                text.encode(), "HR",
            )
        )  # fmt: skip

    def step(self, import_id: UUID, action: str = "confirm") -> ImportOut:
        """Confirm or discard."""
        wanted = ImportTransitionIn.model_validate({"action": action})
        use_case = importing.confirm_import if action == "confirm" else importing.discard_import
        return self.do(lambda s: use_case(s, self.actor, utc_now(), "nl", import_id, wanted))

    def worked(self, import_id: UUID) -> ImportOut:
        """Let a worker come along, and look again."""
        work_on_import(self.engine, utc_now, import_id)
        return self.seen(import_id)

    def seen(self, import_id: UUID) -> ImportOut:
        """Look how it stands."""
        return self.do(lambda s: importing.show_import(s, self.actor, utc_now(), "nl", import_id))

    def people(self) -> int:
        """How many of the list have an account."""
        count = select(func.count()).where(col(Person.email).like("%@hr.example"))
        with Session(self.engine) as session:
            return int(session.execute(count).scalar_one())
