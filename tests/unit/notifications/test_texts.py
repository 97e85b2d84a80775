"""Everything that can be told has its words, in both languages."""

import pytest

from flying_trainees.core.language import LANGUAGES, Language, has_text, text
from flying_trainees.notifications.rules import RULES, Audience

WORDS = dict.fromkeys(
    ("job", "organisation", "when", "person", "actor", "origin", "state", "role", "scope"), "woord"
)
TOLD = sorted({(kind, rule.audience) for kind, rules in RULES.items() for rule in rules})
MAILED = sorted(
    {(kind, rule.audience) for kind, rules in RULES.items() for rule in rules if rule.may_mail}
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "audience"), TOLD)
def test_every_line_has_words(language: Language, kind: str, audience: Audience) -> None:
    assert text(language, f"line-{kind}-{audience.words}", WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "audience"), MAILED)
def test_every_mail_has_subject_heading_body_button_and_reason(
    language: Language, kind: str, audience: Audience
) -> None:
    key = f"mail-{kind}-{audience.words}"

    said = [text(language, key, WORDS)]
    said += [text(language, key, WORDS, part) for part in ("heading", "body", "button")]

    assert all(said)
    assert has_text(language, f"mail-reason-{audience}")


@pytest.mark.parametrize(("kind", "audience"), MAILED)
def test_dutch_and_english_differ(kind: str, audience: Audience) -> None:
    key = f"mail-{kind}-{audience.words}"

    assert text("nl", key, WORDS, "body") != text("en", key, WORDS, "body")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_offer_from_the_waiting_list_has_words_of_its_own(language: Language) -> None:
    waiting = WORDS | {"origin": "waitingList"}

    for key in ("line-claim-offered-you", "mail-claim-offered-you"):
        assert text(language, key, waiting) != text(language, key, WORDS)
