"""The closed words of reports. They have no tables: everything is counted when it is asked for."""

from enum import StrEnum


class SubjectKind(StrEnum):
    """One network, one organisation, or several networks together."""

    NETWORK = "network"
    ORGANISATION = "organisation"
    REGION = "region"


class Interval(StrEnum):
    """What a trend is cut into."""

    MONTH = "month"
    QUARTER = "quarter"

    @property
    def months(self) -> int:
        """How many months it lasts."""
        return 1 if self is Interval.MONTH else 3
