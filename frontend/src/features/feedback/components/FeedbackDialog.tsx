/** One question about this page; the page's address goes along. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useSayFeedback } from '../api';

export default function FeedbackDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('feedback');
  const [text, setText] = useState('');
  const [page] = useState(() => `${window.location.pathname}${window.location.search}`);
  const saying = useSayFeedback();
  const send = () =>
    void saying.mutateAsync({ page: page.slice(0, 300), text }).then(
      () => {
        onClose();
        toast(t('thanks'));
      },
      // Shown in the dialog.
      () => undefined,
    );
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <Stack gap={16}>
        <Refused error={saying.error} />
        <TextArea label={t('question')} rows={4} value={text} onChange={setText} maxLength={2000} />
        <Words tone="smallSubtle">{t('who')}</Words>
      </Stack>
      <DialogActions>
        <Button look="primary" busy={saying.isPending} onPress={send}>
          {t('send')}
        </Button>
        <Button look="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Refused({ error }: { error: unknown }) {
  if (!(error instanceof ProblemError)) return null;
  return (
    <Note tone="warning" role="alert">
      {error.fields[0]?.detail ?? error.detail}
    </Note>
  );
}
