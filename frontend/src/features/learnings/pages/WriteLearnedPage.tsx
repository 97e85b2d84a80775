/** Two minutes, on a phone: three presses, then a few sentences about a finished job. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { jobLearningsQuery, jobQuery, type Learning } from '../api';
import { Checks } from '../components/Checks';
import { LearningForm } from '../components/LearningForm';
import { checksQuery } from '../checks-api';
import { sideOf } from '../sides';

/** A home organisation may be asked about a job that it doesn't see. */
export default function WriteLearnedPage() {
  const { jobId } = useParams({ from: '/signed-in/geleerd/schrijven/$jobId' });
  const { job, seesJob } = useSuspenseQuery(checksQuery(jobId)).data;
  return seesJob ? <Both jobId={jobId} /> : <OnlyAsked jobId={jobId} title={job.name} />;
}

function OnlyAsked({ jobId, title }: { jobId: string; title: string }) {
  const { t } = useTranslation('learnings');
  return (
    <Page title={t('write.asked')} lead={t('write.lead', { title })}>
      <Checks jobId={jobId} />
    </Page>
  );
}

function Both({ jobId }: { jobId: string }) {
  const { t } = useTranslation('learnings');
  const job = useSuspenseQuery(jobQuery(jobId)).data;
  const own = useSuspenseQuery(jobLearningsQuery(jobId)).data.find((each) => each.mine) ?? null;
  const side = sideOf(job, own);
  return (
    <Page
      title={t(titleFor(side, own))}
      lead={t('write.lead', { title: job.title })}
      breadcrumb={
        <Breadcrumb label={t('write.back')}>
          <Link to="/klussen/$jobId" params={{ jobId }}>
            {t('write.toJob')}
          </Link>
        </Breadcrumb>
      }
    >
      <Stack gap={44}>
        <Checks jobId={jobId} />
        {side ? <InWords jobId={jobId} side={side} own={own} /> : <Nothing job={job} />}
      </Stack>
    </Page>
  );
}

type Side = Learning['learnedBy'];

const titleFor = (side: Side | null, own: Learning | null) =>
  side
    ? own
      ? (`write.again.${side}` as const)
      : (`write.title.${side}` as const)
    : 'write.asked';

interface InWordsProps {
  jobId: string;
  side: Side;
  own: Learning | null;
}

function InWords({ jobId, side, own }: InWordsProps) {
  const { t } = useTranslation('learnings');
  const navigate = useNavigate();
  const written = () => {
    toast(t('write.done'));
    void navigate({ to: '/klussen/$jobId', params: { jobId } });
  };
  return (
    <Stack as="section" gap={20} aria-labelledby="in-words">
      <h2 id="in-words">{t('write.inWords')}</h2>
      <LearningForm jobId={jobId} side={side} own={own} onWritten={written} />
      <p>
        {t('write.longer')}{' '}
        <Link to="/geleerd/verhaal/$jobId" params={{ jobId }}>
          {t('write.story')}
        </Link>
      </p>
    </Stack>
  );
}

/** Whoever is asked for a home organisation has answered all there is. */
function Nothing({ job }: { job: components['schemas']['Job'] }) {
  const { t } = useTranslation('learnings');
  const { asks } = useSuspenseQuery(checksQuery(job.id)).data;
  if (asks.length > 0) return null;
  return <EmptyState title={t(job.state === 'running' ? 'write.notYet' : 'write.notYours')} />;
}
