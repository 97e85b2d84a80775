# Iedereen in één keer indelen
error-run-active = Er wordt al een indeling gemaakt voor dit netwerk. Wacht tot die klaar is, of stop hem.
error-plan-stale = Er is iets veranderd sinds deze indeling is gemaakt. Er is niets verstuurd. Maak een nieuwe indeling.
error-plan-empty = In deze indeling staat niemand om uit te nodigen.
field-job-not-in-run = Deze klus is niet open in dit netwerk.
field-pinned-and-forbidden = Deze persoon staat vast en is uitgesloten. Kies één van de twee.
field-job-no-longer-open = ‘{ $title }’ is niet meer open.
field-time-changed = De tijd van ‘{ $title }’ is veranderd of voorbij.
field-seats-taken = Bij ‘{ $title }’ zijn plekken bezet geraakt.
field-no-longer-reached = { $name } hoort niet meer bij de mensen voor ‘{ $title }’.
field-has-seat-already = { $name } heeft al een plek bij ‘{ $title }’.
field-said-no = { $name } heeft nee gezegd tegen ‘{ $title }’, of is afgewezen.
field-no-longer-free = { $name } is niet meer vrij voor ‘{ $title }’.
field-seat-elsewhere = { $name } heeft op die tijd nu een andere klus, en kan dus niet bij ‘{ $title }’.
assignment-best = Beter kan niet: dit is bewezen de beste indeling.
assignment-gap = Hooguit { NUMBER($percent, maximumFractionDigits: 1) }% beter mogelijk.
assignment-choices-impossible = Wat je hebt vastgezet, kan niet samen. Iemand is niet vrij, of er is geen plek. Maak iets los en probeer het opnieuw.
assignment-worker-lost = De berekening is een paar keer afgebroken. Probeer het opnieuw.
assignment-engine-failed = De berekening is mislukt. Probeer het opnieuw.
reason-not-in-these-periods = Er is geen tijd in de komende { $weeks } weken waarop dit kan.
reason-needed-elsewhere = Er is een groepje mogelijk, maar die mensen zijn harder nodig bij: { $jobs }.
reason-hours-used-up = Er is een groepje mogelijk, maar het past niet in ieders uren en bij ieders andere plekken.
reason-worth-too-little = Er is een groepje mogelijk, maar het zou ergens anders meer kosten dan het hier oplevert.
reason-plan-too-few-free =
    Er zijn { $needed } mensen nodig. Met de uren die ze nog hebben { $people ->
        [0] kan er op geen enkel moment iemand.
        [one] kan er op elk moment hooguit 1.
       *[other] kunnen er op elk moment hooguit { $people }.
    }
reason-plan-no-moderator-free = Er zijn te weinig mensen met tijd die het gesprek kunnen leiden: hooguit { $people } van de { $needed }.
reason-plan-no-note-taker-free = Er zijn te weinig mensen met tijd die notulist willen zijn: hooguit { $people } van de { $needed }.
reason-plan-no-fresh-eye-free = Er zijn te weinig mensen met tijd die hier fris tegenaan kijken: hooguit { $people } van de { $needed }.
reason-plan-no-mix = Er zijn genoeg mensen, maar samen vullen ze niet alle plekken, of er is geen duo van senior en starter.
error-run-input-gone = De invoer van deze indeling is al opgeruimd. Maak een nieuwe indeling.
explanation-chosen = { $name } zit in het groepje voor ‘{ $title }’.
explanation-job-left-out = ‘{ $title }’ deed niet mee aan deze indeling: je liet die klus weg.
explanation-person-left-out = { $name } deed niet mee aan deze indeling: dat koos je zelf.
explanation-forbidden = Je hebt { $name } uitgesloten van ‘{ $title }’.
explanation-job-not-in-run = ‘{ $title }’ hoefde in deze indeling niemand meer, of had geen tijdstip in deze weken.
explanation-no-candidate = { $name } kan niet bij ‘{ $title }’: niet vrij op een van de tijden, heeft al een plek, zei eerder nee, of er pasten genoeg anderen beter.
explanation-no-time = { $name } is op geen van de tijden van ‘{ $title }’ vrij, of heeft er in die week te weinig uren voor.
explanation-pinned = { $name } staat vast bij ‘{ $title }’.
explanation-wants-no-group = { $name } zit al in het grootste aantal groepjes, of kan er in deze indeling geen bij.
explanation-no-seat = Bij ‘{ $title }’ is geen plek die { $name } kan vullen.
explanation-not-yet = We zoeken nog uit waarom. Kijk over een minuut nog eens.
explanation-reasons-lost = Bij het berekenen van deze indeling ging iets mis, dus we weten niet meer waarom. Reken opnieuw om het te zien.
explanation-weighed = Hier telt { $name } voor { NUMBER($fit) } punten. Dezelfde uren zijn elders in deze indeling { NUMBER($price) } punten waard.
explanation-not-staffed = Voor ‘{ $title }’ is geen heel groepje gevonden. Daarom zit ook { $name } er niet in.
explanation-other-option = { $name } kan wel bij ‘{ $title }’, maar niet op het tijdstip dat is gekozen.
explanation-overlap = { $name } zit op die tijd, met de reis erbij, bij: { $jobs }.
explanation-weekly-hours = De uren van { $name } in die week zijn op. Ze gaan naar: { $jobs }.
explanation-most-groups = { $name } zit al in het grootste aantal groepjes tegelijk: { $jobs }.
explanation-others-fit-better = { $name } kan, maar het groepje zonder { $name } is voor het geheel meer waard.
question-open = We rekenen uit wat het kost. Dat duurt een paar seconden.
question-impossible = Met { $name } erbij vonden we geen indeling die ook je andere keuzes houdt.
question-failed = Het uitrekenen is mislukt. Probeer het opnieuw.
question-costs-nothing = Met { $name } erbij vonden we een indeling die niets slechter is.
question-costs = Met { $name } erbij vonden we een indeling die { NUMBER($percent, maximumFractionDigits: 1) }% slechter is. Er vallen geen klussen uit.
question-costs-jobs = Dan vallen deze klussen uit: { $jobs }. De hele indeling wordt { NUMBER($percent, maximumFractionDigits: 1) }% slechter.
