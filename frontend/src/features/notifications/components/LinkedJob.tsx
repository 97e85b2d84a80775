/** The job that a mail was about: enough to answer, in rows. */
import { useTranslation } from 'react-i18next';
import { Row, Stack } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { SummaryRows } from '@/ui/rows';
import type { MailLink } from '../mail-link';

export function LinkedJob({ job }: { job: NonNullable<MailLink['job']> }) {
  const { t } = useTranslation('notifications');
  return (
    <Stack as="section" gap={12} aria-labelledby="linked-job">
      <h2 id="linked-job">{job.title}</h2>
      <SummaryRows
        rows={[
          { label: t('link.when'), value: <Lines text={job.when} /> },
          { label: t('link.duration'), value: job.hours },
          { label: t('link.where'), value: job.place },
          { label: t('link.forWhom'), value: job.organisation },
          { label: t('link.why'), value: job.goal },
        ].filter(({ value }) => value)}
      />
    </Stack>
  );
}

/** The way to the job's own page, for whoever wants to see more before an answer. */
export function ToJob({ job }: { job: MailLink['job'] }) {
  const { t } = useTranslation('notifications');
  return job ? (
    <Row>
      <ButtonLink to="/klussen/$jobId" params={{ jobId: job.id }} look="secondary">
        {t('link.toJob')}
      </ButtonLink>
    </Row>
  ) : null;
}

/** Several times that it may be, below each other. */
function Lines({ text }: { text: string }) {
  return (
    <Stack gap={4}>
      {text.split('\n').map((line) => (
        <span key={line}>{line}</span>
      ))}
    </Stack>
  );
}
