/** For you: who waits for me, what fits best and why, and my week. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, useMe } from '@/client';
import { agendaQuery, freeTimeQuery, type Agenda } from '@/features/availability';
import { myClaimsQuery, nextOf, Offers, parted, type MyClaim } from '@/features/groups';
import { isoDay } from '@/lib/dates';
import { Columns, Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { ErrorState, Skeleton } from '@/ui/states';
import { suggestedQuery, type SuggestedJobs } from '../api';
import styles from '../components/for-you.module.css';
import { JobList } from '../components/JobList';
import { LearnPrompt } from '../components/LearnPrompt';
import { MonthBudget } from '../components/MonthBudget';
import { MyWeek } from '../components/MyWeek';
import { NextJob } from '../components/NextJob';
import { NothingFits } from '../components/NothingFits';
import { partOfDay } from '../fitting';
import { freeDays, weekToShow } from '../week';

export default function ForYouPage() {
  const { t } = useTranslation('suggestions');
  const { t: frame } = useTranslation('frame');
  const [now] = useState(() => new Date());
  const { monday, next } = weekToShow(isoDay(now));
  const agenda = useQuery(agendaQuery(monday)).data;
  const claims = useQuery(myClaimsQuery).data ?? [];
  const found = useQuery(suggestedQuery);
  const month = agenda?.months[0];
  const parts = parted(claims);
  return (
    <Page
      flight
      documentTitle={frame('nav.forYou')}
      title={<Greeting now={now} agenda={agenda} next={next} />}
      lead={found.data ? t('lead', { count: found.data.items.length }) : t('leadLoading')}
      status={
        month ? (
          <MonthBudget month={month} offered={offeredHours(parts.offered, month.month)} />
        ) : null
      }
    >
      <Columns
        sideLabel={t('week.this')}
        side={
          <div className={styles.side}>
            {agenda ? <MyWeek agenda={agenda} monday={monday} next={next} /> : null}
            <SideJobs claims={claims} />
          </div>
        }
      >
        <Stack gap={28}>
          <Offers offers={parts.offered} />
          <Fitting found={found} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** Hours of invitations in this month ("2026-11-01") that wait for my answer. */
const offeredHours = (offers: MyClaim[], month: string): number =>
  offers
    .filter(({ job }) => {
      const first = job.timing.options[0]?.start ?? job.timing.from;
      return first && isoDay(first).startsWith(month.slice(0, 7));
    })
    .reduce((sum, { job }) => sum + job.hoursPerPerson, 0);

interface GreetingProps {
  now: Date;
  agenda: Agenda | undefined;
  next: boolean;
}

function Greeting({ now, agenda, next }: GreetingProps) {
  const { t } = useTranslation('suggestions');
  const name = useMe()?.name.split(' ')[0] ?? '';
  const days = agenda ? freeDays(agenda, now) : 0;
  return (
    <>
      {t(`greeting.${partOfDay(now)}`, { name })}
      <br />
      {/* The line is kept free while it loads, so that nothing jumps. */}
      {agenda ? t(next ? 'free.nextWeek' : 'free.thisWeek', { count: days }) : '\u00A0'}
    </>
  );
}

function SideJobs({ claims }: { claims: MyClaim[] }) {
  const next = nextOf(claims);
  return (
    <>
      {next ? <NextJob mine={next} /> : null}
      <LearnPrompt done={parted(claims).done} />
    </>
  );
}

interface FittingProps {
  found: {
    data: SuggestedJobs | undefined;
    error: Error | null;
    isPending: boolean;
    refetch: () => unknown;
  };
}

function Fitting({ found }: FittingProps) {
  const { t } = useTranslation('suggestions');
  const freeTime = useQuery(freeTimeQuery).data;
  if (found.isPending) return <Skeleton label={t('loading')} rows={4} />;
  if (!found.data) {
    const code = found.error instanceof ProblemError ? found.error.requestId : null;
    return <ErrorState title={t('failed')} code={code} onRetry={() => void found.refetch()} />;
  }
  if (found.data.items.length > 0) return <JobList found={found.data} />;
  return <NothingFits summary={found.data.summary} neverFree={freeTime?.updatedAt === null} />;
}
