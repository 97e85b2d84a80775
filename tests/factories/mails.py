"""A mail with everything that an overview may hold."""

from flying_trainees.notifications.mail.rendering import Item, Link, MailParts, Section

SITE = "https://klussen.example"

DIGEST = MailParts(
    language="nl",
    subject="Lees mee met onze brief over isolatie, en nog een klus die bij je past",
    greeting="Hoi Noor,",
    heading="Dit kun je nu doen",
    body="Deze klussen hebben nog plek, op een tijd dat jij vrij bent. De beste staat bovenaan.",
    button="Bekijk wat bij je past",
    address=f"{SITE}/voor-jou",
    link_hint="Werkt de knop niet? Kopieer dan dit adres:",
    reason="Je krijgt dit overzicht één keer per week.",
    footer="Hulp nodig? Mail hulp@klussen.example.",
    preheader="wo 2 dec, 9.00–11.30 uur Gemeente Losser. Nog 4 plekken.",
    sections=(
        Section(
            "Klussen die bij je passen",
            (
                Item(
                    "Lees mee met onze brief over isolatie",
                    f"{SITE}/klussen/1",
                    "wo 2 dec, 9.00–11.30 uur of een ander tijdstip",
                    ("Gemeente Losser. Nog 4 plekken.", "Past bij je interesse in Energie."),
                ),
                Item(
                    "Denk mee over het zwembad",
                    f"{SITE}/klussen/2",
                    "do 3 dec, 13.30–16.00 uur",
                    ("Gemeente Hellendoorn. Nog 1 plek.", "Dit wordt je eerste klus."),
                ),
            ),
        ),
        Section(
            "Dit wacht op jou",
            (
                Item(
                    "Uitnodiging: Thematafel mobiliteit",
                    f"{SITE}/mail?sleutel=a.b",
                    lines=("Laat het weten vóór di 24 nov, 9.00 uur.",),
                ),
            ),
        ),
        Section(
            "Jouw week",
            (Item("Workshop jongeren", f"{SITE}/klussen/5", "ma 23 nov, 9.00–12.00 uur"),),
        ),
    ),
    footer_links=(
        Link("Stop met dit overzicht", f"{SITE}/mail?sleutel=c.d"),
        Link("Kies zelf waarover we je mailen", f"{SITE}/berichten/instellingen"),
    ),
    unsubscribe=f"{SITE}/v1/mail-unsubscriptions?token=e.f",
)
