/** Half a year later: one question to whoever posted a job. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { effectQuery, jobQuery, useTellEffect } from '../api';
import { EffectForm } from '../components/EffectForm';

export default function EffectPage() {
  const { t } = useTranslation('learnings');
  const navigate = useNavigate();
  const { jobId } = useParams({ from: '/signed-in/geleerd/sindsdien/$jobId' });
  const job = useSuspenseQuery(jobQuery(jobId)).data;
  const { effect, mayTell } = useSuspenseQuery(effectQuery(jobId)).data;
  const tell = useTellEffect(jobId);
  const told = () => {
    toast(t('write.done'));
    void navigate({ to: '/klussen/$jobId', params: { jobId } });
  };
  return (
    <Page
      title={t('effect.title')}
      lead={t('effect.lead', { title: job.title })}
      breadcrumb={
        <Breadcrumb label={t('write.back')}>
          <Link to="/klussen/$jobId" params={{ jobId }}>
            {t('write.toJob')}
          </Link>
        </Breadcrumb>
      }
    >
      {mayTell ? (
        <EffectForm
          effect={effect}
          onTell={(said) => after(tell.mutateAsync(said), told)}
          busy={tell.isPending}
          error={tell.error}
        />
      ) : (
        <EmptyState title={t('effect.notYours')} />
      )}
    </Page>
  );
}
