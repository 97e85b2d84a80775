/** Alone or together: colleagues found by name, all with a seat or none. */
import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { IconButton } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/choices';
import { Row, Stack, Words } from '@/ui/layout';
import { ComboBox } from '@/ui/Select';
import { Avatar } from '@/ui/signs';
import { colleaguesQuery, type Job } from './api';
import type { Colleague } from './claim-draft';

interface ColleaguesProps {
  job: Job;
  value: Colleague[];
  onChange: (value: Colleague[]) => void;
}

export function Colleagues({ job, value, onChange }: ColleaguesProps) {
  const { t } = useTranslation('jobs');
  const [together, setTogether] = useState(value.length > 0);
  const choose = (how: string) => {
    setTogether(how === 'together');
    if (how === 'alone') onChange([]);
  };
  return (
    <Stack gap={12}>
      <SegmentedSwitch
        label={t('claiming.how')}
        value={together ? 'together' : 'alone'}
        onChange={choose}
        choices={[
          { value: 'alone', label: t('claiming.alone') },
          { value: 'together', label: t('claiming.together') },
        ]}
      />
      {together ? <Chosen job={job} value={value} onChange={onChange} /> : null}
    </Stack>
  );
}

function Chosen({ job, value, onChange }: ColleaguesProps) {
  const { t } = useTranslation('jobs');
  return (
    <>
      {value.map(({ id, name }) => (
        <Row key={id} between nowrap>
          <Row gap={10} nowrap>
            <Avatar name={name} small />
            <span>{name}</span>
          </Row>
          <IconButton
            label={t('claiming.without', { name })}
            icon={X}
            onPress={() => onChange(value.filter((each) => each.id !== id))}
          />
        </Row>
      ))}
      {value.length < job.claimChoices.colleaguesAtMost ? (
        // A new one for the next colleague: empty and closed again, with the cursor in it.
        <Finder key={value.length} job={job} value={value} onChange={onChange} />
      ) : null}
      <Words tone="hint">{t('claiming.togetherHint')}</Words>
    </>
  );
}

function Finder({ job, value, onChange }: ColleaguesProps) {
  const { t } = useTranslation('jobs');
  const me = useMe();
  const [words, setWords] = useState('');
  const people = useQuery(colleaguesQuery(job.networkId, words.trim())).data ?? [];
  const seated = new Set([
    me?.id,
    ...job.claims.map((claim) => claim.person.id),
    ...value.map(({ id }) => id),
  ]);
  const found = people.filter(({ id }) => !seated.has(id));
  const choices = found.map(({ id, name, organisation }) => ({
    id,
    label: name,
    ...(organisation ? { note: organisation.name } : {}),
  }));
  const add = (id: string) => {
    const person = found.find((each) => each.id === id);
    if (!person) return;
    onChange([...value, { id, name: person.name }]);
  };
  return (
    <ComboBox
      label={t(value.length > 0 ? 'claiming.another' : 'claiming.whom')}
      hint={t('claiming.whomHint')}
      width="full"
      menuTrigger="input"
      // It stands where the field was in which the last colleague was chosen.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={value.length > 0}
      choices={choices}
      items={choices}
      inputValue={words}
      onInputChange={setWords}
      value={null}
      onChange={(id) => (id === null ? undefined : add(String(id)))}
    />
  );
}
