/** A secret that is shown this once, with a button to copy it. */
import Copy from 'lucide-react/icons/copy';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';

interface ShownOnceProps {
  title: string;
  secret: string;
  onClose: () => void;
}

export function ShownOnce({ title, secret, onClose }: ShownOnceProps) {
  const { t } = useTranslation('access');
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    toast(t('secret.copied'));
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Stack>
        <Note tone="warning">{t('secret.once')}</Note>
        <TextField label={t('secret.label')} value={secret} isReadOnly width="full" />
        <DialogActions>
          <Button look="secondary" icon={Copy} onPress={() => void copy()}>
            {t('secret.copy')}
          </Button>
          <Button onPress={onClose}>{t('secret.done')}</Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
