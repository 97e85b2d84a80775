/** My next job, in three lines. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { groupOf, jobQuery } from '@/features/jobs';
import type { MyClaim } from '@/features/groups';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import styles from './for-you.module.css';

export function NextJob({ mine: { job } }: { mine: MyClaim }) {
  const { t } = useTranslation('suggestions');
  const format = useFormat();
  const me = useMe();
  const whole = useQuery(jobQuery(job.id)).data;
  const names = (whole ? groupOf(whole) : [])
    .filter(({ person, state }) => person.id !== me?.id && state !== 'offered')
    .map(({ person }) => person.name.split(' ')[0] ?? person.name);
  const { start, end } = job.timing;
  return (
    <Stack as="section" gap={6}>
      <h2 className={styles.small}>{t('next.title')}</h2>
      <div>
        {start && end ? <strong>{format.dateAndTimes(start, end)}</strong> : null}
        <br />
        <Link to="/klussen/$jobId" params={{ jobId: job.id }}>
          {job.title}
        </Link>
        , {job.organisation.name}
      </div>
      {names.length > 0 ? (
        <Words tone="smallSubtle">{t('next.with', { names: format.inWords(names) })}</Words>
      ) : null}
    </Stack>
  );
}
