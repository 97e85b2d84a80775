# Regels in de lijst met meldingen: line-<gebeurtenis>-<voor wie>
line-job-published-member = Nieuw bij jouw thema’s: { $job }, van { $organisation }.
line-job-published-host = { $organisation } heeft een klus geplaatst: { $job }.
line-job-rescheduled-group = { $job } is verplaatst. Het is nu { $when }. Laat weten of je dan kunt.
line-job-rescheduled-waiting = { $job } is verplaatst. Het is nu { $when }.
line-job-rescheduled-host = { $job } is verplaatst. Het is nu { $when }.
line-job-cancelled-host = { $job } gaat niet door.
line-job-confirmed-host = Het groepje voor { $job } is rond: { $when }.
line-job-reopened-host = Voor { $job } zijn weer mensen nodig. Het groepje is te klein geworden.
line-job-expired-host = { $job } is verlopen. Er waren te weinig mensen.
line-job-proposed-host = { $actor } stelt een klus voor: { $job }.
line-placement-proposed-host = { $actor } wil een opdracht doen bij { $scope }.
line-placement-accepted-you = { $scope } zegt ja tegen de opdracht die je voorstelde.
line-placement-changed-you = { $scope } zegt ja tegen je opdracht, met iets anders erin.
line-placement-declined-you = { $scope } zegt nee tegen de opdracht die je voorstelde.
line-job-published-proposer = Jouw voorstel { $job } is geplaatst.
line-job-cancelled-proposer = Jouw voorstel { $job } gaat niet door.
line-job-finished-flown = { $job } is klaar. Wat heb je geleerd?
line-job-finished-host = { $job } is klaar. Wat heeft het gebracht?
line-job-reviewed-flown = { $job } staat nu bij Geleerd.
line-job-reviewed-host = { $job } staat nu bij Geleerd.
line-job-needs-confirming-host = { $job } heeft genoeg mensen. Bevestig het groepje.
line-question-asked-host = { $actor } heeft een vraag over { $job }.
line-question-answered-asker = Je vraag over { $job } is beantwoord.
line-question-answered-group = Er is een vraag beantwoord over { $job }.
line-claim-claimed-you = Je hebt een plek bij { $job }.
line-claim-claimed-host = { $person } doet mee met { $job }.
line-claim-applied-you = Je staat op de lijst om gekozen te worden voor { $job }.
line-claim-applied-host = { $person } wil meedoen met { $job }. Jij kiest.
line-claim-waitlisted-you = Je staat op de wachtlijst van { $job }.
line-claim-offered-you = { $origin ->
    [waitingList] Er is een plek vrijgekomen bij { $job }. Wil je hem?
   *[other] Je bent uitgenodigd voor { $job }. Doe je mee?
 }
line-claim-accepted-you = Je hebt een plek bij { $job }.
line-claim-accepted-host = { $person } heeft ja gezegd op { $job }.
line-claim-times-changed-you = De tijden waarop je kunt voor { $job } zijn aangepast.
line-claim-times-changed-host = { $person } kan voor { $job } op andere tijden dan eerst.
line-claim-picked-you = Je bent gekozen voor { $job }.
line-claim-passed-over-you = Voor { $job } zijn dit keer anderen gekozen.
line-claim-declined-host = { $person } kan niet bij { $job }.
line-claim-lapsed-you = Je uitnodiging voor { $job } is verlopen.
line-claim-lapsed-host = De uitnodiging van { $person } voor { $job } is verlopen.
line-claim-withdrawn-you = Je doet niet meer mee met { $job }.
line-claim-withdrawn-group = { $person } doet niet meer mee met { $job }.
line-claim-withdrawn-host = { $person } doet niet meer mee met { $job }.
line-claim-released-you = Je plek bij { $job } is vervallen.
line-claim-released-group = { $person } doet niet meer mee met { $job }.
line-claim-released-host = { $person } doet niet meer mee met { $job }.
line-claim-confirmed-you = { $job } gaat door: { $when }.
line-claim-unconfirmed-you = { $job } staat weer open. De datum is nog niet zeker.
line-claim-closed-you = { $state ->
    [running] { $job } is begonnen. Er is geen plek meer vrijgekomen.
    [draft] { $job } is teruggetrokken.
    [expired] { $job } gaat niet door. Er waren te weinig mensen.
   *[other] { $job } gaat niet door.
 }
line-together-asked-you = { $actor } vraagt je samen mee te doen met { $job }.
line-together-broken-you = Je samen-aanmelding voor { $job } is veranderd. Wil je zonder de ander verder?
line-duo-claimed-you = { $actor } meldde jullie samen aan voor { $job }.
line-duo-claimed-host = { $person } wil als duo meedoen met { $job }.
line-duo-asked-you = { $actor } vraagt je als duo.
line-duo-linked-you = Jij en { $actor } zijn een duo.
line-duo-declined-you = { $actor } vormt geen duo met je.
line-duo-ended-you = { $actor } heeft jullie duo gestopt.
line-manager-answered-you = Je leidinggevende heeft geantwoord. Kijk op je profiel.
line-learning-recorded-flown = { $person } heeft iets geleerd van { $job }.
line-learning-recorded-host = { $person } heeft iets geleerd van { $job }.
line-story-shared-flown = { $person } vertelt een verhaal over { $job }.
line-story-shared-host = { $person } vertelt een verhaal over { $job }.
line-role-granted-you = Je bent nu { $role } bij { $scope }.
line-erasure-requested-you = Je account wordt gewist. Tot die dag kun je je bedenken, bij Mijn gegevens.
line-inactivity-warned-you = Je logde lang niet in. Je account blijft nu staan.

# Woorden die in regels en mails voorkomen
notice-someone = iemand
notice-role-member = lid
notice-role-poster = opdrachtgever
notice-role-coordinator = coördinator
notice-role-administrator = beheerder
notice-scope-everything = Flying Trainees

# Tijd en plaats
when-flexible = zelf te plannen, vóór { $until }
when-unknown = de datum volgt nog
when-more = { $others ->
    [one] { $first } of een ander tijdstip
   *[other] { $first } of een van { $others } andere tijdstippen
}
place-online = online
place-hybrid = { $address }, of online
calendar-deadline = Uiterlijk vandaag: { $job }

error-delivery-not-failed = Dit bericht is niet mislukt. Het hoeft niet opnieuw.
error-delivery-forgotten = De inhoud van dit bericht bewaren we niet meer. Het kan niet opnieuw.

field-way-not-possible = Zo kan dit niet. Kies een andere manier.
field-topic-twice = Dit onderwerp staat er al.
field-quiet-all-day = Kies een ander eind. Zo is het de hele dag stil.
field-time-of-day = Schrijf een tijd zoals 22:00.

error-mail-link-unknown = Deze link kennen we niet. Misschien is hij niet heel overgekomen. Log in om verder te gaan.
error-mail-link-expired = De tijd om te antwoorden is voorbij.
error-mail-link-used = Met deze link is al geantwoord, of de uitnodiging is veranderd. Log in om te zien hoe het nu staat.
error-mail-link-other-purpose = Dat kan niet met deze link.

line-people-called-member = Jij bent aan de beurt: { $job }, van { $organisation }.
line-session-near-you = Morgen: { $job }. { $when }.
line-period-near-you = Vanaf morgen: { $job }. { $when }.
line-period-ending-you = De laatste dagen van { $job }. { $when }.
line-deadline-near-you = Je kunt je nog even aanmelden voor { $job }.
line-offer-lapsing-you = Je uitnodiging voor { $job } verloopt bijna.
line-learning-missing-you = Wat heb je geleerd van { $job }?
line-check-missing-you = Hielp { $job } jullie verder? Drie korte vragen.
line-home-check-asked-you = Een collega deed mee met { $job }. Wat hebben jullie daaraan?
line-effect-asked-you = Een half jaar na { $job }: wat is er sindsdien gebeurd?
line-job-without-claims-you = Voor { $job } heeft zich nog niemand aangemeld.
line-webhook-disabled-you = Een koppeling van { $scope } staat uit, omdat er niets meer aankwam.

# Poolopdrachten
line-pool-steward-added-you = Je zit in de stuurgroep van { $assignment }.
line-pool-milestone-near-you = Bijna zover: { $milestone }, bij { $assignment }.
line-pool-milestone-late-you = Te laat: { $milestone }, bij { $assignment }.
line-pool-check-in-asked-you = Hoe gaat het met { $assignment }? Het kost een minuut.
line-pool-job-cut-you = Een concept wacht op je: { $job }, uit { $assignment }.
line-pool-recommended-you = Er is een advies voor je: { $assignment }.
line-pool-recommendation-answered-you = { $answer ->
    [accepted] De opdrachtgever neemt het advies over: { $assignment }.
    [partly] De opdrachtgever neemt een deel van het advies over: { $assignment }.
   *[not] De opdrachtgever neemt het advies niet over: { $assignment }.
 }
line-pool-table-changed-you = { $table } is veranderd, bij { $assignment }.
line-pool-table-removed-you = { $table } gaat niet door, bij { $assignment }.
line-pool-stopped-you = { $assignment } is gestopt.
feed-pool = { $milestone } ({ $assignment })
