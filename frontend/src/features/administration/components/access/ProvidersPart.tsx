/** Sign-in pages of employers: what is set, whether they answer, and their directories. */
import { useSuspenseQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Row, Stack, Words } from '@/ui/layout';
import { Tag } from '@/ui/signs';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { providersQuery, useRemoveProvider, type Provider } from '../../access-api';
import { ProviderActions } from './ProviderActions';
import { ProviderDialog } from './ProviderDialog';

export function ProvidersPart() {
  const { t } = useTranslation('access');
  const providers = useSuspenseQuery(providersQuery).data;
  const [editing, setEditing] = useState<Provider | 'new' | null>(null);
  const [removing, setRemoving] = useState<Provider | null>(null);
  return (
    <Stack gap={32}>
      <Row>
        <Button look="secondary" icon={Plus} onPress={() => setEditing('new')}>
          {t('provider.add')}
        </Button>
      </Row>
      {providers.length === 0 ? (
        <EmptyState title={t('provider.none')}>
          <p>{t('provider.noneWhy')}</p>
        </EmptyState>
      ) : null}
      {providers.map((each) => (
        <ProviderSection
          key={each.id}
          provider={each}
          onEdit={() => setEditing(each)}
          onRemove={() => setRemoving(each)}
        />
      ))}
      {editing ? (
        <ProviderDialog
          provider={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {removing ? <RemoveProvider provider={removing} onClose={() => setRemoving(null)} /> : null}
    </Stack>
  );
}

interface ProviderSectionProps {
  provider: Provider;
  onEdit: () => void;
  onRemove: () => void;
}

function ProviderSection({ provider, onEdit, onRemove }: ProviderSectionProps) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const off = provider.state === 'off';
  return (
    <Stack as="section" gap={10} aria-labelledby={`provider-${provider.key}`}>
      <Row>
        <h2 id={`provider-${provider.key}`}>{provider.name}</h2>
        {off ? <Tag tone="neutral">{t('provider.off')}</Tag> : null}
      </Row>
      <Words>
        {t('provider.facts', {
          domains: format.inWords(provider.domains),
          people: provider.people,
        })}{' '}
        {provider.exclusive ? t('provider.exclusiveFact') : null}
      </Words>
      <Words tone="small">
        {t('provider.issuer')}: {provider.issuer}
      </Words>
      <Words tone="small">
        {t('provider.redirect')}: {provider.redirectUri}
      </Words>
      <Words tone="small">
        {t('provider.signOut')}: {provider.signOutUri}
      </Words>
      <Words tone="small">
        {t('provider.scim')}: {provider.scimAddress}.{' '}
        {provider.scimTokens > 0 ? t('provider.scimOn') : t('provider.scimOff')}
      </Words>
      <ProviderActions provider={provider} onEdit={onEdit} onRemove={onRemove} />
    </Stack>
  );
}

function RemoveProvider({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const { t } = useTranslation('access');
  const remove = useRemoveProvider();
  return (
    <ConfirmDialog
      title={t('provider.remove', { name: provider.name })}
      isOpen
      onClose={onClose}
      confirmLabel={t('provider.removeNow')}
      busy={remove.isPending}
      danger
      onConfirm={() =>
        after(remove.mutateAsync(provider.id), () => {
          onClose();
          toast(t('provider.removed'));
        })
      }
    >
      <p>{t('provider.removeText', { people: provider.people })}</p>
      {remove.error ? <p role="alert">{remove.error.message}</p> : null}
    </ConfirmDialog>
  );
}
