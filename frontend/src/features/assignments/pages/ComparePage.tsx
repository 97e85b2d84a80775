/** Two plans side by side: what changes from the earlier one to the later one. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { Table } from '@/ui/rows';
import { comparisonQuery, type Comparison, type JobName, type Run } from '../api';
import styles from '../components/assignments.module.css';

export default function ComparePage() {
  const { t } = useTranslation('assignments');
  const from = '/signed-in/indelen/$networkId/$runId/vergelijken/$otherId' as const;
  const { networkId, runId, otherId } = useParams({ from });
  const found = useSuspenseQuery(comparisonQuery(networkId, runId, otherId)).data;
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead', {
        kept: found.seatsKept,
        all: found.seatsBefore,
        same: found.same,
      })}
      breadcrumb={
        <Breadcrumb label={t('run.back')}>
          <Link to="/indelen/$networkId/$runId" params={{ networkId, runId }}>
            {t('compare.back')}
          </Link>
        </Breadcrumb>
      }
    >
      <Stack gap={48}>
        <Numbers before={found.before} after={found.after} />
        <Jobs title={t('compare.gained', { count: found.gained.length })} jobs={found.gained} />
        <Jobs title={t('compare.lost', { count: found.lost.length })} jobs={found.lost} />
        <MovedJobs moved={found.moved} />
        <Unchanged found={found} />
      </Stack>
    </Page>
  );
}

/** What does not change, in one line: nobody needs a heading above nothing. */
function Unchanged({ found }: { found: Comparison }) {
  const { t } = useTranslation('assignments');
  const still = (['gained', 'lost', 'moved'] as const).filter((kind) => found[kind].length === 0);
  if (still.length === 0) return null;
  return (
    <Words tone="subtle">
      {still.length === 3
        ? t('compare.still.all')
        : still.map((kind) => t(`compare.still.${kind}`)).join(' ')}
    </Words>
  );
}

function MovedJobs({ moved }: { moved: Comparison['moved'] }) {
  const { t } = useTranslation('assignments');
  if (moved.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="moved">
      <h2 id="moved">{t('compare.moved', { count: moved.length })}</h2>
      <ul className={styles.lines}>
        {moved.map((row) => (
          <li key={row.job.id}>
            <h3 className={styles.small}>{row.job.title}</h3>
            <Moved {...row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MovedProps {
  timeChanged: boolean;
  joined: { id: string; name: string }[];
  left: { id: string; name: string }[];
}

function Moved({ timeChanged, joined, left }: MovedProps) {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const named = (people: { name: string }[]) => format.inWords(people.map((one) => one.name));
  return (
    <Words tone="small">
      {timeChanged ? `${t('compare.time')} ` : ''}
      {joined.length > 0 ? `${t('compare.joined', { names: named(joined) })} ` : ''}
      {left.length > 0 ? t('compare.left', { names: named(left) }) : ''}
    </Words>
  );
}

function Jobs({ title, jobs }: { title: string; jobs: JobName[] }) {
  if (jobs.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.lines}>
        {jobs.map((job) => (
          <li key={job.id}>
            <h3 className={styles.small}>{job.title}</h3>
            <Words tone="smallSubtle">{job.organisation.name}</Words>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Unevenness goes from 0 to 100 for people. */
function scaled(key: string, value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  return key === 'giniAfter' ? 100 * value : value;
}

function Numbers({ before, after }: { before: Run; after: Run }) {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const rows = (
    ['staffedAfter', 'peopleAfter', 'hours', 'mostHoursAfter', 'giniAfter'] as const
  ).map((key) => ({
    id: key,
    before: scaled(key, before.figures?.[key]),
    after: scaled(key, after.figures?.[key]),
  }));
  const number = (value: number | null) => (value === null ? '–' : format.decimal(value));
  return (
    <section className={styles.part} aria-labelledby="numbers">
      <h2 id="numbers">{t('figures.title')}</h2>
      <Table
        label={t('figures.title')}
        items={rows}
        columns={[
          { id: 'what', title: t('figures.what'), cell: ({ id }) => t(`compare.row.${id}`) },
          { id: 'before', title: t('compare.earlier'), cell: (row) => number(row.before) },
          { id: 'after', title: t('compare.later'), cell: (row) => number(row.after) },
        ]}
      />
      <Words tone="small">
        {t('compare.gaps', { before: before.gap?.text ?? '–', after: after.gap?.text ?? '–' })}
      </Words>
    </section>
  );
}
