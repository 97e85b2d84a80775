/** The list of jobs: search, filters that live in the address, three orders. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { SavedFilters } from '@/features/saved-filters';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { EmptyState, Fetched, MorePages } from '@/ui/states';
import { jobsQuery } from '../components/reading/api';
import { JobFilters } from '../components/reading/JobFilters';
import { ListedJob } from '../components/reading/JobFacts';
import { useWantedJobs } from '../components/reading/wanted';

export default function JobsPage() {
  const { t } = useTranslation('jobs');
  const me = useMe();
  const [wanted, change] = useWantedJobs();
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      below={
        me && hasRole(me, 'member') ? (
          <Link to="/klussen/voorstellen">{t('list.propose')}</Link>
        ) : null
      }
    >
      <Stack gap={24}>
        <JobFilters wanted={wanted} onChange={change} />
        <SavedFilters list="jobs" />
        <Found wanted={wanted} onClear={() => change({})} />
      </Stack>
    </Page>
  );
}

interface FoundProps {
  wanted: ReturnType<typeof useWantedJobs>[0];
  onClear: () => void;
}

function Found({ wanted, onClear }: FoundProps) {
  const { t } = useTranslation('jobs');
  const found = useInfiniteQuery(jobsQuery({ ...wanted, state: wanted.state ?? ['open'] }));
  return (
    <Fetched query={found} failed={t('list.failed')} loading={t('list.loading')} rows={4}>
      {({ pages }) => {
        const jobs = pages.flatMap((page) => page.items);
        if (jobs.length === 0) return <NoneFound onClear={onClear} />;
        return (
          <div>
            {jobs.map((job) => (
              <ListedJob key={job.id} job={job} />
            ))}
            <MorePages status={t('list.count', { count: jobs.length })} pages={found} />
          </div>
        );
      }}
    </Fetched>
  );
}

function NoneFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('jobs');
  return (
    <EmptyState
      title={t('list.none')}
      actions={<Button onPress={onClear}>{t('list.clear')}</Button>}
    >
      <p>{t('list.noneText')}</p>
    </EmptyState>
  );
}
