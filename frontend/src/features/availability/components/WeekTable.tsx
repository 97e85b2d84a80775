/** The shown week: free, busy, network days and jobs in one table, with what does not fit in a table below. */
import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { isoDay } from '@/lib/dates';
import { addDays, weekAhead, weekNumber } from '@/lib/week-of';
import { Button, IconButton } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { ErrorState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { WeekGrid } from '@/ui/WeekGrid';
import type { Agenda } from '../api';
import type { Draft } from '../useFreeTimeDraft';
import { hourRange, hoursOf, perDay, periodsInWeek, weeklyAfter } from '../week-view';
import { AlsoThisWeek } from './AlsoThisWeek';

interface WeekTableProps {
  monday: string;
  agenda: UseQueryResult<Agenda>;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

/** Noon, so that the day is the same in every time zone of Europe. */
const noon = (day: string): string => `${day}T12:00:00Z`;

export function WeekTable({ monday, agenda, draft, onChange }: WeekTableProps) {
  const { t } = useTranslation('availability');
  const shown = [...draft.weekly, ...periodsInWeek(draft.periods, monday)];
  const jobs = useJobs(agenda.data, monday);
  const days = useDays(monday, [...shown, ...jobs]);
  const taken = [...(agenda.data?.busy ?? []), ...(agenda.data?.networkDays ?? [])];
  return (
    <Stack gap={16}>
      <WeekChoice monday={monday} />
      {agenda.error ? (
        <ErrorState title={t('agendaFailed')} onRetry={() => void agenda.refetch()} />
      ) : null}
      <WeekGrid
        days={days}
        windows={shown}
        busy={hoursOf(taken, monday)}
        jobs={jobs}
        {...hourRange(shown, jobs)}
        onChange={(next) => {
          const { weekly, kept } = weeklyAfter(draft.weekly, shown, next);
          if (kept) toast(t('keptByPeriod'));
          onChange({ weekly });
        }}
      />
      {agenda.data ? <AlsoThisWeek agenda={agenda.data} monday={monday} /> : null}
    </Stack>
  );
}

function useJobs(agenda: Agenda | undefined, monday: string) {
  const { t } = useTranslation('availability');
  return (agenda?.bookings ?? []).flatMap((job) =>
    perDay(job, monday).map((stretch) => ({
      ...stretch,
      label: job.title,
      content: (
        <Link to="/klussen/$jobId" params={{ jobId: job.jobId }}>
          <b>{t('job')}</b> {job.title}
        </Link>
      ),
    })),
  );
}

function useDays(monday: string, used: { weekday: number }[]) {
  const format = useFormat();
  const weekend = used.some(({ weekday }) => weekday > 5);
  return Array.from({ length: weekend ? 7 : 5 }, (_, index) => {
    const day = addDays(monday, index);
    return {
      weekday: index + 1,
      name: format.longDate(noon(day)),
      date: String(Number(day.slice(8))),
    };
  });
}

function WeekChoice({ monday }: { monday: string }) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const navigate = useNavigate();
  const go = (to: string) =>
    void navigate({ to: '/vrije-tijd', search: { week: to }, resetScroll: false, replace: true });
  const [today] = useState(() => isoDay(new Date()));
  const current = weekAhead(today);
  return (
    <Row between nowrap>
      <h2 aria-live="polite">
        {t('week', { number: weekNumber(monday) })},{' '}
        <span style={{ display: 'inline-block', fontWeight: 400 }}>
          {t('fromTo', {
            from: format.dayAndMonth(noon(monday)),
            to: format.dayAndMonth(noon(addDays(monday, 4))),
          })}
        </span>
      </h2>
      <Row nowrap gap={4}>
        {monday === current ? null : (
          <Button look="quiet" small onPress={() => go(current)}>
            {current > today ? t('comingWeek') : t('thisWeek')}
          </Button>
        )}
        <IconButton
          label={t('weekBefore')}
          icon={ChevronLeft}
          onPress={() => go(addDays(monday, -7))}
        />
        <IconButton
          label={t('weekAfter')}
          icon={ChevronRight}
          onPress={() => go(addDays(monday, 7))}
        />
      </Row>
    </Row>
  );
}
