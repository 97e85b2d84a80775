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

# Own calendars
error-calendar-connected = You have connected this calendar already.
error-too-many-calendars = You can connect { NUMBER($most) } calendars at most. Disconnect one first.
error-from-calendar = This time comes from a calendar that you connected. Remove it there.
field-upload-again = You can't change this for a file any more. Disconnect it and add it again.
field-calendar-bad-address = We can't use this address. It begins with https:// or webcal:// and holds no password.
field-calendar-internal-address = This address is inside a closed network, which we can't reach. Use an address that your calendar has published to the outside.
field-calendar-unknown-name = We can't find the server of this address. Check that the address is complete.
field-calendar-unreachable = Your calendar's server doesn't answer. We will try again later.
field-calendar-too-slow = Your calendar's server answers too slowly. We will try again later.
field-calendar-too-large = This calendar is too large. Publish a shorter period, such as a year.
field-calendar-too-many-redirects = This address points onward too often. Get your calendar's address again.
field-calendar-not-http = The server gives an answer that we can't read. Check the address.
field-calendar-needs-sign-in = One must sign in at this address. Publish your calendar, and use the address that you then get.
field-calendar-gone = There is no calendar at this address any more. Publish your calendar again and connect the new address.
field-calendar-server-trouble = Your calendar's server is in trouble. We will try again later.
field-calendar-asked-too-often = Your calendar's server asks us to wait. We will try again later.
field-calendar-not-a-calendar = This is no calendar. Choose the address or file that ends in .ics, not the web page.
field-calendar-too-heavy = This calendar takes too much work. Check for events that recur without end.
field-calendar-our-trouble = Something went wrong on our side. We will try again later.
field-not-your-own-address = This is your own address. Fill in that of your manager.
field-more-than-consented = Your manager agrees to { $most } hours a month at most.
field-consent-needs-hours = If you say yes, fill in how many hours a month.
