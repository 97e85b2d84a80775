# Aanmelden en groepjes
error-already-claimed = { $known ->
    [0] Je hebt je hier al voor aangemeld.
   *[other] { $name } doet al mee of is al uitgenodigd.
}
error-job-full = Er zijn niet genoeg plekken vrij voor iedereen. Probeer het met minder mensen.
error-seat-taken = Deze plek is net bezet. Kies een andere plek.
error-claims-closed = Je kunt je hier niet meer voor aanmelden.
error-too-few-seats-held = Het groepje is nog te klein: er doen { $held } mensen mee en er zijn er minstens { $needed } nodig.
error-offer-lapsed = Deze uitnodiging is verlopen. De plek gaat naar iemand anders.
error-not-for-you = Deze klus of plek is voor een andere groep mensen.
field-no-such-seat = Deze klus heeft zo'n plek niet.
field-seat-for-seniors = Deze plek is voor een senior.
field-yourself = Jij doet zelf al mee. Kies hier je collega's.
field-not-reached = Deze persoon kan niet meedoen: de klus is voor een ander netwerk.
field-not-your-duo = Jullie zijn geen duo (meer). Kijk bij Mijn duo.
field-duo-or-together = Kies je duo of collega's, niet allebei.
field-person-twice = Deze persoon staat er al bij.
field-option-not-offered = Deze uitnodiging gaat niet over dit tijdstip. Kies uit de tijdstippen van de uitnodiging.
field-times-with-yes-only = Tijdstippen kies je als je ja zegt.
field-why-needed = Schrijf kort op waarom. De ander leest dit.
field-period-of-100-days = Kies een periode van hoogstens 100 dagen, met het einde na het begin.
warning-over-budget = Met deze klus kom je op { NUMBER($hours) } uur deze maand. Je wilde er hoogstens { NUMBER($budget) } vliegen.
warning-not-in-free-time = Dit valt buiten je vrije tijd. Kijk even of het echt uitkomt.
