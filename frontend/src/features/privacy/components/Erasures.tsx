/** Who waits to be erased, and erasing somebody who asked a coordinator or administrator for it. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack, Words } from '@/ui/layout';
import { ComboBox } from '@/ui/ComboBox';
import { Note } from '@/ui/signs';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import {
  erasuresQuery,
  inChargeOfQuery,
  useAskForErasureOf,
  useWithdrawErasure,
  type Erasure,
} from '../api';
import styles from './privacy.module.css';

export function Erasures() {
  const { t } = useTranslation('privacy');
  const waiting = useSuspenseQuery(erasuresQuery).data.items;
  const [asking, setAsking] = useState(false);
  return (
    <Stack as="section" gap={12}>
      <h2>{t('erasures.title')}</h2>
      {waiting.length === 0 ? (
        <EmptyState title={t('erasures.none')} level={3} />
      ) : (
        <ul className={styles.list}>
          {waiting.map((one) => (
            <Line key={one.id} erasure={one} />
          ))}
        </ul>
      )}
      <div>
        <Button look="secondary" onPress={() => setAsking(true)}>
          {t('erasures.ask')}
        </Button>
      </div>
      {asking ? <AskForAnother onClose={() => setAsking(false)} /> : null}
    </Stack>
  );
}

function Line({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const withdraw = useWithdrawErasure();
  const { person, reason, dueAt } = erasure;
  return (
    <li className={styles.period}>
      <div>
        <strong>{person.name}</strong>
        <Words tone="small">
          {t(`erasures.reason.${reason}`)} {t('erasures.due', { due: format.longDate(dueAt) })}
        </Words>
      </div>
      <Button
        look="secondary"
        small
        aria-label={t('erasures.withdrawOf', { name: person.name })}
        busy={withdraw.isPending}
        onPress={() => after(withdraw.mutateAsync(person.id), () => toast(t('erasures.withdrawn')))}
      >
        {t('erasures.withdraw')}
      </Button>
    </li>
  );
}

function AskForAnother({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const [personId, setPersonId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const ask = useAskForErasureOf();
  function erase(): void {
    setMissing(personId === null);
    if (personId === null) return;
    after(ask.mutateAsync(personId), () => {
      onClose();
      toast(t('erasures.asked'));
    });
  }
  return (
    <ConfirmDialog
      title={t('erasures.askTitle')}
      isOpen
      onClose={onClose}
      confirmLabel={t('erasures.askNow')}
      busy={ask.isPending}
      danger
      onConfirm={erase}
    >
      <p>{t('erasures.askWhat')}</p>
      <Who chosen={personId} onChoose={setPersonId} missing={missing} />
      {ask.error ? (
        <Note tone="negative" role="alert">
          {ask.error.message}
        </Note>
      ) : null}
    </ConfirmDialog>
  );
}

interface WhoProps {
  chosen: string | null;
  onChoose: (personId: string | null) => void;
  missing: boolean;
}

function Who({ chosen, onChoose, missing }: WhoProps) {
  const { t } = useTranslation('privacy');
  const [words, setWords] = useState('');
  const found = useQuery(inChargeOfQuery(useMe(), words.trim())).data ?? [];
  const choices = found.map(({ id, name, organisation }) => ({
    id,
    label: organisation ? `${name}, ${organisation.name}` : name,
  }));
  return (
    <ComboBox
      label={t('erasures.who')}
      width="full"
      menuTrigger="input"
      items={choices}
      choices={choices}
      inputValue={words}
      onInputChange={setWords}
      value={chosen}
      onChange={(id) => onChoose(id === null ? null : String(id))}
      error={missing && chosen === null ? t('erasures.whoMissing') : undefined}
    />
  );
}
