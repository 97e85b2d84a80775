/** When could you do a job? A table and the same in words, your budget, and when you can't. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import Lock from 'lucide-react/icons/lock';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { CalendarsSummary } from '@/features/calendars';
import { isoDay } from '@/lib/dates';
import { mondayOf, validDay, weekAhead } from '@/lib/week-of';
import { Button } from '@/ui/Button';
import { Columns, Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { WeekInWords } from '@/ui/WeekInWords';
import { agendaQuery, freeTimeQuery, type Agenda } from '../api';
import { BusyPeriods } from '../components/BusyPeriods';
import { MonthBudget } from '../components/MonthBudget';
import { Periods } from '../components/Periods';
import { WeekTable } from '../components/WeekTable';
import { useFreeTimeDraft } from '../useFreeTimeDraft';

export default function FreeTimePage() {
  const { t } = useTranslation('availability');
  const { week } = useSearch({ from: '/signed-in/vrije-tijd' });
  const [today] = useState(() => isoDay(new Date()));
  const asked = validDay(week);
  const monday = asked ? mondayOf(asked) : weekAhead(today);
  const saved = useSuspenseQuery(freeTimeQuery).data;
  const agenda = useQuery(agendaQuery(monday));
  const free = useFreeTimeDraft(saved);
  return (
    <Page title={t('title')} lead={t('lead')} flight>
      <Columns
        sideLabel={t('sideLabel')}
        side={<Side free={free} month={agenda.data?.months[0]} />}
      >
        <Stack gap={16}>
          {saved.updatedAt === null && free.state === 'same' ? (
            <Note tone="warning">{t('neverFilledIn')}</Note>
          ) : null}
          <WeekTable monday={monday} agenda={agenda} draft={free.draft} onChange={free.change} />
          <SaveState state={free.state} error={free.error} onRetry={free.retry} />
        </Stack>
      </Columns>
    </Page>
  );
}

interface SideProps {
  free: ReturnType<typeof useFreeTimeDraft>;
  month: Agenda['months'][number] | undefined;
}

function Side({ free: { draft, change }, month }: SideProps) {
  const { t } = useTranslation('availability');
  return (
    <Stack gap={32}>
      <Stack as="section" gap={8}>
        <h2>{t('inWords')}</h2>
        <WeekInWords windows={draft.weekly} onChange={(weekly) => change({ weekly })} />
      </Stack>
      <Periods periods={draft.periods} onChange={(periods) => change({ periods })} />
      <MonthBudget
        hours={draft.hoursPerMonth}
        month={month}
        onChange={(hoursPerMonth) => change({ hoursPerMonth })}
      />
      <CalendarsSummary />
      <BusyPeriods />
      <Note icon={Lock}>{t('private')}</Note>
    </Stack>
  );
}

interface SaveStateProps {
  state: ReturnType<typeof useFreeTimeDraft>['state'];
  error: Error | null;
  onRetry: () => void;
}

function SaveState({ state, error, onRetry }: SaveStateProps) {
  const { t } = useTranslation('availability');
  if (state === 'failed') {
    return (
      <Note tone="negative" role="alert">
        <p>{error instanceof ProblemError ? error.detail : t('notSaved')}</p>
        <Button look="secondary" small onPress={onRetry}>
          {t('saveAgain')}
        </Button>
      </Note>
    );
  }
  return <p role="status">{state === 'same' ? t('savesItself') : t(`state.${state}`)}</p>;
}
