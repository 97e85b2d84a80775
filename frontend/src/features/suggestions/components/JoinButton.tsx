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
  const join = useJoin(job.id);
  const step = useClaimStep();
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
  const press = () =>
    join.mutate(undefined, {
      onSuccess: (claim) => {
        const words = [
          t(`joined.${claim.state as 'claimed'}`, { title: job.title }),
          ...claim.warnings.map((warning) => warning.text),
        ];
        toast(words.join(' '), () => step.mutate({ claimId: claim.id, action: 'withdraw' }));
        onJoined();
      },
      onError: (error) => toast(error.message),
    });
  return (
    <Button look={look} small={!main} busy={join.isPending} onPress={press} aria-label={label}>
      {t(`way.${way}`)}
    </Button>
  );
}
