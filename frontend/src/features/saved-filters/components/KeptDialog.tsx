/** The filters that one kept of a list: name them anew, or let them go. */
import Check from 'lucide-react/icons/check';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { IconButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useDropFilter, useKeepFilter, useRenameFilter, type SavedFilter } from '../api';
import { nameLength } from './KeepDialog';
import styles from './saved-filters.module.css';

interface KeptDialogProps {
  kept: SavedFilter[];
  onClose: () => void;
}

export default function KeptDialog({ kept, onClose }: KeptDialogProps) {
  const { t } = useTranslation('saved-filters');
  const drop = useDropFilter();
  const keep = useKeepFilter();

  function letGo({ id, list, name, query }: SavedFilter): void {
    after(drop.mutateAsync(id), () => {
      toast(t('dropped', { name }), () => keep.mutate({ list, name, query }));
      if (kept.length === 1) onClose();
    });
  }

  return (
    <Dialog title={t('change')} isOpen onClose={onClose}>
      <ul className={styles.kept}>
        {kept.map((each) => (
          <KeptFilter key={each.id} filter={each} onDrop={() => letGo(each)} />
        ))}
      </ul>
    </Dialog>
  );
}

function KeptFilter({ filter, onDrop }: { filter: SavedFilter; onDrop: () => void }) {
  const { t } = useTranslation('saved-filters');
  const [name, setName] = useState(filter.name);
  const rename = useRenameFilter();
  const wanted = name.trim();
  const isNew = wanted !== filter.name;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!wanted || !isNew) return;
    after(rename.mutateAsync({ id: filter.id, name: wanted }), (made) => {
      toast(t('renamed', { name: made.name }));
    });
  }

  return (
    <li>
      <form onSubmit={submit} noValidate>
        <TextField
          label={t('nameOf', { name: filter.name })}
          maxLength={nameLength}
          width="full"
          value={name}
          onChange={setName}
          error={wanted ? rename.error?.message : t('nameMissing')}
        />
        <IconButton
          type="submit"
          label={t('rename', { name: filter.name })}
          icon={Check}
          isDisabled={!isNew || !wanted}
        />
        <IconButton label={t('drop', { name: filter.name })} icon={Trash2} onPress={onDrop} />
      </form>
    </li>
  );
}
