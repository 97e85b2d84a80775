/** What I answered, wrote and told after jobs: mine to read back. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { MorePages } from '@/ui/states';
import { myLearningsQuery, type Learning } from '../api';
import { myChecksQuery, type MyCheck } from '../checks-api';
import styles from '../components/learnings.module.css';
import { StoryView } from '../components/StoryView';
import { storiesQuery } from '../stories-api';

export default function MinePage() {
  const { t } = useTranslation('checks');
  return (
    <Page
      title={t('mine.title')}
      lead={t('mine.lead')}
      breadcrumb={
        <Breadcrumb label={t('mine.back')}>
          <Link to="/geleerd">{t('mine.toLibrary')}</Link>
        </Breadcrumb>
      }
    >
      <Stack gap={48}>
        <MyChecks />
        <MyLearnings />
        <MyStories />
      </Stack>
    </Page>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Stack as="section" gap={14} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </Stack>
  );
}

function MyChecks() {
  const { t } = useTranslation('checks');
  const query = useSuspenseInfiniteQuery(myChecksQuery);
  const checks = query.data.pages.flatMap((page) => page.items);
  return (
    <Part id="mine-checks" title={t('mine.checks')}>
      {checks.length === 0 ? <p>{t('mine.noChecks')}</p> : null}
      <ul className={styles.mine}>
        {checks.map((check) => (
          <li key={`${check.job.id} ${check.side} ${check.at}`}>
            <CheckView check={check} />
          </li>
        ))}
      </ul>
      {checks.length > 0 ? (
        <MorePages status={t('mine.shown', { count: checks.length })} pages={query} />
      ) : null}
    </Part>
  );
}

function CheckView({ check }: { check: MyCheck }) {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const { job, organisation, side, grades, at, counted } = check;
  return (
    <Stack gap={8}>
      <h3>
        <Link to="/geleerd/schrijven/$jobId" params={{ jobId: job.id }}>
          {job.name}
        </Link>
      </h3>
      <Words tone="smallSubtle">
        {`${organisation.name} · ${format.dateWithYear(at)} · ${t(counted ? 'mine.counted' : 'mine.waiting')}`}
      </Words>
      <dl className={styles.answers}>
        {(['first', 'second', 'third'] as const).map((question) => (
          <div key={question}>
            <dt>{t(`${side}.${question}`)}</dt>
            <dd>{t(`grade.${String(grades[question]) as '1' | '2' | '3' | '4'}`)}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

function MyLearnings() {
  const { t } = useTranslation('checks');
  const query = useSuspenseInfiniteQuery(myLearningsQuery);
  const learnings = query.data.pages.flatMap((page) => page.items);
  return (
    <Part id="mine-learned" title={t('mine.learned')}>
      {learnings.length === 0 ? <p>{t('mine.noLearned')}</p> : null}
      <ul className={styles.mine}>
        {learnings.map((learning) => (
          <li key={learning.id}>
            <LearnedView learning={learning} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function LearnedView({ learning }: { learning: Learning }) {
  const { job, text, takeHome, nextTime, changes } = learning;
  return (
    <Stack gap={8}>
      <h3>
        <Link to="/geleerd/schrijven/$jobId" params={{ jobId: job.id }}>
          {job.title}
        </Link>
      </h3>
      {[text, takeHome, nextTime, changes].filter(Boolean).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Stack>
  );
}

function MyStories() {
  const { t } = useTranslation('checks');
  const query = useSuspenseInfiniteQuery(storiesQuery({ mine: true }));
  const stories = query.data.pages.flatMap((page) => page.items);
  return (
    <Part id="mine-stories" title={t('mine.stories')}>
      {stories.length === 0 ? <p>{t('mine.noStories')}</p> : null}
      {stories.map((story) => (
        <StoryView key={story.id} story={story} level={3} />
      ))}
    </Part>
  );
}
