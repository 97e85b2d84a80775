/** For you: who waits for me, what fits best and why, and my week. */
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { agendaQuery, freeTimeQuery, type Agenda } from '@/features/availability';
import { myClaimsQuery, nextOf, Offers, parted, type MyClaim } from '@/features/groups';
import { isoDay } from '@/lib/dates';
import { partOfDay } from '@/lib/part-of-day';
import { Columns, Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Fetched } from '@/ui/states';
import { suggestedQuery, type SuggestedJobs } from '../api';
import styles from '../components/for-you.module.css';
import { JobList } from '../components/JobList';
import { MonthBudget } from '../components/MonthBudget';
import { MyWeek } from '../components/MyWeek';
import { NextJob } from '../components/NextJob';
import { NothingFits } from '../components/NothingFits';
import { freeDays, weekToShow } from '../week';
import { lazyPart } from '@/ui/lazy-part';

// Below what one came for.
const LearnPrompt = lazyPart(() => import('../components/LearnPrompt'));

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
      lead={<Lead found={found} />}
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
      <Suspense>
        <LearnPrompt done={parted(claims).done} />
      </Suspense>
    </>
  );
}

interface FoundProps {
  found: { data: SuggestedJobs | undefined; error: Error | null; refetch: () => unknown };
}

function Lead({ found: { data, error } }: FoundProps) {
  const { t } = useTranslation('suggestions');
  if (data) return t('lead', { count: data.items.length });
  return error ? null : t('leadLoading');
}

function Fitting({ found }: FoundProps) {
  const { t } = useTranslation('suggestions');
  const freeTime = useQuery(freeTimeQuery).data;
  return (
    <Fetched query={found} failed={t('failed')} loading={t('loading')} rows={4}>
      {(jobs) =>
        jobs.items.length > 0 ? (
          <JobList found={jobs} />
        ) : (
          <NothingFits summary={jobs.summary} neverFree={freeTime?.updatedAt === null} />
        )
      }
    </Fetched>
  );
}
