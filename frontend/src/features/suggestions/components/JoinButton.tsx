/** The way into a job: at once where nothing has to be chosen, otherwise to the job's own page. */
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useClaimStep } from '@/features/jobs';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/Link';
import { toast } from '@/ui/toast';
import { useJoin } from '../api';
import { wayIn } from '../fitting';

interface JoinButtonProps {
  job: components['schemas']['JobListItem'];
  /** In the raised card: the page's one main action. */
  main?: boolean;
  /** After joining, this job leaves the list; whoever used the keyboard must not be lost. */
  onJoined: () => void;
}

export function JoinButton({ job, main = false, onJoined }: JoinButtonProps) {
  const { t } = useTranslation('suggestions');
  const { press, busy } = useJoining(job, onJoined);
  const way = wayIn(job);
  const look = main ? 'primary' : 'secondary';
  const label = t('joinJob', { verb: t(`way.${way}`), title: job.title });
  if (way === 'time' || way === 'seat') {
    return (
      <ButtonLink
        look={look}
        small={!main}
        to="/klussen/$jobId"
        params={{ jobId: job.id }}
        aria-label={label}
      >
        {t(`way.${way}`)}
      </ButtonLink>
    );
  }
  return (
    <Button look={look} small={!main} busy={busy} onPress={press} aria-label={label}>
      {t(`way.${way}`)}
    </Button>
  );
}

const failed = (error: Error): void => toast(error.message);

/** Joins at once, says what came of it, and offers the way back. */
function useJoining({ id, title }: JoinButtonProps['job'], onJoined: () => void) {
  const { t } = useTranslation('suggestions');
  const join = useJoin(id);
  const step = useClaimStep();
  // Promises, not the callbacks of one press: by then the job has left the list, and this button with it.
  const leave = (claimId: string) =>
    void step
      .mutateAsync({ claimId, action: 'withdraw' })
      .then(() => toast(t('left', { title })), failed);
  const press = () =>
    void join.mutateAsync().then((claim) => {
      const words = [
        t(`joined.${claim.state as 'claimed'}`, { title }),
        ...claim.warnings.map((warning) => warning.text),
      ];
      toast(words.join(' '), () => leave(claim.id));
      onJoined();
    }, failed);
  return { press, busy: join.isPending };
}
