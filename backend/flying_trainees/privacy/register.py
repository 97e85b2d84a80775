"""The table of personal data for docs/privacy.md, read from the columns themselves."""

from collections import defaultdict

from flying_trainees.core.columns import metadata
from flying_trainees.core.language import text
from flying_trainees.core.personal import About, Declared, Erasing
from flying_trainees.privacy.collecting import line_of
from flying_trainees.privacy.rules import PERIODS, Rule
from flying_trainees.privacy.ties import declared, tied_tables

GROUNDS = {
    About.ACCOUNT: "public task (6.1.e)",
    About.SIGN_IN: "public task (6.1.e), security (6.1.f)",
    About.PROFILE: "public task (6.1.e); public page and map: consent (6.1.a)",
    About.PLACEMENTS: "public task (6.1.e); map: consent (6.1.a)",
    About.FREE_TIME: "public task (6.1.e), given by the person",
    About.PARTICIPATION: "public task (6.1.e)",
    About.CONTRIBUTIONS: "public task (6.1.e)",
    About.POOLS: "public task (6.1.e)",
    About.GUESTS: "consent of the guest (6.1.a)",
    About.MESSAGES: "public task (6.1.e)",
    About.LISTS: "public task (6.1.e)",
    About.PLANS: "public task (6.1.e)",
    About.ACCOUNTABILITY: "legal duty: accountability (6.1.c)",
    About.FEEDBACK: "public task (6.1.e)",
    About.RIGHTS: "legal duty: articles 15–20 (6.1.c)",
}
WHEN_ERASED = {
    Erasing.ROW: "goes",
    Erasing.SEVERED: "stays without a name",
    Erasing.KEPT: "stays; points at a stub without a name",
    Erasing.EMPTIED: "emptied",
    Erasing.FORGOTTEN: "emptied wherever it names the person",
    Erasing.REPLACED: "replaced by a stub",
}


def minimisation_table() -> str:
    """Markdown: one line a table, with why, ground, how long, and what erasing does."""
    lines = [
        "| data | table and personal columns | ground | kept | when erased |",
        "|---|---|---|---|---|",
    ]
    periods = _periods()
    by_line: dict[About, list[str]] = defaultdict(list)
    for name in sorted({table.name for table in tied_tables(metadata())} | {"persons"}):
        table = metadata().tables[name]
        about = line_of(table)
        told = list(declared(table))
        columns = [c.name for c, one in told if one != Declared(secret=one.secret) and not one.tie]
        listed = f"`{name}`" + (f": {', '.join(columns)}" if columns else "")
        fates = dict.fromkeys(WHEN_ERASED[one.erasing] for _, one in told if _counts(one))
        kept = "; ".join(periods.get(name, ["as long as the account, or until removed"]))
        by_line[about].append(
            f"| {text('en', f'about-{about}')} | {listed} | {GROUNDS[about]} | {kept} |"
            f" {'; '.join(fates)} |"
        )
    return "\n".join(lines + [line for about in About for line in by_line[about]])


def _counts(one: Declared) -> bool:
    return one.tie is not None or one != Declared(secret=one.secret)


def _periods() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in PERIODS:
        words = f"{text('en', f'keeping-{one.key}')}: {one.days} days"
        found[one.table if isinstance(one, Rule) else _OTHER[one.key]].append(words)
    return found


_OTHER = {
    "audit": "audit_entries",
    "inactive-accounts": "persons",
    "closed-accounts": "persons",
    "erasure-grace": "erasure_requests",
}
