"""What can go wrong with pool assignments."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict, InvalidInput


class TableFull(Conflict):
    """Every seat at this table or workshop is taken."""

    code = "pool-table-full"


class AtAnotherTable(Conflict):
    """The same person sits somewhere else at that time."""

    code = "pool-at-another-table"


class SeatedElsewhere(Conflict):
    """Somebody who sits here would be at two tables at once, at the new time."""

    code = "pool-seated-elsewhere"


class NoSigningUp(Conflict):
    """It is for everybody, has begun, or is over."""

    code = "pool-no-signing-up"


class AlreadyGuest(Conflict):
    """Somebody with this address is a guest already."""

    code = "pool-already-guest"


class RecommendationMissing(Conflict):
    """Without a recommendation there is nothing to complete."""

    code = "pool-recommendation-missing"


class RecommendationAnswered(Conflict):
    """The client has answered it; another text would make the answer untrue."""

    code = "pool-recommendation-answered"


class PoolOutOfLimits(InvalidInput):
    """The database refused the dates or numbers."""

    code = "pool-out-of-limits"


means("ck_pool_assignments_ends_after_begin", PoolOutOfLimits)
means("ck_pool_items_ends_after_start", PoolOutOfLimits)
means("ck_pool_items_seats_enough", TableFull)
means("ex_pool_seats_person", AtAnotherTable)
means("ex_pool_seats_guest", AtAnotherTable)
means("uq_pool_guests_once", AlreadyGuest)
