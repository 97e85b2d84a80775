# Figures: reports for coordinators, organisations and the region
field-report-too-long = Choose a shorter period: at most { $years } years.

report-region = The whole region
report-title = Figures: { $name }
report-file = figures
report-period = { $from } to { $until }
report-made-at = Made on { $at }
report-few = too few people
report-too-few = too few yet
report-none = –
report-of = { $value } of { $of }
report-page = Page { $page } of { $pages }
report-quarter = Quarter { $number }, { $year }
report-unit =
    .jobs = jobs
    .people = people
    .hours = hours
    .days = days
    .index = 0 to 1
    .grade = 1 to 4
    .answers = answers

report-sheet =
    .part = Part
    .row = Row
    .column = Column
    .value = Value
    .unit = Unit
    .about = Report
    .meaning = What it means

report-section-figures = In short
    .means = The main numbers of this period.
report-section-jobs = Jobs: how many, and with a group?
    .means = Jobs that were posted, by the month or quarter in which they first were open. A job that fell through after it had a group counts as a job with a group.
report-section-hours = Hours flown
    .means = Hours of everybody who was there, in the month or quarter in which the job ended.
report-section-themes = Demand and supply by theme
    .means = Seats that jobs asked for, next to the members who have something with the theme: interest, experience or the wish to learn. A job with two themes counts at both.
report-section-exchange = Give and take
    .means = Hours that an organisation’s people gave to jobs of others, and hours that the organisation received from others. Help at one’s own organisation stands apart.
report-section-matrix = Who gave to whom?
    .means = Each row gives, each column receives. The cells hold hours. What counts is the organisation that somebody works for now.
report-section-spread = How the hours are spread
    .means = How many members flew so many hours in this period, in all, with whomever.
report-section-checks = Did all three sides gain?
    .means = After every job we ask three questions of whoever took part, of whoever was helped and of the organisation where those people work. You see the average, from 1 (no) to 4 (yes, entirely). Answers only count once there are five or more together, of different people or jobs. They are shown from that day on.
report-check-member = Who took part
    .first = Did you learn something?
    .second = Can you use it in your own work?
    .third = Would you recommend it to a colleague?
report-check-receiver = Who was helped
    .first = Did the group help you on?
    .second = Will you really do something with it?
    .third = Was it worth your own time?
report-check-home = The home organisation
    .first = Did your colleague come back with something of use to you?
    .second = Do you use it already, or will you?
    .third = Was it worth the hours?
report-section-hiding = Few people? Then we show no number
    .means = { $kind ->
        [organisation] Where a number is about one to four people, or the rest is that small, it says “too few people”. So it does for hours of your people at others. Hours at your own jobs we do show.
        [region] Where a number is about one to four people, or the rest is that small, it says “too few people”. Numbers of people are in fives here. Hours and jobs are exact.
       *[other] Where a number is about one to four people, or the rest is that small, it says “too few people”. Hours and jobs belong to organisations: those we show.
    }

report-figure-jobs-posted = Jobs posted
    .means = Jobs that were open for the first time in this period. A job that became a draft again does not count.
report-figure-jobs-staffed = Jobs with a group
    .means = Of the jobs posted: those whose group has been confirmed by now.
report-figure-days-to-staff = Days until there was a group
    .means = From posting to the first confirmed group. Half of the jobs were quicker, half slower.
report-figure-hours-flown = Hours flown
    .means = Hours of everybody who was there, at jobs that ended in this period.
report-figure-jobs-flown = Jobs flown
    .means = Jobs that ended in this period with somebody there.
report-figure-hours-received = Hours received
    .means = Hours of people from other organisations at your jobs.
report-figure-hours-given = Hours given
    .means = Hours of your people at jobs of other organisations.
report-figure-hours-between = Hours across the border of one’s own organisation
    .means = Hours flown at another organisation than the one somebody works for.
report-figure-members = Members
    .means = { $kind ->
        [organisation] People of your organisation who were member of a network at the end of the period.
       *[other] Who was a member at the end of the period. Who left later is no longer counted.
    }
report-figure-members-reached = Members who took part
    .means = Members who were at one job or more in this period, whoever’s job it was.
report-figure-members-not-reached = Members who did not take part
    .means = Members who were at no job at all in this period.
report-figure-spread = Uneven spread
    .means = The Gini index over the hours of all members. 0: everybody flew as much. Close to 1: one person flew nearly everything.
report-figure-repeats = Repeated jobs
    .means = Jobs posted that were made from an earlier job.
report-figure-repeats-from-elsewhere = Repeated from somebody else
    .means = Of the repeated jobs: those that another organisation came up with.
report-figure-repeated-by-others = Repeated by others
    .means = Jobs that other organisations posted in this period and that you came up with.
report-figure-jobs-learned = Jobs that taught something
    .means = Of the jobs flown: those about which somebody wrote down what came of it.
report-figure-would-again = Would do it again
    .means = Answers of posters after a job. One poster may answer about several jobs. It shows from five posters on.

report-column =
    .figure = What
    .value = Number
    .of = Of
    .part = Period
    .posted = Posted
    .staffed = With a group
    .waiting = Still open
    .missed = Without a group
    .days = Days to a group
    .hours = Hours
    .people = People
    .theme = Theme
    .jobs = Jobs
    .seats = Seats asked for
    .known = Members with affinity
    .organisation = Organisation
    .given = Given
    .received = Received
    .balance = Difference
    .own = At one’s own organisation
    .class = Hours per member
    .members = Members
    .question = Question
    .average = Average
    .answers = Answers

report-class-none = No hours
report-class-until = Up to { NUMBER($until) } hours
report-class-between = More than { NUMBER($above) }, up to { NUMBER($until) } hours
report-class-above = More than { NUMBER($above) } hours
report-no-organisation = Without an organisation

report-chart-jobs = Bar chart of jobs posted by period. The numbers stand in the table below it.
report-chart-hours = Bar chart of hours flown by period. The numbers stand in the table below it.
report-chart-themes = Bar chart of seats asked for and members by theme. The numbers stand in the table below it.
report-chart-exchange = Bar chart of hours given and received by organisation. The numbers stand in the table below it.
report-chart-spread = Bar chart of members by number of hours. The numbers stand in the table below it.
