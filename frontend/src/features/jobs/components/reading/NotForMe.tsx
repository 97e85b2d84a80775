/** "Niet voor mij": the job is not suggested again; at once, with the way back and room for why. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Panel, Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import { notForMeQuery, useNotForMe } from './api';
import WhyNot from './WhyNot';

const failed = (error: Error) => toast(error.message);

export function NotForMe({ jobId }: { jobId: string }) {
  const { t } = useTranslation('jobs');
  const refusal = useQuery(notForMeQuery(jobId)).data;
  const change = useNotForMe(jobId);
  const [justNow, setJustNow] = useState(false);
  const undo = () => after(change.mutateAsync(null), () => toast(t('notForMe.undone')), failed);
  const refuse = () => {
    setJustNow(true);
    after(change.mutateAsync({}), () => toast(t('notForMe.done'), undo), failed);
  };
  if (refusal?.refused) {
    const { reason, why } = refusal;
    const said = why ? `“${why}”` : reason ? t(`notForMe.reason.${reason}`) : null;
    return (
      <Panel>
        <Stack gap={12}>
          <Refused focused={justNow} />
          {said ? <p>{t('notForMe.said', { why: said })}</p> : <WhyNot jobId={jobId} />}
          <div>
            <Button look="quiet" small busy={change.isPending} onPress={undo}>
              {t('notForMe.undo')}
            </Button>
          </div>
        </Stack>
      </Panel>
    );
  }
  return (
    <div>
      <Button look="quiet" small busy={change.isPending} onPress={refuse}>
        {t('notForMe.do')}
      </Button>
    </div>
  );
}

/** Takes the focus when the button that was pressed is gone. */
function Refused({ focused }: { focused: boolean }) {
  const { t } = useTranslation('jobs');
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (focused) words.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <p ref={words} tabIndex={-1}>
      {t('notForMe.done')}
    </p>
  );
}
