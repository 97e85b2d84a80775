/** What my organisations posted, by what each job waits for. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe, type Me } from '@/client';
import { jobQuery, ListedJob, questionsQuery, type JobListItem } from '@/features/jobs';
import { jobLearningsQuery } from '@/features/learnings';
import { Row, Stack, Words } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { postedQuery } from './api';
import { Part } from './Part';
import { postedPartOf, postedParts, startOf, type PostedDetail, type PostedPart } from './parts';

const organisationsOf = (me: Me | null | undefined): string[] => [
  ...new Set(
    me?.roles.flatMap(({ role, organisationId }) =>
      role === 'poster' && organisationId ? [organisationId] : [],
    ),
  ),
];

const active: ReadonlySet<string> = new Set(['open', 'staffed', 'running']);

/** What the jobs that are under way wait for, as far as it has come in. */
function useDetails(jobs: readonly JobListItem[]): Map<string, PostedDetail> {
  const asked = jobs.filter((job) => active.has(job.state));
  const whole = useQueries({ queries: asked.map((job) => jobQuery(job.id)) });
  const questions = useQueries({ queries: asked.map((job) => questionsQuery(job.id)) });
  return new Map(
    asked.flatMap((job, index) => {
      const found = whole[index]?.data;
      if (!found) return [];
      const unanswered = questions[index]?.data?.filter((each) => each.answer === null).length ?? 0;
      const { allowedActions, seatsHeld, applied } = found;
      return [[job.id, { allowedActions, seatsHeld, unanswered, applied: applied ?? 0 }] as const];
    }),
  );
}

export function Posted() {
  const { t } = useTranslation('groups');
  const me = useMe();
  const found = useQueries({ queries: organisationsOf(me).map(postedQuery) });
  const jobs = found.flatMap((each) => each.data ?? []);
  const details = useDetails(jobs);
  const failed = found.find((each) => each.error && !each.data);
  if (found.some((each) => each.isPending)) return <Skeleton label={t('loading')} rows={3} />;
  if (failed) {
    const again = () => void failed.refetch();
    return <ErrorState title={t('failed')} error={failed.error} onRetry={again} />;
  }
  if (jobs.length === 0) return <NothingPosted />;
  return (
    <Stack gap={40}>
      <Row>
        <ButtonLink to="/klussen/nieuw" look="primary">
          {t('posted.new')}
        </ButtonLink>
      </Row>
      {postedParts.map((part) => {
        const rows = jobs.filter((job) => postedPartOf(job, details.get(job.id)) === part);
        return rows.length > 0 ? (
          <PostedRows key={part} part={part} jobs={rows} details={details} />
        ) : null;
      })}
    </Stack>
  );
}

function NothingPosted() {
  const { t } = useTranslation('groups');
  return (
    <EmptyState
      title={t('posted.none')}
      actions={
        <ButtonLink to="/klussen/nieuw" look="primary">
          {t('posted.new')}
        </ButtonLink>
      }
    >
      <p>{t('posted.noneText')}</p>
    </EmptyState>
  );
}

interface PostedRowsProps {
  part: PostedPart;
  jobs: JobListItem[];
  details: Map<string, PostedDetail>;
}

function PostedRows({ part, jobs, details }: PostedRowsProps) {
  const { t } = useTranslation('groups');
  const soonest = [...jobs].sort((a, b) => startOf(a).localeCompare(startOf(b)));
  const rows = part === 'done' ? soonest.toReversed() : soonest;
  return (
    <Part title={t(`posted.${part}`)}>
      {rows.map((job) => (
        <ListedJob
          key={job.id}
          level={3}
          job={job}
          actions={<NextStep job={job} part={part} detail={details.get(job.id)} />}
        />
      ))}
    </Part>
  );
}

interface NextStepProps {
  job: JobListItem;
  part: PostedPart;
  detail: PostedDetail | undefined;
}

function NextStep({ job, part, detail }: NextStepProps) {
  const { t } = useTranslation('groups');
  const params = { jobId: job.id };
  if (part === 'done') return <PosterLearned jobId={job.id} />;
  if (part === 'draft') {
    return (
      <ButtonLink small to="/klussen/$jobId/bewerken" params={params}>
        {t('step.draft')}
      </ButtonLink>
    );
  }
  const urgent = part === 'confirm' || part === 'questions' || part === 'finish';
  return (
    <Stack gap={6}>
      <StepWords detail={detail} />
      <ButtonLink small look={urgent ? 'secondary' : 'quiet'} to="/klussen/$jobId" params={params}>
        {t(`step.${part}`)}
      </ButtonLink>
    </Stack>
  );
}

function StepWords({ detail }: { detail: PostedDetail | undefined }) {
  const { t } = useTranslation('groups');
  if (!detail || detail.unanswered + detail.applied === 0) return null;
  return (
    <Words tone="small">
      {detail.unanswered > 0 ? t('step.unanswered', { count: detail.unanswered }) : null}{' '}
      {detail.applied > 0 ? t('step.applied', { count: detail.applied }) : null}
    </Words>
  );
}

function PosterLearned({ jobId }: { jobId: string }) {
  const { t } = useTranslation('groups');
  const learnings = useQuery(jobLearningsQuery(jobId)).data;
  if (!learnings) return null;
  const own = learnings.some((learning) => learning.learnedBy === 'poster');
  return (
    <ButtonLink
      small
      look={own ? 'quiet' : 'secondary'}
      to={own ? '/klussen/$jobId' : '/geleerd/schrijven/$jobId'}
      params={{ jobId }}
    >
      {t(own ? 'done.read' : 'done.brought')}
    </ButtonLink>
  );
}
