/** What did it bring about? Figures over a period, of a network, an organisation or the region. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { SavedFilters } from '@/features/saved-filters';
import { useFormat } from '@/i18n/useLanguage';
import { Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { refusalOf, reportQuery, subjectsQuery, type Subject, type Wanted } from '../api';
import { Downloads } from '../components/Downloads';
import { Figures } from '../components/Figures';
import styles from '../components/insights.module.css';
import { ReportFilters } from '../components/ReportFilters';
import { Sections } from '../components/Sections';
import { keyOf, useReportSearch, wantedOf } from '../search';

export default function ReportsPage() {
  const { t } = useTranslation('insights');
  const { over, ...period } = useReportSearch();
  const [now] = useState(() => new Date());
  const subjects = useSuspenseQuery(subjectsQuery).data;
  const subject = subjects.find((each) => keyOf(each) === over) ?? subjects[0];
  const wanted = wantedOf(period, now);
  if (!subject) {
    return (
      <Page title={t('title')} documentTitle={t('documentTitle')}>
        <EmptyState title={t('notYours')}>
          <p>{t('notYoursText')}</p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={t('title')}
      documentTitle={t('documentTitle')}
      lead={<Lead subject={subject} wanted={wanted} />}
      below={<Downloads subject={subject} wanted={wanted} />}
      flight
    >
      <Stack gap={16}>
        <ReportFilters subjects={subjects} subject={subject} wanted={wanted} />
        <SavedFilters list="reports" />
      </Stack>
      <TheReport subject={subject} wanted={wanted} />
    </Page>
  );
}

interface Asked {
  subject: Subject;
  wanted: Wanted;
}

function Lead({ subject, wanted }: Asked) {
  const { t } = useTranslation('insights');
  const { dateWithYear } = useFormat();
  const days = { from: dateWithYear(wanted.from), until: dateWithYear(wanted.until) };
  return t('lead', { name: subject.name, ...days });
}

function TheReport({ subject, wanted }: Asked) {
  const { t } = useTranslation('insights');
  const { data, error, isPlaceholderData, refetch } = useQuery(reportQuery(subject, wanted));
  if (error && !data) {
    return (
      <ErrorState
        title={error instanceof ProblemError ? refusalOf(error) : t('broken')}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <Skeleton label={t('loading')} rows={6} />;
  return (
    <div className={isPlaceholderData ? styles.older : undefined} aria-busy={isPlaceholderData}>
      <Stack gap={56}>
        <Figures report={data} />
        <Sections report={data} />
      </Stack>
    </div>
  );
}
