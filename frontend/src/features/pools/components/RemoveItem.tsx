/** Takes a part off the programme: at once with the way back, or where people sit after asking. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import type { Item, Pool } from '../api';
import { useItem, useRemoveItem } from '../day-api';
import { bodyOf, draftOf } from '../item-draft';
import { Problem } from './Problem';

interface RemoveItemProps {
  pool: Pool;
  item: Item;
  onRemoved: () => void;
}

export function RemoveItem({ pool, item, onRemoved }: RemoveItemProps) {
  const { t } = useTranslation('pools');
  const [asking, setAsking] = useState(false);
  const removing = useRemoveItem();
  const again = useItem(pool.id);
  const back = () => void again.mutateAsync({ id: null, body: bodyOf(draftOf(item)) });
  const remove = () =>
    after(removing.mutateAsync(item.id), () => {
      toast(t('item.removed'), item.taken === 0 ? back : undefined);
      onRemoved();
    });
  return (
    <>
      {asking ? null : <Problem error={removing.error} />}
      <Button
        look="quiet"
        onPress={() => (item.taken > 0 ? setAsking(true) : remove())}
        busy={removing.isPending}
      >
        {t('item.remove')}
      </Button>
      <ConfirmDialog
        title={t('item.removeAsk', { title: item.title })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('item.remove')}
        onConfirm={remove}
        busy={removing.isPending}
        danger
      >
        <Stack gap={12}>
          <p>{t('item.removeText', { count: item.taken })}</p>
          <Problem error={removing.error} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
