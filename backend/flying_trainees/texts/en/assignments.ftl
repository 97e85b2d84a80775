# Assigning everybody at once
error-run-active = A plan is being made for this network already. Wait until it is done, or stop it.
error-plan-stale = Something has changed since this plan was made. Nothing was sent. Make a new plan.
error-plan-empty = There is nobody to invite in this plan.
field-job-not-in-run = This job is not open in this network.
field-pinned-and-forbidden = This person is both fixed and excluded. Choose one of the two.
field-job-no-longer-open = ‘{ $title }’ is no longer open.
field-time-changed = The time of ‘{ $title }’ has changed or is over.
field-seats-taken = Seats of ‘{ $title }’ have been taken.
field-no-longer-reached = { $name } is no longer among the people for ‘{ $title }’.
field-has-seat-already = { $name } already has a seat in ‘{ $title }’.
field-said-no = { $name } said no to ‘{ $title }’, or was turned down.
field-no-longer-free = { $name } is no longer free for ‘{ $title }’.
field-seat-elsewhere = { $name } now has another job at that time, so cannot join ‘{ $title }’.
assignment-best = It cannot be better: this is proven to be the best plan.
assignment-gap = At most { NUMBER($percent, maximumFractionDigits: 1) }% better is possible.
assignment-choices-impossible = What you have fixed is not possible together. Somebody is not free, or there is no seat. Let something go and try again.
assignment-worker-lost = The calculation was interrupted a few times. Try again.
assignment-engine-failed = The calculation failed. Try again.
reason-not-in-these-periods = There is no time in the next { $weeks } weeks at which this can be done.
reason-needed-elsewhere = A group is possible, but its people are needed more in: { $jobs }.
reason-hours-used-up = A group is possible, but it does not fit into everybody's hours and other seats.
reason-worth-too-little = A group is possible, but it would cost more elsewhere than it brings here.
reason-plan-too-few-free =
    { $needed } people are needed. With the hours they have left { $people ->
        [0] nobody can come at any of the times.
       *[other] at most { $people } can come at any of the times.
    }
reason-plan-no-moderator-free = Too few people with time can moderate: at most { $people } of { $needed }.
reason-plan-no-note-taker-free = Too few people with time want to take notes: at most { $people } of { $needed }.
reason-plan-no-fresh-eye-free = Too few people with time have a fresh eye here: at most { $people } of { $needed }.
reason-plan-no-mix = There are people enough, but together they don't fill all seats, or there is no duo of a senior and a starter.
error-run-input-gone = The input of this plan has been cleared. Make a new plan.
explanation-chosen = { $name } is in the group for ‘{ $title }’.
explanation-job-left-out = ‘{ $title }’ took no part in this plan: you left that job out.
explanation-person-left-out = { $name } took no part in this plan: that was your choice.
explanation-forbidden = You excluded { $name } from ‘{ $title }’.
explanation-job-not-in-run = ‘{ $title }’ needed nobody any more in this plan, or had no time in these weeks.
explanation-no-candidate = { $name } can't join ‘{ $title }’: not free at any of its times, has a seat already, said no earlier, or enough others fitted better.
explanation-no-time = { $name } is not free at any of the times of ‘{ $title }’, or has too few hours that week.
explanation-pinned = { $name } is pinned to ‘{ $title }’.
explanation-wants-no-group = { $name } is in as many groups as possible already, or can take none in this plan.
explanation-no-seat = ‘{ $title }’ has no seat that { $name } can fill.
explanation-not-yet = We are still working out why. Look again in a minute.
explanation-reasons-lost = Something went wrong while this plan was computed, so we no longer know why. Compute again to see it.
explanation-weighed = Here { $name } counts for { NUMBER($fit) } points. The same hours are worth { NUMBER($price) } points elsewhere in this plan.
explanation-not-staffed = No whole group was found for ‘{ $title }’. So { $name } is not in it either.
explanation-other-option = { $name } could join ‘{ $title }’, but not at the time that was chosen.
explanation-overlap = At that time, travel included, { $name } is at: { $jobs }.
explanation-weekly-hours = The hours of { $name } that week are used up. They go to: { $jobs }.
explanation-most-groups = { $name } is in the most groups at once already: { $jobs }.
explanation-others-fit-better = { $name } could, but the group without { $name } is worth more for the whole.
question-open = We are working out what it costs. That takes a few seconds.
question-impossible = With { $name } in it we found no plan that also keeps your other choices.
question-failed = Working it out failed. Try again.
question-costs-nothing = With { $name } in it we found a plan that is no worse.
question-costs = With { $name } in it we found a plan that is { NUMBER($percent, maximumFractionDigits: 1) }% worse. No jobs are lost.
question-costs-jobs = Then these jobs are lost: { $jobs }. The whole plan gets { NUMBER($percent, maximumFractionDigits: 1) }% worse.
