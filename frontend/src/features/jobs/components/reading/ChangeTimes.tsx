/** Saying anew at which of a job's times I can come, until one of them is settled. */
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import type { Claim } from './api';
import type { OfferedJob } from './offered-times';
import { lazyPart } from '@/ui/lazy-part';

const TimesDialog = lazyPart(() => import('./TimesDialog'));

export interface ChangeTimesProps {
  job: OfferedJob & { title: string };
  claim: Claim;
  small?: boolean;
}

/** Nothing where there is nothing to change (any more). */
export function ChangeTimes({ job, claim, small = false }: ChangeTimesProps) {
  const { t } = useTranslation('jobs');
  const [open, setOpen] = useState(false);
  if (!claim.allowedActions.includes('change-times')) return null;
  return (
    <>
      <Button
        look="secondary"
        small={small}
        aria-label={t('changing.changeFor', { title: job.title })}
        onPress={() => startTransition(() => setOpen(true))}
      >
        {t('changing.change')}
      </Button>
      {open ? <TimesDialog job={job} claim={claim} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
