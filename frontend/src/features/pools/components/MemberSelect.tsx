/** Choose a member of the network, or nobody. Whoever is chosen stays in the list after leaving it. */
import { useQuery } from '@tanstack/react-query';
import { Select } from '@/ui/Select';
import { turnsQuery, type Pool } from '../api';

interface MemberSelectProps {
  pool: Pool;
  label: string;
  /** What choosing nobody is called. */
  nobody: string;
  /** Who was chosen before, if anybody. */
  before: { id: string; name: string } | null | undefined;
  value: string | null | undefined;
  error?: string | undefined;
  onChange: (personId: string | null) => void;
}

const NOBODY = 'nobody';

export function MemberSelect({
  pool,
  label,
  nobody,
  before,
  value,
  error,
  onChange,
}: MemberSelectProps) {
  const people = (useQuery(turnsQuery(pool.id)).data ?? []).map(({ person }) => person);
  const left = before && !people.some(({ id }) => id === before.id) ? [before] : [];
  return (
    <Select
      label={label}
      error={error}
      choices={[
        { id: NOBODY, label: nobody },
        ...[...left, ...people].map(({ id, name }) => ({ id, label: name })),
      ]}
      value={value ?? NOBODY}
      onChange={(key) => onChange(key === NOBODY ? null : key)}
    />
  );
}
