/** My clients and assignments: added, changed and removed one by one, each saved at once. */
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button, IconButton } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import { useAddPlacement, useRemovePlacement, type Placement } from '../api';
import { PlacementDialog } from './PlacementDialog';
import { PlacementList } from './PlacementList';

export function PlacementsEditor({ placements }: { placements: Placement[] }) {
  const { t } = useTranslation('people');
  const [editing, setEditing] = useState<Placement | 'new' | null>(null);
  const remove = useRemoveAtOnce();
  return (
    <Stack gap={8}>
      <PlacementList
        placements={placements}
        empty={t('placement.none')}
        renderActions={(placement) => (
          <Row nowrap gap={0}>
            <IconButton
              label={t('placement.change', { title: placement.title })}
              icon={Pencil}
              onPress={() => setEditing(placement)}
            />
            <IconButton
              label={t('placement.remove', { title: placement.title })}
              icon={Trash2}
              onPress={() => remove(placement)}
            />
          </Row>
        )}
      />
      <Row>
        <Button look="quiet" small icon={Plus} onPress={() => setEditing('new')}>
          {t('placement.add')}
        </Button>
      </Row>
      {editing ? (
        <PlacementDialog
          placement={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Stack>
  );
}

function useRemoveAtOnce() {
  const { t } = useTranslation('people');
  const remove = useRemovePlacement();
  const add = useAddPlacement();
  const failed = () => toast(t('placement.failed'));
  return ({ id, organisation, ...rest }: Placement) => {
    const again = () =>
      after(add.mutateAsync({ ...rest, organisationId: organisation.id }), () => undefined, failed);
    after(remove.mutateAsync(id), () => toast(t('placement.removed'), again), failed);
  };
}
