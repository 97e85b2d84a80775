/** On a job's page: the pool assignment that it was cut from, if any. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { originQuery } from '../api';

export function PoolOrigin({ jobId }: { jobId: string }) {
  const { t } = useTranslation('pools');
  const origin = useQuery(originQuery(jobId)).data;
  if (!origin) return null;
  return (
    <Words tone="small">
      {t('origin')}{' '}
      <Link to="/poolopdrachten/$poolId" params={{ poolId: origin.id }}>
        {origin.title}
      </Link>
    </Words>
  );
}
