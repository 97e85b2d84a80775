"""The columns of the four lists, with the words that people write above them."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from flying_trainees.transfer.errors import ColumnsMissing
from flying_trainees.transfer.models import ImportKind


@dataclass(frozen=True, slots=True)
class Column:
    """A field, its Dutch header (also of exports), its English one, and other words for it."""

    field: str
    dutch: str
    english: str
    others: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that may stand above it."""
        return (self.field, self.dutch, self.english, *self.others)


PEOPLE = (
    Column("number", "Personeelsnummer", "Employee number", (
        "Personeelsnr", "Medewerkernummer", "Stamnummer", "Personnel number", "HR number",
        "Source id", "Id",
    )),
    Column("email", "E-mail", "Email", (
        "E-mail werk", "E-mailadres", "Mail", "Mailadres", "E-mailadres werk", "Work email",
        "Email address",
    )),
    Column("name", "Naam", "Name", ("Volledige naam", "Full name", "Medewerker")),
    Column("first", "Voornaam", "First name", ("Roepnaam", "Given name")),
    Column("infix", "Tussenvoegsel", "Infix", ("Tussenvoegsels", "Voorvoegsel", "Prefix")),
    Column("last", "Achternaam", "Last name", ("Geslachtsnaam", "Surname", "Family name")),
    Column("organisation", "Organisatie", "Organisation", (
        "Werkgever", "Gemeente", "Home organisation", "Organization", "Employer",
    )),
    Column("career", "Loopbaanfase", "Career", ("Career stage", "Ervaring")),
    Column("since", "In dienst sinds", "Since", ("Lid sinds", "Datum in dienst", "Start date")),
    Column("place", "Woonplaats", "Place", ("Plaats", "Town", "City", "Home town")),
    Column("studies", "Opleiding", "Studies", ("Studie", "Education")),
    Column("hours", "Uren per maand", "Hours per month", ("Budget", "Vliegurenbudget")),
)  # fmt: skip

PLACEMENTS = (
    Column("number", "Opdrachtnummer", "Placement number", ("Plaatsingsnummer", "Source id", "Id")),
    Column("person", "E-mail", "Email", (
        "E-mail werk", "E-mailadres", "Mail", "Work email", "Email address", "Personeelsnummer",
        "Employee number", "Medewerker", "Persoon",
    )),
    Column("organisation", "Organisatie", "Organisation", ("Gemeente", "Opdrachtgever",
        "Organization",
    )),
    Column("title", "Opdracht", "Placement", ("Titel", "Title", "Naam opdracht")),
    Column("description", "Omschrijving", "Description", ("Beschrijving", "Toelichting")),
    Column("begins_on", "Begindatum", "Begin date", (
        "Startdatum", "Ingangsdatum", "Vanaf", "Start date", "From",
    )),
    Column("ends_on", "Einddatum", "End date", ("Tot en met", "Until")),
    Column("hours", "Uren per week", "Hours per week", ("Uren",)),
    Column("weekdays", "Werkdagen", "Working days", ("Dagen", "Weekdays")),
    Column("themes", "Thema's", "Themes", ("Thema", "Theme", "Beleidsthema's")),
)  # fmt: skip

TIMES = 10
JOBS = (
    Column("number", "Klusnummer", "Job number", ("Source id", "Id")),
    Column("title", "Titel", "Title", ("Klus", "Job")),
    Column("goal", "Doel", "Goal", ("Waarom", "Why")),
    Column("description", "Omschrijving", "Description", ("Beschrijving", "Toelichting")),
    Column("help_form", "Soort hulp", "Form of help", ("Hulpvorm",)),
    Column("themes", "Thema's", "Themes", ("Thema", "Theme", "Beleidsthema's")),
    Column("organisation", "Organisatie", "Organisation", ("Gemeente", "Opdrachtgever",
        "Organization",
    )),
    Column("place", "Plaats", "Place", ("Waar", "Where")),
    Column("address", "Adres", "Address", ("Locatie", "Location")),
    Column("hours", "Uren per persoon", "Hours per person", ("Uren", "Hours")),
    Column("group_min", "Minimaal", "Minimum", ("Min", "Groep minimaal", "Group min")),
    Column("group_max", "Maximaal", "Maximum", ("Max", "Groep maximaal", "Group max")),
    Column("moderator", "Gespreksleiders", "Moderators", ("Gespreksleider", "Moderator")),
    Column("noteTaker", "Notulisten", "Note takers", ("Notulist", "Note taker")),
    Column("freshEye", "Frisse blik", "Fresh eyes", ("Frisse blikken", "Fresh eye")),
    Column("senior", "Senioren", "Seniors", ("Senior",)),
    Column("duo", "Duo", "Pair"),
    *(
        Column(f"time{n}", f"Tijdstip {n}", f"Time {n}", (f"Optie {n}", f"Option {n}"))
        for n in range(1, TIMES + 1)
    ),
    Column("from_on", "Vanaf", "From"),
    Column("until_on", "Tot en met", "Until", ("Tot",)),
    Column("deadline", "Aanmelden tot", "Claim deadline", ("Deadline", "Sluitingsdatum")),
    Column("audience", "Voor wie", "Audience"),
    Column("claim_mode", "Wie kiest", "Claim mode", ("Who picks",)),
)  # fmt: skip

ACTIVITIES = (
    Column("number", "Projectnummer", "Project number", ("Zaaknummer", "Source id", "Id")),
    Column("organisation", "Organisatie", "Organisation", ("Gemeente", "Opdrachtgever",
        "Organization",
    )),
    Column("title", "Project", "Project", ("Titel", "Title", "Naam", "Activiteit", "Activity")),
    Column("kind", "Soort", "Kind", ("Type",)),
    Column("description", "Omschrijving", "Description", ("Beschrijving", "Toelichting")),
    Column("themes", "Thema's", "Themes", ("Thema", "Theme", "Beleidsthema's")),
    Column("begins_on", "Begindatum", "Begin date", (
        "Startdatum", "Ingangsdatum", "Vanaf", "Start date", "From",
    )),
    Column("ends_on", "Einddatum", "End date", ("Tot en met", "Until")),
    Column("contact", "Contactpersoon", "Contact", ("E-mail contactpersoon", "Contact email",
        "E-mail",
    )),
)  # fmt: skip

COLUMNS_OF = {
    ImportKind.PEOPLE: PEOPLE,
    ImportKind.PLACEMENTS: PLACEMENTS,
    ImportKind.JOBS: JOBS,
    ImportKind.ACTIVITIES: ACTIVITIES,
}
NEEDED: dict[ImportKind, tuple[tuple[str, ...], ...]] = {
    ImportKind.PEOPLE: (("email",), ("name", "last")),
    ImportKind.PLACEMENTS: (("person",), ("organisation",), ("title",), ("begins_on",)),
    ImportKind.JOBS: (
        ("title",), ("goal",), ("help_form",), ("organisation",), ("place",), ("hours",),
        ("group_min",), ("group_max",),
    ),
    ImportKind.ACTIVITIES: (("organisation",), ("title",), ("themes",)),
}  # fmt: skip
"""What a header can't do without; one of the fields in each group is enough."""


def plain(words: str) -> str:
    """Words without capitals, accents, spaces and signs, by which headers and values compare."""
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


def match(
    kind: ImportKind, headers: Iterable[str], mapping: Mapping[str, str] | None = None
) -> dict[str, int]:
    """The index of each field's column. `mapping` gives fields for headers that aren't ours.

    A header that it gives no field ("") is left out. The first of two columns for the same field
    counts. Raises ColumnsMissing.
    """
    fields = known_words(kind)
    fields |= {plain(header): field for header, field in (mapping or {}).items()}
    found: dict[str, int] = {}
    for index, header in enumerate(headers):
        field = fields.get(plain(header))
        if field:
            found.setdefault(field, index)
    away = missing(kind, found)
    if away:
        names = {column.field: column.dutch for column in COLUMNS_OF[kind]}
        raise ColumnsMissing(columns=", ".join(names[field] for field in away))
    return found


def known_words(kind: ImportKind) -> dict[str, str]:
    """The field of every word that we know for a column, in its plain form."""
    columns = reversed(COLUMNS_OF[kind])
    return {plain(word): column.field for column in columns for word in column.words}


def missing(kind: ImportKind, found: Collection[str]) -> list[str]:
    """The fields that a list can't do without and doesn't have."""
    return [group[0] for group in NEEDED[kind] if not any(field in found for field in group)]
