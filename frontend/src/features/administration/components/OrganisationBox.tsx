/** Choosing one organisation of the country: the server searches while one types. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox } from '@/ui/ComboBox';
import { organisationsQuery } from '../api';

interface OrganisationBoxProps {
  label: string;
  /** The name that stands there at first. */
  name?: string;
  value: string | null;
  onChange: (organisationId: string | null, name: string) => void;
}

export function OrganisationBox({ label, name = '', value, onChange }: OrganisationBoxProps) {
  const [words, setWords] = useState(name);
  const found = useInfiniteQuery(organisationsQuery(words)).data?.pages[0]?.items ?? [];
  const choices = found.map((each) => ({ id: each.id, label: each.name }));
  return (
    <ComboBox
      label={label}
      width="full"
      items={choices}
      choices={choices}
      inputValue={words}
      onInputChange={setWords}
      value={value}
      onChange={(id) =>
        onChange(id ? String(id) : null, choices.find((choice) => choice.id === id)?.label ?? '')
      }
    />
  );
}
