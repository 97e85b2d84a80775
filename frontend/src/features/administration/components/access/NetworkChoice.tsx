/** What a token or an invitation is for: one of the networks that one keeps, or an organisation. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { Select } from '@/ui/Select';
import { keptBy } from '../../parts';

/** The networks that this person keeps. */
export function useKeptNetworks(): { id: string; name: string }[] {
  const networks = useQuery(networksQuery).data ?? [];
  return keptBy(useMe(), networks);
}

interface NetworkChoiceProps {
  value: string | null;
  onChange: (networkId: string) => void;
}

export function NetworkChoice({ value, onChange }: NetworkChoiceProps) {
  const { t } = useTranslation('administration');
  const choices = useKeptNetworks().map(({ id, name }) => ({ id, label: name }));
  return (
    <Select
      label={t('roles.network')}
      choices={choices}
      value={value}
      onChange={(id) => onChange(id)}
    />
  );
}
