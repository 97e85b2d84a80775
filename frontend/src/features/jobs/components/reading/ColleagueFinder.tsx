/** Finds a colleague by name who can come along. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { ComboBox } from '@/ui/ComboBox';
import { colleaguesQuery } from './api';
import type { ColleaguesProps } from './Colleagues';

export default function ColleagueFinder({ job, value, onChange }: ColleaguesProps) {
  const { t } = useTranslation('job');
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
