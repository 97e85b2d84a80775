"""What each mail is about, in the words people choose by. Pure.

`None`: it is certain, so it always comes. A mail that changes a calendar is certain too, whatever
its topic.
"""

from flying_trainees.notifications.models import Topic, Way

DEFAULT_WAYS: dict[Topic, Way] = {
    Topic.OWN: Way.AT_ONCE,
    Topic.NEW_JOBS: Way.WEEKLY,
    Topic.REMINDERS: Way.AT_ONCE,
    Topic.HOSTING: Way.AT_ONCE,
    Topic.QUESTIONS: Way.AT_ONCE,
    Topic.LEARNED: Way.AT_ONCE,
    Topic.POOLS: Way.AT_ONCE,
}
"""What holds for whoever chose nothing, in the order in which people see them."""

_WAYS_OF_REMINDERS = (Way.AT_ONCE, Way.NEVER)
POSSIBLE_WAYS: dict[Topic, tuple[Way, ...]] = dict.fromkeys(Topic, tuple(Way)) | {
    Topic.REMINDERS: _WAYS_OF_REMINDERS
}
"""A reminder in next week's digest is none."""

TOPICS: dict[str, Topic | None] = {
    "job-proposed": Topic.HOSTING,
    "placement-proposed": Topic.HOSTING,
    "placement-accepted": Topic.OWN,
    "placement-changed": Topic.OWN,
    "placement-declined": Topic.OWN,
    "job-published": Topic.NEW_JOBS,
    "people-called": Topic.NEW_JOBS,
    "job-rescheduled": None,
    "job-cancelled": None,
    "job-confirmed": None,
    "job-reopened": None,
    "job-expired": Topic.HOSTING,
    "job-needs-confirming": Topic.HOSTING,
    "job-without-claims": Topic.HOSTING,
    "job-finished": Topic.LEARNED,
    "job-reviewed": Topic.LEARNED,
    "learning-recorded": Topic.LEARNED,
    "learning-missing": Topic.LEARNED,
    "story-shared": Topic.LEARNED,
    "check-missing": Topic.LEARNED,
    "home-check-asked": Topic.LEARNED,
    "effect-asked": Topic.LEARNED,
    "question-asked": Topic.QUESTIONS,
    "question-answered": Topic.QUESTIONS,
    "claim-claimed": Topic.OWN,
    "claim-applied": Topic.HOSTING,
    "claim-waitlisted": Topic.OWN,
    "claim-offered": Topic.OWN,
    "claim-accepted": Topic.OWN,
    "claim-times-changed": Topic.OWN,
    "claim-picked": Topic.OWN,
    "claim-passed-over": Topic.OWN,
    "claim-declined": Topic.HOSTING,
    "claim-lapsed": Topic.OWN,
    "claim-withdrawn": None,
    "claim-released": None,
    "claim-confirmed": None,
    "claim-unconfirmed": None,
    "claim-closed": None,
    "calendar-reply-refused": None,
    "together-asked": Topic.OWN,
    "together-broken": Topic.OWN,
    "duo-claimed": Topic.OWN,
    "manager-answered": Topic.OWN,
    "duo-asked": Topic.OWN,
    "duo-linked": Topic.OWN,
    "duo-declined": Topic.OWN,
    "duo-ended": Topic.OWN,
    "role-granted": None,
    "erasure-requested": None,
    "inactivity-warned": None,
    "session-near": Topic.REMINDERS,
    "period-near": Topic.REMINDERS,
    "period-ending": Topic.REMINDERS,
    "deadline-near": Topic.REMINDERS,
    "offer-lapsing": Topic.REMINDERS,
    "webhook-disabled": None,
    "pool-steward-added": Topic.POOLS,
    "pool-milestone-near": Topic.POOLS,
    "pool-milestone-late": Topic.POOLS,
    "pool-check-in-asked": Topic.POOLS,
    "pool-table-changed": None,
    "pool-table-removed": None,
    "pool-stopped": None,
    "pool-job-cut": Topic.POOLS,
    "pool-recommended": Topic.POOLS,
    "pool-recommendation-answered": Topic.POOLS,
}


def topic_of(kind: str) -> Topic | None:
    """The topic of a kind of event; None: certain. Raises KeyError for a kind nobody placed."""
    return TOPICS[kind]
