/** The one raised card of a job: claim a seat, or see and change the claim that you have. */
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import type { Job } from './api';
import type { ClaimDraft } from './claim-draft';
import { ClaimForm } from './ClaimForm';
import { MyClaim } from './MyClaim';
import { NotForMe } from './NotForMe';

/** Said no or left before, and there is a seat again. */
const claimsAgain = ({ myClaim, claimChoices }: Job): boolean =>
  claimChoices.canClaim && ['declined', 'lapsed', 'withdrawn'].includes(myClaim?.state ?? '');

/** Nothing for who can neither claim nor has claimed. */
export function Claiming({ job, draft }: { job: Job; draft: ClaimDraft }) {
  const { claimChoices, myClaim } = job;
  if (myClaim && !claimsAgain(job)) return <MyClaim job={job} claim={myClaim} />;
  if (claimChoices.canClaim) {
    return (
      <Stack gap={12}>
        <ClaimForm job={job} draft={draft} />
        <NotForMe jobId={job.id} />
      </Stack>
    );
  }
  return job.inCharge || !['open', 'staffed'].includes(job.state) ? null : <Cannot job={job} />;
}

function Cannot({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const notForYou = job.claimChoices.reason === 'not-for-you';
  return <Note>{t(notForYou ? 'cannot.notForYou' : 'cannot.closed')}</Note>;
}
