/** The board itself: columns next to each other on a wide screen, tabs on a narrow one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Tabs } from '@/ui/Tabs';
import { Formation } from '@/ui/Formation';
import { Hidden, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { ShowMore } from '@/ui/states';
import { useWide } from '@/ui/useWide';
import type { ListedJob } from './api';
import styles from './board.module.css';
import { columnNames, inColumns, seatsOf, waitsFor, type ColumnName } from './columns';
import { useWhen } from './useWhen';

/** There is room for all columns next to each other. */
const allColumns = 1240;

export function BoardColumns({ jobs }: { jobs: readonly ListedJob[] }) {
  const { t } = useTranslation('board');
  const wide = useWide(allColumns);
  const columns = inColumns(jobs);
  if (wide) {
    return (
      <div className={styles.columns}>
        {columnNames.map((name) => (
          <section key={name} className={styles.column} aria-labelledby={`column-${name}`}>
            <h2 id={`column-${name}`}>
              {t(`column.${name}`)} <span className={styles.count}>{columns[name].length}</span>
            </h2>
            <Column name={name} jobs={columns[name]} />
          </section>
        ))}
      </div>
    );
  }
  const first = columnNames.find((name) => name === 'toConfirm' && columns[name].length > 0);
  return (
    <Tabs
      label={t('columns')}
      defaultSelectedKey={first ?? 'open'}
      tabs={columnNames.map((name) => ({
        id: name,
        title: `${t(`column.${name}`)} ${columns[name].length}`,
        content: <Column name={name} jobs={columns[name]} titleLevel={2} />,
      }))}
    />
  );
}

interface ColumnProps {
  name: ColumnName;
  jobs: ListedJob[];
  titleLevel?: 2 | 3;
}

/** As many cards as one looks through; a board of hundreds stays quick. */
const atOnce = 25;

function Column({ name, jobs, titleLevel = 3 }: ColumnProps) {
  const { t } = useTranslation('board');
  const [most, setMost] = useState(atOnce);
  if (jobs.length === 0) return <Words tone="smallSubtle">{t('none')}</Words>;
  return (
    <>
      <ul className={styles.list}>
        {jobs.slice(0, most).map((job) => (
          <li key={job.id}>
            <BoardCard job={job} column={name} level={titleLevel} />
          </li>
        ))}
      </ul>
      {jobs.length > atOnce ? (
        <ShowMore
          status={t('shownJobs', { count: Math.min(most, jobs.length), all: jobs.length })}
          hasMore={jobs.length > most}
          busy={false}
          onMore={() => setMost(most + atOnce)}
        />
      ) : null}
    </>
  );
}

interface BoardCardProps {
  job: ListedJob;
  column: ColumnName;
  level: 2 | 3;
}

function BoardCard({ job, column, level }: BoardCardProps) {
  const Title = `h${level}` as const;
  const { t } = useTranslation('board');
  const format = useFormat();
  const when = useWhen();
  const deadline = column === 'open' && job.claimDeadline;
  return (
    <article className={styles.card}>
      <Title>
        <Link plain to="/overzicht/$jobId" params={{ jobId: job.id }}>
          {job.title}
        </Link>
      </Title>
      <Words tone="smallSubtle">
        {job.organisation.name}
        <br />
        {when(job.timing)}
      </Words>
      {column === 'done' ? null : <CardSeats job={job} />}
      <Words tone="small">
        <Hidden>{t('waitsFor')} </Hidden>
        {t(`waits.${waitsFor(column)}`, { count: Math.max(0, job.groupMin - job.seatsHeld) })}
        {deadline ? ` ${t('until', { date: format.shortDate(deadline) })}` : null}
      </Words>
      <CardPeople job={job} />
    </article>
  );
}

/** Who still has to answer or to be chosen; nothing when nobody has. */
function CardPeople({ job }: { job: ListedJob }) {
  const { t } = useTranslation('board');
  const invited = job.seatsTaken - job.seatsHeld;
  const applied = job.applied ?? 0;
  const waiting = job.waiting ?? 0;
  const lines = [
    invited > 0 ? t('people.invited', { count: invited }) : null,
    applied > 0 ? t('people.applied', { count: applied }) : null,
    waiting > 0 ? t('people.waiting', { count: waiting }) : null,
  ].filter((line) => line !== null);
  return lines.length > 0 ? <Words tone="small">{lines.join(' ')}</Words> : null;
}

function CardSeats({ job }: { job: ListedJob }) {
  const { t } = useTranslation('board');
  return (
    <div className={styles.seats}>
      <Formation seats={seatsOf(job.seats)} size="mini" />
      <Words as="span" tone="small">
        {t('seats', { taken: job.seatsTaken, all: job.groupMax })}
      </Words>
    </div>
  );
}
