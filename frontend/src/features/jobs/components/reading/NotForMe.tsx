/** "Niet voor mij": the job is not suggested again; at once, with the way back. */
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { toast } from '@/ui/toast';
import { useNotForMe } from './api';

const failed = (error: Error) => toast(error.message);

export function NotForMe({ jobId }: { jobId: string }) {
  const { t } = useTranslation('jobs');
  const refuse = useNotForMe(jobId);
  const undo = () =>
    refuse.mutate(false, { onSuccess: () => toast(t('notForMe.undone')), onError: failed });
  return (
    <div>
      <Button
        look="quiet"
        small
        busy={refuse.isPending}
        onPress={() =>
          refuse.mutate(true, {
            onSuccess: () => toast(t('notForMe.done'), undo),
            onError: failed,
          })
        }
      >
        {t('notForMe.do')}
      </Button>
    </div>
  );
}
