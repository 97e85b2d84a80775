/** A new address, shown once: copied with one press, or typed over. */
import Copy from 'lucide-react/icons/copy';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';

export function NewAddress({ name, address }: { name: string; address: string }) {
  const { t } = useTranslation('calendars');
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => toast(t('feeds.copied')),
      () => toast(t('feeds.notCopied')),
    );
  return (
    <Note tone="positive" role="status">
      <Stack gap={12}>
        <p>{t('feeds.once', { name })}</p>
        <TextField label={t('feeds.address')} value={address} isReadOnly />
        <Row>
          <Button small icon={Copy} onPress={copy}>
            {t('feeds.copy')}
          </Button>
        </Row>
        <Words tone="small">{t('feeds.how')}</Words>
      </Stack>
    </Note>
  );
}
