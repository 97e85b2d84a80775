/** Leaving a group, or no longer waiting: asks first, and says what follows for the others. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '@/features/jobs';
import { Button } from '@/ui/Button';
import { WhyDialog } from './WhyDialog';

interface LeaveButtonProps {
  claim: Claim;
  /** The job's title. */
  title: string;
  /** How many others are in the group. */
  others: number;
}

const seated = new Set(['claimed', 'confirmed']);

export function LeaveButton({ claim, title, others }: LeaveButtonProps) {
  const { t } = useTranslation('groups');
  const [open, setOpen] = useState(false);
  const kind = seated.has(claim.state) ? 'leave' : 'stop';
  return (
    <>
      <Button
        look="secondary"
        small
        aria-label={t('verbFor', { verb: t(`${kind}.verb`), title })}
        onPress={() => setOpen(true)}
      >
        {t(`${kind}.verb`)}
      </Button>
      <WhyDialog
        claim={claim}
        action="withdraw"
        title={t(`${kind}.title`, { title })}
        {...(kind === 'leave' ? { why: { label: t('leave.why'), hint: t('leave.whyHint') } } : {})}
        verb={t(`${kind}.verb`)}
        danger
        done={t(`${kind}.done`, { title })}
        isOpen={open}
        onClose={() => setOpen(false)}
      >
        {t(`${kind}.text`, { count: others })}
      </WhyDialog>
    </>
  );
}
