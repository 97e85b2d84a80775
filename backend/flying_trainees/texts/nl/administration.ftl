error-official-code-taken = Een andere organisatie heeft deze code al.
error-successor-already-known = Deze opvolger staat er al bij.
error-network-name-taken = Er is al een netwerk met deze naam.

audit-delivery-retried = Probeerde een mail opnieuw te versturen
audit-network-added = Maakte een netwerk
audit-agreement-changed = Veranderde de afspraken met een partnernetwerk
audit-network-changed = Wijzigde een netwerk
audit-network-day-added = Zette een netwerkdag in de agenda
audit-network-day-removed = Haalde een netwerkdag weg
audit-programme-changed = Wijzigde een programma
audit-programme-added = Maakte een programma
audit-organisation-added = Voegde een organisatie toe
audit-organisation-changed = Wijzigde een organisatie
audit-story-withdrawn = Haalde een verhaal weg
audit-placement-accepted = Zei ja tegen een voorgestelde opdracht
audit-placement-declined = Zei nee tegen een voorgestelde opdracht
audit-successor-added = Wees een opvolger van een organisatie aan
audit-account-added = Maakte een account
audit-account-changed = Wijzigde een account
audit-passkeys-forgotten = Haalde alle passkeys van iemand weg vanaf de opdrachtregel
audit-administrator-created = Maakte een beheerder vanaf de opdrachtregel
audit-import-confirmed = Las een lijst in
audit-assignment-run-started = Startte een indeling
audit-assignment-run-sent = Verstuurde een indeling
audit-assignment-run-cancelled = Stopte een indeling
audit-assignment-run-recalled = Nam open uitnodigingen van een indeling terug
audit-assignment-run-discarded = Gooide een indeling weg
audit-claim-accept = Zei ja namens iemand
audit-claim-decline = Zei nee namens iemand
audit-claim-withdraw = Meldde iemand af
audit-role-granted = Gaf een rol: { $role ->
    [poster] opdrachtgever
    [coordinator] coördinator
    [administrator] beheerder
   *[member] lid
}
audit-role-revoked = Nam een rol af: { $role ->
    [poster] opdrachtgever
    [coordinator] coördinator
    [administrator] beheerder
   *[member] lid
}
audit-api-token-made = Maakte een token voor een machine
audit-api-token-revoked = Nam een token van een machine af
