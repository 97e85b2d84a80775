/** A job's facts with their icons, and a job as a row of a list. */
import Clock from 'lucide-react/icons/clock';
import Landmark from 'lucide-react/icons/landmark';
import MapPin from 'lucide-react/icons/map-pin';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { JobRow } from '@/ui/job';
import { Row } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag, type Reason } from '@/ui/signs';
import type { Claim, JobListItem } from './api';
import { seatsOf, usePlace, useWhen } from './words';

/** Organisation, place, hours. */
export function JobFacts({ job }: { job: components['schemas']['JobCard'] }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const place = usePlace();
  return (
    <>
      <span>
        <Landmark aria-hidden /> {job.organisation.name}
      </span>
      <span>
        <MapPin aria-hidden /> {place(job.place)}
      </span>
      <span>
        <Clock aria-hidden /> {t('hours', { hours: format.hours(job.hoursPerPerson) })}
      </span>
    </>
  );
}

const yours = new Set(['offered', 'claimed', 'confirmed', 'applied', 'waitlisted']);

/** What I have to do with it; nothing when nothing. */
export function ClaimTag({ claim }: { claim: Claim | null }) {
  const { t } = useTranslation('jobs');
  if (!claim) return null;
  return <Tag tone={yours.has(claim.state) ? 'yours' : 'neutral'}>{t(`claim.${claim.state}`)}</Tag>;
}

interface ListedJobProps {
  job: JobListItem;
  reasons?: Reason[];
  actions?: ReactNode;
  level?: 2 | 3;
}

/** A job in a list, with its state when that is not simply open. */
export function ListedJob({ job, reasons, actions, level = 2 }: ListedJobProps) {
  const { t } = useTranslation('jobs');
  const { t: term } = useTranslation('terms');
  const when = useWhen();
  return (
    <JobRow
      level={level}
      when={when(job)}
      title={
        <Link to="/klussen/$jobId" params={{ jobId: job.id }} plain>
          {job.title}
        </Link>
      }
      meta={<JobFacts job={job} />}
      {...(reasons ? { reasons } : {})}
      below={
        job.state !== 'open' || job.myClaim ? (
          <Row gap={6}>
            {job.state === 'open' ? null : <Tag tone="neutral">{term(`state.${job.state}`)}</Tag>}
            <ClaimTag claim={job.myClaim} />
          </Row>
        ) : null
      }
      seats={seatsOf(job)}
      seatsText={t('seats', { taken: job.seatsTaken, all: job.groupMax })}
      actions={actions}
    />
  );
}
