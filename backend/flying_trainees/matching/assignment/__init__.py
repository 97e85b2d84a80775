"""The whole pool assigned at once, with a proof of how much better it could be at most.

What callers (pages, tasks, the command line) may count on; the rest is this package's own:

    reading.read_instance(path), reading.instance_from(document) -> Instance      InstanceError
    plan.plan_document(plan, objective, bound, seconds), plan.plan_from(document) -> Plan

    solve.solve(instance, stop, *, seed=0, workers=2, start=None, pinned=(), forbidden=(),
                keep=(), progress=silent) -> Result                               ImpossibleChoice
        start: the present Plan, kept as far as it can stay. pinned, forbidden: (person id, job id)
        pairs. keep: ids of jobs that are not given up for others. progress(Progress(seconds,
        objective, bound, staffed)): from the calling thread, some twenty times a second; what it
        raises ends the run and comes out of solve.
        Result: plan, objective, bound, staffed, seconds, optimal.
    stopping.Deadline(clock, seconds), stopping.Iterations(moves),
    stopping.Cancellable(stop, event): set the event, and solve returns its best plan at once.

    explain.Explainer(instance, plan, *, pinned=(), forbidden=()): made once per plan, then
        .pair(person, job) -> Explanation(reason, fit, price, blocking)
        .person(person) -> {job id: Explanation}, .job(job) -> JobExplanation;
        words by reasons.text_id(reason), about somebody else in its attribute `other`
    forcing.loss_with(instance, plan, person, job, stop, *, pinned=(), forbidden=()) -> Loss
        what it costs to have this person in this job: searched, not guessed
    comparing.compare(before, after) -> Comparison: two plans of the same people and jobs

    regions.even_regions(instance, count) -> region of each job, regions.split(instance, region)
    -> instances, regions.joined(instance, plans) -> Plan, then solve(…, start=joined): for
        what one machine can't hold, each part solved anywhere, then one round over the borders
    choices.ImpossibleChoice, instance.InstanceError, plan.PlanError: all ValueError

Inside: `arrays` derived from an instance, a search for the plan (`moves`, then `polishing` with
`program`s for HiGHS), a bound for the proof (`bound`, `cuts`, `closing`), and `run` that does all
this side by side until `stopping` says so.
"""

from flying_trainees.matching.assignment.fresh_code import drop_stale_code

drop_stale_code()
