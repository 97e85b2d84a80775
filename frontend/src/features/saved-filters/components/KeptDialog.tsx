/** The filters that one kept of a list: name them anew, or let them go. */
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button, IconButton } from '@/ui/Button';
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
  const [naming, setNaming] = useState<string | null>(null);
  const [named, setNamed] = useState<string | null>(null);
  const drop = useDropFilter();
  const keep = useKeepFilter();

  function letGo({ id, list, name, query }: SavedFilter): void {
    after(drop.mutateAsync(id), () => {
      // The way back stands on the page below.
      onClose();
      toast(t('dropped', { name }), () => keep.mutate({ list, name, query }));
    });
  }

  function done({ id }: SavedFilter): void {
    setNaming(null);
    setNamed(id);
  }

  return (
    <Dialog title={t('change')} isOpen onClose={onClose}>
      <ul className={styles.kept}>
        {kept.map((each) => (
          <li key={each.id}>
            {naming === each.id ? (
              <NewName filter={each} onDone={() => done(each)} />
            ) : (
              <Kept
                filter={each}
                justNamed={named === each.id}
                onName={() => setNaming(each.id)}
                onDrop={() => letGo(each)}
              />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface KeptProps {
  filter: SavedFilter;
  justNamed: boolean;
  onName: () => void;
  onDrop: () => void;
}

function Kept({ filter: { name }, justNamed, onName, onDrop }: KeptProps) {
  const { t } = useTranslation('saved-filters');
  return (
    <>
      <strong>{name}</strong>
      <IconButton
        label={t('rename', { name })}
        icon={Pencil}
        onPress={onName}
        // Back from the field that stood here.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={justNamed}
      />
      <IconButton label={t('drop', { name })} icon={Trash2} onPress={onDrop} />
    </>
  );
}

function NewName({ filter, onDone }: { filter: SavedFilter; onDone: () => void }) {
  const { t } = useTranslation('saved-filters');
  const [name, setName] = useState(filter.name);
  const rename = useRenameFilter();
  const wanted = name.trim();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (wanted === filter.name) onDone();
    else if (wanted) after(rename.mutateAsync({ id: filter.id, name: wanted }), onDone);
  }

  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label={t('nameOf', { name: filter.name })}
        maxLength={nameLength}
        width="full"
        value={name}
        onChange={setName}
        error={wanted ? rename.error?.message : t('nameMissing')}
        // It stands where the button was that was pressed.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <Button type="submit" look="secondary" busy={rename.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
