"""What can go wrong with saved filters."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict


class FilterNameTaken(Conflict):
    """The person has another filter of that name on the same list."""

    code = "filter-name-taken"


class TooManyFilters(Conflict):
    """The person keeps as many filters on that list as one can."""

    code = "too-many-filters"


means("uq_saved_filters_name", FilterNameTaken)
