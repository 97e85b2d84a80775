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
