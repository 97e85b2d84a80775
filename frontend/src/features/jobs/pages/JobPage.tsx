/** One job: why, what, with whom, and what you can do about it now. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLiveJob } from '@/client';
import { CommonTimes } from '@/features/calendars';
import { PoolOrigin } from '@/features/pools';
import { Related } from '@/features/suggestions';
import { useFormat } from '@/i18n/useLanguage';
import { ActionBar } from '@/ui/ActionBar';
import { Button } from '@/ui/Button';
import { Meta, Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { DepartureBlock, Tag } from '@/ui/signs';
import { Afterwards } from '../components/reading/Afterwards';
import { jobQuery, type Job } from '../components/reading/api';
import { useClaimDraft } from '../components/reading/claim-draft';
import { Claiming } from '../components/reading/Claiming';
import { Group } from '../components/reading/Group';
import { JobFacts } from '../components/reading/JobFacts';
import { JobSteps } from '../components/reading/JobSteps';
import { JobText } from '../components/reading/JobText';
import { History } from '../components/reading/History';
import { Questions } from '../components/reading/Questions';
import styles from '../components/reading/reading.module.css';
import { useWhen } from '../components/reading/words';

export default function JobPage() {
  const { t } = useTranslation(['job', 'jobs']);
  const { jobId } = useParams({ from: '/signed-in/klussen/$jobId' });
  const { data: job } = useSuspenseQuery(jobQuery(jobId));
  const when = useWhen();
  useLiveJob(jobId);
  return (
    <Page
      title={job.title}
      breadcrumb={
        <Breadcrumb label={t('page.back')}>
          <Link to="/klussen">{t('jobs:list.title')}</Link>
        </Breadcrumb>
      }
      below={<Facts job={job} />}
      status={<DepartureBlock {...when(job)} large />}
    >
      <Content key={job.id} job={job} />
    </Page>
  );
}

function Facts({ job }: { job: Job }) {
  const { t: term } = useTranslation('terms');
  return (
    <Stack gap={10}>
      <Meta>
        <JobFacts job={job} />
        <span>{term(`helpForm.${job.helpForm}`)}</span>
      </Meta>
      <Row gap={6}>
        {job.state === 'open' ? null : <Tag tone="neutral">{term(`state.${job.state}`)}</Tag>}
        {job.themes.map((theme) => (
          <Tag key={theme.id} tone="sky">
            {theme.label}
          </Tag>
        ))}
      </Row>
      <PoolOrigin jobId={job.id} />
      {job.offeredIn.length > 0 ? <AlsoIn job={job} /> : null}
    </Stack>
  );
}

/** The partner networks to which it travelled. */
function AlsoIn({ job }: { job: Job }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const names = format.inWords(job.offeredIn.map(({ name }) => name));
  return <Words tone="smallSubtle">{t('alsoIn', { names })}</Words>;
}

/** Whoever is in charge looks for the time while it isn't fixed. */
const seeksTime = (job: Job): boolean =>
  job.mayEdit && job.timing.kind !== 'fixed' && (job.state === 'draft' || job.state === 'open');

/** In the order of reading: the claim form after the group, though at the right on wide screens. */
function Content({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const draft = useClaimDraft();
  const waits = job.myClaim?.state === 'offered';
  const claiming = job.claimChoices.canClaim && !waits;
  return (
    <div className={styles.page}>
      <Stack gap={40} className={styles.before}>
        <JobText job={job} />
        <Group job={job} draft={draft} claiming={claiming} />
      </Stack>
      <aside className={styles.act} aria-label={t('page.act')}>
        <Stack gap={24}>
          <Claiming job={job} draft={draft} />
          <JobSteps job={job} />
        </Stack>
      </aside>
      <Stack gap={40} className={styles.after}>
        {seeksTime(job) ? <CommonTimes jobId={job.id} /> : null}
        <Questions job={job} />
        <Afterwards job={job} />
        {job.state === 'draft' ? null : <Related to={{ kind: 'job', id: job.id }} />}
        <History jobId={job.id} />
      </Stack>
      {claiming || waits ? <ToTheForm job={job} /> : null}
    </div>
  );
}

function goToForm(): void {
  const heading = document.getElementById('claim');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** On a phone, the way to the form from wherever you read. */
function ToTheForm({ job }: { job: Job }) {
  const { t } = useTranslation(['job', 'jobs']);
  return (
    <ActionBar>
      <span>{t('jobs:seats', { taken: job.seatsTaken, all: job.groupMax })}</span>
      <Button onPress={goToForm}>{t(job.myClaim ? 'page.toAnswer' : 'claiming.title')}</Button>
    </ActionBar>
  );
}
