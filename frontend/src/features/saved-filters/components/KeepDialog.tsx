/** What to call a filter, so that one finds it back above the list. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useKeepFilter, type FilteredList } from '../api';

/** As long as a chip can be read. */
export const nameLength = 60;

interface KeepDialogProps {
  list: FilteredList;
  query: string;
  /** What was searched for: often the name. */
  words: string;
  onKept: () => void;
  onClose: () => void;
}

export default function KeepDialog({ list, query, words, onKept, onClose }: KeepDialogProps) {
  const { t } = useTranslation('saved-filters');
  const [name, setName] = useState(words.slice(0, nameLength));
  const [tried, setTried] = useState(false);
  const keep = useKeepFilter();

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!name.trim()) return;
    after(keep.mutateAsync({ list, query, name: name.trim() }), (made) => {
      onClose();
      onKept();
      toast(t('kept', { name: made.name }));
    });
  }

  const missing = tried && !name.trim() ? t('nameMissing') : undefined;
  return (
    <Dialog title={t('keep')} isOpen onClose={onClose}>
      <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          maxLength={nameLength}
          width="full"
          value={name}
          onChange={setName}
          error={missing ?? keep.error?.message}
        />
        <DialogActions>
          <Button type="submit" busy={keep.isPending}>
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
