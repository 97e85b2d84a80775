# Duo's
error-duo-needs-senior = Een duo is een senior met iemand die dat nog niet is. Dat zijn jullie samen niet.
error-too-many-duo-requests = Er wachten al { $most } vragen van jou op antwoord. Neem er eerst een terug.
