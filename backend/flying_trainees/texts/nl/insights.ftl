# Cijfers: rapporten voor coördinatoren, organisaties en de regio
field-report-too-long = Kies een kortere periode: hoogstens { $years } jaar.

report-region = De hele regio
report-title = Cijfers: { $name }
report-file = cijfers
report-period = { $from } tot en met { $until }
report-made-at = Gemaakt op { $at }
report-few = te weinig mensen
report-too-few = nog te weinig
report-none = –
report-of = { $value } van { $of }
report-page = Pagina { $page } van { $pages }
report-quarter = { $number }e kwartaal { $year }
report-unit =
    .jobs = klussen
    .people = mensen
    .hours = uur
    .days = dagen
    .index = 0 tot 1
    .grade = 1 tot 4
    .answers = antwoorden

report-sheet =
    .part = Onderdeel
    .row = Rij
    .column = Kolom
    .value = Waarde
    .unit = Eenheid
    .about = Rapport
    .meaning = Wat het betekent

report-section-figures = In het kort
    .means = De belangrijkste getallen over deze periode.
report-section-jobs = Klussen: hoeveel en met een groepje?
    .means = Geplaatste klussen, naar de maand of het kwartaal waarin ze voor het eerst openstonden. Een klus die later afviel nadat er al een groepje was, telt als klus met een groepje.
report-section-hours = Uren die gevlogen zijn
    .means = Uren van iedereen die erbij was, in de maand of het kwartaal waarin de klus eindigde.
report-section-themes = Vraag en aanbod per thema
    .means = Plekken die klussen vroegen, naast de leden die iets hebben met het thema: interesse, ervaring of de wens om te leren. Een klus met twee thema’s telt bij allebei mee.
report-section-exchange = Geven en nemen
    .means = Uren die mensen van een organisatie gaven aan klussen van anderen, en uren die de organisatie van anderen kreeg. Wie bij de eigen organisatie hielp, staat apart.
report-section-matrix = Wie gaf aan wie?
    .means = Elke rij geeft, elke kolom krijgt. In de cel staan de uren. Het gaat om de organisatie waar iemand nu werkt.
report-section-spread = Hoe de uren verdeeld zijn
    .means = Hoeveel leden in deze periode zoveel uur vlogen, bij elkaar, bij wie dan ook.
report-section-checks = Leverde het alle drie de kanten iets op?
    .means = Na elke klus stellen we drie vragen aan wie meedeed, aan wie hulp kreeg en aan de organisatie waar die mensen werken. Je ziet het gemiddelde, van 1 (nee) tot 4 (ja, helemaal). Antwoorden tellen pas mee als er vijf of meer bij elkaar zijn, van verschillende mensen of klussen. Vanaf die dag staan ze hier.
report-check-member = Wie meedeed
    .first = Heb je iets geleerd?
    .second = Kun je het in je eigen werk gebruiken?
    .third = Zou je het een collega aanraden?
report-check-receiver = Wie hulp kreeg
    .first = Hielp het groepje jullie verder?
    .second = Doen jullie er ook echt iets mee?
    .third = Was het jullie eigen tijd waard?
report-check-home = De eigen organisatie
    .first = Kwam je collega terug met iets waar jullie wat aan hebben?
    .second = Gebruiken jullie het al, of gaan jullie dat doen?
    .third = Was het de uren waard?
report-section-hiding = Weinig mensen? Dan tonen we geen getal
    .means = { $kind ->
        [organisation] Gaat een getal over één tot vier mensen, of is de rest zo klein, dan staat er “te weinig mensen”. Zo ook bij uren van jullie mensen bij anderen. Uren bij jullie eigen klussen tonen we wel.
        [region] Gaat een getal over één tot vier mensen, of is de rest zo klein, dan staat er “te weinig mensen”. Aantallen mensen zijn hier afgerond op vijf. Uren en klussen tellen we precies.
       *[other] Gaat een getal over één tot vier mensen, of is de rest zo klein, dan staat er “te weinig mensen”. Uren en klussen zijn van organisaties: die tonen we wel.
    }

report-figure-jobs-posted = Geplaatste klussen
    .means = Klussen die in deze periode voor het eerst openstonden. Een klus die weer een concept werd, telt niet mee.
report-figure-jobs-staffed = Klussen met een groepje
    .means = Van de geplaatste klussen: die waarvan een groepje bevestigd is, tot nu toe.
report-figure-days-to-staff = Dagen tot er een groepje was
    .means = Van plaatsen tot het eerste bevestigde groepje. De helft van de klussen ging sneller, de helft langzamer.
report-figure-hours-flown = Gevlogen uren
    .means = Uren van iedereen die erbij was, bij klussen die in deze periode eindigden.
report-figure-jobs-flown = Gevlogen klussen
    .means = Klussen die in deze periode eindigden en waar iemand bij was.
report-figure-hours-received = Uren gekregen
    .means = Uren van mensen van andere organisaties bij jullie klussen.
report-figure-hours-given = Uren gegeven
    .means = Uren van jullie mensen bij klussen van andere organisaties.
report-figure-hours-between = Uren over de grens van de eigen organisatie
    .means = Gevlogen uren bij een andere organisatie dan waar iemand werkt.
report-figure-members = Leden
    .means = { $kind ->
        [organisation] Mensen van jullie organisatie die aan het eind van de periode lid waren van een netwerk.
       *[other] Wie aan het eind van de periode lid was. Wie later vertrok, tellen we niet meer mee.
    }
report-figure-members-reached = Leden die meededen
    .means = Leden die in deze periode bij minstens één klus waren, van wie dan ook.
report-figure-members-not-reached = Leden die niet meededen
    .means = Leden die in deze periode bij geen enkele klus waren.
report-figure-spread = Scheve verdeling
    .means = De Gini-maat over de uren van alle leden. 0: iedereen vloog evenveel. Vlak bij 1: één persoon vloog bijna alles.
report-figure-repeats = Herhaalde klussen
    .means = Geplaatste klussen die gemaakt zijn van een eerdere klus.
report-figure-repeats-from-elsewhere = Herhaald van een ander
    .means = Van de herhaalde klussen: die een andere organisatie bedacht.
report-figure-repeated-by-others = Door anderen herhaald
    .means = Klussen die andere organisaties in deze periode plaatsten en die jullie bedachten.
report-figure-jobs-learned = Klussen waar iets van geleerd is
    .means = Van de gevlogen klussen: die waarover iemand opschreef wat het opleverde.
report-figure-would-again = Zou het weer doen
    .means = Antwoorden van opdrachtgevers na een gevlogen klus. Eén opdrachtgever kan over meer klussen antwoorden. We tonen het vanaf vijf opdrachtgevers.

report-column =
    .figure = Wat
    .value = Aantal
    .of = Van
    .part = Periode
    .posted = Geplaatst
    .staffed = Met groepje
    .waiting = Nog open
    .missed = Zonder groepje
    .days = Dagen tot groepje
    .hours = Uren
    .people = Mensen
    .theme = Thema
    .jobs = Klussen
    .seats = Plekken gevraagd
    .known = Leden met affiniteit
    .organisation = Organisatie
    .given = Gegeven
    .received = Gekregen
    .balance = Verschil
    .own = Bij de eigen organisatie
    .class = Uren per lid
    .members = Leden
    .question = Vraag
    .average = Gemiddeld
    .answers = Antwoorden

report-class-none = Geen uren
report-class-until = Tot en met { NUMBER($until) } uur
report-class-between = Meer dan { NUMBER($above) }, tot en met { NUMBER($until) } uur
report-class-above = Meer dan { NUMBER($above) } uur
report-no-organisation = Zonder organisatie

report-chart-jobs = Staafdiagram van geplaatste klussen per periode. De getallen staan in de tabel eronder.
report-chart-hours = Staafdiagram van gevlogen uren per periode. De getallen staan in de tabel eronder.
report-chart-themes = Staafdiagram van gevraagde plekken en leden per thema. De getallen staan in de tabel eronder.
report-chart-exchange = Staafdiagram van gegeven en gekregen uren per organisatie. De getallen staan in de tabel eronder.
report-chart-spread = Staafdiagram van leden per aantal uren. De getallen staan in de tabel eronder.
