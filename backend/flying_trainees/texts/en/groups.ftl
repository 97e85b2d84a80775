# Claims and groups
error-already-claimed = { $known ->
    [0] You have already claimed a seat here.
   *[other] { $name } already takes part or has been invited.
}
error-job-full = There aren't enough free seats for everybody. Try with fewer people.
error-seat-taken = This seat has just been taken. Choose another one.
error-claims-closed = You can't claim a seat here any more.
error-too-few-seats-held = The group is still too small: { $held } people take part and at least { $needed } are needed.
error-offer-lapsed = This invitation has lapsed. The seat goes to somebody else.
error-not-for-you = This job or seat is for other people.
field-no-such-seat = This job has no such seat.
field-seat-for-seniors = This seat is for a senior.
field-yourself = You take part already. Choose your colleagues here.
field-not-reached = This person can't take part: the job is for another network.
field-not-your-duo = You are no duo (any more). Look at My duo.
field-duo-or-together = Choose your duo or colleagues, not both.
field-person-twice = This person is in the list already.
field-option-not-offered = This offer is not about this time. Choose from the times of the offer.
field-times-with-yes-only = You choose times when you say yes.
field-why-needed = Write in a few words why. The other person reads it.
field-period-of-100-days = Choose a period of at most 100 days that ends after it begins.
warning-over-budget = With this job you reach { NUMBER($hours) } hours this month. You wanted to fly { NUMBER($budget) } at most.
warning-not-in-free-time = This is outside your free time. Make sure that it really suits you.
