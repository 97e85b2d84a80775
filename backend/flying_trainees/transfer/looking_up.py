"""Finds what cells refer to: organisations by code or name, themes by label or URI."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.organisations.models import Organisation
from flying_trainees.organisations.reference import read_organisations
from flying_trainees.people.network_models import NetworkOrganisation
from flying_trainees.themes.models import Theme
from flying_trainees.transfer.cells import BadCell
from flying_trainees.transfer.columns import plain

THEMES_AT_MOST = 5
LONGEST_LABEL_PARTS = 4
KIND_WORDS = ("gemeente ", "provincie ", "waterschap ", "ministerie van ")


class Lookup:
    """The organisations and themes of an installation, read once for a whole list."""

    def __init__(self, session: Session) -> None:
        short = {row.code: row.short_name for row in read_organisations()}
        self._names: dict[UUID, tuple[str, str | None]] = {}
        self.places: dict[str, tuple[float, float]] = {}
        self._by_name: dict[str, set[UUID]] = defaultdict(set)
        self._by_short_name: dict[str, set[UUID]] = defaultdict(set)
        for organisation in session.exec(select(Organisation)):
            self._add(organisation, short.get(organisation.official_code or ""))
        self.theme_labels: dict[str, str] = {}
        self._themes: dict[str, str] = {}
        for theme in session.exec(select(Theme)):
            self.theme_labels[theme.id] = theme.label
            for words in (theme.id, theme.label, theme.label_en):
                self._themes.setdefault(plain(words), theme.id)

    def _add(self, organisation: Organisation, short_name: str | None) -> None:
        self._names[organisation.id] = organisation.name, organisation.official_code
        for words in (organisation.official_code, organisation.name):
            if words:
                self._by_name[plain(words)].add(organisation.id)
        lowered = organisation.name.lower()
        bare = next((lowered.removeprefix(w) for w in KIND_WORDS if lowered.startswith(w)), None)
        for words in (short_name, bare):
            if words:
                self._by_short_name[plain(words)].add(organisation.id)
                if organisation.latitude is not None and organisation.longitude is not None:
                    where = (organisation.latitude, organisation.longitude)
                    self.places.setdefault(plain(words), where)

    def organisation(self, cell: str) -> UUID:
        """By official code or whole name, else by the name without what kind of body it is."""
        words = plain(cell)
        found = self._by_name.get(words) or self._by_short_name.get(words) or set()
        if not found:
            raise BadCell("unknown-organisation", value=cell[:60])
        if len(found) > 1:
            raise BadCell("ambiguous-organisation", value=cell[:60])
        return next(iter(found))

    def one_of(self, organisations: Collection[UUID]) -> Callable[[str], UUID]:
        """The same, of those that take part in a network."""

        def find(cell: str) -> UUID:
            found = self.organisation(cell)
            if found not in organisations:
                raise BadCell("organisation-not-in-network")
            return found

        return find

    def organisation_words(self, organisation_id: UUID) -> str:
        """The name that finds it again; the code when another one has that name too."""
        name, code = self._names[organisation_id]
        return code if code and len(self._by_name[plain(name)]) > 1 else name

    def themes(self, cell: str) -> tuple[str, ...]:
        """Themes by label or URI, separated by commas or semicolons; a label may hold commas."""
        parts = [part.strip() for part in re.split(r"[,;|\n]", cell) if part.strip()]
        found: list[str] = []
        while parts:
            taken, theme = self._longest(parts)
            found.append(theme)
            parts = parts[taken:]
        once = tuple(dict.fromkeys(found))
        if len(once) > THEMES_AT_MOST:
            raise BadCell("out-of-range", min=1, max=THEMES_AT_MOST)
        return once

    def _longest(self, parts: list[str]) -> tuple[int, str]:
        for taken in range(min(LONGEST_LABEL_PARTS, len(parts)), 0, -1):
            theme = self._themes.get(plain("".join(parts[:taken])))
            if theme:
                return taken, theme
        raise BadCell("unknown-theme", value=parts[0][:60])


def organisations_of(session: Session, network_id: UUID) -> frozenset[UUID]:
    """The organisations that take part in a network."""
    taking_part = select(NetworkOrganisation.organisation_id).where(
        NetworkOrganisation.network_id == network_id
    )
    return frozenset(session.exec(taking_part))
