# Duo's
error-duo-needs-senior = Een duo is een senior met iemand die dat nog niet is. Dat zijn jullie samen niet.
error-proposal-already-decided = Iemand anders heeft net over dit voorstel beslist.
error-too-many-placement-proposals = Er wachten al { $most } voorstellen van jou op antwoord. Neem er eerst een terug.
error-too-many-duo-requests = Er wachten al { $most } vragen van jou op antwoord. Neem er eerst een terug.
