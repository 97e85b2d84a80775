/** Making or changing an employer's sign-in page. */
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { CheckboxCard } from '@/ui/Checkbox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Disclosure } from '@/ui/Disclosure';
import { Stack, Words } from '@/ui/layout';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import type { Provider } from '../../access-api';
import { OrganisationBox } from '../OrganisationBox';
import { Refusal } from '../Refusal';
import { keyOf, useProviderForm, type ProviderForm } from './provider-form';
import { RoleRules } from './RoleRules';

interface ProviderDialogProps {
  provider: Provider | null;
  onClose: () => void;
}

export function ProviderDialog({ provider, onClose }: ProviderDialogProps) {
  const { t } = useTranslation(['access', 'administration']);
  const saved = () => {
    onClose();
    toast(t('administration:saved'));
  };
  const form = useProviderForm(provider, saved);
  return (
    <Dialog
      title={provider ? t('provider.changeNamed', { name: provider.name }) : t('provider.add')}
      isOpen
      onClose={onClose}
    >
      <Stack as="form" gap={16} onSubmit={form.submit} {...{ noValidate: true }}>
        <Refusal error={form.save.error} />
        <Names form={form} fixedKey={provider?.key ?? null} />
        <Address form={form} sealed={provider?.secretSealed ?? false} />
        <Who form={form} provider={provider} />
        <Disclosure title={t('rules.title', { count: form.fields.rules.length })}>
          <RoleRules rules={form.fields.rules} onChange={form.set('rules')} />
        </Disclosure>
        <DialogActions>
          <Button type="submit" busy={form.save.isPending}>
            {t('administration:save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

/** What the server says of one field. */
function errorOf(form: ProviderForm, path: string): string | undefined {
  const { error } = form.save;
  if (!(error instanceof ProblemError)) return undefined;
  return error.fields.find((field) => field.path.split('.')[0] === path)?.detail;
}

function Names({ form, fixedKey }: { form: ProviderForm; fixedKey: string | null }) {
  const { t } = useTranslation(['access', 'administration']);
  const { name, key } = form.fields;
  const shown = key || keyOf(name);
  return (
    <>
      <TextField
        label={t('administration:name')}
        hint={t('provider.nameHint')}
        width="full"
        maxLength={200}
        value={name}
        onChange={form.set('name')}
        error={errorOf(form, 'name')}
      />
      <TextField
        label={t('provider.key')}
        hint={t('provider.keyHint', {
          address: `${globalThis.location.origin}/inloggen/terug/${shown || '…'}`,
        })}
        width="full"
        maxLength={40}
        value={fixedKey ?? shown}
        isReadOnly={fixedKey !== null}
        onChange={form.set('key')}
        error={errorOf(form, 'key')}
      />
    </>
  );
}

function Address({ form, sealed }: { form: ProviderForm; sealed: boolean }) {
  const { t } = useTranslation('access');
  const { issuer, clientId, secret } = form.fields;
  return (
    <>
      <TextField
        label={t('provider.issuer')}
        hint={t('provider.issuerHint')}
        width="full"
        value={issuer}
        onChange={form.set('issuer')}
        error={errorOf(form, 'issuer')}
      />
      <TextField
        label={t('provider.clientId')}
        width="full"
        value={clientId}
        onChange={form.set('clientId')}
        error={errorOf(form, 'clientId')}
      />
      <TextField
        label={t('provider.secret')}
        hint={t(sealed ? 'provider.secretKept' : 'provider.secretHint')}
        width="full"
        autoComplete="off"
        value={secret}
        onChange={form.set('secret')}
        error={errorOf(form, 'secret') ?? errorOf(form, 'secretEnv')}
      />
    </>
  );
}

const switches = ['createsAccounts', 'exclusive', 'secondFactor', 'trustsEmail', 'active'] as const;

function Who({ form, provider }: { form: ProviderForm; provider: Provider | null }) {
  const { t } = useTranslation(['access', 'administration']);
  return (
    <>
      <TextField
        label={t('provider.domains')}
        hint={t('provider.domainsHint')}
        width="full"
        value={form.fields.domains}
        onChange={form.set('domains')}
        error={errorOf(form, 'domains')}
      />
      <OrganisationBox
        label={t('provider.home')}
        name={provider?.organisation?.name ?? ''}
        value={form.fields.organisationId}
        onChange={(id) => form.set('organisationId')(id)}
      />
      <Words tone="hint">{t('provider.homeHint')}</Words>
      {switches.map((name) => (
        <CheckboxCard
          key={name}
          isSelected={form.fields[name]}
          onChange={form.set(name)}
          note={t(`provider.${name}Note`)}
        >
          {t(`provider.${name}`)}
        </CheckboxCard>
      ))}
    </>
  );
}
