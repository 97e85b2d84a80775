### Why a person fits, why a group fits, and what is missing.
### The text speaks to the person; .other speaks about the person ({ $name }).
### Reasons about a group hold no name: there .other says the same.


## a person for a job: affinity

reason-stated-theme = { $learn ->
        [1] You want to learn about { $theme }.
       *[0] { $experience ->
            [0] You are interested in { $theme }.
           *[other] You have experience with { $theme }.
        }
    }
    .other = { $learn ->
        [1] { $name } wants to learn about { $theme }.
       *[0] { $experience ->
            [0] { $name } is interested in { $theme }.
           *[other] { $name } has experience with { $theme }.
        }
    }
reason-theme = Suits what you do or want with { $theme }.
    .other = Suits what { $name } does or wants with { $theme }.
reason-text = You wrote about the same: { $words }.
    .other = { $name } wrote about the same: { $words }.
reason-close-text = What you wrote is close to this job.
    .other = What { $name } wrote is close to this job.

## a person for a job: what fits

reason-fits-well = This topic suits you well.
    .other = This topic suits { $name } well.
reason-fits-somewhat = This topic is close to what you do or want.
    .other = This topic is close to what { $name } does or wants.
reason-fresh-eye = You are curious, but do not work on it yet. That gives a fresh eye.
    .other = { $name } is curious, but does not work on it yet. That gives a fresh eye.
reason-experience-counts = You know this topic. They ask for that experience here.
    .other = { $name } knows this topic. They ask for that experience here.
reason-wants-to-learn = You want to learn about this.
    .other = { $name } wants to learn about this.
reason-duo-partner = Your duo partner joins too.
    .other = The duo partner of { $name } joins too.
reason-fills-moderator = You can moderate the session.
    .other = { $name } can moderate the session.
reason-fills-note-taker = You are willing to take notes.
    .other = { $name } is willing to take notes.
reason-fills-senior = You are a senior. That seat is still free here.
    .other = { $name } is a senior. That seat is still free here.
reason-holds-seat = You are already in.
    .other = { $name } is already in.

## a person for a job: time, turn, travel

reason-free = { $options ->
        [one] You are free then.
       *[other] You are free at all { $options } times.
    }
    .other = { $options ->
            [one] { $name } is free then.
           *[other] { $name } is free at all { $options } times.
        }
reason-free-sometimes = You are free at { $free } of the { $options } times.
    .other = { $name } is free at { $free } of the { $options } times.
reason-within-budget = That makes { $hours } hours in that month. You wanted { $budget }.
    .other = That makes { $hours } hours in that month for { $name }. The aim is { $budget } hours.
reason-no-job-lately = You did no job for { $weeks } weeks. It is your turn sooner now.
    .other = { $name } did no job for { $weeks } weeks, so it is their turn sooner now.
reason-first-job = This will be your first job.
    .other = This will be the first job of { $name }.
reason-not-asked-lately = We did not ask you for { $weeks } weeks. It is your turn sooner now.
    .other = Nobody asked { $name } for { $weeks } weeks, so it is their turn sooner now.
reason-never-asked = We never asked you before. It is your turn sooner now.
    .other = { $name } was never asked before, so it is their turn sooner now.
reason-near = It is near: { $minutes } minutes of travel.
    .other = It is near for { $name }: { $minutes } minutes of travel.

## a person for a job: cautions; each ends with who decides

reason-knows-too-much = You know this topic already. They look for a fresh eye here: you decide.
    .other = { $name } knows this topic already. That is less suited to a fresh eye: you decide.
reason-not-free = { $options ->
        [one] You are not free then.
       *[other] You are free at none of the { $options } times.
    }
    .other = { $options ->
            [one] { $name } is not free then.
           *[other] { $name } is free at none of the { $options } times.
        }
reason-over-budget = That makes { $hours } hours in that month. You wanted { $budget }. It is allowed: you decide.
    .other = That makes { $hours } hours in that month for { $name }. The aim is { $budget } hours. { $name } decides.
reason-often-lately = You did { $jobs } jobs lately. One more is fine: you decide.
    .other = { $name } did { $jobs } jobs lately. { $name } decides.
reason-far = You travel { $minutes } minutes. You decide whether that works.
    .other = { $name } travels { $minutes } minutes. { $name } decides whether that works.
reason-not-for-me = You said: not for me. You may change your mind.
    .other = { $name } said: not for me.
reason-declined-before = You said no to this job before. You may change your mind.
    .other = { $name } said no to this job before.
reason-withdrew-before = You withdrew from this job before. You may change your mind.
    .other = { $name } withdrew from this job before.

## a group

reason-everybody-free = { $people ->
        [one] The only one is free then.
       *[other] All { $people } people are free then.
    }
    .other = { reason-everybody-free }
reason-organisations = They come from { $count } different organisations.
    .other = { reason-organisations }
reason-experienced = { $count ->
        [one] One of them did a job before.
       *[other] { $count } of them did a job before.
    }
    .other = { reason-experienced }
reason-fresh-eyes = { $count ->
        [one] One of them looks with a fresh eye.
       *[other] { $count } of them look with a fresh eye.
    }
    .other = { reason-fresh-eyes }
reason-duo = There is a senior and somebody who is not one yet.
    .other = { reason-duo }
reason-linked-duo = A fixed duo joins together.
    .other = { reason-linked-duo }
reason-already-in = { $count ->
        [one] One of them is already in.
       *[other] { $count } of them are already in.
    }
    .other = { reason-already-in }
reason-same-organisation = Some are colleagues of the same organisation. You decide whether that is fine.
    .other = { reason-same-organisation }
reason-only-first-timers = It is the first job for all of them. You decide whether that is fine.
    .other = { reason-only-first-timers }
reason-smaller-group = The group fills { $people } of the { $full } seats. The job can go on: you decide.
    .other = { reason-smaller-group }
reason-nobody-knows-the-theme = Nobody in this group has a link with the topic yet. You decide whether that is fine.
    .other = { reason-nobody-knows-the-theme }

## what is missing

reason-too-few-free = The group still needs { $needed } people. { $free ->
        [0] Nobody is free then.
        [one] One person is free then.
       *[other] { $free } people are free then.
    }
    .other = { reason-too-few-free }
reason-no-moderator-free = { $free ->
        [0] You lack a moderator: nobody who can do that is free then.
       *[other] You need { $needed } moderators. Only { $free } can come then.
    }
    .other = { reason-no-moderator-free }
reason-no-note-taker-free = { $free ->
        [0] You lack a note taker: nobody who can do that is free then.
       *[other] You need { $needed } note takers. Only { $free } can come then.
    }
    .other = { reason-no-note-taker-free }
reason-no-fresh-eye-free = { $free ->
        [0] You lack a fresh eye: nobody who can do that is free then.
       *[other] You need { $needed } fresh eyes. Only { $free } can come then.
    }
    .other = { reason-no-fresh-eye-free }
reason-no-senior-free = { $free ->
        [0] You lack a senior: nobody who can do that is free then.
       *[other] You need { $needed } seniors. Only { $free } can come then.
    }
    .other = { reason-no-senior-free }
reason-no-senior-for-duo = A duo needs a senior. No senior is free then.
    .other = { reason-no-senior-for-duo }
reason-no-junior-for-duo = A duo needs somebody who is not a senior. Nobody like that is free then.
    .other = { reason-no-junior-for-duo }
reason-no-senior-from-outside = No senior from another organisation is free then.
    .other = { reason-no-senior-from-outside }
reason-holder-not-free = { $count ->
        [one] Somebody who is already in can’t come then.
       *[other] { $count } people who are already in can’t come then.
    }
    .other = { reason-holder-not-free }
reason-seats-need-same-people = For { $needed } seats there are { $free } people, and not everybody suits every seat. The group can’t be completed.
    .other = { reason-seats-need-same-people }

## what would help; each was tried before it is offered

reason-help-other-time = Choose another time: then { $free } people can come and the group is complete.
    .other = { reason-help-other-time }
reason-help-more-times = Add another time. With 3 times a group is more likely.
    .other = { reason-help-more-times }
reason-help-smaller-group = { $people ->
        [one] Let the job go on from 1 person.
       *[other] Let the job go on from { $people } people.
    }
    .other = { reason-help-smaller-group }
reason-help-fewer-seats = { $seat ->
        [moderator] Ask for one moderator less.
        [noteTaker] Ask for one note taker less.
        [freshEye] Ask for one fresh eye less.
       *[senior] Ask for one senior less.
    } Then the group is complete.
    .other = { reason-help-fewer-seats }
reason-help-without-duo = Do not ask for a duo. Then the group is complete.
    .other = { reason-help-without-duo }
reason-help-senior-from-anywhere = Let the senior come from your own organisation too. Then the group is complete.
    .other = { reason-help-senior-from-anywhere }
reason-help-wider-audience = Let people from outside your network join too.
    .other = { reason-help-wider-audience }
reason-help-release-holder = { $count ->
        [one] Release the seat of the one who can’t come. Then the group is complete.
       *[other] Release the { $count } seats of those who can’t come. Then the group is complete.
    }
    .other = { reason-help-release-holder }

## what a wish costs

reason-wish-duo = { $percent ->
        [0] With a duo: that costs nothing.
       *[other] With a duo: −{ $percent }%.
    }
    .other = { reason-wish-duo }
reason-wish-senior-from-outside = { $percent ->
        [0] With a senior from outside your own organisation: that costs nothing.
       *[other] With a senior from outside your own organisation: −{ $percent }%.
    }
    .other = { reason-wish-senior-from-outside }
reason-wish-different-organisations = { $percent ->
        [0] With people from different organisations: that costs nothing.
       *[other] With people from different organisations: −{ $percent }%.
    }
    .other = { reason-wish-different-organisations }
reason-wish-not-only-first-timers = { $percent ->
        [0] With somebody who did a job before: that costs nothing.
       *[other] With somebody who did a job before: −{ $percent }%.
    }
    .other = { reason-wish-not-only-first-timers }
reason-wish-impossible = { $wish ->
        [duo] A duo
        [senior_from_outside] A senior from outside your own organisation
        [different_organisations] People from different organisations
       *[not_only_first_timers] Somebody who did a job before
    } is not possible at this time.
    .other = { reason-wish-impossible }
