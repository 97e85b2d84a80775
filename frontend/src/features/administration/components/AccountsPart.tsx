/** Accounts and their roles: search, add, change, close. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Hidden, Row, Stack, Words } from '@/ui/layout';
import { Tag } from '@/ui/signs';
import { EmptyState, MorePages } from '@/ui/states';
import { accountsQuery, type Account } from '../api';
import { AccountDialog } from './AccountDialog';
import styles from './administration.module.css';
import { RolesDialog } from './RolesDialog';
import { SearchRow, useSearchedWords } from './Searched';

type Open = { what: 'edit' | 'roles'; id: string } | { what: 'new' } | null;

export function AccountsPart() {
  const { t } = useTranslation('administration');
  const list = useSuspenseInfiniteQuery(accountsQuery(useSearchedWords()));
  const [open, setOpen] = useState<Open>(null);
  const accounts = list.data.pages.flatMap((page) => page.items);
  return (
    <Stack gap={20}>
      <SearchRow label={t('account.search')}>
        <Button look="secondary" icon={Plus} onPress={() => setOpen({ what: 'new' })}>
          {t('account.add')}
        </Button>
      </SearchRow>
      {accounts.length === 0 ? <EmptyState title={t('nothingFound')} /> : null}
      <ul className={styles.list}>
        {accounts.map((each) => (
          <AccountLine key={each.id} account={each} onOpen={setOpen} />
        ))}
      </ul>
      <MorePages status={t('shown', { count: accounts.length })} pages={list} />
      <OpenDialog open={open} accounts={accounts} onClose={() => setOpen(null)} />
    </Stack>
  );
}

function AccountLine({ account, onOpen }: { account: Account; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('administration');
  const { id, name, email, active, roles } = account;
  const words = roles.map((grant) =>
    [t(`role.${grant.role}`), grant.network?.name ?? grant.organisation?.name]
      .filter(Boolean)
      .join(': '),
  );
  return (
    <li>
      <div>
        <strong>{name}</strong> {active ? null : <Tag tone="warning">{t('account.closed')}</Tag>}
        <Words tone="small">{email}</Words>
        <Words tone="smallSubtle">{words.join(' · ') || t('account.noRoles')}</Words>
      </div>
      <Row>
        <Button look="quiet" small onPress={() => onOpen({ what: 'edit', id })}>
          {t('change')} <Hidden>{name}</Hidden>
        </Button>
        <Button look="quiet" small onPress={() => onOpen({ what: 'roles', id })}>
          {t('account.roles')} <Hidden>{name}</Hidden>
        </Button>
      </Row>
    </li>
  );
}

interface OpenDialogProps {
  open: Open;
  accounts: Account[];
  onClose: () => void;
}

function OpenDialog({ open, accounts, onClose }: OpenDialogProps) {
  if (!open) return null;
  if (open.what === 'new') return <AccountDialog account={null} onClose={onClose} />;
  // Read from the list, so that a role that was given shows at once.
  const account = accounts.find(({ id }) => id === open.id);
  if (!account) return null;
  const Chosen = open.what === 'edit' ? AccountDialog : RolesDialog;
  return <Chosen account={account} onClose={onClose} />;
}
