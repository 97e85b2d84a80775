/** A job that is behind me: what I learned from it, or the invitation to write that down. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { JobFacts, useWhen } from '@/features/jobs';
import { jobLearningsQuery } from '@/features/learnings';
import { JobRow } from '@/ui/job';
import { Words } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import type { MyClaim } from './api';

export function DoneJob({ mine: { job } }: { mine: MyClaim }) {
  const { t } = useTranslation('groups');
  const when = useWhen();
  const learnings = useQuery(jobLearningsQuery(job.id)).data;
  const own = learnings?.find((learning) => learning.mine);
  return (
    <JobRow
      when={when(job)}
      title={
        <Link to="/klussen/$jobId" params={{ jobId: job.id }} plain>
          {job.title}
        </Link>
      }
      meta={<JobFacts job={job} />}
      below={own ? <Words tone="small">{t('done.own', { text: own.text })}</Words> : null}
      seats={[]}
      seatsText={learnings ? t(own ? 'done.written' : 'done.notWritten') : ''}
      actions={
        learnings ? (
          <ButtonLink
            small
            look={own ? 'quiet' : 'secondary'}
            to="/geleerd/schrijven/$jobId"
            params={{ jobId: job.id }}
          >
            {t(own ? 'done.change' : 'done.write')}
          </ButtonLink>
        ) : null
      }
    />
  );
}
