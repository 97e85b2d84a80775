# De netwerkkaart
error-not-our-activity = Dit project is van een andere organisatie. Vraag het aan de contactpersoon.
