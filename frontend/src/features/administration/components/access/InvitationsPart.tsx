/** Invitations that are still open, and inviting people by mail. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe, type Role } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Button } from '@/ui/Button';
import { Hidden, Stack, Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { EmptyState } from '@/ui/states';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import {
  invitationsQuery,
  useInvite,
  useRevokeInvitation,
  type Invitation,
} from '../../access-api';
import styles from '../administration.module.css';
import { OrganisationBox } from '../OrganisationBox';
import { Refusal } from '../Refusal';
import { NetworkChoice, useKeptNetworks } from './NetworkChoice';

export function InvitationsPart() {
  const { t } = useTranslation('access');
  const invitations = useSuspenseQuery(invitationsQuery).data;
  const revoke = useRevokeInvitation();
  return (
    <Stack gap={32}>
      <InviteForm />
      <Stack as="section" gap={12} aria-labelledby="open-invitations">
        <h2 id="open-invitations">{t('invitation.open')}</h2>
        <Refusal error={revoke.error} />
        {invitations.length === 0 ? <EmptyState title={t('invitation.none')} /> : null}
        <ul className={styles.list}>
          {invitations.map((each) => (
            <InvitationLine
              key={each.id}
              invitation={each}
              busy={revoke.isPending && revoke.variables === each.id}
              onRevoke={(close) =>
                after(revoke.mutateAsync(each.id).finally(close), () =>
                  toast(t('invitation.revoked')),
                )
              }
            />
          ))}
        </ul>
      </Stack>
    </Stack>
  );
}

interface InvitationLineProps {
  invitation: Invitation;
  busy: boolean;
  onRevoke: (close: () => void) => void;
}

function InvitationLine({ invitation, busy, onRevoke }: InvitationLineProps) {
  const { t } = useTranslation(['access', 'administration']);
  const format = useFormat();
  const place = invitation.network?.name ?? invitation.organisation?.name ?? '';
  return (
    <li>
      <div>
        <strong>{invitation.email}</strong>
        <Words tone="small">
          {t(`administration:role.${invitation.role}`)} {place}
        </Words>
        <Words tone="smallSubtle">
          {t('invitation.by', {
            name: invitation.invitedBy.name,
            when: format.shortDate(invitation.expiresAt),
          })}
        </Words>
      </div>
      <AskFirst
        look="secondary"
        small
        title={t('invitation.revokeTitle', { email: invitation.email })}
        text={t('invitation.revokeText')}
        confirmLabel={t('invitation.revoke')}
        busy={busy}
        onConfirm={onRevoke}
        danger
      >
        {t('invitation.revoke')}
        <Hidden> {invitation.email}</Hidden>
      </AskFirst>
    </li>
  );
}

const roles: Role[] = ['member', 'coordinator', 'poster', 'administrator'];

function useInviteForm() {
  const { t } = useTranslation('access');
  const networks = useKeptNetworks();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [network, setNetwork] = useState<string | null>(null);
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const invite = useInvite();
  const forNetwork = role === 'member' || role === 'coordinator';
  const networkId = forNetwork ? (network ?? networks[0]?.id ?? null) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const complete = /^\S+@\S+\.\S+$/.test(email.trim());
    setMissing(!complete);
    if (!complete) return;
    const body = {
      email: email.trim(),
      role,
      networkId,
      organisationId: role === 'poster' ? organisationId : null,
    };
    after(invite.mutateAsync(body), () => {
      toast(t('invitation.sent', { email: body.email }));
      setEmail('');
    });
  }
  const scope = { forNetwork, networkId, setNetwork, organisationId, setOrganisation };
  return { email, setEmail, role, setRole, missing, invite, submit, ...scope };
}

function InviteForm() {
  const { t } = useTranslation(['access', 'administration']);
  const form = useInviteForm();
  const administrator = hasRole(useMe(), 'administrator');
  return (
    <Stack as="form" gap={16} onSubmit={form.submit} {...{ noValidate: true }}>
      <Refusal error={form.invite.error} />
      <TextField
        label={t('administration:account.email')}
        type="email"
        value={form.email}
        onChange={form.setEmail}
        error={form.missing ? t('invitation.emailMissing') : undefined}
      />
      {administrator ? (
        <Select
          label={t('administration:roles.role')}
          choices={roles.map((id) => ({ id, label: t(`administration:role.${id}`) }))}
          value={form.role}
          onChange={(id) => form.setRole(roles.find((each) => each === id) ?? 'member')}
        />
      ) : null}
      {form.forNetwork ? <NetworkChoice value={form.networkId} onChange={form.setNetwork} /> : null}
      {form.role === 'poster' ? (
        <OrganisationBox
          label={t('administration:roles.organisation')}
          value={form.organisationId}
          onChange={(id) => form.setOrganisation(id)}
        />
      ) : null}
      <div>
        <Button type="submit" busy={form.invite.isPending}>
          {t('invitation.send')}
        </Button>
      </div>
    </Stack>
  );
}
