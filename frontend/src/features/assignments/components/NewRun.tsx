/** Asking for a run: how long to search; everything else has a sensible answer. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/choices';
import { Card, Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { useStart } from '../api';

const lengths = ['10', '30', '120'] as const;

export function NewRun({ networkId, busy }: { networkId: string; busy: boolean }) {
  const { t } = useTranslation('assignments');
  const navigate = useNavigate();
  const [seconds, setSeconds] = useState('10');
  const start = useStart(networkId);
  const begin = () =>
    start.mutate(
      { seconds: Number(seconds), seed: 0 },
      {
        onSuccess: (run) =>
          void navigate({ to: '/indelen/$networkId/$runId', params: { networkId, runId: run.id } }),
      },
    );
  return (
    <Card raised aria-labelledby="new-run">
      <Stack gap={20}>
        <h2 id="new-run">{t('new.title')}</h2>
        <Words>{t('new.text')}</Words>
        <RadioGroup
          label={t('new.seconds')}
          value={seconds}
          onChange={setSeconds}
          choices={lengths.map((value) => ({ value, label: t(`new.length.${value}`) }))}
        />
        {busy ? <Note>{t('new.busy')}</Note> : null}
        {start.error ? (
          <Note tone="warning" role="alert">
            {start.error.message}
          </Note>
        ) : null}
        <div>
          <Button look="primary" isDisabled={busy} busy={start.isPending} onPress={begin}>
            {t('new.start')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
