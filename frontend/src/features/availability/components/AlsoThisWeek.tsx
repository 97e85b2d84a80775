/** What the week's table can't draw: network days, hours of flexible jobs, and claims that wait. */
import { useQuery } from '@tanstack/react-query';
import Backpack from 'lucide-react/icons/backpack';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import Clock from 'lucide-react/icons/clock';
import PartyPopper from 'lucide-react/icons/party-popper';
import Users from 'lucide-react/icons/users';
import { useTranslation } from 'react-i18next';
import { holidaysQuery } from '@/features/calendars';
import { useFormat } from '@/i18n/useLanguage';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { ReasonsList, type Reason } from '@/ui/signs';
import type { Agenda } from '../api';

interface AlsoThisWeekProps {
  agenda: Agenda;
  monday: string;
}

export function AlsoThisWeek({ agenda, monday }: AlsoThisWeekProps) {
  const { t } = useTranslation('availability');
  const holidays = useHolidays(monday);
  const lines = [...holidays, ...useLines(agenda)];
  if (lines.length === 0) return null;
  return (
    <Stack as="section" gap={8}>
      <h3>{t('also')}</h3>
      <ReasonsList reasons={lines} shown={12} />
    </Stack>
  );
}

/** Public holidays, which take free time or not, and school holidays, which are good to know. */
function useHolidays(monday: string): Reason[] {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const { data = [] } = useQuery(holidaysQuery(monday));
  return data.map(({ kind, name, start, until, blocks }) => ({
    key: start + name,
    icon: kind === 'public' ? PartyPopper : Backpack,
    text:
      kind === 'public'
        ? t(blocks ? 'holidayOff' : 'holidayOn', { name, day: format.shortDate(start) })
        : t('schoolHoliday', {
            name,
            from: format.dayAndMonth(start),
            until: format.dayAndMonth(until),
          }),
  }));
}

function useLines({ networkDays, flexible, pending }: Agenda): Reason[] {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const days = networkDays.map((day) => ({
    key: day.start + day.name,
    icon: Users,
    text: t('networkDay', {
      name: day.name,
      when: format.dateAndTimes(day.start, day.end),
      place: day.place || t('placeUnknown'),
    }),
  }));
  const hours = flexible.map((job) => ({
    key: job.claimId + job.week,
    icon: Clock,
    text: (
      <>
        <Link to="/klussen/$jobId" params={{ jobId: job.jobId }}>
          {job.title}
        </Link>
        {': '}
        {t('flexible', { hours: format.hours(job.hours) })}
      </>
    ),
  }));
  const waits = pending.map((job) => ({
    key: job.claimId + job.start,
    icon: CalendarClock,
    text: (
      <>
        <Link to="/klussen/$jobId" params={{ jobId: job.jobId }}>
          {job.title}
        </Link>
        {`, ${format.dateAndTimes(job.start, job.end)}: `}
        {job.state === 'offered' ? t('invited') : t('waiting')}
      </>
    ),
  }));
  return [...days, ...hours, ...waits];
}
