# Poolopdrachten
error-pool-table-full = Alle plekken hier zijn net vergeven. Kies een andere tafel.
error-pool-at-another-table = Je zit op dat moment al aan een andere tafel. Geef die plek eerst terug.
error-pool-seated-elsewhere = Op dat moment zitten deze mensen al aan een andere tafel: { $people }. Kies een andere tijd.
error-pool-no-signing-up = Hier kun je je niet (meer) aanmelden.
error-pool-already-guest = Er is al een gast met dit e-mailadres.
error-pool-recommendation-missing = Er is nog geen advies. Schrijf dat eerst, dan kun je afronden.
error-pool-recommendation-answered = De opdrachtgever heeft al geantwoord op dit advies. De tekst staat nu vast.
error-pool-out-of-limits = Het einde ligt vóór het begin, of een getal kan niet.

field-not-a-member = Deze persoon is geen lid van het netwerk.
field-pool-theme-unknown = Dit thema hoort niet bij deze poolopdracht.
field-pool-item-unknown = Dit onderdeel staat niet in het programma.
field-pool-seats-taken = Er zitten hier al { $taken } mensen. Minder plekken kan niet.
field-not-a-client = Deze organisatie is geen opdrachtgever van deze poolopdracht.
field-guest-must-agree = Vraag de gast eerst om toestemming.

pool-served = { $times ->
    [0] Zat nog niet in een stuurgroep
    [one] Zat 1 keer eerder in een stuurgroep
   *[other] Zat { $times } keer eerder in een stuurgroep
 }

# Hoe het gaat, per mijlpaal
pool-why-done = Op tijd klaar.
pool-why-done-after = { $days ->
    [one] Klaar, 1 dag later dan gepland.
   *[other] Klaar, { $days } dagen later dan gepland.
 }
pool-why-late = { $days ->
    [one] 1 dag te laat.
   *[other] { $days } dagen te laat.
 }
pool-why-upcoming = { $days ->
    [one] Begint morgen.
   *[other] Begint over { $days } dagen.
 }
pool-why-behind = Loopt achter: { $progress }% af, en op deze dag hoort dat { $expected }% te zijn.
pool-why-near = { $days ->
    [0] Vandaag moet het klaar zijn, en het is { $progress }% af.
    [one] Morgen moet het klaar zijn, en het is { $progress }% af.
   *[other] Over { $days } dagen moet het klaar zijn, en het is { $progress }% af.
 }
pool-why-on-track = { $days ->
    [0] Op koers, vandaag is het zover.
    [one] Op koers, nog 1 dag.
   *[other] Op koers, nog { $days } dagen.
 }

# Hoe het gaat, de hele opdracht
pool-why-point-late = { $days ->
    [one] “{ $title }” is 1 dag te laat.
   *[other] “{ $title }” is { $days } dagen te laat.
 }
pool-why-point-behind = “{ $title }” loopt achter: { $progress }% af, en dat hoort { $expected }% te zijn.
pool-why-point-near = { $days ->
    [0] “{ $title }” moet vandaag klaar zijn, en is { $progress }% af.
    [one] “{ $title }” moet morgen klaar zijn, en is { $progress }% af.
   *[other] “{ $title }” moet over { $days } dagen klaar zijn, en is { $progress }% af.
 }
pool-why-said-stuck = { $people ->
    [one] Iemand uit de stuurgroep zegt: het zit vast.
   *[other] { $people } mensen uit de stuurgroep zeggen: het zit vast.
 }
pool-why-said-at-risk = { $people ->
    [one] Iemand uit de stuurgroep maakt zich zorgen.
   *[other] { $people } van de { $of } uit de stuurgroep maken zich zorgen.
 }
pool-why-silent = De stuurgroep zei al { $days } dagen niet hoe het gaat.
pool-why-preparing = In voorbereiding.
pool-why-all-on-track = Alles loopt op koers.
pool-why-completed = Afgerond.
pool-why-cancelled = Hier werkt niemand meer aan.
