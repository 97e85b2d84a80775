"""A link in a mail says only what we signed."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.notifications.links import MailLink, Purpose, read, sign
from flying_trainees.notifications.models import Topic

KEY, OTHER = b"k" * 32, b"o" * 32
LINK = MailLink(
    Purpose.ANSWER,
    UUID("00000000-0000-7000-8000-000000000001"),
    UUID("00000000-0000-7000-8000-000000000002"),
    datetime(2026, 11, 24, 8, 0, tzinfo=UTC),
)


@given(
    st.sampled_from(Purpose), st.sampled_from(Topic), st.uuids(), st.uuids(),
    st.integers(0, 2**32 - 1),
)  # fmt: skip
def test_a_link_reads_back_as_it_was_signed(
    purpose: Purpose, topic: Topic, person: UUID, subject: UUID, seconds: int
) -> None:
    link = MailLink(purpose, person, subject, datetime.fromtimestamp(seconds, UTC), topic)

    assert read(sign(link, KEY), [OTHER, KEY]) == link


def test_every_changed_character_makes_it_worthless() -> None:
    token = sign(LINK, KEY)
    for at, old in enumerate(token):
        new = "B" if old != "B" else "C"
        changed = read(token[:at] + new + token[at + 1 :], [KEY])
        # The last character of a part may hold bits that mean nothing.
        assert changed is None or changed == LINK


@pytest.mark.parametrize(
    "token", ["", ".", "a.b", "é.é", "A" * 5000, sign(LINK, OTHER), sign(LINK, KEY)[:-8]]
)
def test_what_we_did_not_sign_says_nothing(token: str) -> None:
    assert read(token, [KEY]) is None
