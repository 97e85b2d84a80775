/** What is written of a pool assignment: why, what, for whom, from when until when. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { networksQuery } from '@/features/catalogue';
import { Button } from '@/ui/Button';
import { Checkbox, CheckboxGroup } from '@/ui/Checkbox';
import { Row, Stack } from '@/ui/layout';
import { TextArea, TextField } from '@/ui/TextField';
import type { PoolChangeIn } from '../api';
import { Day } from './Day';
import styles from './pools.module.css';

/** The fields that say themselves what is wrong with them. */
export const poolFields = ['goal', 'title', 'beginsOn', 'endsOn', 'clientIds'];

interface PoolFormProps {
  networkId: string;
  /** Those it has: one may have left the network. */
  clients?: readonly { id: string; name: string }[];
  draft: PoolChangeIn;
  errors: ReadonlyMap<string, string>;
  onChange: (part: Partial<PoolChangeIn>) => void;
}

export function PoolForm(props: PoolFormProps) {
  return (
    <Stack gap={24}>
      <What {...props} />
      <When {...props} />
      <Clients {...props} />
    </Stack>
  );
}

function What({ draft, errors, onChange: change }: PoolFormProps) {
  const { t } = useTranslation('pools');
  return (
    <Stack gap={24} className={styles.words}>
      <TextArea
        label={t('form.goal')}
        hint={t('form.goalHint')}
        error={errors.get('goal')}
        big
        rows={2}
        maxLength={1000}
        value={draft.goal}
        onChange={(goal) => change({ goal })}
      />
      <TextField
        label={t('form.title')}
        error={errors.get('title')}
        maxLength={200}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <TextArea
        label={t('form.description')}
        optional
        rows={4}
        maxLength={8000}
        value={draft.description ?? ''}
        onChange={(description) => change({ description })}
      />
    </Stack>
  );
}

function When({ draft, errors, onChange: change }: PoolFormProps) {
  const { t } = useTranslation('pools');
  return (
    <Row gap={24}>
      <Day
        label={t('form.begins')}
        day={draft.beginsOn}
        error={errors.get('beginsOn')}
        onChange={(beginsOn) => beginsOn && change({ beginsOn })}
      />
      <Day
        label={t('form.ends')}
        day={draft.endsOn}
        error={errors.get('endsOn')}
        onChange={(endsOn) => endsOn && change({ endsOn })}
      />
    </Row>
  );
}

function Clients({ networkId, clients = [], draft, errors, onChange: change }: PoolFormProps) {
  const { t } = useTranslation('pools');
  const networks = useSuspenseQuery(networksQuery).data;
  const inNetwork = networks.find(({ id }) => id === networkId)?.organisations ?? [];
  const left = clients.filter(({ id }) => !inNetwork.some((one) => one.id === id));
  const all = [...inNetwork, ...left].map(({ id }) => id);
  const every = all.every((id) => draft.clientIds.includes(id));
  return (
    <CheckboxGroup
      label={t('form.clients')}
      hint={t('form.clientsHint')}
      error={errors.get('clientIds')}
      value={draft.clientIds}
      onChange={(clientIds) => change({ clientIds })}
    >
      {all.length > 1 ? (
        <Row>
          <Button look="quiet" small onPress={() => change({ clientIds: every ? [] : all })}>
            {t(every ? 'form.noClients' : 'form.allClients')}
          </Button>
        </Row>
      ) : null}
      <div className={styles.choices}>
        {[...inNetwork, ...left].map(({ id, name }) => (
          <Checkbox key={id} value={id}>
            {name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
