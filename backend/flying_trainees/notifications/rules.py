"""Who hears what: one table, from the kind of an event to those who must know.

A recipient who did it himself hears nothing, except when his calendar changes. Whoever is in
several audiences hears it once, in the first one.
"""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """In what capacity somebody hears of it; the reason stands in every mail."""

    YOU = "you"
    ASKER = "asker"
    GROUP = "group"
    WAITING = "waiting"
    FLOWN = "flown"
    PROPOSER = "proposer"
    POSTER = "poster"
    COORDINATOR = "coordinator"
    MEMBER = "member"

    @property
    def words(self) -> str:
        """Whose words it reads: posters and coordinators read the same."""
        return "host" if self in (Audience.POSTER, Audience.COORDINATOR) else str(self)


class Mail(StrEnum):
    """Whether it leaves as mail too."""

    NO = "no"
    YES = "yes"
    """As its reader chose: at once, in a digest, not at all."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One audience of an event. `calendar`: what stands in their calendar may have changed."""

    audience: Audience
    mail: Mail = Mail.NO
    calendar: bool = False

    @property
    def may_mail(self) -> bool:
        """Whether words for a mail are needed."""
        return self.mail is not Mail.NO or self.calendar


YOU = Rule(Audience.YOU)
YOU_BY_MAIL = Rule(Audience.YOU, Mail.YES)
YOUR_CALENDAR = Rule(Audience.YOU, Mail.YES, calendar=True)
GROUP = Rule(Audience.GROUP)
PROPOSER = Rule(Audience.PROPOSER)
POSTER = Rule(Audience.POSTER)
POSTER_BY_MAIL = Rule(Audience.POSTER, Mail.YES)
POSTERS_CALENDAR = Rule(Audience.POSTER, Mail.YES, calendar=True)
COORDINATOR = Rule(Audience.COORDINATOR)

RULES: dict[str, tuple[Rule, ...]] = {
    "job-proposed": (POSTER_BY_MAIL, COORDINATOR),
    "placement-proposed": (POSTER_BY_MAIL, COORDINATOR),
    "placement-accepted": (YOU_BY_MAIL,),
    "placement-changed": (YOU_BY_MAIL,),
    "placement-declined": (YOU_BY_MAIL,),
    "job-published": (COORDINATOR, PROPOSER, Rule(Audience.MEMBER, Mail.YES)),
    "job-rescheduled": (
        Rule(Audience.GROUP, Mail.YES, calendar=True),
        Rule(Audience.WAITING),
        POSTERS_CALENDAR,
        COORDINATOR,
    ),
    "job-cancelled": (POSTERS_CALENDAR, COORDINATOR, PROPOSER),
    "job-confirmed": (POSTERS_CALENDAR, COORDINATOR),
    "job-reopened": (POSTERS_CALENDAR, COORDINATOR),
    "job-expired": (POSTER_BY_MAIL, COORDINATOR),
    "job-finished": (Rule(Audience.FLOWN, Mail.YES), POSTER_BY_MAIL),
    "job-reviewed": (Rule(Audience.FLOWN), COORDINATOR),
    "job-needs-confirming": (POSTER_BY_MAIL, COORDINATOR),
    "question-asked": (POSTER_BY_MAIL, COORDINATOR),
    "question-answered": (Rule(Audience.ASKER, Mail.YES), GROUP),
    "claim-claimed": (YOU_BY_MAIL, POSTER),
    "claim-applied": (YOU, POSTER_BY_MAIL, COORDINATOR),
    "claim-waitlisted": (YOU_BY_MAIL,),
    "claim-offered": (YOUR_CALENDAR,),
    "claim-accepted": (YOU_BY_MAIL, POSTER),
    "claim-times-changed": (YOUR_CALENDAR, POSTER),
    "claim-picked": (YOU_BY_MAIL,),
    "claim-passed-over": (YOU_BY_MAIL,),
    "claim-declined": (Rule(Audience.YOU, calendar=True), POSTER, COORDINATOR),
    "claim-lapsed": (Rule(Audience.YOU, calendar=True), POSTER, COORDINATOR),
    "claim-withdrawn": (YOUR_CALENDAR, GROUP, POSTER, COORDINATOR),
    "claim-released": (YOUR_CALENDAR, GROUP, POSTER, COORDINATOR),
    "claim-confirmed": (YOUR_CALENDAR,),
    "claim-unconfirmed": (YOUR_CALENDAR,),
    "claim-closed": (YOUR_CALENDAR,),
    "calendar-reply-refused": (YOU_BY_MAIL,),
    "together-asked": (YOU_BY_MAIL,),
    "together-broken": (YOU_BY_MAIL,),
    "duo-claimed": (YOU_BY_MAIL, POSTER),
    "duo-asked": (YOU_BY_MAIL,),
    "duo-linked": (YOU_BY_MAIL,),
    "duo-declined": (YOU,),
    "duo-ended": (YOU_BY_MAIL,),
    "manager-answered": (YOU_BY_MAIL,),
    "learning-recorded": (Rule(Audience.FLOWN), POSTER),
    "story-shared": (Rule(Audience.FLOWN), POSTER),
    "role-granted": (YOU_BY_MAIL,),
    "erasure-requested": (YOU_BY_MAIL,),
    "inactivity-warned": (YOU_BY_MAIL,),
    "people-called": (Rule(Audience.MEMBER, Mail.YES),),
    "session-near": (YOU_BY_MAIL,),
    "period-near": (YOU_BY_MAIL,),
    "period-ending": (YOU_BY_MAIL,),
    "deadline-near": (YOU_BY_MAIL,),
    "offer-lapsing": (YOU_BY_MAIL,),
    "learning-missing": (YOU_BY_MAIL,),
    "check-missing": (YOU_BY_MAIL,),
    "home-check-asked": (YOU_BY_MAIL,),
    "effect-asked": (YOU_BY_MAIL,),
    "job-without-claims": (YOU_BY_MAIL,),
    "webhook-disabled": (YOU_BY_MAIL,),
}
