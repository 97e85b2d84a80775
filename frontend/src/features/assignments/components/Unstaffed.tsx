/** The jobs that the plan has nobody for, why, and where to do something about it. */
import { useTranslation } from 'react-i18next';
import { Panel, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import type { Plan } from '../api';
import styles from './assignments.module.css';
import type { ChoosingState } from './useChoices';

export function Unstaffed({ plan, choices }: { plan: Plan; choices: ChoosingState }) {
  const { t } = useTranslation('assignments');
  const jobs = plan.unstaffed.filter(({ job }) => !choices.now.leftOutJobs.includes(job.id));
  if (jobs.length === 0) return null;
  return (
    <Panel aria-labelledby="unstaffed">
      <h2 id="unstaffed" className={styles.panelTitle}>
        {t('unstaffed.title', { count: jobs.length })}
      </h2>
      <ul className={styles.lines}>
        {jobs.map(({ job, reasons }) => (
          <li key={job.id}>
            <Stack gap={4}>
              <h3 className={styles.small}>{job.title}</h3>
              <Words tone="smallSubtle">{job.organisation.name}</Words>
              <Words tone="small">
                {reasons.map((reason) => reason.text).join(' ') || t('unstaffed.noReason')}{' '}
                <Link to="/overzicht/$jobId" params={{ jobId: job.id }}>
                  {t('unstaffed.look', { title: job.title })}
                </Link>
              </Words>
            </Stack>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
