/** What can be done with one claim from the board: pick, pass over, release, was there or not. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { useTimesThatSuit, useTimesToChange, type TimesThatSuit } from '@/features/jobs';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Hidden, Row } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useClaimAction, type BoardJob, type Claim } from './api';
import { WhyDialog } from './WhyDialog';

const offered = ['pick', 'pass-over', 'release', 'attended', 'absent'] as const;
/** What a coordinator may say for somebody who is away; one's own answers stand on the job's page. */
const onBehalf = ['accept', 'decline', 'change-times', 'withdraw'] as const;
type BoardAction = (typeof offered)[number] | (typeof onBehalf)[number];

/** These act at once; the others first ask why. */
const atOnce: readonly BoardAction[] = ['pick', 'attended', 'absent'];

export function ClaimActions({ claim, job }: { claim: Claim; job: BoardJob }) {
  const suitOf = useSuits(claim, job);
  const { act, asking, take, start, stop } = useActing(claim, suitOf);
  const { id, name } = claim.person;
  const actions: readonly BoardAction[] = useMe()?.id === id ? offered : [...offered, ...onBehalf];
  return (
    <div>
      <Row gap={8}>
        {actions
          .filter((action) => claim.allowedActions.includes(action))
          .map((action) => (
            <ActionButton
              key={action}
              action={action}
              name={name}
              busy={act.isPending && act.variables.action === action}
              onPress={() => start(action)}
            />
          ))}
      </Row>
      {act.error && !asking ? (
        <Note tone="warning" role="alert">
          {act.error.message}
        </Note>
      ) : null}
      {asking ? (
        <WhyDialog
          {...{ action: asking, name, busy: act.isPending, error: act.error?.message }}
          suit={suitOf(asking)}
          onConfirm={(why) => take(asking, why)}
          onClose={stop}
        />
      ) : null}
    </div>
  );
}

type SuitOf = (action: BoardAction) => TimesThatSuit | null;

/** The times to choose from, for the answers that are about times. */
function useSuits(claim: Claim, job: BoardJob): SuitOf {
  const accept = useTimesThatSuit(job, claim, 'theirs');
  const change = useTimesToChange(job, claim, 'theirs');
  return (action) => (action === 'accept' ? accept : action === 'change-times' ? change : null);
}

function useActing(claim: Claim, suitOf: SuitOf) {
  const { t } = useTranslation('board');
  const [asking, setAsking] = useState<BoardAction | null>(null);
  const act = useClaimAction();
  function take(action: BoardAction, why: string): void {
    const onSuccess = () => {
      toast(t(`acted.${action}`, { name: claim.person.name }));
      setAsking(null);
    };
    const step = { claimId: claim.id, action, why, optionIds: suitOf(action)?.optionIds ?? [] };
    after(act.mutateAsync(step), onSuccess);
  }
  const start = (action: BoardAction) =>
    atOnce.includes(action) ? take(action, '') : setAsking(action);
  function stop(): void {
    act.reset();
    setAsking(null);
  }
  return { act, asking, take, start, stop };
}

interface ActionButtonProps {
  action: BoardAction;
  name: string;
  busy: boolean;
  onPress: () => void;
}

function ActionButton({ action, name, busy, onPress }: ActionButtonProps) {
  const { t } = useTranslation('board');
  return (
    <Button small look={action === 'pick' ? 'primary' : 'quiet'} busy={busy} onPress={onPress}>
      {t(`act.${action}`)}
      <Hidden> {name}</Hidden>
    </Button>
  );
}
