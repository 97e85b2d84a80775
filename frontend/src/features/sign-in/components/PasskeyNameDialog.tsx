/** What to call a passkey, so that one knows later which device it is of. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useRenamePasskey, type Passkey } from '../access';

export function PasskeyNameDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useTranslation('sign-in');
  const [name, setName] = useState(passkey.name);
  const rename = useRenamePasskey();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!name.trim()) return;
    after(rename.mutateAsync({ passkeyId: passkey.id, name: name.trim() }), () => {
      onClose();
      toast(t('passkey.named'));
    });
  }

  return (
    <Dialog title={t('passkey.nameTitle')} isOpen onClose={onClose}>
      <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
        <TextField
          label={t('passkey.name')}
          hint={t('passkey.nameHint')}
          maxLength={200}
          width="full"
          value={name}
          onChange={setName}
          error={name.trim() ? rename.error?.message : t('passkey.nameMissing')}
        />
        <DialogActions>
          <Button type="submit" busy={rename.isPending}>
            {t('passkey.save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
