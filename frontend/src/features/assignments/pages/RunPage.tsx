/** One assignment run: how far it is, or its plan to judge, change and send. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { isUnderWay, runQuery } from '../api';
import { Ended } from '../components/Ended';
import { Result } from '../components/Result';
import { RunStatus } from '../components/RunStatus';
import { Searching } from '../components/Searching';

export default function RunPage() {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const { networkId, runId } = useParams({ from: '/signed-in/indelen/$networkId/$runId' });
  const run = useSuspenseQuery(runQuery(networkId, runId)).data;
  const title = t('run.title', { date: format.longDate(run.createdAt) });
  const lead = run.figures
    ? t('run.lead', { jobs: run.figures.jobs, people: run.figures.people })
    : t('run.askedBy', { time: format.timeOfDay(run.createdAt), name: run.askedBy.name });
  return (
    <Page
      title={title}
      lead={lead}
      statusWidth={480}
      status={<RunStatus run={run} />}
      breadcrumb={
        <Breadcrumb label={t('run.back')}>
          <Link to="/indelen" search={{ netwerk: networkId }}>
            {t('run.all')}
          </Link>
        </Breadcrumb>
      }
    >
      {isUnderWay(run) ? (
        <Searching run={run} />
      ) : run.plan ? (
        <Result run={run} plan={run.plan} />
      ) : (
        <Ended run={run} />
      )}
    </Page>
  );
}
