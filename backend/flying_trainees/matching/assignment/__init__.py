"""The whole pool assigned at once, with a proof of how much better it could be at most.

`reading` an instance, `arrays` derived from it, a search for the plan (`moves`), a bound for the
proof (`bound`, `cuts`), and `solve` that runs both side by side until `stopping` says so.
"""

from flying_trainees.matching.assignment.fresh_code import drop_stale_code

drop_stale_code()
