/** A new connection: its name, where it listens, of which network or organisation, and what it hears. */
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
import { useMakeWebhook, webhookEvents, type WebhookEvent } from '../../webhooks-api';
import { NetworkChoice, useKeptNetworks } from '../access/NetworkChoice';
import { OrganisationBox } from '../OrganisationBox';
import { Refusal } from '../Refusal';

interface WebhookDialogProps {
  onMade: (secret: string) => void;
  onClose: () => void;
}

const places = ['network', 'organisation'] as const;

function useWebhookForm(onMade: (secret: string) => void) {
  const networks = useKeptNetworks();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [kinds, setKinds] = useState<WebhookEvent[]>(['job.published', 'job.seats-changed']);
  const [place, setPlace] = useState<(typeof places)[number]>('network');
  const [network, setNetwork] = useState<string | null>(null);
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const make = useMakeWebhook();
  const networkId = network ?? networks[0]?.id ?? null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !url.trim() || kinds.length === 0) return;
    const owner =
      place === 'network'
        ? { networkId, organisationId: null }
        : { networkId: null, organisationId };
    after(make.mutateAsync({ name: name.trim(), url: url.trim(), kinds, ...owner }), ({ secret }) =>
      onMade(secret),
    );
  }
  const words = { name, setName, url, setUrl, kinds, setKinds, tried };
  const where = { place, setPlace, networkId, setNetwork, organisationId, setOrganisation };
  return { ...words, ...where, make, submit };
}

type Form = ReturnType<typeof useWebhookForm>;

export function WebhookDialog({ onMade, onClose }: WebhookDialogProps) {
  const { t } = useTranslation(['webhooks', 'administration']);
  const form = useWebhookForm(onMade);
  const { tried } = form;
  return (
    <Dialog title={t('make')} isOpen onClose={onClose}>
      <Stack as="form" gap={16} onSubmit={form.submit} {...{ noValidate: true }}>
        <Refusal error={form.make.error} />
        <TextField
          label={t('administration:name')}
          maxLength={200}
          width="full"
          value={form.name}
          onChange={form.setName}
          error={tried && !form.name.trim() ? t('nameMissing') : undefined}
        />
        <TextField
          label={t('url')}
          hint={t('urlHint')}
          type="url"
          maxLength={1000}
          width="full"
          value={form.url}
          onChange={form.setUrl}
          error={tried && !form.url.trim() ? t('urlMissing') : undefined}
        />
        <Owner form={form} />
        <Hears form={form} />
        <DialogActions>
          <Button type="submit" busy={form.make.isPending}>
            {t('makeNow')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

function Hears({ form: { tried, kinds, setKinds } }: { form: Form }) {
  const { t } = useTranslation('webhooks');
  return (
    <CheckboxGroup
      label={t('hears')}
      value={kinds}
      onChange={(values) => setKinds(webhookEvents.filter((kind) => values.includes(kind)))}
      error={tried && kinds.length === 0 ? t('kindMissing') : undefined}
    >
      {webhookEvents.map((kind) => (
        <Checkbox key={kind} value={kind}>
          {t(`kind.${kind}`)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

function Owner({ form }: { form: Form }) {
  const { t } = useTranslation(['webhooks', 'administration']);
  const administrator = hasRole(useMe(), 'administrator');
  return (
    <>
      {administrator ? (
        <Select
          label={t('whose')}
          choices={places.map((id) => ({ id, label: t(`place.${id}`) }))}
          value={form.place}
          onChange={(id) => form.setPlace(places.find((each) => each === id) ?? 'network')}
        />
      ) : null}
      {form.place === 'network' ? (
        <NetworkChoice value={form.networkId} onChange={form.setNetwork} />
      ) : (
        <OrganisationBox
          label={t('administration:roles.organisation')}
          value={form.organisationId}
          onChange={(id) => form.setOrganisation(id)}
        />
      )}
    </>
  );
}
