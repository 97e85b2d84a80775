# Free time and bookings
error-double-booked = { $number ->
    [0] Somebody in the group already has another job at that time. Choose another time or another group.
    [one] { $names } can't make that time or already has another job then. Choose another time, or free the seat for somebody else.
   *[other] { $names } can't make that time or already have another job then. Choose another time, or free their seats for others.
}
field-ends-before-start = The end must come after the start.
field-longer-than-a-year = Choose a period of at most a year.
field-too-many-busy-periods = You have marked very many moments as busy. Remove a few first.
field-out-of-reach = Choose a date between 2000 and 2100.
