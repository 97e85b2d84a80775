# Pool assignments
error-pool-table-full = All seats here have just been taken. Choose another table.
error-pool-at-another-table = You are at another table at that time. Give that seat back first.
error-pool-seated-elsewhere = At that time these people are at another table: { $people }. Choose another time.
error-pool-no-signing-up = You can’t sign up here (any more).
error-pool-already-guest = There is already a guest with this e-mail address.
error-pool-recommendation-missing = There is no recommendation yet. Write it first, then you can complete.
error-pool-recommendation-answered = The client has answered this recommendation. Its text stands now.
error-pool-out-of-limits = The end lies before the beginning, or a number can’t be.

field-not-a-member = This person is no member of the network.
field-pool-theme-unknown = This theme isn’t one of this pool assignment.
field-pool-item-unknown = This part isn’t in the programme.
field-pool-seats-taken = { $taken } people sit here already. There can’t be fewer seats.
field-not-a-client = This organisation did not commission this pool assignment.
field-guest-must-agree = Ask the guest for consent first.

pool-served = { $times ->
    [0] Has not been in a steering group yet
    [one] Was in a steering group once before
   *[other] Was in a steering group { $times } times before
 }

# How it goes, by milestone
pool-why-done = Done in time.
pool-why-done-after = { $days ->
    [one] Done, 1 day later than planned.
   *[other] Done, { $days } days later than planned.
 }
pool-why-late = { $days ->
    [one] 1 day late.
   *[other] { $days } days late.
 }
pool-why-upcoming = { $days ->
    [one] Begins tomorrow.
   *[other] Begins in { $days } days.
 }
pool-why-behind = Behind: { $progress }% done, and by today it should be { $expected }%.
pool-why-near = { $days ->
    [0] It is due today, and { $progress }% done.
    [one] It is due tomorrow, and { $progress }% done.
   *[other] It is due in { $days } days, and { $progress }% done.
 }
pool-why-on-track = { $days ->
    [0] On course, and today is the day.
    [one] On course, 1 day to go.
   *[other] On course, { $days } days to go.
 }

# How it goes, the whole assignment
pool-why-point-late = { $days ->
    [one] “{ $title }” is 1 day late.
   *[other] “{ $title }” is { $days } days late.
 }
pool-why-point-behind = “{ $title }” is behind: { $progress }% done, and it should be { $expected }%.
pool-why-point-near = { $days ->
    [0] “{ $title }” is due today, and { $progress }% done.
    [one] “{ $title }” is due tomorrow, and { $progress }% done.
   *[other] “{ $title }” is due in { $days } days, and { $progress }% done.
 }
pool-why-said-stuck = { $people ->
    [one] Somebody in the steering group says: it is stuck.
   *[other] { $people } people in the steering group say: it is stuck.
 }
pool-why-said-at-risk = { $people ->
    [one] Somebody in the steering group is worried.
   *[other] { $people } of the { $of } in the steering group are worried.
 }
pool-why-silent = The steering group has not said for { $days } days how it goes.
pool-why-preparing = In preparation.
pool-why-all-on-track = Everything is on course.
pool-why-completed = Completed.
pool-why-cancelled = Nobody works on this any more.
