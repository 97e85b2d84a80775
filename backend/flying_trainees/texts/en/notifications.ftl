# Lines in the list of notifications: line-<event>-<for whom>
line-job-published-member = New for your themes: { $job }, by { $organisation }.
line-job-published-host = { $organisation } posted a job: { $job }.
line-job-rescheduled-group = { $job } has moved to { $when }. Please say whether you can make it.
line-job-rescheduled-waiting = { $job } has moved to { $when }.
line-job-rescheduled-host = { $job } has moved to { $when }.
line-job-cancelled-host = { $job } is off.
line-job-confirmed-host = The group for { $job } is complete: { $when }.
line-job-reopened-host = { $job } needs people again. The group has become too small.
line-job-expired-host = { $job } has expired. There were too few people.
line-job-proposed-host = { $actor } proposes a job: { $job }.
line-placement-proposed-host = { $actor } would like a placement at { $scope }.
line-placement-accepted-you = { $scope } says yes to the placement that you proposed.
line-placement-changed-you = { $scope } says yes to your placement, with something changed.
line-placement-declined-you = { $scope } says no to the placement that you proposed.
line-job-published-proposer = Your proposal { $job } has been published.
line-job-cancelled-proposer = Your proposal { $job } doesn't go ahead.
line-job-finished-flown = { $job } is done. What did you learn?
line-job-finished-host = { $job } is done. What did it bring?
line-job-reviewed-flown = { $job } is now in the library.
line-job-reviewed-host = { $job } is now in the library.
line-job-needs-confirming-host = { $job } has enough people. Please confirm the group.
line-question-asked-host = { $actor } has a question about { $job }.
line-question-answered-asker = Your question about { $job } has been answered.
line-question-answered-group = A question about { $job } has been answered.
line-claim-claimed-you = You have a seat in { $job }.
line-claim-claimed-host = { $person } joins { $job }.
line-claim-applied-you = You are on the list to be picked for { $job }.
line-claim-applied-host = { $person } wants to join { $job }. You pick.
line-claim-waitlisted-you = You are on the waiting list of { $job }.
line-claim-offered-you = { $origin ->
    [waitingList] A seat has come free in { $job }. Would you like it?
   *[other] You are invited to { $job }. Will you join?
 }
line-claim-accepted-you = You have a seat in { $job }.
line-claim-accepted-host = { $person } said yes to { $job }.
line-claim-times-changed-you = The times that suit you for { $job } have changed.
line-claim-times-changed-host = { $person } said other times for { $job } than before.
line-claim-picked-you = You have been picked for { $job }.
line-claim-passed-over-you = Others were picked for { $job } this time.
line-claim-declined-host = { $person } can’t make { $job }.
line-claim-lapsed-you = Your invitation to { $job } has lapsed.
line-claim-lapsed-host = { $person }’s invitation to { $job } has lapsed.
line-claim-withdrawn-you = You no longer take part in { $job }.
line-claim-withdrawn-group = { $person } no longer takes part in { $job }.
line-claim-withdrawn-host = { $person } no longer takes part in { $job }.
line-claim-released-you = Your seat in { $job } has been released.
line-claim-released-group = { $person } no longer takes part in { $job }.
line-claim-released-host = { $person } no longer takes part in { $job }.
line-claim-confirmed-you = { $job } goes ahead: { $when }.
line-claim-unconfirmed-you = { $job } is open again. The date isn’t certain yet.
line-claim-closed-you = { $state ->
    [running] { $job } has begun. No seat came free.
    [draft] { $job } has been taken back.
    [expired] { $job } is off. There were too few people.
   *[other] { $job } is off.
 }
line-together-asked-you = { $actor } asks you to join { $job } together.
line-together-broken-you = Your claim together for { $job } has changed. Do you go on without the other?
line-duo-claimed-you = { $actor } signed you both up for { $job }.
line-duo-claimed-host = { $person } wants to take part in { $job } as a duo.
line-duo-asked-you = { $actor } asks you to be a duo.
line-duo-linked-you = You and { $actor } are a duo.
line-duo-declined-you = { $actor } does not become a duo with you.
line-duo-ended-you = { $actor } has ended your duo.
line-manager-answered-you = Your manager has answered. Look at your profile.
line-learning-recorded-flown = { $person } learned something from { $job }.
line-learning-recorded-host = { $person } learned something from { $job }.
line-story-shared-flown = { $person } tells a story about { $job }.
line-story-shared-host = { $person } tells a story about { $job }.
line-role-granted-you = You are now { $role } at { $scope }.
line-erasure-requested-you = Your account will be erased. Until that day you can change your mind, at My data.
line-inactivity-warned-you = You hadn’t signed in for a long time. Your account stays now.

# Words that occur in lines and mails
notice-someone = somebody
notice-role-member = a member
notice-role-poster = a poster
notice-role-coordinator = a coordinator
notice-role-administrator = an administrator
notice-scope-everything = Flying Trainees

# Time and place
when-flexible = at times you choose, before { $until }
when-unknown = the date is still to come
when-more = { $others ->
    [one] { $first } or another time
   *[other] { $first } or one of { $others } other times
}
place-online = online
place-hybrid = { $address }, or online
calendar-deadline = Due today: { $job }

error-delivery-not-failed = This message has not failed. There is no need to send it again.
error-delivery-forgotten = We no longer keep this message’s content. It can’t be sent again.

field-way-not-possible = It can’t come this way. Choose another one.
field-topic-twice = This topic is already there.
field-quiet-all-day = Choose another end. This way it is quiet all day.
field-time-of-day = Write a time such as 22:00.

error-mail-link-unknown = We don’t know this link. Perhaps it did not arrive whole. Sign in to go on.
error-mail-link-expired = The time to answer is over.
error-mail-link-used = This link has been answered already, or the invitation has changed. Sign in to see how it stands now.
error-mail-link-other-purpose = That can’t be done with this link.

line-people-called-member = It is your turn: { $job }, from { $organisation }.
line-session-near-you = Tomorrow: { $job }. { $when }.
line-period-near-you = From tomorrow: { $job }. { $when }.
line-period-ending-you = The last days of { $job }. { $when }.
line-deadline-near-you = You can still claim a seat in { $job }.
line-offer-lapsing-you = Your invitation for { $job } is about to lapse.
line-learning-missing-you = What did you learn from { $job }?
line-check-missing-you = Did { $job } help you on? Three short questions.
line-home-check-asked-you = A colleague took part in { $job }. What do you gain?
line-effect-asked-you = Half a year after { $job }: what has happened since?
line-job-without-claims-you = Nobody has claimed a seat in { $job } yet.
line-webhook-disabled-you = A connection of { $scope } is off, since nothing arrived any more.

# Pool assignments
line-pool-steward-added-you = You are in the steering group of { $assignment }.
line-pool-milestone-near-you = Nearly there: { $milestone }, of { $assignment }.
line-pool-milestone-late-you = Late: { $milestone }, of { $assignment }.
line-pool-check-in-asked-you = How is { $assignment } going? It takes a minute.
line-pool-job-cut-you = A draft waits for you: { $job }, from { $assignment }.
line-pool-recommended-you = There is a recommendation for you: { $assignment }.
line-pool-recommendation-answered-you = { $answer ->
    [accepted] The client accepts the recommendation: { $assignment }.
    [partly] The client accepts part of the recommendation: { $assignment }.
   *[not] The client does not accept the recommendation: { $assignment }.
 }
line-pool-table-changed-you = { $table } has changed, at { $assignment }.
line-pool-table-removed-you = { $table } is called off, at { $assignment }.
line-pool-stopped-you = { $assignment } was stopped.
feed-pool = { $milestone } ({ $assignment })
