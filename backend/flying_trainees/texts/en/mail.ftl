# Mails: mail-<event>-<for whom> is the subject
mail-job-published-member = New job soon: { $job }
    .heading = This fits your themes, and it is soon
    .body = { $organisation } is looking for people. It starts within a few days. That is why we write at once.
    .button = See the job
mail-job-rescheduled-group = Moved: { $job } is now { $when }
    .heading = The job has moved
    .body = The date or place has changed. Below is how it stands now. Please say whether you can still make it, so that { $organisation } knows whom to count on.
    .button = Say whether you can
mail-job-proposed-host = { $actor } proposes a job: { $job }
    .heading = Somebody would like to do something for you
    .body = The proposal is a draft among your jobs. Do you like it? Complete it and publish it. If it doesn't fit, cancel it with a reason. Whoever thought of it hears what becomes of it.
    .button = Look at the proposal
mail-placement-proposed-host = { $actor } proposes a placement at { $scope }
    .heading = Somebody would like to work with you
    .body = { $actor } proposes a placement. Say yes, change the proposal, or say no with a reason. { $actor } hears what you decide.
    .button = Look at the proposal
mail-placement-accepted-you = { $scope } says yes to your placement
    .heading = Your placement goes ahead
    .body = The placement that you proposed is in your profile now. Is something wrong? You can change it there.
    .button = Look at your placement
mail-placement-changed-you = { $scope } says yes, with a change
    .heading = Your placement goes ahead, a little differently
    .body = { $scope } changed something in your proposal. See whether you agree. The placement is in your profile now.
    .button = See what is different
mail-placement-declined-you = { $scope } says no to your placement
    .heading = This placement does not go ahead
    .body = Your proposal does not suit { $scope } now. You can always make another one.
    .button = To your proposals
mail-job-rescheduled-host = Moved: { $job } is now { $when }
    .heading = The job has moved
    .body = The people in the group have been told. They will say whether they can still make it.
    .button = See the group
mail-job-cancelled-host = Off: { $job }
    .heading = This job is off
    .body = Everybody who took part has been told. Their calendars are up to date.
    .button = See the job
mail-job-confirmed-host = Your group is complete: { $job }, { $when }
    .heading = The group is complete
    .body = Everybody has a calendar invitation. Yours comes with this mail.
    .button = See the group
mail-job-reopened-host = People needed again: { $job }
    .heading = The group has become too small
    .body = Somebody has withdrawn. That is why the job is open again. The waiting list has been asked. You need not do anything now.
    .button = See the job
mail-job-expired-host = Expired: { $job }
    .heading = There were too few people
    .body = The deadline has passed and the group isn’t large enough. You can extend the job. It is then open again.
    .button = Extend the job
mail-job-finished-flown = What did you learn from { $job }?
    .heading = The job is done. Thank you
    .body = Write down what you learned and what you take home to your own organisation. Two minutes will do. The next group then starts further than you did.
    .button = Write what you learned
mail-job-finished-host = What did { $job } bring?
    .heading = The job is done
    .body = What did it bring, and what changes? Two minutes will do. Other organisations can then build on what you came up with.
    .button = Tell what it brought
mail-job-needs-confirming-host = Confirm your group: { $job }
    .heading = There are enough people
    .body = The deadline has passed and there are enough people. Choose the time and confirm the group. Only then do they know that it goes ahead.
    .button = Confirm the group
mail-question-asked-host = Question about { $job }
    .heading = { $actor } has a question
    .body = Your answer appears with the job. Everybody who looks at it can read it.
    .button = Answer the question
mail-question-answered-asker = Answer to your question about { $job }
    .heading = Your question has been answered
    .body = The answer stands with the job too.
    .button = See the job
mail-claim-claimed-you = You have a seat: { $job }
    .heading = You have a seat
    .body = { $actor } gave you a seat in the group. Not right? You can withdraw on the job’s page.
    .button = See the job
mail-claim-applied-host = { $person } wants to join: { $job }
    .heading = { $person } wants to join
    .body = You pick who joins this job. See who applied, and pick.
    .button = See the applications
mail-claim-waitlisted-you = You are on the waiting list: { $job }
    .heading = You are on the waiting list
    .body = All seats are taken. If one comes free, you get an invitation.
    .button = See the job
mail-claim-offered-you = { $origin ->
    [waitingList] A seat has come free: { $job }
   *[other] Invitation: { $job }
 }
    .heading = { $origin ->
        [waitingList] A seat has come free for you
       *[other] Would you like to join this job?
    }
    .body = { $origin ->
        [waitingList] You were on the waiting list. Somebody else can’t make it, and it is your turn. The seat stays free for you for a while.
       *[other] { $organisation } asks you to join. We keep a seat free for you. Can’t make it? Then say no, and we ask somebody else.
    }
    .button = Say yes or no
mail-claim-accepted-you = You have a seat: { $job }
    .heading = You have a seat
    .body = { $actor } accepted the invitation for you. Not right? You can withdraw on the job’s page.
    .button = See the job
mail-claim-times-changed-you = Other times: { $job }
    .heading = Your times have changed
    .body = Below is when we think you can come. Not right? Change it on the job’s page.
    .button = See the job
mail-claim-picked-you = You have been picked: { $job }
    .heading = You have been picked
    .body = { $organisation } would like you to join. Once the group is complete you get a calendar invitation.
    .button = See the job
mail-claim-passed-over-you = Not this time: { $job }
    .heading = Others were picked this time
    .body = There were more people than seats. Next time it is your turn sooner.
    .button = See other jobs
mail-claim-withdrawn-you = Withdrawn: { $job }
    .heading = You no longer take part
    .body = Your seat is free for somebody else. If the job stood in your calendar, the file with this mail takes it out.
    .button = See the job
mail-claim-released-you = Your seat has been released: { $job }
    .heading = Your seat has been released
    .body = The poster or coordinator released your seat. If the job stood in your calendar, the file with this mail takes it out.
    .button = See the job
mail-claim-confirmed-you = It goes ahead: { $job }, { $when }
    .heading = It goes ahead, and you are in
    .body = The group is complete. The calendar invitation comes with this mail.
    .button = See the job
mail-claim-unconfirmed-you = Not certain yet: { $job }
    .heading = The date is no longer certain
    .body = The group has become too small. That is why the job is open again. You keep your seat. Once the group is complete you get a new calendar invitation.
    .button = See the job
mail-claim-closed-you = { $state ->
    [running] No seat left: { $job }
    [draft] Taken back: { $job }
   *[other] Off: { $job }
 }
    .heading = { $state ->
        [running] The job has begun
        [draft] This job has been taken back
       *[other] This job is off
    }
    .body = { $state ->
        [running] No seat came free. You need not do anything.
        [draft] { $organisation } is still working it out. If it comes back, you can claim again.
        [expired] There were too few people. You need not do anything. The time is yours again.
       *[other] You need not do anything. If the job stood in your calendar, the file with this mail takes it out. The time is yours again.
    }
    .button = See other jobs
mail-together-asked-you = { $actor } asks you along: { $job }
    .heading = Will you do this together?
    .body = { $actor } wants to do this job together with you. You both get a seat, or neither does.
    .button = Say yes or no
mail-together-broken-you = Do you go on without the other? { $job }
    .heading = One of you can’t make it
    .body = You claimed together. One of you does not join. Please say whether you still want to.
    .button = Let us know
mail-duo-claimed-you = { $actor } signed you both up: { $job }
    .heading = You do this as a duo
    .body = { $actor } has signed both of you up. Can't you come? Withdraw on the page of the job. We then ask { $actor } whether to go on alone.
    .button = See the job
mail-duo-asked-you = { $actor } asks you to be a duo
    .heading = Will you be a duo?
    .body = { $actor } would like to be a duo with you: a senior and a trainee who do jobs together. Whoever of you is the senior sees which jobs the other takes part in and what the other learned. You can always stop.
    .button = Say yes or no
mail-duo-linked-you = You and { $actor } are a duo
    .heading = You are a duo
    .body = { $actor } said yes. From now on you can sign up for a job together in one go.
    .button = See your duo
mail-duo-ended-you = Your duo with { $actor } has ended
    .heading = You are no duo any more
    .body = { $actor } has ended the duo. Jobs that you already take part in just go on.
    .button = To your duo
mail-manager-consent-asked = { $name } asks for your consent
    .heading = May { $name } do jobs for other public bodies?
    .body = { $name } would like to do a short job at another public body now and then, next to the usual work, and named you as manager. On the page behind the button you say yes or no, and how many hours a month it may be. You need no account.
    .button = Say yes or no
mail-manager-consent-answered = { $state ->
    [given] You agreed for { $name }
   *[other] You did not agree for { $name }
 }
    .heading = { $state ->
        [given] { $name } may do jobs for { $hours } hours a month
       *[other] { $name } may do no jobs
    }
    .body = Thank you for your answer. Would you like to change or withdraw it later? Then keep this mail. The button works once. After that you get a new one.
    .button = Change the answer
mail-manager-answered-you = Your manager has answered
    .heading = Your manager has answered
    .body = On your profile you see the answer, and how many hours a month you may fly.
    .button = See my profile
mail-role-granted-you = You are now { $role } at { $scope }
    .heading = You have a new role
    .body = You are now { $role } at { $scope }. Sign in to see what you can do with it.
    .button = Go to Flying Trainees
mail-erasure-requested-you = Your account will be erased
    .heading = Your account will be erased soon
    .body = You, or somebody on your behalf, asked to erase your account. Until the day that stands on the page My data you can change your mind. Didn’t you ask for this yourself? Then sign in and choose “Don’t erase after all”.
    .button = See my data
mail-inactivity-warned-you = Your account will be erased in a month
    .heading = Do you still use your account?
    .body = You haven’t signed in for a long time. In thirty days we erase your account. Do you want to keep it? Then sign in once.
    .button = Sign in
mail-sign-in-link = Signing in to Flying Trainees
    .heading = Sign in with one click
    .body = This button signs you in. The link works once and expires at { $until }. Didn’t ask for it? Then you need not do anything.
    .button = Sign in

# Fixed parts of every mail
mail-greeting = Hello { $name },
mail-when = When
mail-was-planned = Was planned
mail-where = Where
mail-for = For
mail-goal = Why
mail-with = With
mail-hours = Takes
mail-hours-value = { $hours } hours per person
mail-why = Reason
mail-question = Question
mail-answer = Answer
mail-answer-before = Please answer before { $until }.
mail-link = Doesn’t the button work? Copy this address:
mail-footer = Flying Trainees: short jobs in government. Need help? Mail { $support }.
mail-reason-you = You get this mail because it is about your claim or invitation.
mail-reason-asker = You get this mail because you asked the question.
mail-reason-group = You get this mail because you have a seat in the group.
mail-reason-waiting = You get this mail because you are on this job’s list.
mail-reason-flown = You get this mail because you took part.
mail-reason-poster = You get this mail because you are the poster of this job.
mail-reason-coordinator = You get this mail because you coordinate this network.
mail-reason-member = You get this mail because the job fits your themes and starts soon.
mail-reason-duo = You get this mail because it is about your duo.
mail-reason-placement = You get this mail because you proposed a placement.
mail-reason-organisation = You get this mail because you look at proposals for this organisation.
mail-reason-consent = You get this mail because { $name } named you as manager. We keep your mail address only.
mail-reason-account = You get this mail because it is about your account.
mail-reason-role = You get this mail because an administrator gave you a role.
mail-reason-sign-in = You get this mail because somebody wants to sign in with your address.

# What people can do about their mail
mail-choose = Choose what we mail you about
mail-stop = Stop mailing me about { $topic }
mail-look = Look at the job first
mail-see-times = See these times in your own calendar
mail-not-for-me = This job is not for me
topic-own = invitations and claims
topic-newJobs = new jobs
topic-reminders = reminders
topic-hosting = jobs that I post or guide
topic-questions = questions and answers
topic-learned = what a job taught
topic-pools = pool assignments

# Reminders, and whose turn it is
mail-people-called-member = It is your turn: { $job }
    .heading = This job still has seats
    .body = { $organisation } is looking for people. You are free then and the job fits you. We first ask whoever was asked longest ago.
    .button = See the job
mail-session-near-you = Tomorrow: { $job }
    .heading = Tomorrow is the day
    .body = Below you see where and at what time. The event for your calendar is with this mail once more. Can’t you come after all? Withdraw now. Then we ask somebody else.
    .button = See the job
mail-period-near-you = From tomorrow: { $job }
    .heading = You can begin tomorrow
    .body = You plan this job yourselves. Agree with your group when you start. Can’t you make it after all? Withdraw now, then we ask somebody else.
    .button = Look at the job
mail-period-ending-you = The last days: { $job }
    .heading = A few days left
    .body = This job is nearly over. Below you see until when. Won’t you make it? Tell your group and the organisation.
    .button = Look at the job
mail-deadline-near-you = A little longer: you can still join { $job }
    .heading = You can still claim a seat
    .body = This job fits you and still has seats. If you want to join, claim your seat now.
    .button = See the job
mail-offer-lapsing-you = Your invitation lapses: { $job }
    .heading = We keep your seat a little longer
    .body = { $organisation } waits for your answer. If we hear nothing, we ask somebody else.
    .button = Say yes or no
mail-learning-missing-you = What did you take home from { $job }?
    .heading = What did you learn?
    .body = You took part in this job. Two sentences are enough. The next group then starts further than you did.
    .button = Write down what you learned
mail-check-missing-you = Three questions about { $job }
    .heading = Did the group help you on?
    .body = The job ended a few days ago. There are three short questions, and you can tell what it brought. It takes two minutes. Answers are only shown together with those about other jobs.
    .button = Answer the questions
mail-home-check-asked-you = What did your colleague bring home from { $job }?
    .heading = Three questions about what you gain
    .body = A colleague of yours took part in this job at { $organisation }. Ask what they took home, and answer three short questions. Answers are only shown together with those about other jobs.
    .button = Answer the questions
mail-effect-asked-you = What has happened since { $job }?
    .heading = Did residents notice anything?
    .body = This job ended half a year ago. Only now can you see what it was worth. One question, and a few sentences if you like. Your answer then stands in the library, for whoever wants to repeat this.
    .button = Tell what became of it
mail-job-without-claims-you = Nobody yet for { $job }: this would help
    .heading = Nobody has claimed a seat yet
    .body = Half of the time is over. We looked again at who could come. Another time or a wider audience often brings people.
    .button = Change the job
mail-helps = What would help
helps-at = { $when }: { $free ->
    [0] nobody is free.
    [one] 1 person is free.
   *[other] { $free } people are free. The topic fits { $fits } of them well.
 }
helps-flexible = { $free ->
    [0] Nobody has enough free hours in this period.
    [one] 1 person has enough free hours in this period.
   *[other] { $free } people have enough free hours in this period. The topic fits { $fits } of them well.
 }
helps-wider = If everybody may see the job, { $more } more people could come.

# Overview by day or week
digest-now = { $others ->
    [0] A job that fits you now: { $title }
   *[other] Jobs that fit you now: { $title } and { $others } more
 }
    .heading = This you can do now
    .body = These jobs still have seats, at a time when you are free. The best one comes first.
    .button = See what fits you
digest-waits = { $others ->
    [0] This waits for you: { $title }
   *[other] This waits for you: { $title }, and more
 }
    .heading = This waits for you
    .body = There are no new jobs for you now. But somebody is waiting for you.
    .button = See my jobs
digest-news = What happened: { $title }
    .heading = What happened
    .body = You don’t have to do anything. This changed in your jobs.
    .button = See your messages
digest-section-now = Jobs that fit you
digest-section-waits = This waits for you
digest-section-ahead = Your week
digest-section-news = What happened
digest-seats = { $seats ->
    [one] { $organisation }. 1 seat left.
   *[other] { $organisation }. { $seats } seats left.
 }
digest-offer = Invitation: { $job }
digest-confirm = Confirm the group: { $job }
digest-applied = { $number ->
    [one] 1 person wants to join: { $job }
   *[other] { $number } people want to join: { $job }
 }
digest-learning = What did you learn from { $job }?
digest-reason-weekly = You get this overview once a week, because you chose so or did not choose yet.
digest-reason-daily = You get this overview every working day, because you chose so.
digest-stop = Stop this overview
mail-webhook-disabled-you = A connection is off: { $scope }
    .heading = A connection no longer works
    .body = For days we could deliver nothing there, or its receiver wants no more. So it is off now. Under Connections you see what went wrong and switch it on again.
    .button = Go to Connections

# Pool assignments
mail-pool-steward-added-you = You are in the steering group of { $assignment }
    .heading = You help steer
    .body = You are in the steering group of this pool assignment. Together you keep an eye on milestones, themes and what is found.
    .button = See the pool assignment
mail-pool-milestone-near-you = Nearly there: { $milestone }
    .heading = { $milestone } is near
    .body = It is due on { $due }. Update its progress, or mark it as done.
    .button = See the timeline
mail-pool-milestone-late-you = Late: { $milestone }
    .heading = { $milestone } is late
    .body = It was due on { $due }. Is it done? Mark it as done. Does it take longer? Choose another day.
    .button = See the timeline
mail-pool-check-in-asked-you = How is { $assignment } going?
    .heading = How is it going this week?
    .body = On course, a risk, or stuck? One word and one line are enough. It takes a minute.
    .button = Say how it goes
mail-pool-job-cut-you = A draft waits for you: { $job }
    .heading = Will you finish this job?
    .body = The steering group of the pool assignment “{ $assignment }” made a job for your organisation. It is still a draft. Add what is missing and publish it.
    .button = Finish the job
mail-pool-recommended-you = A recommendation for you: { $assignment }
    .heading = The pool has a recommendation for you
    .body = Read it and tell what you do with it. With your answer it goes into the library.
    .button = Read and answer
mail-pool-recommendation-answered-you = { $answer ->
    [accepted] Accepted: the recommendation of { $assignment }
    [partly] Partly accepted: the recommendation of { $assignment }
   *[not] Not accepted: the recommendation of { $assignment }
 }
    .heading = The client has answered
    .body = Your recommendation is in the library now, with this answer.
    .button = See the answer
mail-pool-guest-invited = Choose your tables: { $assignment }
    .heading = You are a table guest
    .body = You are invited as a table guest. With this button you see the programme and choose where you join. You need no account. The link works once.
    .button = Choose your tables
mail-pool-guest-seated = { $tables ->
    [0] You do not take part: { $assignment }
   *[other] See you then: { $assignment }
 }
    .heading = { $tables ->
        [0] Your choice is kept
       *[other] Your seat is ready
    }
    .body = { $tables ->
        [0] You have no seat now. Changed your mind? With this button you choose again. The link works once.
       *[other] Below is where you join. Want something else? With this button you choose again. The link works once.
    }
    .button = Change your choice
mail-pool-table-changed-you = Your table has changed: { $table }
    .heading = See what is different
    .body = { $seats ->
        [none] Everybody joins this now, so you need no seat of your own any more. Below is how it stands.
       *[some] Below is how it stands now. Does it no longer suit you? Then give your seat back.
    }
    .button = See the programme
mail-pool-table-removed-you = Called off: { $table }
    .heading = { $table } is called off
    .body = Your seat is gone. Choose another table in the programme.
    .button = Choose another table
mail-pool-stopped-you = Stopped: { $assignment }
    .heading = This pool assignment was stopped
    .body = Its milestones, tables and workshops are called off.
    .button = See the pool assignment
mail-pool-guest-table-changed = Your table has changed: { $table }
    .heading = See what is different
    .body = { $seats ->
        [none] Everybody joins this now, so you need no seat of your own any more. Below is how it was planned.
       *[some] Below is how it was planned, and then where you join now. Does it no longer suit you? With this button you choose again. The link works once.
    }
    .button = Change your choice
mail-pool-guest-table-removed = Called off: { $table }
    .heading = { $table } is called off
    .body = Your seat is gone. With this button you choose another table. The link works once.
    .button = Choose another table
mail-pool-guest-stopped = Called off: { $assignment }
    .heading = It is called off
    .body = The assignment was stopped, so you need not come. With this button you can have your data erased.
    .button = See your data
mail-pool-recommendation = The recommendation
mail-reason-pool = You get this mail because you work on this pool assignment.
mail-reason-pool-client = You get this mail because your organisation commissioned this pool assignment.
mail-reason-guest = You get this mail because you said you want to be a table guest. No longer? On the page behind the button you can have yourself erased.
