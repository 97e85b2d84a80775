"""Matching: who fits a job, and which small group fits best. Pure: facts in, results out.

Knows no database, no web, no clock; the same input gives the same answer. Every result explains
itself in `Reason`s, whose words stand in texts/<language>/matching.ftl.

The seam, by question:

- When is a person free?              `freetime`   Calendar, free_spans, is_free, common_free
- How far is it?                      `travel`     travel_minutes
- How well does a person fit a job?   `for_person` fit_of, rank_people, rank_jobs
- Which groups at each time?          `suggesting` suggest_groups, free_counts, warm_up
- What does a wish cost?              `wishes`     price_wishes
- What do the facts look like?        `inputs`     JobNeeds, Candidate, HeldSeat, Wishes, Seat
- What is worth how much?             `weights`    Weights, DEFAULT_WEIGHTS
- Why?                                `reasons`    Reason, ReasonKey, text_id, top_three

Inside: `table` (candidates as columns) → `scoring` (the parts of a score) → `group_problem` (one
job as arrays) → `exact_group` (the search, over `kernels/`) → `grouping` (alternatives, worth) →
`explain`, `missing`, `wishes`. Texts and themes are compared in `affinity/`, which gives the
numbers that a `Candidate` carries.
"""
