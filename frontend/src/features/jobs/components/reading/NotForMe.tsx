/** "Niet voor mij": the job is not suggested again; at once, with the way back and room for why. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Panel, Row, Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { notForMeQuery, useNotForMe } from './api';

const failed = (error: Error) => toast(error.message);

export function NotForMe({ jobId }: { jobId: string }) {
  const { t } = useTranslation('jobs');
  const refusal = useQuery(notForMeQuery(jobId)).data;
  const change = useNotForMe(jobId);
  const [justNow, setJustNow] = useState(false);
  const undo = () => after(change.mutateAsync(null), () => toast(t('notForMe.undone')), failed);
  const refuse = () => {
    setJustNow(true);
    after(change.mutateAsync(''), () => toast(t('notForMe.done'), undo), failed);
  };
  if (refusal?.refused) {
    return (
      <Panel>
        <Stack gap={12}>
          <p>{t('notForMe.done')}</p>
          {refusal.why ? <p>“{refusal.why}”</p> : <WhyNot jobId={jobId} first={justNow} />}
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

interface WhyNotProps {
  jobId: string;
  /** The button that was pressed is gone: the cursor goes on in this field. */
  first?: boolean;
  onTold?: () => void;
}

/** Why not: nobody has to, and it helps what is suggested next. */
export function WhyNot({ jobId, first = false, onTold }: WhyNotProps) {
  const { t } = useTranslation('jobs');
  const change = useNotForMe(jobId);
  const [why, setWhy] = useState('');
  const tell = () =>
    after(change.mutateAsync(why.trim()), () => {
      toast(t('notForMe.told'));
      onTold?.();
    });
  return (
    <Stack gap={10}>
      <TextField
        label={t('notForMe.why')}
        hint={t('notForMe.whyHint')}
        optional
        width="full"
        maxLength={1000}
        // It stands where the button was that was pressed.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={first}
        value={why}
        onChange={setWhy}
      />
      {change.error ? (
        <Note tone="warning" role="alert">
          {change.error.message}
        </Note>
      ) : null}
      <Row>
        <Button
          look="secondary"
          small
          busy={change.isPending}
          isDisabled={why.trim() === ''}
          onPress={tell}
        >
          {t('notForMe.tell')}
        </Button>
      </Row>
    </Stack>
  );
}
