/** Tell a story about a finished job, or change one's own. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { jobQuery } from '../api';
import { StoryForm } from '../components/StoryForm';
import { mayTell } from '../sides';
import { jobStoriesQuery, type Story } from '../stories-api';

export default function WriteStoryPage() {
  const { t } = useTranslation('stories');
  const navigate = useNavigate();
  const { jobId } = useParams({ from: '/signed-in/geleerd/verhaal/$jobId' });
  const job = useSuspenseQuery(jobQuery(jobId)).data;
  const own = useSuspenseQuery(jobStoriesQuery(jobId)).data.find(({ mine }) => mine) ?? null;
  const told = (story: Story) => {
    toast(t(`told.${story.sharing}`));
    void navigate({ to: '/klussen/$jobId', params: { jobId } });
  };
  return (
    <Page
      title={t(own ? 'form.change' : 'form.tell')}
      lead={t('form.lead', { title: job.title })}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/klussen/$jobId" params={{ jobId }}>
            {t('toJob')}
          </Link>
        </Breadcrumb>
      }
    >
      {own || mayTell(job) ? (
        <StoryForm key={own?.id ?? 'new'} jobId={jobId} own={own} onTold={told} />
      ) : (
        <EmptyState title={t('notYours')} />
      )}
    </Page>
  );
}
