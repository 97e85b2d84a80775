/** Asking for a run: how long to search; everything else has a usual answer, and can be chosen. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Disclosure } from '@/ui/Disclosure';
import { Card, Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { useStart, type Run } from '../api';
import { missing, ordered, usual, type Order } from '../order';
import styles from './assignments.module.css';
import { MoreChoices } from './MoreChoices';

const lengths = ['10', '30', '120'] as const;

interface Props {
  networkId: string;
  busy: boolean;
  /** The last run that has a plan. */
  last: Run | undefined;
}

export function NewRun({ networkId, busy, last }: Props) {
  const { t } = useTranslation('assignments');
  const { order, change, wrong, begin, start } = useOrder(networkId, last);
  return (
    <Card raised aria-labelledby="new-run">
      <Stack gap={20} className={styles.order}>
        <h2 id="new-run">{t('new.title')}</h2>
        <Words>{t('new.text')}</Words>
        <RadioGroup
          label={t('new.seconds')}
          value={order.seconds}
          onChange={(seconds) => change({ seconds })}
          choices={lengths.map((value) => ({ value, label: t(`new.length.${value}`) }))}
        />
        <Disclosure title={t('new.more')}>
          <MoreChoices {...{ networkId, order, change, last, wrong }} />
        </Disclosure>
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

/** The order as it is filled in; what is wrong with it shows once it was given. */
function useOrder(networkId: string, last: Run | undefined) {
  const navigate = useNavigate();
  const [order, setOrder] = useState<Order>(usual);
  const [tried, setTried] = useState(false);
  const start = useStart(networkId);
  const wrong = missing(order);
  const begin = () => {
    setTried(true);
    if (wrong) return;
    start.mutate(ordered(order, last?.id), {
      onSuccess: (run) =>
        void navigate({ to: '/indelen/$networkId/$runId', params: { networkId, runId: run.id } }),
    });
  };
  const change = (part: Partial<Order>) => setOrder((before) => ({ ...before, ...part }));
  return { order, change, wrong: tried ? wrong : null, begin, start };
}
