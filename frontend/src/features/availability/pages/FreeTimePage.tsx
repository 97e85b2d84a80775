/** When could you do a job? A table and the same in words, your budget, and when you can't. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import Lock from 'lucide-react/icons/lock';
import { memo, useState } from 'react';
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
import { useFreeTimeDraft, type Draft } from '../useFreeTimeDraft';

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
        side={<Side draft={free.draft} change={free.change} month={agenda.data?.months[0]} />}
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

interface SideProps extends BesideProps {
  draft: Draft;
}

function Side({ draft, change, month }: SideProps) {
  const { t } = useTranslation('availability');
  return (
    <Stack gap={32}>
      <Stack as="section" gap={8}>
        <h2>{t('inWords')}</h2>
        <WeekInWords windows={draft.weekly} onChange={(weekly) => change({ weekly })} />
      </Stack>
      <Beside
        periods={draft.periods}
        hoursPerMonth={draft.hoursPerMonth}
        change={change}
        month={month}
      />
    </Stack>
  );
}

interface BesideProps {
  change: (part: Partial<Draft>) => void;
  month: Agenda['months'][number] | undefined;
}

/** What an hour of the week changes nothing of, and isn't drawn anew for it. */
const Beside = memo(function Beside(props: BesideProps & Pick<Draft, 'periods' | 'hoursPerMonth'>) {
  const { periods, hoursPerMonth, change, month } = props;
  const { t } = useTranslation('availability');
  return (
    <>
      <Periods periods={periods} onChange={(next) => change({ periods: next })} />
      <MonthBudget
        hours={hoursPerMonth}
        month={month}
        onChange={(hours) => change({ hoursPerMonth: hours })}
      />
      <CalendarsSummary />
      <BusyPeriods />
      <Note icon={Lock}>{t('private')}</Note>
    </>
  );
});

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
