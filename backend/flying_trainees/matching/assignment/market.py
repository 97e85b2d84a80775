"""The flat arrays that the compiled search and bound work on.

A *pair* is a candidate for a job, an *entry* a pair at one of the job's time options, a *row*
something of a person that entries use up: a week's hours, the number of groups, a moment.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flying_trainees.matching.assignment.instance import Flags, Floats, Ints

SmallInts = NDArray[np.int32]
Bytes = NDArray[np.int8]


class Market(NamedTuple):
    """`x_first[i]` to `x_first[i + 1]` are the rows of i in the columns that follow it.

    Jobs: reward (points for staffing), duration (slots), duo, seats (jobs × 5), shape (row of
    `shape_first`); a shape is a distinct line of seats with all ways to have seats taken
    (`digits`, one line a code) and the `step` in codes of one more on each seat.
    Options: entry_first. Pairs come by job, within a job by organisation: person, job, points on
    a required and on an extra seat, roles (bits moderator, noteTaker, freshEye), senior.
    Rows: limit, person and kind (ROW_WEEK, ROW_GROUPS, ROW_MOMENT, ROW_CUT).
    People: past (slots), most_hours (never more can be assigned), the pairs of a person, and
    held_first: room for the entries that a person holds.
    """

    reward: Floats
    duration: Ints
    duo: Flags
    seats: Ints
    shape: Ints
    shape_first: Ints
    digits: Bytes
    step: Ints
    option_first: Ints
    entry_first: Ints
    entry_pair: SmallInts
    entry_option: SmallInts
    pair_first: Ints
    pair_person: SmallInts
    pair_job: SmallInts
    pair_points: Floats
    pair_extra: Floats
    pair_roles: Bytes
    pair_senior: Flags
    pair_organisation: SmallInts
    use_first: Ints
    use_row: SmallInts
    use_amount: SmallInts
    row_limit: Ints
    row_person: SmallInts
    row_kind: Bytes
    past: Ints
    most_hours: Floats
    person_pair_first: Ints
    person_pair: SmallInts
    held_first: Ints
    staffable: Ints


ROW_WEEK, ROW_GROUPS, ROW_MOMENT, ROW_CUT = range(4)
MODERATOR, NOTE_TAKER, FRESH_EYE = 1, 2, 4
