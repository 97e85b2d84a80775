/** Takes a story away for good; asks first, since its reactions go with it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { toast } from '@/ui/toast';
import { useWithdrawStory, type Story } from '../stories-api';
import { Refusal } from './Refusal';

export function WithdrawButton({ story }: { story: Story }) {
  const { t } = useTranslation('stories');
  const withdraw = useWithdrawStory();
  const [asking, setAsking] = useState(false);
  const count = story.reactions.reduce((sum, reaction) => sum + reaction.count, 0);
  const go = () =>
    after(withdraw.mutateAsync(story.id), () => {
      setAsking(false);
      toast(t('withdraw.done'));
    });
  return (
    <>
      <Button look="quiet" small onPress={() => setAsking(true)}>
        {t('withdraw.open')}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t('withdraw.title')}
          isOpen
          onClose={() => setAsking(false)}
          confirmLabel={t('withdraw.confirm')}
          onConfirm={go}
          busy={withdraw.isPending}
          danger
        >
          <p>{t('withdraw.text', { count })}</p>
          {story.mine ? null : <p>{t('withdraw.onRecord')}</p>}
          <Refusal error={withdraw.error} />
        </ConfirmDialog>
      ) : null}
    </>
  );
}
