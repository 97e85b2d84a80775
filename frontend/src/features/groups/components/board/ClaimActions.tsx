/** What can be done with one claim from the board: pick, pass over, release, was there or not. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { useTimesThatSuit } from '@/features/jobs';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Hidden, Row } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useClaimAction, type BoardJob, type Claim } from './api';
import { WhyDialog } from './WhyDialog';

const offered = ['pick', 'pass-over', 'release', 'attended', 'absent'] as const;
/** What a coordinator may say for somebody who is away; one's own answers stand on the job's page. */
const onBehalf = ['accept', 'decline', 'withdraw'] as const;
type BoardAction = (typeof offered)[number] | (typeof onBehalf)[number];

/** These act at once; the others first ask why. */
const atOnce: readonly BoardAction[] = ['pick', 'attended', 'absent'];

export function ClaimActions({ claim, job }: { claim: Claim; job: BoardJob }) {
  const suit = useTimesThatSuit(job, claim, 'theirs');
  const { act, asking, take, start, stop } = useActing(claim, suit.optionIds);
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
          suit={asking === 'accept' ? suit : null}
          onConfirm={(why) => take(asking, why)}
          onClose={stop}
        />
      ) : null}
    </div>
  );
}

function useActing(claim: Claim, times: string[]) {
  const { t } = useTranslation('board');
  const [asking, setAsking] = useState<BoardAction | null>(null);
  const act = useClaimAction();
  function take(action: BoardAction, why: string): void {
    const onSuccess = () => {
      toast(t(`acted.${action}`, { name: claim.person.name }));
      setAsking(null);
    };
    const optionIds = action === 'accept' ? times : [];
    after(act.mutateAsync({ claimId: claim.id, action, why, optionIds }), onSuccess);
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
