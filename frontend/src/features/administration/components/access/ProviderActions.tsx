/** What can be done with one sign-in page: try it, change it, make its directory's token, remove it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Hidden, Row, Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { useCheckProvider, useMakeScimToken, type Provider } from '../../access-api';
import { Refusal } from '../Refusal';
import { ShownOnce } from './ShownOnce';

interface ProviderActionsProps {
  provider: Provider;
  onEdit: () => void;
  onRemove: () => void;
}

export function ProviderActions({ provider, onEdit, onRemove }: ProviderActionsProps) {
  const { t } = useTranslation('access');
  const check = useCheckProvider();
  const { name } = provider;
  return (
    <Stack gap={12}>
      <Row>
        <Button
          look="secondary"
          small
          busy={check.isPending}
          onPress={() => check.mutate(provider.id)}
        >
          {t('provider.check')}
          <Hidden> {name}</Hidden>
        </Button>
        <Button look="secondary" small onPress={onEdit}>
          {t('provider.change')}
          <Hidden> {name}</Hidden>
        </Button>
        <DirectoryToken provider={provider} />
        <Button look="quiet" small onPress={onRemove}>
          {t('provider.remove', { name })}
        </Button>
      </Row>
      <Refusal error={check.error} />
      {check.data ? (
        <Note tone={check.data.reachable ? 'positive' : 'negative'} role="status">
          {t(check.data.reachable ? 'provider.reachable' : 'provider.unreachable')}
        </Note>
      ) : null}
    </Stack>
  );
}

function DirectoryToken({ provider }: { provider: Provider }) {
  const { t } = useTranslation('access');
  const token = useMakeScimToken();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <Button
        look="secondary"
        small
        busy={token.isPending}
        onPress={() => after(token.mutateAsync(provider.id), (made) => setSecret(made.secret))}
      >
        {t(provider.scimTokens > 0 ? 'provider.tokenAgain' : 'provider.token')}
        <Hidden> {provider.name}</Hidden>
      </Button>
      <Refusal error={token.error} />
      {secret ? (
        <ShownOnce
          title={t('provider.tokenMade')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      ) : null}
    </>
  );
}
