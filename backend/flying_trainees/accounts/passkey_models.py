"""Tables: passkeys, and the challenges that browsers are answering now."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, String
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, personal, plain


class Passkey(SQLModel, table=True):
    """A public key whose private half lives in a person's device. `sign_count` shows copies."""

    __tablename__ = "passkeys"
    __table_args__ = (CheckConstraint("sign_count >= 0", name="sign_count_not_negative"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.SIGN_IN),
    )
    credential_id: bytes = Field(unique=True, sa_column_kwargs=plain(secret=True))
    public_key: bytes = Field(sa_column_kwargs=plain(secret=True))
    sign_count: int = Field(default=0, sa_type=BigInteger)
    transports: list[str] = Field(
        default_factory=list, sa_type=ARRAY(String), sa_column_kwargs=plain()
    )
    backed_up: bool = False
    name: str = Field(max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    created_at: datetime = Field(sa_type=Instant)
    last_used_at: datetime | None = Field(default=None, sa_type=Instant)


class Ceremony(StrEnum):
    """What a challenge is for."""

    REGISTER = "register"
    SIGN_IN = "sign-in"


class PasskeyChallenge(SQLModel, table=True):
    """A challenge for one browser, answered once, within minutes."""

    __tablename__ = "passkey_challenges"
    __table_args__ = (
        one_of("ceremony", Ceremony),
        CheckConstraint(
            "(ceremony = 'register') = (person_id IS NOT NULL)", name="registers_for_somebody"
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    ceremony: Ceremony = Field(sa_type=Listed(Ceremony))
    person_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.SIGN_IN),
    )
    challenge: bytes = Field(sa_column_kwargs=plain(secret=True))
    expires_at: datetime = Field(sa_type=Instant, index=True)
