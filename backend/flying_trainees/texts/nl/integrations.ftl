error-too-many-webhooks = Je hebt er al { $number }. Haal er eerst een weg.
error-webhook-delivery-under-way = Dit bericht is al onderweg.
error-webhook-not-active = Deze koppeling staat uit. Zet hem eerst aan.
field-one-owner = Kies een organisatie of een netwerk, niet allebei.
field-url-not-usable = Dit adres kunnen we niet gebruiken. Het moet met https:// beginnen en op het openbare internet staan.
field-string-pattern-mismatch = Dit heeft niet de goede vorm.
feed-everybody = Open klussen voor iedereen
feed-network = Open klussen van { $network }

# Wat in het logboek staat
audit-webhook-made = Maakte een koppeling
audit-webhook-changed = Veranderde een koppeling
audit-webhook-removed = Haalde een koppeling weg
audit-webhook-secret-rotated = Maakte een nieuw geheim voor een koppeling
audit-webhook-replayed = Stuurde een bericht van een koppeling opnieuw
