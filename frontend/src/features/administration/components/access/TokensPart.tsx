/** Machine tokens: for what, since when, last used; made once, taken away at once. */
import { useSuspenseQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Hidden, Row, Stack, Words } from '@/ui/layout';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { scopeKeys, tokensQuery, useRevokeToken, type ApiToken } from '../../access-api';
import styles from '../administration.module.css';
import { ShownOnce } from './ShownOnce';
import { TokenDialog } from './TokenDialog';

export function TokensPart() {
  const { t } = useTranslation('access');
  const tokens = useSuspenseQuery(tokensQuery).data;
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [removing, setRemoving] = useState<ApiToken | null>(null);
  const made = (fresh: string) => {
    setMaking(false);
    setSecret(fresh);
  };
  return (
    <Stack gap={24}>
      <Row>
        <Button look="secondary" icon={Plus} onPress={() => setMaking(true)}>
          {t('token.make')}
        </Button>
      </Row>
      {tokens.length === 0 ? <EmptyState title={t('token.none')} /> : null}
      <ul className={styles.list}>
        {tokens.map((each) => (
          <TokenLine key={each.id} token={each} onRemove={() => setRemoving(each)} />
        ))}
      </ul>
      {making ? <TokenDialog onMade={made} onClose={() => setMaking(false)} /> : null}
      {secret ? (
        <ShownOnce title={t('token.made')} secret={secret} onClose={() => setSecret(null)} />
      ) : null}
      {removing ? <RemoveToken token={removing} onClose={() => setRemoving(null)} /> : null}
    </Stack>
  );
}

function TokenLine({ token, onRemove }: { token: ApiToken; onRemove: () => void }) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const place = token.network?.name ?? token.organisation?.name ?? t('token.everything');
  const used = token.lastUsedAt
    ? t('token.used', { when: format.shortDate(token.lastUsedAt) })
    : t('token.unused');
  return (
    <li>
      <div>
        <strong>{token.name}</strong>
        <Words tone="small">
          {t('token.for', {
            place,
            scopes: format.inWords(token.scopes.map((scope) => t(`scope.${scopeKeys[scope]}`))),
          })}
        </Words>
        <Words tone="smallSubtle">
          {t('token.facts', { name: token.madeBy.name, until: format.shortDate(token.expiresAt) })}{' '}
          {used}
        </Words>
      </div>
      <Button look="quiet" small icon={Trash2} onPress={onRemove}>
        {t('token.removeNow')}
        <Hidden> {token.name}</Hidden>
      </Button>
    </li>
  );
}

function RemoveToken({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const { t } = useTranslation('access');
  const revoke = useRevokeToken();
  return (
    <ConfirmDialog
      title={t('token.remove', { name: token.name })}
      isOpen
      onClose={onClose}
      confirmLabel={t('token.removeNow')}
      busy={revoke.isPending}
      danger
      onConfirm={() =>
        after(revoke.mutateAsync(token.id), () => {
          onClose();
          toast(t('token.removed'));
        })
      }
    >
      <p>{t('token.removeText')}</p>
      {revoke.error ? <p role="alert">{revoke.error.message}</p> : null}
    </ConfirmDialog>
  );
}
