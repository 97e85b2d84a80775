/** The form of a sign-in page: from what is kept, to what is sent. */
import { useState, type FormEvent } from 'react';
import { after } from '@/lib/after';
import { useSaveProvider, type Provider, type ProviderIn, type RoleRuleIn } from '../../access-api';

const NAMED = 'OIDC_SECRET_';

export interface ProviderFields {
  name: string;
  key: string;
  issuer: string;
  clientId: string;
  /** The secret itself, or the name of the variable that holds it. */
  secret: string;
  domains: string;
  trustsEmail: boolean;
  createsAccounts: boolean;
  exclusive: boolean;
  secondFactor: boolean;
  active: boolean;
  organisationId: string | null;
  rules: RoleRuleIn[];
}

/** A short name that fits in an address. */
export function keyOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
}

const EMPTY: ProviderFields = {
  name: '',
  key: '',
  issuer: '',
  clientId: '',
  secret: '',
  domains: '',
  trustsEmail: false,
  createsAccounts: false,
  exclusive: false,
  secondFactor: false,
  active: true,
  organisationId: null,
  rules: [],
};

function fieldsOf(provider: Provider | null): ProviderFields {
  if (!provider) return EMPTY;
  const { name, key, issuer, clientId, trustsEmail, createsAccounts, exclusive, secondFactor } =
    provider;
  return {
    name,
    key,
    issuer,
    clientId,
    trustsEmail,
    createsAccounts,
    exclusive,
    secondFactor,
    secret: provider.secretEnv ?? '',
    domains: provider.domains.join(', '),
    active: provider.state === 'active',
    organisationId: provider.organisation?.id ?? null,
    rules: provider.roleRules.map(({ organisation, network, ...rule }) => ({
      ...rule,
      organisationId: organisation?.id ?? null,
      networkId: network?.id ?? null,
    })),
  };
}

/** What goes to the server; a secret that was not typed stays as it is. */
export function bodyOf(fields: ProviderFields): ProviderIn {
  const { name, key, issuer, clientId, domains, secret, rules, ...rest } = fields;
  const named = secret.startsWith(NAMED);
  return {
    ...rest,
    name: name.trim(),
    key: key || keyOf(name),
    issuer: issuer.trim(),
    clientId: clientId.trim(),
    secret: secret && !named ? secret : null,
    secretEnv: named ? secret.trim() : null,
    domains: domains
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((domain) => domain.replace(/^@/, '')),
    roleRules: rules.filter(({ value }) => value.trim()),
  };
}

export function useProviderForm(provider: Provider | null, onSaved: () => void) {
  const [fields, setFields] = useState(() => fieldsOf(provider));
  const save = useSaveProvider(provider?.id ?? null);
  const set =
    <Key extends keyof ProviderFields>(key: Key) =>
    (value: ProviderFields[Key]) =>
      setFields((before) => ({ ...before, [key]: value }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    after(save.mutateAsync(bodyOf(fields)), onSaved);
  }
  return { fields, set, submit, save };
}

export type ProviderForm = ReturnType<typeof useProviderForm>;
