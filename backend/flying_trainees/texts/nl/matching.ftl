### Waarom iemand past, waarom een groepje past, en wat er mist.
### De tekst spreekt tegen de persoon zelf; .other spreekt over hem ({ $name }).
### Redenen over een groepje hebben geen naam: daar zegt .other hetzelfde.


## a person for a job: affinity

reason-stated-theme = { $learn ->
        [1] Je wilt leren over { $theme }.
       *[0] { $experience ->
            [0] Je hebt interesse in { $theme }.
           *[other] Je hebt ervaring met { $theme }.
        }
    }
    .other = { $learn ->
        [1] { $name } wil leren over { $theme }.
       *[0] { $experience ->
            [0] { $name } heeft interesse in { $theme }.
           *[other] { $name } heeft ervaring met { $theme }.
        }
    }
reason-theme = Past bij wat je doet of wilt met { $theme }.
    .other = Past bij wat { $name } doet of wil met { $theme }.
reason-text = Je schreef over hetzelfde: { $words }.
    .other = { $name } schreef over hetzelfde: { $words }.
reason-close-text = Wat je schreef, lijkt op deze klus.
    .other = Wat { $name } schreef, lijkt op deze klus.

## a person for a job: what fits

reason-fits-well = Dit onderwerp past goed bij je.
    .other = Dit onderwerp past goed bij { $name }.
reason-fits-somewhat = Dit onderwerp raakt aan wat je doet of wilt.
    .other = Dit onderwerp raakt aan wat { $name } doet of wil.
reason-fresh-eye = Je bent nieuwsgierig, maar werkt er nog niet aan. Dat geeft een frisse blik.
    .other = { $name } is nieuwsgierig, maar werkt er nog niet aan. Dat geeft een frisse blik.
reason-experience-counts = Je kent dit onderwerp. Die ervaring vragen ze hier.
    .other = { $name } kent dit onderwerp. Die ervaring vragen ze hier.
reason-wants-to-learn = Je wilt hierover leren.
    .other = { $name } wil hierover leren.
reason-duo-partner = Je duopartner doet ook mee.
    .other = De duopartner van { $name } doet ook mee.
reason-fills-moderator = Je kunt het gesprek leiden.
    .other = { $name } kan het gesprek leiden.
reason-fills-note-taker = Je wilt notulist zijn.
    .other = { $name } wil notulist zijn.
reason-fills-senior = Je bent senior. Die plek is hier nog vrij.
    .other = { $name } is senior. Die plek is hier nog vrij.
reason-holds-seat = Je doet al mee.
    .other = { $name } doet al mee.

## a person for a job: time, turn, travel

reason-free = { $options ->
        [one] Je bent dan vrij.
       *[other] Je bent vrij op alle { $options } tijdstippen.
    }
    .other = { $options ->
            [one] { $name } is dan vrij.
           *[other] { $name } is vrij op alle { $options } tijdstippen.
        }
reason-free-sometimes = Je bent vrij op { $free } van de { $options } tijdstippen.
    .other = { $name } is vrij op { $free } van de { $options } tijdstippen.
reason-within-budget = Je komt dan op { $hours } uur in die maand. Je wilde er { $budget }.
    .other = { $name } komt dan op { $hours } uur in die maand. Het doel is { $budget } uur.
reason-no-job-lately = Je deed { $weeks } weken geen klus. Jij bent nu eerder aan de beurt.
    .other = { $name } deed { $weeks } weken geen klus en is nu eerder aan de beurt.
reason-first-job = Dit wordt je eerste klus.
    .other = Dit wordt de eerste klus van { $name }.
reason-not-asked-lately = We vroegen je { $weeks } weken niet. Jij bent nu eerder aan de beurt.
    .other = { $name } werd { $weeks } weken niet gevraagd en is nu eerder aan de beurt.
reason-never-asked = We vroegen je nog nooit. Jij bent nu eerder aan de beurt.
    .other = { $name } werd nog nooit gevraagd en is nu eerder aan de beurt.
reason-near = Het is dichtbij: { $minutes } minuten reizen.
    .other = Het is dichtbij voor { $name }: { $minutes } minuten reizen.

## a person for a job: cautions; each ends with who decides

reason-knows-too-much = Je kent dit onderwerp al. Ze zoeken hier een frisse blik: jij beslist.
    .other = { $name } kent dit onderwerp al. Voor een frisse blik is dat minder handig: jij beslist.
reason-not-free = { $options ->
        [one] Je bent dan niet vrij.
       *[other] Je bent op geen van de { $options } tijdstippen vrij.
    }
    .other = { $options ->
            [one] { $name } is dan niet vrij.
           *[other] { $name } is op geen van de { $options } tijdstippen vrij.
        }
reason-over-budget = Je komt dan op { $hours } uur in die maand. Je wilde er { $budget }. Het mag: jij beslist.
    .other = { $name } komt dan op { $hours } uur in die maand. Het doel is { $budget } uur. { $name } beslist.
reason-often-lately = Je deed de laatste tijd al { $jobs } klussen. Nog een mag: jij beslist.
    .other = { $name } deed de laatste tijd al { $jobs } klussen. { $name } beslist.
reason-far = Je reist { $minutes } minuten. Jij beslist of dat kan.
    .other = { $name } reist { $minutes } minuten. { $name } beslist of dat kan.
reason-not-for-me = Je zei: niet voor mij. Je mag je bedenken.
    .other = { $name } zei: niet voor mij.
reason-declined-before = Je zei eerder nee tegen deze klus. Je mag je bedenken.
    .other = { $name } zei eerder nee tegen deze klus.
reason-withdrew-before = Je meldde je eerder af voor deze klus. Je mag je bedenken.
    .other = { $name } meldde zich eerder af voor deze klus.

## a group

reason-everybody-free = { $people ->
        [one] De enige is dan vrij.
       *[other] Alle { $people } mensen zijn dan vrij.
    }
    .other = { reason-everybody-free }
reason-organisations = Ze komen van { $count } verschillende organisaties.
    .other = { reason-organisations }
reason-experienced = { $count ->
        [one] Eén van hen deed al eerder een klus.
       *[other] { $count } van hen deden al eerder een klus.
    }
    .other = { reason-experienced }
reason-fresh-eyes = { $count ->
        [one] Eén van hen kijkt met een frisse blik.
       *[other] { $count } van hen kijken met een frisse blik.
    }
    .other = { reason-fresh-eyes }
reason-duo = Er zit een senior bij en iemand die dat nog niet is.
    .other = { reason-duo }
reason-linked-duo = Een vast duo doet samen mee.
    .other = { reason-linked-duo }
reason-already-in = { $count ->
        [one] Eén van hen doet al mee.
       *[other] { $count } van hen doen al mee.
    }
    .other = { reason-already-in }
reason-same-organisation = Er zijn collega’s van dezelfde organisatie bij. Jij beslist of dat goed is.
    .other = { reason-same-organisation }
reason-only-first-timers = Voor iedereen is dit de eerste klus. Jij beslist of dat goed is.
    .other = { reason-only-first-timers }
reason-smaller-group = { $people ->
        [one] Het groepje heeft 1 van de { $full } plekken bezet. De klus kan doorgaan: jij beslist.
       *[other] Het groepje heeft { $people } van de { $full } plekken bezet. De klus kan doorgaan: jij beslist.
    }
    .other = { reason-smaller-group }
reason-nobody-knows-the-theme = Niemand in dit groepje heeft al iets met het onderwerp. Jij beslist of dat goed is.
    .other = { reason-nobody-knows-the-theme }

## what is missing

reason-too-few-free = Er zijn nog { $needed } mensen nodig. { $free ->
        [0] Er is dan niemand vrij.
        [one] Er is dan 1 persoon vrij.
       *[other] Er zijn dan { $free } mensen vrij.
    }
    .other = { reason-too-few-free }
reason-no-moderator-free = { $free ->
        [0] Je mist een gespreksleider: niemand die dat kan, is dan vrij.
        [one] Je hebt { $needed } gespreksleiders nodig. Er is er dan 1 vrij.
       *[other] Je hebt { $needed } gespreksleiders nodig. Er zijn er dan { $free } vrij.
    }
    .other = { reason-no-moderator-free }
reason-no-note-taker-free = { $free ->
        [0] Je mist een notulist: niemand die dat kan, is dan vrij.
        [one] Je hebt { $needed } notulisten nodig. Er is er dan 1 vrij.
       *[other] Je hebt { $needed } notulisten nodig. Er zijn er dan { $free } vrij.
    }
    .other = { reason-no-note-taker-free }
reason-no-fresh-eye-free = { $free ->
        [0] Je mist een frisse blik: niemand die dat kan, is dan vrij.
        [one] Je hebt { $needed } mensen met een frisse blik nodig. Er is er dan 1 vrij.
       *[other] Je hebt { $needed } mensen met een frisse blik nodig. Er zijn er dan { $free } vrij.
    }
    .other = { reason-no-fresh-eye-free }
reason-no-senior-free = { $free ->
        [0] Je mist een senior: niemand die dat kan, is dan vrij.
        [one] Je hebt { $needed } seniors nodig. Er is er dan 1 vrij.
       *[other] Je hebt { $needed } seniors nodig. Er zijn er dan { $free } vrij.
    }
    .other = { reason-no-senior-free }
reason-no-senior-for-duo = Voor een duo is een senior nodig. Er is dan geen senior vrij.
    .other = { reason-no-senior-for-duo }
reason-no-junior-for-duo = Voor een duo is iemand nodig die nog geen senior is. Zo iemand is dan niet vrij.
    .other = { reason-no-junior-for-duo }
reason-no-senior-from-outside = Er is dan geen senior van een andere organisatie vrij.
    .other = { reason-no-senior-from-outside }
reason-holder-not-free = { $count ->
        [one] Iemand die al meedoet, kan dan niet.
       *[other] { $count } mensen die al meedoen, kunnen dan niet.
    }
    .other = { reason-holder-not-free }
reason-seats-need-same-people = Voor { $needed } plekken komen maar { $free } mensen in beeld, en niet iedereen past op elke plek. Zo komt het groepje niet rond.
    .other = { reason-seats-need-same-people }

## what would help; each was tried before it is offered

reason-help-other-time = Kies een ander tijdstip: dan kunnen { $free } mensen en komt het groepje rond.
    .other = { reason-help-other-time }
reason-help-more-times = Geef nog een tijdstip. Met 3 tijdstippen is de kans op een groepje groter.
    .other = { reason-help-more-times }
reason-help-smaller-group = { $people ->
        [one] Laat de klus doorgaan vanaf 1 persoon.
       *[other] Laat de klus doorgaan vanaf { $people } mensen.
    }
    .other = { reason-help-smaller-group }
reason-help-fewer-seats = { $seat ->
        [moderator] Vraag een gespreksleider minder.
        [noteTaker] Vraag een notulist minder.
        [freshEye] Vraag een frisse blik minder.
       *[senior] Vraag een senior minder.
    } Dan komt het groepje rond.
    .other = { reason-help-fewer-seats }
reason-help-without-duo = Vraag geen duo. Dan komt het groepje rond.
    .other = { reason-help-without-duo }
reason-help-senior-from-anywhere = Laat de senior ook uit je eigen organisatie komen. Dan komt het groepje rond.
    .other = { reason-help-senior-from-anywhere }
reason-help-wider-audience = Laat ook mensen van buiten je netwerk meedoen.
    .other = { reason-help-wider-audience }
reason-help-release-holder = { $count ->
        [one] Geef de plek vrij van wie dan niet kan. Dan komt het groepje rond.
       *[other] Geef de { $count } plekken vrij van wie dan niet kunnen. Dan komt het groepje rond.
    }
    .other = { reason-help-release-holder }

## what a wish costs

reason-wish-duo = { $percent ->
        [0] Met een duo: dat kost niets.
       *[other] Met een duo: −{ $percent }%.
    }
    .other = { reason-wish-duo }
reason-wish-senior-from-outside = { $percent ->
        [0] Met een senior van buiten je eigen organisatie: dat kost niets.
       *[other] Met een senior van buiten je eigen organisatie: −{ $percent }%.
    }
    .other = { reason-wish-senior-from-outside }
reason-wish-different-organisations = { $percent ->
        [0] Met mensen van verschillende organisaties: dat kost niets.
       *[other] Met mensen van verschillende organisaties: −{ $percent }%.
    }
    .other = { reason-wish-different-organisations }
reason-wish-not-only-first-timers = { $percent ->
        [0] Met iemand die al eerder een klus deed: dat kost niets.
       *[other] Met iemand die al eerder een klus deed: −{ $percent }%.
    }
    .other = { reason-wish-not-only-first-timers }
reason-wish-impossible = { $wish ->
        [duo] Een duo
        [senior_from_outside] Een senior van buiten je eigen organisatie
        [different_organisations] Mensen van verschillende organisaties
       *[not_only_first_timers] Iemand die al eerder een klus deed
    } lukt op dit tijdstip niet.
    .other = { reason-wish-impossible }
