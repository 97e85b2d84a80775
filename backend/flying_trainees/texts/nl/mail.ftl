# Mails: mail-<gebeurtenis>-<voor wie> is het onderwerp
mail-job-published-member = Nieuwe klus op korte termijn: { $job }
    .heading = Dit past bij jouw thema’s, en het is al snel
    .body = { $organisation } zoekt mensen voor deze klus. Het begint over een paar dagen. Daarom mailen we je meteen.
    .button = Bekijk de klus
mail-job-rescheduled-group = Verplaatst: { $job } is nu { $when }
    .heading = De klus is verplaatst
    .body = De datum of plek is veranderd. Hieronder zie je hoe het nu is. Laat weten of je nog steeds kunt. Zo weet { $organisation } op wie het kan rekenen.
    .button = Laat weten of je kunt
mail-job-proposed-host = { $actor } stelt een klus voor: { $job }
    .heading = Iemand wil iets voor jullie doen
    .body = Het voorstel staat als concept bij jullie klussen. Vind je het wat? Vul het aan en plaats het. Past het niet, zeg het dan af met een reden. De bedenker hoort wat ermee gebeurt.
    .button = Bekijk het voorstel
mail-placement-proposed-host = { $actor } stelt een opdracht voor bij { $scope }
    .heading = Iemand wil bij jullie komen werken
    .body = { $actor } stelt zelf een opdracht voor. Zeg ja, pas het voorstel aan, of zeg nee met een reden. { $actor } hoort wat jullie besluiten.
    .button = Bekijk het voorstel
mail-placement-accepted-you = { $scope } zegt ja tegen je opdracht
    .heading = Je opdracht gaat door
    .body = De opdracht die je voorstelde staat nu in je profiel. Klopt er iets niet? Daar kun je het veranderen.
    .button = Bekijk je opdracht
mail-placement-changed-you = { $scope } zegt ja, met een aanpassing
    .heading = Je opdracht gaat door, een beetje anders
    .body = { $scope } heeft iets veranderd in je voorstel. Kijk of je het ermee eens bent. De opdracht staat nu in je profiel.
    .button = Bekijk wat er anders is
mail-placement-declined-you = { $scope } zegt nee tegen je opdracht
    .heading = Deze opdracht gaat niet door
    .body = Je voorstel past nu niet bij { $scope }. Je kunt altijd een ander voorstel doen.
    .button = Naar je voorstellen
mail-job-rescheduled-host = Verplaatst: { $job } is nu { $when }
    .heading = De klus is verplaatst
    .body = De mensen in het groepje hebben bericht gekregen. Zij laten weten of ze nog kunnen.
    .button = Bekijk het groepje
mail-job-cancelled-host = Gaat niet door: { $job }
    .heading = Deze klus gaat niet door
    .body = Iedereen die meedeed heeft bericht gekregen. Hun agenda is bijgewerkt.
    .button = Bekijk de klus
mail-job-confirmed-host = Je groepje is rond: { $job }, { $when }
    .heading = Het groepje is rond
    .body = Iedereen heeft een agenda-uitnodiging gekregen. Die van jou zit bij deze mail.
    .button = Bekijk het groepje
mail-job-reopened-host = Weer mensen nodig: { $job }
    .heading = Het groepje is te klein geworden
    .body = Er heeft iemand afgezegd. De klus staat daarom weer open. De wachtlijst is gevraagd. Je hoeft nu niets te doen.
    .button = Bekijk de klus
mail-job-expired-host = Verlopen: { $job }
    .heading = Er waren te weinig mensen
    .body = De tijd om je aan te melden is voorbij, en het groepje is niet groot genoeg. Je kunt de klus verlengen. Dan staat hij weer open.
    .button = Verleng de klus
mail-job-finished-flown = Wat heb je geleerd van { $job }?
    .heading = De klus is klaar. Bedankt
    .body = Schrijf op wat je leerde en wat je meeneemt naar je eigen organisatie. Twee minuten is genoeg. Een volgend groepje begint dan verder dan jij begon.
    .button = Schrijf op wat je leerde
mail-job-finished-host = Wat heeft { $job } gebracht?
    .heading = De klus is klaar
    .body = Wat heeft het gebracht, en wat verandert er? Twee minuten is genoeg. Andere organisaties kunnen daarna verder met wat jullie bedachten.
    .button = Vertel wat het bracht
mail-job-needs-confirming-host = Bevestig je groepje: { $job }
    .heading = Er zijn genoeg mensen
    .body = De tijd om je aan te melden is voorbij en er zijn genoeg mensen. Kies de tijd en bevestig het groepje. Zij weten pas zeker dat het doorgaat als jij dat doet.
    .button = Bevestig het groepje
mail-question-asked-host = Vraag over { $job }
    .heading = { $actor } heeft een vraag
    .body = Je antwoord komt bij de klus te staan. Iedereen die meekijkt kan het lezen.
    .button = Beantwoord de vraag
mail-question-answered-asker = Antwoord op je vraag over { $job }
    .heading = Je vraag is beantwoord
    .body = Het antwoord staat ook bij de klus.
    .button = Bekijk de klus
mail-claim-claimed-you = Je hebt een plek: { $job }
    .heading = Je hebt een plek
    .body = { $actor } heeft je een plek gegeven in het groepje. Klopt dat niet? Dan kun je je afmelden op de pagina van de klus.
    .button = Bekijk de klus
mail-claim-applied-host = { $person } wil meedoen: { $job }
    .heading = { $person } wil meedoen
    .body = Bij deze klus kies jij wie er meedoen. Bekijk wie zich hebben aangemeld en kies.
    .button = Bekijk de aanmeldingen
mail-claim-waitlisted-you = Je staat op de wachtlijst: { $job }
    .heading = Je staat op de wachtlijst
    .body = Alle plekken zijn bezet. Komt er een vrij, dan krijg je een uitnodiging.
    .button = Bekijk de klus
mail-claim-offered-you = { $origin ->
    [waitingList] Er is een plek vrij: { $job }
   *[other] Uitnodiging: { $job }
 }
    .heading = { $origin ->
        [waitingList] Er is een plek voor je vrijgekomen
       *[other] Wil je meedoen met deze klus?
    }
    .body = { $origin ->
        [waitingList] Je stond op de wachtlijst. Iemand anders kan niet meer, en jij bent aan de beurt. De plek blijft even voor je vrij.
       *[other] { $organisation } vraagt of je meedoet. We houden een plek voor je vrij. Kun je niet? Zeg dan nee, dan vragen we een ander.
    }
    .button = Zeg ja of nee
mail-claim-accepted-you = Je hebt een plek: { $job }
    .heading = Je hebt een plek
    .body = { $actor } heeft de uitnodiging voor jou aangenomen. Klopt dat niet? Dan kun je je afmelden op de pagina van de klus.
    .button = Bekijk de klus
mail-claim-times-changed-you = Andere tijden: { $job }
    .heading = Je tijden zijn aangepast
    .body = Hieronder staat wanneer je volgens ons kunt. Klopt dat niet? Pas het aan op de pagina van de klus.
    .button = Bekijk de klus
mail-claim-picked-you = Je bent gekozen: { $job }
    .heading = Je bent gekozen
    .body = { $organisation } wil graag dat je meedoet. Zodra het groepje rond is, krijg je een agenda-uitnodiging.
    .button = Bekijk de klus
mail-claim-passed-over-you = Dit keer niet: { $job }
    .heading = Dit keer zijn anderen gekozen
    .body = Er waren meer mensen dan plekken. Je staat nu eerder aan de beurt bij een volgende klus.
    .button = Bekijk andere klussen
mail-claim-withdrawn-you = Afgemeld: { $job }
    .heading = Je doet niet meer mee
    .body = Je plek is vrij voor een ander. Stond de klus in je agenda, dan haalt het bestand bij deze mail hem weg.
    .button = Bekijk de klus
mail-claim-released-you = Je plek is vervallen: { $job }
    .heading = Je plek is vervallen
    .body = De opdrachtgever of coördinator heeft je plek vrijgegeven. Stond de klus in je agenda, dan haalt het bestand bij deze mail hem weg.
    .button = Bekijk de klus
mail-claim-confirmed-you = Het gaat door: { $job }, { $when }
    .heading = Het gaat door, en jij doet mee
    .body = Het groepje is rond. De agenda-uitnodiging zit bij deze mail.
    .button = Bekijk de klus
mail-claim-unconfirmed-you = Nog niet zeker: { $job }
    .heading = De datum is niet meer zeker
    .body = Het groepje is te klein geworden. De klus staat daarom weer open. Jij houdt je plek. Zodra het groepje rond is, krijg je een nieuwe agenda-uitnodiging.
    .button = Bekijk de klus
mail-claim-closed-you = { $state ->
    [running] Geen plek meer: { $job }
    [draft] Teruggetrokken: { $job }
   *[other] Gaat niet door: { $job }
 }
    .heading = { $state ->
        [running] De klus is begonnen
        [draft] Deze klus is teruggetrokken
       *[other] Deze klus gaat niet door
    }
    .body = { $state ->
        [running] Er is geen plek meer vrijgekomen. Je hoeft niets te doen.
        [draft] { $organisation } werkt de klus nog uit. Komt hij terug, dan kun je je weer aanmelden.
        [expired] Er waren te weinig mensen. Je hoeft niets te doen. De tijd is weer vrij.
       *[other] Je hoeft niets te doen. Stond de klus in je agenda, dan haalt het bestand bij deze mail hem weg. De tijd is weer vrij.
    }
    .button = Bekijk andere klussen
mail-together-asked-you = { $actor } vraagt je mee: { $job }
    .heading = Doen jullie dit samen?
    .body = { $actor } wil deze klus samen met jou doen. Jullie krijgen allebei een plek, of geen van beiden.
    .button = Zeg ja of nee
mail-together-broken-you = Ga je verder zonder de ander? { $job }
    .heading = Een van jullie kan niet
    .body = Je had je samen aangemeld. Een van jullie doet niet mee. Laat weten of jij wel mee wilt doen.
    .button = Laat het weten
mail-duo-claimed-you = { $actor } meldde jullie samen aan: { $job }
    .heading = Jullie doen dit als duo
    .body = { $actor } heeft jullie allebei aangemeld. Kun jij niet? Meld je dan af op de pagina van de klus. Dan vragen we { $actor } of die alleen verdergaat.
    .button = Bekijk de klus
mail-duo-asked-you = { $actor } vraagt je als duo
    .heading = Vormen jullie een duo?
    .body = { $actor } wil een duo met je vormen: een senior en een trainee die samen klussen doen. Wie van jullie senior is, ziet aan welke klussen de ander meedoet en wat die ervan leerde. Je kunt er altijd mee stoppen.
    .button = Zeg ja of nee
mail-duo-linked-you = Jij en { $actor } zijn een duo
    .heading = Jullie zijn een duo
    .body = { $actor } zei ja. Vanaf nu kun je je voor een klus in één keer samen aanmelden.
    .button = Bekijk je duo
mail-duo-ended-you = Je duo met { $actor } is gestopt
    .heading = Jullie zijn geen duo meer
    .body = { $actor } heeft het duo gestopt. Klussen waar jullie al aan meedoen, gaan gewoon door.
    .button = Naar je duo
mail-manager-consent-asked = { $name } vraagt je toestemming
    .heading = Mag { $name } klussen doen voor andere overheden?
    .body = { $name } wil af en toe een korte klus doen bij een andere overheid, naast het gewone werk. { $name } noemde jou als leidinggevende. Op de pagina achter de knop zeg je ja of nee, en hoeveel uur per maand het mag zijn. Je hebt geen account nodig.
    .button = Zeg ja of nee
mail-manager-consent-answered = { $state ->
    [given] Je gaf toestemming voor { $name }
   *[other] Je gaf geen toestemming voor { $name }
 }
    .heading = { $state ->
        [given] { $name } mag { $hours } uur per maand klussen doen
       *[other] { $name } mag geen klussen doen
    }
    .body = Bedankt voor je antwoord. Wil je het later veranderen of intrekken? Bewaar dan deze mail. De knop werkt één keer. Daarna krijg je een nieuwe.
    .button = Antwoord veranderen
mail-manager-answered-you = Je leidinggevende heeft geantwoord
    .heading = Je leidinggevende heeft geantwoord
    .body = Op je profiel zie je wat het antwoord is, en hoeveel uur per maand je mag vliegen.
    .button = Bekijk mijn profiel
mail-role-granted-you = Je bent nu { $role } bij { $scope }
    .heading = Je hebt een nieuwe rol
    .body = Je bent nu { $role } bij { $scope }. Als je inlogt, zie je wat je daarmee kunt.
    .button = Ga naar Flying Trainees
mail-erasure-requested-you = Je account wordt gewist
    .heading = Je account wordt binnenkort gewist
    .body = Jij of iemand namens jou vroeg om je account te wissen. Tot de dag die op de pagina Mijn gegevens staat, kun je je bedenken. Vroeg je dit niet zelf? Log dan in en kies “Toch niet wissen”.
    .button = Bekijk mijn gegevens
mail-inactivity-warned-you = Je account wordt over een maand gewist
    .heading = Gebruik je je account nog?
    .body = Je hebt lang niet ingelogd. Over dertig dagen wissen we je account. Wil je het houden? Log dan één keer in.
    .button = Inloggen
mail-sign-in-link = Inloggen bij Flying Trainees
    .heading = Log in met één klik
    .body = Met deze knop log je in. De link werkt één keer en verloopt om { $until }. Heb je hier niet om gevraagd? Dan hoef je niets te doen.
    .button = Inloggen

# Vaste delen van elke mail
mail-greeting = Hoi { $name },
mail-when = Wanneer
mail-was-planned = Stond gepland
mail-where = Waar
mail-for = Voor
mail-goal = Waarom
mail-with = Met
mail-hours = Duur
mail-hours-value = { $hours } uur per persoon
mail-why = Reden
mail-question = Vraag
mail-answer = Antwoord
mail-answer-before = Laat het weten vóór { $until }.
mail-link = Werkt de knop niet? Kopieer dan dit adres:
mail-footer = Flying Trainees: korte klussen bij de overheid. Hulp nodig? Mail { $support }.
mail-reason-you = Je krijgt deze mail omdat het over jouw aanmelding of uitnodiging gaat.
mail-reason-asker = Je krijgt deze mail omdat jij de vraag stelde.
mail-reason-group = Je krijgt deze mail omdat je een plek hebt in het groepje.
mail-reason-waiting = Je krijgt deze mail omdat je op de lijst van deze klus staat.
mail-reason-flown = Je krijgt deze mail omdat je meedeed.
mail-reason-poster = Je krijgt deze mail omdat je opdrachtgever bent van deze klus.
mail-reason-coordinator = Je krijgt deze mail omdat je dit netwerk coördineert.
mail-reason-member = Je krijgt deze mail omdat de klus bij je thema’s past en al snel begint.
mail-reason-duo = Je krijgt deze mail omdat het over jouw duo gaat.
mail-reason-placement = Je krijgt deze mail omdat je een opdracht voorstelde.
mail-reason-organisation = Je krijgt deze mail omdat je voorstellen voor deze organisatie bekijkt.
mail-reason-consent = Je krijgt deze mail omdat { $name } jou als leidinggevende noemde. We bewaren alleen je e-mailadres.
mail-reason-account = Je krijgt deze mail omdat het over je account gaat.
mail-reason-role = Je krijgt deze mail omdat een beheerder je een rol gaf.
mail-reason-sign-in = Je krijgt deze mail omdat iemand met jouw adres wil inloggen.

# Wat mensen met hun mail kunnen
mail-choose = Kies zelf waarover we je mailen
mail-stop = Mail me niet meer over { $topic }
mail-look = Bekijk eerst de klus
mail-see-times = Zie deze tijden in je eigen agenda
mail-not-for-me = Deze klus is niets voor mij
topic-own = uitnodigingen en aanmeldingen
topic-newJobs = nieuwe klussen
topic-reminders = herinneringen
topic-hosting = klussen die ik plaats of begeleid
topic-questions = vragen en antwoorden
topic-learned = wat een klus leerde
topic-pools = poolopdrachten

# Herinneringen, en wie er aan de beurt is
mail-people-called-member = Jij bent aan de beurt: { $job }
    .heading = Deze klus heeft nog plek
    .body = { $organisation } zoekt nog mensen. Je bent dan vrij en de klus past bij je. We vragen eerst wie het langst niet gevraagd is.
    .button = Bekijk de klus
mail-session-near-you = Morgen: { $job }
    .heading = Morgen is het zover
    .body = Hieronder staat waar en hoe laat. De afspraak voor je agenda zit nog eens bij deze mail. Kun je toch niet? Meld je dan nu af. Dan vragen we een ander.
    .button = Bekijk de klus
mail-period-near-you = Vanaf morgen: { $job }
    .heading = Morgen kun je beginnen
    .body = Je deelt deze klus zelf in. Spreek met je groepje af wanneer jullie aan de slag gaan. Kun je toch niet? Meld je dan nu af. Dan vragen we een ander.
    .button = Bekijk de klus
mail-period-ending-you = De laatste dagen: { $job }
    .heading = Nog een paar dagen
    .body = Deze klus is bijna voorbij. Hieronder staat tot wanneer. Lukt het niet meer? Laat het je groepje en de opdrachtgever weten.
    .button = Bekijk de klus
mail-deadline-near-you = Nog even: je kunt je aanmelden voor { $job }
    .heading = Je kunt je nog even aanmelden
    .body = Deze klus past bij je en heeft nog plek. Wil je meedoen, meld je dan nu aan.
    .button = Bekijk de klus
mail-offer-lapsing-you = Je uitnodiging verloopt: { $job }
    .heading = We houden je plek nog even vrij
    .body = { $organisation } wacht op je antwoord. Horen we niets, dan vragen we een ander.
    .button = Zeg ja of nee
mail-learning-missing-you = Wat nam je mee van { $job }?
    .heading = Wat heb je geleerd?
    .body = Je deed mee met deze klus. Twee zinnen zijn genoeg. Een volgend groepje begint dan verder dan jij begon.
    .button = Schrijf op wat je leerde
mail-check-missing-you = Drie vragen over { $job }
    .heading = Hielp het groepje jullie verder?
    .body = De klus is een paar dagen klaar. Je krijgt drie korte vragen, en je kunt vertellen wat het bracht. Het kost je twee minuten. We tonen antwoorden alleen samen met die over andere klussen.
    .button = Beantwoord de vragen
mail-home-check-asked-you = Wat bracht je collega mee van { $job }?
    .heading = Drie vragen over wat jullie eraan hebben
    .body = Een collega van jullie deed mee met deze klus bij { $organisation }. Vraag wat die ervan meenam, en beantwoord drie korte vragen. We tonen antwoorden alleen samen met die over andere klussen.
    .button = Beantwoord de vragen
mail-effect-asked-you = Wat is er sindsdien gebeurd met { $job }?
    .heading = Hebben inwoners er iets van gemerkt?
    .body = Deze klus was een half jaar geleden klaar. Nu pas zie je wat het waard was. Eén vraag, en als je wilt een paar zinnen erbij. Je antwoord staat daarna bij Geleerd, voor wie dit wil herhalen.
    .button = Vertel hoe het verder ging
mail-job-without-claims-you = Nog niemand voor { $job }: dit helpt
    .heading = Er heeft zich nog niemand aangemeld
    .body = De helft van de tijd is voorbij. We hebben opnieuw gekeken wie er kan. Met een andere tijd of een groter publiek komen er vaak wel mensen.
    .button = Pas de klus aan
mail-helps = Wat zou helpen
helps-at = { $when }: { $free ->
    [0] er is niemand vrij.
    [one] er is 1 mens vrij.
   *[other] er zijn { $free } mensen vrij. Bij { $fits } van hen past het onderwerp goed.
 }
helps-flexible = { $free ->
    [0] Niemand heeft in deze periode genoeg vrije uren.
    [one] 1 mens heeft in deze periode genoeg vrije uren.
   *[other] { $free } mensen hebben in deze periode genoeg vrije uren. Bij { $fits } van hen past het onderwerp goed.
 }
helps-wider = Mag iedereen de klus zien, dan kunnen er { $more } mensen meer.

# Overzicht per dag of week
digest-now = { $others ->
    [0] Een klus die nu bij je past: { $title }
   *[other] Klussen die nu bij je passen: { $title } en nog { $others }
 }
    .heading = Dit kun je nu doen
    .body = Deze klussen hebben nog plek, op een tijd dat jij vrij bent. De beste staat bovenaan.
    .button = Bekijk wat bij je past
digest-waits = { $others ->
    [0] Dit wacht op jou: { $title }
   *[other] Dit wacht op jou: { $title }, en meer
 }
    .heading = Dit wacht op jou
    .body = Er zijn nu geen nieuwe klussen voor je. Wel wacht er iemand op jou.
    .button = Bekijk mijn klussen
digest-news = Wat er gebeurde: { $title }
    .heading = Wat er gebeurde
    .body = Je hoeft niets te doen. Dit veranderde er bij je klussen.
    .button = Bekijk je berichten
digest-section-now = Klussen die bij je passen
digest-section-waits = Dit wacht op jou
digest-section-ahead = Jouw week
digest-section-news = Wat er gebeurde
digest-seats = { $seats ->
    [one] { $organisation }. Nog 1 plek.
   *[other] { $organisation }. Nog { $seats } plekken.
 }
digest-offer = Uitnodiging: { $job }
digest-confirm = Bevestig het groepje: { $job }
digest-applied = { $number ->
    [one] 1 mens wil meedoen: { $job }
   *[other] { $number } mensen willen meedoen: { $job }
 }
digest-learning = Wat heb je geleerd van { $job }?
digest-reason-weekly = Je krijgt dit overzicht één keer per week, omdat je dat zo hebt gekozen of nog niets koos.
digest-reason-daily = Je krijgt dit overzicht elke werkdag, omdat je dat zo hebt gekozen.
digest-stop = Stop met dit overzicht
mail-webhook-disabled-you = Een koppeling staat uit: { $scope }
    .heading = Een koppeling werkt niet meer
    .body = We konden er al dagen niets afleveren, of de ontvanger wil niets meer. Daarom staat hij uit. Bij Koppelingen zie je wat er misging en zet je hem weer aan.
    .button = Ga naar Koppelingen

# Poolopdrachten
mail-pool-steward-added-you = Je zit in de stuurgroep van { $assignment }
    .heading = Jij stuurt mee
    .body = Je zit in de stuurgroep van deze poolopdracht. Met elkaar houden jullie zicht op mijlpalen, thema’s en wat er gevonden wordt.
    .button = Bekijk de poolopdracht
mail-pool-milestone-near-you = Bijna zover: { $milestone }
    .heading = { $milestone } is bijna zover
    .body = Op { $due } is het zover. Werk de voortgang bij, of zet hem op klaar.
    .button = Bekijk de tijdlijn
mail-pool-milestone-late-you = Te laat: { $milestone }
    .heading = { $milestone } is te laat
    .body = Het zou klaar zijn op { $due }. Is het klaar? Zet het dan op klaar. Duurt het langer? Kies een nieuwe dag.
    .button = Bekijk de tijdlijn
mail-pool-check-in-asked-you = Hoe gaat het met { $assignment }?
    .heading = Hoe gaat het deze week?
    .body = Op koers, een risico, of zit het vast? Eén woord en één regel zijn genoeg. Het kost een minuut.
    .button = Zeg hoe het gaat
mail-pool-job-cut-you = Een concept wacht op je: { $job }
    .heading = Maak jij deze klus af?
    .body = De stuurgroep van de poolopdracht “{ $assignment }” maakte een klus voor jouw organisatie. Het is nog een concept. Vul aan wat mist en plaats hem.
    .button = Maak de klus af
mail-pool-recommended-you = Een advies voor je: { $assignment }
    .heading = De pool heeft een advies voor je
    .body = Lees het advies en laat weten wat je ermee doet. Met jouw antwoord komt het bij Geleerd te staan.
    .button = Lees en antwoord
mail-pool-recommendation-answered-you = { $answer ->
    [accepted] Overgenomen: het advies van { $assignment }
    [partly] Deels overgenomen: het advies van { $assignment }
   *[not] Niet overgenomen: het advies van { $assignment }
 }
    .heading = De opdrachtgever heeft geantwoord
    .body = Jullie advies staat nu bij Geleerd, met dit antwoord.
    .button = Bekijk het antwoord
mail-pool-guest-invited = Kies je tafels: { $assignment }
    .heading = Je bent tafelgast
    .body = Je bent uitgenodigd als tafelgast. Met deze knop zie je het programma en kies je waar je aanschuift. Je hoeft geen account te maken. De link werkt één keer.
    .button = Kies je tafels
mail-pool-guest-seated = { $tables ->
    [0] Je doet niet mee: { $assignment }
   *[other] Tot dan: { $assignment }
 }
    .heading = { $tables ->
        [0] We hebben je keuze bewaard
       *[other] Je plek staat klaar
    }
    .body = { $tables ->
        [0] Je hebt nu geen plek. Bedenk je je? Met deze knop kies je opnieuw. De link werkt één keer.
       *[other] Hieronder staat waar je aanschuift. Wil je iets anders? Met deze knop kies je opnieuw. De link werkt één keer.
    }
    .button = Verander je keuze
mail-pool-table-changed-you = Je tafel is veranderd: { $table }
    .heading = Kijk wat er anders is
    .body = { $seats ->
        [none] Hier doet iedereen nu aan mee. Je hebt dus geen eigen plek meer nodig. Hieronder staat hoe het nu is.
       *[some] Hieronder staat hoe het nu is. Past het niet meer? Geef dan je plek terug.
    }
    .button = Bekijk het programma
mail-pool-table-removed-you = Gaat niet door: { $table }
    .heading = { $table } gaat niet door
    .body = Je plek is vervallen. In het programma kies je een andere tafel.
    .button = Kies een andere tafel
mail-pool-stopped-you = Gestopt: { $assignment }
    .heading = Deze poolopdracht is gestopt
    .body = De mijlpalen, tafels en workshops gaan niet door.
    .button = Bekijk de poolopdracht
mail-pool-guest-table-changed = Je tafel is veranderd: { $table }
    .heading = Kijk wat er anders is
    .body = { $seats ->
        [none] Hier doet iedereen nu aan mee. Je hebt dus geen eigen plek meer nodig. Hieronder staat hoe het was gepland.
       *[some] Hieronder staat hoe het was gepland, en daarna waar je nu aanschuift. Past het niet meer? Met deze knop kies je opnieuw. De link werkt één keer.
    }
    .button = Verander je keuze
mail-pool-guest-table-removed = Gaat niet door: { $table }
    .heading = { $table } gaat niet door
    .body = Je plek is vervallen. Met deze knop kies je een andere tafel. De link werkt één keer.
    .button = Kies een andere tafel
mail-pool-guest-stopped = Gaat niet door: { $assignment }
    .heading = Het gaat niet door
    .body = De opdracht is gestopt, dus je hoeft niet te komen. Met deze knop kun je je gegevens laten wissen.
    .button = Bekijk je gegevens
mail-pool-recommendation = Het advies
mail-reason-pool = Je krijgt deze mail omdat je meewerkt aan deze poolopdracht.
mail-reason-pool-client = Je krijgt deze mail omdat jouw organisatie opdrachtgever is van deze poolopdracht.
mail-reason-guest = Je krijgt deze mail omdat je zei dat je tafelgast wilt zijn. Wil je dat niet meer? Op de pagina achter de knop kun je je laten wissen.
