/** Part 1, the goal: why, and what residents notice; and earlier jobs that resemble it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import Repeat2 from 'lucide-react/icons/repeat-2';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Note } from '@/ui/signs';
import { TextArea } from '@/ui/TextField';
import { copyJob, relatedLearningsQuery } from './api';
import type { FormOf } from './form';
import { Part } from './Part';
import { fieldIds } from './problems';
import { mostSimilar, tellingWords, type EarlierJob } from './similar';
import { useSettled } from './useSettled';

export const goalFields = ['goal', 'title', 'organisationId', 'networkId'] as const;
type Form = FormOf<(typeof goalFields)[number]>;

interface GoalPartProps {
  form: Form;
  offerEarlier: boolean;
}

export const GoalPart = memo(function GoalPart({ form, offerEarlier }: GoalPartProps) {
  const { t } = useTranslation('posting');
  const { draft, set, errors } = form;
  return (
    <Part id="part-goal" title={t('goal.part')}>
      <TextArea
        id={fieldIds.goal}
        label={t('goal.label')}
        hint={t('goal.hint')}
        value={draft.goal}
        onChange={(goal) => set({ goal })}
        error={errors.goal}
        maxLength={1000}
        width="full"
        big
      />
      {offerEarlier ? <Earlier form={form} /> : null}
    </Part>
  );
});

function Earlier({ form }: { form: Form }) {
  const { draft } = form;
  const text = useSettled(`${draft.title} ${draft.goal}`, 700);
  const { data } = useQuery(relatedLearningsQuery(tellingWords(text)));
  const jobs = data ? mostSimilar(data, text) : [];
  return (
    <div aria-live="polite">
      <Stack gap={8}>
        {jobs.map((job) => (
          <EarlierJobNote key={job.id} form={form} job={job} />
        ))}
      </Stack>
    </div>
  );
}

function EarlierJobNote({ form, job }: { form: Form; job: EarlierJob }) {
  const { t } = useTranslation('posting');
  const format = useFormat();
  const navigate = useNavigate();
  const { organisationId, networkId } = form.draft;
  const copy = useMutation({
    mutationFn: () => copyJob(job.id, organisationId ?? '', networkId ?? ''),
    onSuccess: (made) =>
      void navigate({
        to: '/klussen/$jobId/bewerken',
        params: { jobId: made.id },
        ignoreBlocker: true,
      }),
  });
  const month = job.endedAt ? format.monthName(job.endedAt) : '';
  return (
    <Note tone="positive" icon={Repeat2}>
      <Stack gap={4}>
        <span>
          {t('earlier.like', { organisation: job.organisation.name, month })}{' '}
          <Link to="/klussen/$jobId" params={{ jobId: job.id }} target="_blank">
            {t('earlier.title', { title: job.title })}
          </Link>
          .
        </span>
        {organisationId && networkId ? (
          <span>
            <Button look="quiet" small busy={copy.isPending} onPress={() => copy.mutate()}>
              {t('earlier.take')}
            </Button>{' '}
            {t('earlier.less')}
          </span>
        ) : null}
        {copy.error ? <span role="alert">{copy.error.message}</span> : null}
      </Stack>
    </Note>
  );
}
