/** Change a job: the same five parts; a copy begins with what earlier groups learned. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe, type components } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { Stack } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { editedJobQuery } from '../components/posting/api';
import { fromJob } from '../components/posting/draft';
import { Lessons } from '../components/posting/Lessons';
import { placesFor } from '../components/posting/places';
import { PostingForm } from '../components/posting/PostingForm';
import { shelfFor } from '../components/posting/shelf';
import { storedFrom } from '../components/posting/usePosting';

export default function EditJobPage() {
  const { t } = useTranslation('posting');
  const { jobId } = useParams({ from: '/signed-in/klussen/$jobId/bewerken' });
  const job = useSuspenseQuery(editedJobQuery(jobId)).data;
  return (
    <Page
      title={t(job.state === 'draft' ? 'edit.draftTitle' : 'edit.title')}
      lead={job.title}
      breadcrumb={
        <Breadcrumb label={t('edit.back')}>
          <Link to="/klussen/$jobId" params={{ jobId }}>
            {t('edit.toJob')}
          </Link>
        </Breadcrumb>
      }
    >
      {job.mayEdit ? <Edited job={job} /> : <NotNow jobId={jobId} />}
    </Page>
  );
}

function Edited({ job }: { job: components['schemas']['Job'] }) {
  const me = useMe();
  const networks = useSuspenseQuery(networksQuery).data;
  if (!me) return null;
  return (
    <Stack gap={28}>
      {job.copiedFromId && job.state === 'draft' ? <Lessons jobId={job.copiedFromId} /> : null}
      <PostingForm
        key={job.id}
        draft={fromJob(job)}
        stored={storedFrom(job)}
        shelf={shelfFor(me.id, job.id)}
        places={placesFor(me, networks)}
        copied={job.copiedFromId !== null}
      />
    </Stack>
  );
}

function NotNow({ jobId }: { jobId: string }) {
  const { t } = useTranslation('posting');
  return (
    <EmptyState
      title={t('edit.notNow')}
      actions={
        <ButtonLink to="/klussen/$jobId" params={{ jobId }}>
          {t('edit.toJob')}
        </ButtonLink>
      }
    />
  );
}
