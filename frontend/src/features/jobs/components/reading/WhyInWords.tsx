/** A reason of one's own why a job is not for me. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { TextField } from '@/ui/TextField';

export default function WhyInWords({
  busy,
  onTell,
}: {
  busy: boolean;
  onTell: (why: string) => void;
}) {
  const { t } = useTranslation('jobs');
  const [why, setWhy] = useState('');
  return (
    <Stack gap={10}>
      <TextField
        label={t('notForMe.inWords')}
        hint={t('notForMe.inWordsHint')}
        width="full"
        maxLength={1000}
        // It stands where the button was that was pressed.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={why}
        onChange={setWhy}
      />
      <Row>
        <Button
          look="secondary"
          small
          busy={busy}
          isDisabled={why.trim() === ''}
          onPress={() => onTell(why.trim())}
        >
          {t('notForMe.tell')}
        </Button>
      </Row>
    </Stack>
  );
}
