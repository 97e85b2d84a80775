# Why somebody is or isn't in a group, and why a job has one or not.
assignment-person-pinned = You are fixed here.
    .other = { $name } is fixed here.
assignment-person-chosen = You are in this group.
    .other = { $name } is in this group.
assignment-person-forbidden = The coordinator has excluded you from this job.
    .other = The coordinator has excluded { $name } from this job.
assignment-person-no-candidate = This job didn’t go out to you.
    .other = This job didn’t go out to { $name }.
assignment-person-wants-no-group = You don’t want to take part now.
    .other = { $name } doesn’t want to take part now.
assignment-person-no-seat = There is no seat that you can fill.
    .other = There is no seat that { $name } can fill.
assignment-person-no-time = You have no time at the times of this job.
    .other = { $name } has no time at the times of this job.
assignment-person-overlap = You have another job at that time, travel counted.
    .other = { $name } has another job at that time, travel counted.
assignment-person-weekly-hours = Your hours of that week are taken. You want at most { NUMBER($most) }.
    .other = The hours of { $name } in that week are taken. There are at most { NUMBER($most) }.
assignment-person-most-groups = You are in { $most ->
        [one] one group
       *[other] { $most } groups
    } already, and want no more.
    .other = { $name } is in { $most ->
        [one] one group
       *[other] { $most } groups
    } already, and wants no more.
assignment-person-not-staffed = No group was found for this job.
    .other = No group was found for this job. { $name } does have time.
assignment-person-other-option = The job is at another time, when you can’t come.
    .other = The job is at another time, when { $name } can’t come.
assignment-person-others-fit-better = You could, but with others the whole works out better.
    .other = { $name } could, but with others the whole works out better.
assignment-job-staffed = There is a group.
assignment-job-too-few-free = { $needed } people are needed. At any one time at most { $people } can come.
assignment-job-no-moderator-free = Too few people are free who can lead the conversation: at most { $people } of { $needed }.
assignment-job-no-note-taker-free = Too few people are free who want to take notes: at most { $people } of { $needed }.
assignment-job-no-fresh-eye-free = Too few people are free who are new to this: at most { $people } of { $needed }.
assignment-job-no-mix = There are enough people, but together they don’t fill all seats, or there is no duo of senior and junior.
assignment-job-people-needed-elsewhere = A group is possible, but its people are needed for { $jobs ->
        [one] one other job
       *[other] { $jobs } other jobs
    }.
assignment-job-worth-too-little = A group is possible, but it would cost more elsewhere than it brings here.
