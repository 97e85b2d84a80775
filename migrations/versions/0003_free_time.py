"""Free time as a function of the database: windows minus busy time, network days and bookings."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Clocks change in Amsterdam: a window is made of local times, day by day. A window that a clock
# change swallows is empty. An end at 00:00 is midnight at the day's end.
LOCAL_WINDOW = """
CREATE FUNCTION local_window(day date, starts_at time, ends_at time) RETURNS tstzrange
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT tstzrange(
        LEAST(
            (day + starts_at) AT TIME ZONE 'Europe/Amsterdam',
            (CASE WHEN ends_at = '00:00' THEN day + 1 ELSE day END + ends_at)
                AT TIME ZONE 'Europe/Amsterdam'
        ),
        (CASE WHEN ends_at = '00:00' THEN day + 1 ELSE day END + ends_at)
            AT TIME ZONE 'Europe/Amsterdam'
    )
$$
"""

# Every span that a person can't fly in: busy, a day of his networks, booked (travel included).
TAKEN_TIME = """
CREATE FUNCTION taken_time(wanted uuid[], period tstzrange)
RETURNS TABLE (person_id uuid, during tstzrange) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT busy.person_id, busy.during FROM busy_periods busy
    WHERE busy.person_id = ANY (wanted) AND busy.during && period
    UNION ALL
    SELECT member.person_id, day.during FROM network_days day
    JOIN role_grants member ON member.network_id = day.network_id AND member.role = 'member'
    WHERE member.person_id = ANY (wanted) AND day.during && period
    UNION ALL
    SELECT booking.person_id, booking.during FROM bookings booking
    WHERE booking.person_id = ANY (wanted) AND booking.released_at IS NULL
    AND booking.during && period
$$
"""

FREE_TIME = """
CREATE FUNCTION free_time(wanted uuid[], period tstzrange)
RETURNS TABLE (person_id uuid, free tstzmultirange) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH days AS (
        SELECT moment::date AS day FROM generate_series(
            (lower(period) AT TIME ZONE 'Europe/Amsterdam')::date::timestamp,
            (upper(period) AT TIME ZONE 'Europe/Amsterdam')::date::timestamp,
            interval '1 day'
        ) AS moment
    ), opened AS (
        SELECT w.person_id, range_agg(local_window(d.day, w.starts_at, w.ends_at)) AS spans
        FROM free_time_windows w JOIN days d ON extract(isodow FROM d.day)::int = w.weekday
            AND (w.from_on IS NULL OR w.from_on <= d.day)
            AND (w.until_on IS NULL OR d.day <= w.until_on)
        WHERE w.person_id = ANY (wanted)
        GROUP BY w.person_id
    ), taken AS (
        SELECT t.person_id, range_agg(t.during) AS spans
        FROM taken_time(wanted, period) t GROUP BY t.person_id
    )
    SELECT o.person_id,
        o.spans * tstzmultirange(period) - coalesce(t.spans, '{}'::tstzmultirange)
    FROM opened o LEFT JOIN taken t ON t.person_id = o.person_id
$$
"""

# A session counts in the month (Amsterdam) in which it begins, flexible hours by their Monday.
FLOWN_HOURS = """
CREATE FUNCTION flown_hours(wanted uuid[])
RETURNS TABLE (person_id uuid, month date, hours numeric) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT b.person_id, date_trunc('month', coalesce(
        lower(b.session) AT TIME ZONE 'Europe/Amsterdam', h.week::timestamp))::date, sum(h.hours)
    FROM bookings b JOIN booked_hours h ON h.booking_id = b.id
    WHERE b.person_id = ANY (wanted) AND b.released_at IS NULL
    GROUP BY 1, 2
$$
"""


def upgrade() -> None:
    for function in (LOCAL_WINDOW, TAKEN_TIME, FREE_TIME, FLOWN_HOURS):
        op.execute(function)


def downgrade() -> None:
    op.execute("DROP FUNCTION flown_hours(uuid[])")
    op.execute("DROP FUNCTION free_time(uuid[], tstzrange)")
    op.execute("DROP FUNCTION taken_time(uuid[], tstzrange)")
    op.execute("DROP FUNCTION local_window(date, time, time)")
