/** Two minutes, on a phone: three short questions about a finished job, for members and for posters. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { jobLearningsQuery, jobQuery, type Learning } from '../api';
import { LearningForm } from '../components/LearningForm';

type Job = components['schemas']['Job'];

const finished = ['done', 'reviewed'];
const tookPart = ['confirmed', 'attended'];

/** Which questions somebody gets about the job; null when there is nothing to write. */
function sideOf(job: Job, own: Learning | null): Learning['learnedBy'] | null {
  if (!finished.includes(job.state)) return null;
  if (own) return own.learnedBy;
  if (job.myClaim && tookPart.includes(job.myClaim.state)) return 'member';
  return job.inCharge ? 'poster' : null;
}

export default function WriteLearnedPage() {
  const { t } = useTranslation('learnings');
  const navigate = useNavigate();
  const { jobId } = useParams({ from: '/signed-in/geleerd/schrijven/$jobId' });
  const job = useSuspenseQuery(jobQuery(jobId)).data;
  const own = useSuspenseQuery(jobLearningsQuery(jobId)).data.find((each) => each.mine) ?? null;
  const side = sideOf(job, own);
  const written = () => {
    toast(t('write.done'));
    void navigate({ to: '/klussen/$jobId', params: { jobId } });
  };
  return (
    <Page
      title={t(own ? 'write.again' : 'write.title')}
      lead={t('write.lead', { title: job.title })}
      breadcrumb={
        <Breadcrumb label={t('write.back')}>
          <Link to="/klussen/$jobId" params={{ jobId }}>
            {t('write.toJob')}
          </Link>
        </Breadcrumb>
      }
    >
      {side ? (
        <LearningForm jobId={jobId} side={side} own={own} onWritten={written} />
      ) : (
        <EmptyState title={t(job.state === 'running' ? 'write.notYet' : 'write.notYours')} />
      )}
    </Page>
  );
}
