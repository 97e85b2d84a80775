/** What who is in charge decides about one person: in, not in, free again, was there or not. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row } from '@/ui/layout';
import { toast } from '@/ui/toast';
import { useClaimStep, type Claim, type ClaimAction } from './api';
import styles from './reading.module.css';
import { WhyDialog } from './WhyDialog';

const atOnce = ['pick', 'attended', 'absent'] as const;
/** These end somebody's claim: ask first. */
const ending = ['pass-over', 'release'] as const;

export function MemberActions({ claim }: { claim: Claim }) {
  const { t } = useTranslation('job');
  const step = useClaimStep();
  const [asking, setAsking] = useState<(typeof ending)[number] | null>(null);
  const allowed = new Set<ClaimAction>(claim.allowedActions);
  const { name } = claim.person;
  const take = (action: (typeof atOnce)[number]) =>
    after(
      step.mutateAsync({ claimId: claim.id, action }),
      () => toast(t(`decided.${action}`, { name })),
      (error) => toast(error.message),
    );
  const now = atOnce.filter((action) => allowed.has(action));
  const later = ending.filter((action) => allowed.has(action));
  if (now.length + later.length === 0) return null;
  return (
    <Row gap={8} className={styles.decide} role="group" aria-label={t('decide.for', { name })}>
      {now.map((action) => (
        <Button
          key={action}
          small
          look="secondary"
          busy={step.isPending && step.variables.action === action}
          onPress={() => take(action)}
        >
          {t(`decide.${action}`)}
        </Button>
      ))}
      {later.map((action) => (
        <Button key={action} small look="quiet" onPress={() => setAsking(action)}>
          {t(`decide.${action}`)}
        </Button>
      ))}
      {asking ? <Ending claim={claim} action={asking} onClose={() => setAsking(null)} /> : null}
    </Row>
  );
}

interface EndingProps {
  claim: Claim;
  action: (typeof ending)[number];
  onClose: () => void;
}

function Ending({ claim, action, onClose }: EndingProps) {
  const { t } = useTranslation('job');
  const { name } = claim.person;
  return (
    <WhyDialog
      claim={claim}
      action={action}
      title={t(`decide.${action}Title`, { name })}
      confirmLabel={t(`decide.${action}`)}
      done={t(`decided.${action}`, { name })}
      onClose={onClose}
    >
      <p>{t(`decide.${action}Text`, { name })}</p>
    </WhyDialog>
  );
}
