# Vrije tijd en reserveringen
error-double-booked = { $number ->
    [0] Iemand uit het groepje heeft op dat moment al een andere klus. Kies een ander tijdstip of een ander groepje.
    [one] { $names } kan dan niet of heeft dan al een andere klus. Kies een ander tijdstip, of maak de plek vrij voor iemand anders.
   *[other] { $names } kunnen dan niet of hebben dan al een andere klus. Kies een ander tijdstip, of maak hun plekken vrij voor anderen.
}
field-ends-before-start = Het einde moet na het begin liggen.
field-longer-than-a-year = Kies een periode van hoogstens een jaar.
field-too-many-busy-periods = Je hebt al heel veel momenten op bezet staan. Haal er eerst een paar weg.
field-out-of-reach = Kies een datum tussen 2000 en 2100.

# Eigen agenda's
error-calendar-connected = Deze agenda heb je al gekoppeld.
error-too-many-calendars = Je kunt hoogstens { NUMBER($most) } agenda's koppelen. Ontkoppel er eerst een.
error-from-calendar = Dit moment komt uit een agenda die je gekoppeld hebt. Haal het daar weg.
field-upload-again = Voor een bestand kun je dit niet meer veranderen. Ontkoppel het en voeg het opnieuw toe.
field-calendar-bad-address = Dit adres kunnen we niet gebruiken. Het begint met https:// of webcal:// en er staat geen wachtwoord in.
field-calendar-internal-address = Dit adres ligt in een afgesloten netwerk. Wij komen daar niet bij. Gebruik een adres dat je agenda voor buiten gepubliceerd heeft.
field-calendar-unknown-name = We vinden de server van dit adres niet. Kijk of het adres helemaal klopt.
field-calendar-unreachable = De server van je agenda antwoordt niet. We proberen het later opnieuw.
field-calendar-too-slow = De server van je agenda antwoordt te traag. We proberen het later opnieuw.
field-calendar-too-large = Deze agenda is te groot. Publiceer een kortere periode, bijvoorbeeld een jaar.
field-calendar-too-many-redirects = Dit adres verwijst te vaak door. Haal het adres van je agenda opnieuw op.
field-calendar-not-http = De server geeft een antwoord dat wij niet kunnen lezen. Kijk of het adres klopt.
field-calendar-needs-sign-in = Voor dit adres moet je inloggen. Publiceer je agenda, en gebruik het adres dat je dan krijgt.
field-calendar-gone = Op dit adres staat geen agenda meer. Publiceer je agenda opnieuw en koppel het nieuwe adres.
field-calendar-server-trouble = De server van je agenda heeft een storing. We proberen het later opnieuw.
field-calendar-asked-too-often = De server van je agenda vraagt ons om even te wachten. We proberen het later opnieuw.
field-calendar-not-a-calendar = Dit is geen agenda. Kies het adres of bestand dat op .ics eindigt, niet de webpagina.
field-calendar-too-heavy = Deze agenda kost ons te veel rekenwerk. Kijk of er afspraken in staan die eindeloos vaak terugkomen.
field-calendar-our-trouble = Bij ons ging iets mis. We proberen het later opnieuw.
field-not-your-own-address = Dit is je eigen adres. Vul dat van je leidinggevende in.
field-more-than-consented = Je leidinggevende vindt hooguit { $most } uur per maand goed.
field-consent-needs-hours = Zeg je ja, vul dan in hoeveel uur per maand.
