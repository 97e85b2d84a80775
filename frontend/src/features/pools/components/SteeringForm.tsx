/** The steering group: the network's members in order of turn, who served least first. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { CheckboxCard, CheckboxGroup } from '@/ui/Checkbox';
import { Row, Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import { turnsQuery, useStewards, type Pool, type Turn } from '../api';
import styles from './pools.module.css';
import { Problem } from './Problem';

const SHOWN = 8;

/** Whoever left the network can't be chosen any more, so saving lets him go. */
const stillThere = (pool: Pool, people: readonly Turn[]) =>
  pool.steering.map(({ id }) => id).filter((id) => people.some(({ person }) => person.id === id));

export function SteeringForm({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const people = useSuspenseQuery(turnsQuery(pool.id)).data;
  const [chosen, setChosen] = useState(() => stillThere(pool, people));
  const [all, setAll] = useState(false);
  const saving = useStewards(pool.id);
  const visible = people.filter(
    ({ person }, turn) => all || turn < SHOWN || chosen.includes(person.id),
  );
  const saved = () => toast(t('steering.saved'));
  return (
    <Stack as="section" gap={16}>
      <h2>{t('steering.title')}</h2>
      <Members people={visible} chosen={chosen} onChange={setChosen} />
      <Problem error={saving.error} />
      <Row gap={12}>
        <Button onPress={() => after(saving.mutateAsync(chosen), saved)} busy={saving.isPending}>
          {t('steering.save')}
        </Button>
        {visible.length < people.length ? (
          <Button look="quiet" onPress={() => setAll(true)}>
            {t('steering.all', { count: people.length })}
          </Button>
        ) : null}
      </Row>
    </Stack>
  );
}

interface MembersProps {
  people: readonly Turn[];
  chosen: string[];
  onChange: (personIds: string[]) => void;
}

function Members({ people, chosen, onChange }: MembersProps) {
  const { t } = useTranslation('pools');
  return (
    <CheckboxGroup
      label={t('steering.who')}
      hint={t('steering.hint')}
      value={chosen}
      onChange={onChange}
    >
      <div className={styles.choices}>
        {people.map(({ person, text }) => (
          <CheckboxCard key={person.id} value={person.id} note={text}>
            {person.name}
          </CheckboxCard>
        ))}
      </div>
    </CheckboxGroup>
  );
}
