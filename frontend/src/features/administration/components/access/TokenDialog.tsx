/** A new machine token: its name, what it may do, for which network, and for how long. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Checkbox, CheckboxGroup } from '@/ui/Checkbox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { scopeKeys, useMakeToken, type TokenScope } from '../../access-api';
import { OrganisationBox } from '../OrganisationBox';
import { Refusal } from '../Refusal';
import { NetworkChoice, useKeptNetworks } from './NetworkChoice';

const scopes: TokenScope[] = [
  'jobs:read',
  'jobs:write',
  'people:read',
  'learnings:read',
  'import',
  'webhooks',
];
const periods = ['30', '90', '180', '365'] as const;
const places = ['network', 'organisation', 'everything'] as const;
type Place = (typeof places)[number];

interface TokenDialogProps {
  onMade: (secret: string) => void;
  onClose: () => void;
}

function useTokenForm(onMade: (secret: string) => void) {
  const networks = useKeptNetworks();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<TokenScope[]>(['jobs:read']);
  const [place, setPlace] = useState<Place>('network');
  const [network, setNetwork] = useState<string | null>(null);
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const [days, setDays] = useState('180');
  const [tried, setTried] = useState(false);
  const make = useMakeToken();
  const networkId = place === 'network' ? (network ?? networks[0]?.id ?? null) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || chosen.length === 0) return;
    const body = {
      name: name.trim(),
      scopes: chosen,
      networkId,
      organisationId: place === 'organisation' ? organisationId : null,
      days: Number(days),
    };
    after(make.mutateAsync(body), ({ secret }) => onMade(secret));
  }
  const words = { name, setName, chosen, setChosen, days, setDays };
  const where = { place, setPlace, networkId, setNetwork, organisationId, setOrganisation };
  return { ...words, ...where, tried, make, submit };
}

type Form = ReturnType<typeof useTokenForm>;

export function TokenDialog({ onMade, onClose }: TokenDialogProps) {
  const { t } = useTranslation(['access', 'administration']);
  const form = useTokenForm(onMade);
  const { name, tried } = form;
  return (
    <Dialog title={t('token.make')} isOpen onClose={onClose}>
      <Stack as="form" gap={16} onSubmit={form.submit} {...{ noValidate: true }}>
        <Refusal error={form.make.error} />
        <TextField
          label={t('administration:name')}
          hint={t('token.nameHint')}
          maxLength={200}
          width="full"
          value={name}
          onChange={form.setName}
          error={tried && !name.trim() ? t('token.nameMissing') : undefined}
        />
        <TokenScopes form={form} />
        <TokenPlace form={form} />
        <Select
          label={t('token.period')}
          choices={periods.map((id) => ({ id, label: t('token.days', { count: Number(id) }) }))}
          value={form.days}
          onChange={(id) => form.setDays(id)}
        />
        <DialogActions>
          <Button type="submit" busy={form.make.isPending}>
            {t('token.makeNow')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

function TokenScopes({ form }: { form: Form }) {
  const { t } = useTranslation('access');
  const { chosen, tried } = form;
  return (
    <CheckboxGroup
      label={t('token.may')}
      value={chosen}
      onChange={(values) => form.setChosen(scopes.filter((scope) => values.includes(scope)))}
      error={tried && chosen.length === 0 ? t('token.scopeMissing') : undefined}
    >
      {scopes.map((scope) => (
        <Checkbox key={scope} value={scope}>
          {t(`scope.${scopeKeys[scope]}`)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

function TokenPlace({ form }: { form: Form }) {
  const { t } = useTranslation(['access', 'administration']);
  const administrator = hasRole(useMe(), 'administrator');
  return (
    <>
      {administrator ? (
        <Select
          label={t('token.where')}
          choices={places.map((id) => ({ id, label: t(`place.${id}`) }))}
          value={form.place}
          onChange={(id) => form.setPlace(places.find((each) => each === id) ?? 'network')}
        />
      ) : null}
      {form.place === 'network' ? (
        <NetworkChoice value={form.networkId} onChange={form.setNetwork} />
      ) : null}
      {form.place === 'organisation' ? (
        <OrganisationBox
          label={t('administration:roles.organisation')}
          value={form.organisationId}
          onChange={(id) => form.setOrganisation(id)}
        />
      ) : null}
    </>
  );
}
