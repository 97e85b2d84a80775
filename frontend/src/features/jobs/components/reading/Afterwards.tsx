/** Where the idea comes from and went, and once it is over what was learned. */
import { useQuery } from '@tanstack/react-query';
import Repeat2 from 'lucide-react/icons/repeat-2';
import { useTranslation } from 'react-i18next';
import {
  EffectNote,
  effectQuery,
  jobLearningsQuery,
  JobStories,
  lineageQuery,
  RepeatButton,
  treeOf,
  type Learning,
} from '@/features/learnings';
import { useFormat } from '@/i18n/useLanguage';
import { Panel, Row, Stack, Words } from '@/ui/layout';
import { Lineage } from '@/ui/Lineage';
import { ButtonLink, Link } from '@/ui/Link';
import { Note } from '@/ui/signs';
import { Fetched } from '@/ui/states';
import type { Job } from './api';

const over = new Set(['done', 'reviewed']);
const repeatable = new Set(['done', 'reviewed', 'cancelled', 'expired']);

/** Whether somebody was there, or is in charge. */
const tellsOf = (job: Job): boolean => job.inCharge || job.myClaim?.state === 'attended';

export function Afterwards({ job }: { job: Job }) {
  return (
    <>
      {over.has(job.state) ? (
        <>
          <Learned job={job} />
          <JobStories jobId={job.id} tells={tellsOf(job)} />
        </>
      ) : null}
      <Flown job={job} />
      {job.inCharge && repeatable.has(job.state) ? (
        <div>
          <RepeatButton job={job} first={false} />
        </div>
      ) : null}
    </>
  );
}

function Learned({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const learnings = useQuery(jobLearningsQuery(job.id));
  const tells = learnings.data?.every(({ mine }) => !mine) && tellsOf(job);
  const effect = useQuery(effectQuery(job.id)).data?.effect;
  return (
    <Stack as="section" gap={14} aria-labelledby="learned">
      <h2 id="learned">{t('page.learned')}</h2>
      <Fetched query={learnings} level={3}>
        {(found) => <Told learnings={found} />}
      </Fetched>
      {effect ? <EffectNote effect={effect} /> : null}
      {tells ? (
        <Row>
          <ButtonLink to="/geleerd/schrijven/$jobId" params={{ jobId: job.id }}>
            {t('page.tell')}
          </ButtonLink>
        </Row>
      ) : null}
    </Stack>
  );
}

function Told({ learnings }: { learnings: readonly Learning[] }) {
  const { t } = useTranslation('job');
  if (learnings.length === 0) return <p>{t('page.nothingLearned')}</p>;
  return learnings.map((learning) => (
    <Panel key={learning.id}>
      <p>{learning.text}</p>
      {learning.author ? <Words tone="smallSubtle">{learning.author.name}</Words> : null}
    </Panel>
  ));
}

function Flown({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const format = useFormat();
  const steps = useQuery(lineageQuery(job.id)).data ?? [];
  const parent = steps.find(({ jobId }) => jobId === job.copiedFromId);
  if (steps.length < 2) return null;
  return (
    <Stack as="section" gap={14} aria-labelledby="flown">
      <h2 id="flown">{t('page.flown')}</h2>
      {parent ? (
        <Note tone="positive" icon={Repeat2}>
          {t('page.repeated', { organisation: parent.organisation.name })}{' '}
          <Link to="/klussen/$jobId" params={{ jobId: parent.jobId }}>
            {t('page.readParent')}
          </Link>
        </Note>
      ) : null}
      <Lineage
        open={false}
        stops={treeOf(steps).map(({ step, depth, from }) => ({
          key: step.jobId,
          place: step.organisation.name,
          text: `${format.monthName(step.at)} ${new Date(step.at).getFullYear()}`,
          depth,
          note: from ? t('page.madeFrom', { organisation: from.organisation.name }) : '',
        }))}
      />
    </Stack>
  );
}
