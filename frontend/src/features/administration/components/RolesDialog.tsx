/** The roles of one person: taken away at once with the way back, and given for a network or organisation. */
import { useQuery } from '@tanstack/react-query';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { after } from '@/lib/after';
import { Button, IconButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/toast';
import { useGrantRole, useRevokeRole, type Account } from '../api';
import styles from './administration.module.css';
import { OrganisationBox } from './OrganisationBox';
import { Refusal } from './Refusal';

const roles: Role[] = ['member', 'coordinator', 'poster', 'administrator'];

interface RolesDialogProps {
  account: Account;
  onClose: () => void;
}

export function RolesDialog({ account, onClose }: RolesDialogProps) {
  const { t } = useTranslation('administration');
  const grant = useGrantRole(account.id);
  const revoke = useRevokeRole(account.id);
  function takeAway({ id, role, network, organisation }: Account['roles'][number]): void {
    const again = {
      role,
      networkId: network?.id ?? null,
      organisationId: organisation?.id ?? null,
    };
    after(revoke.mutateAsync(id), () => toast(t('roles.revoked'), () => grant.mutate(again)));
  }
  return (
    <Dialog title={t('roles.title', { name: account.name })} isOpen onClose={onClose}>
      <Stack gap={20}>
        <Refusal error={grant.error ?? revoke.error} />
        <RoleList account={account} onRevoke={takeAway} />
        <GiveRole
          busy={grant.isPending}
          onGive={(body) => after(grant.mutateAsync(body), () => toast(t('roles.granted')))}
        />
      </Stack>
    </Dialog>
  );
}

interface RoleListProps {
  account: Account;
  onRevoke: (grant: Account['roles'][number]) => void;
}

function RoleList({ account, onRevoke }: RoleListProps) {
  const { t } = useTranslation('administration');
  return (
    <ul className={styles.list}>
      {account.roles.map((each) => (
        <li key={each.id}>
          <div>
            <strong>{t(`role.${each.role}`)}</strong>{' '}
            {each.network?.name ?? each.organisation?.name}
          </div>
          <IconButton
            label={t('roles.revoke', { role: t(`role.${each.role}`) })}
            icon={Trash2}
            onPress={() => onRevoke(each)}
          />
        </li>
      ))}
    </ul>
  );
}

interface GiveRoleProps {
  busy: boolean;
  onGive: (role: { role: Role; networkId: string | null; organisationId: string | null }) => void;
}

const isForNetwork = (role: Role): boolean => role === 'member' || role === 'coordinator';

/** The role that is being given, with what it is for. */
function useNewRole() {
  const networks = useQuery(networksQuery).data ?? [];
  const [role, setRole] = useState<Role>('member');
  const [network, setNetwork] = useState<string | null>(null);
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const scope = {
    networkId: isForNetwork(role) ? (network ?? networks[0]?.id ?? null) : null,
    organisationId: role === 'poster' ? organisationId : null,
  };
  return { role, setRole, networks, setNetwork, organisationId, setOrganisation, scope };
}

function GiveRole({ busy, onGive }: GiveRoleProps) {
  const { t } = useTranslation('administration');
  const { role, setRole, networks, setNetwork, organisationId, setOrganisation, scope } =
    useNewRole();
  const forNetwork = isForNetwork(role);
  return (
    <Stack gap={16}>
      <Select
        label={t('roles.role')}
        choices={roles.map((id) => ({ id, label: t(`role.${id}`) }))}
        value={role}
        onChange={(id) => setRole(roles.find((each) => each === id) ?? 'member')}
      />
      {forNetwork ? (
        <Select
          label={t('roles.network')}
          choices={networks.map(({ id, name }) => ({ id, label: name }))}
          value={scope.networkId}
          onChange={(id) => setNetwork(id)}
        />
      ) : null}
      {role === 'poster' ? (
        <OrganisationBox
          label={t('roles.organisation')}
          value={organisationId}
          onChange={(id) => setOrganisation(id)}
        />
      ) : null}
      <div>
        <Button look="secondary" busy={busy} onPress={() => onGive({ role, ...scope })}>
          {t('roles.give')}
        </Button>
      </div>
    </Stack>
  );
}
