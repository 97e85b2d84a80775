/** The manager's answer: so many hours a month, or no. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { Note } from '@/ui/signs';
import { useConsentAnswer, type ConsentLink } from '../api';

export function Answer({ link, token }: { link: ConsentLink; token: string }) {
  const { t } = useTranslation('consent');
  const [hours, setHours] = useState(link.hoursPerMonth ?? Math.max(1, link.wantedHours));
  const send = useConsentAnswer(token);
  const say = (said: number | null) => after(send.mutateAsync(said), () => undefined);
  return (
    <Stack as="section" gap={16} aria-label={t('answer')}>
      <NumberStepper
        label={t('hours')}
        hint={t('hoursHint', { name: link.name })}
        value={hours}
        onChange={setHours}
        minValue={1}
        maxValue={160}
      />
      {send.error ? (
        <Note tone="warning" role="alert">
          {send.error.message}
        </Note>
      ) : null}
      <Row>
        <Button busy={send.isPending} onPress={() => say(hours)}>
          {t('agree')}
        </Button>
        <Button look="secondary" busy={send.isPending} onPress={() => say(null)}>
          {t(link.state === 'given' ? 'withdraw' : 'decline')}
        </Button>
      </Row>
    </Stack>
  );
}
