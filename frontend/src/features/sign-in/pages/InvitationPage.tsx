/** An invitation from the mail: what it is for, and accepting it with one's name. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Card, Stack, Words } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { EmptyState, Skeleton } from '@/ui/states';
import { TextField } from '@/ui/TextField';
import { invitationQuery, leaveFor, useAccept, type Invited } from '../access';
import styles from '../components/sign-in.module.css';

export default function InvitationPage() {
  const { t } = useTranslation('sign-in');
  const { token = '' } = useSearch({ from: '/uitnodiging' });
  const { data, error } = useQuery({ ...invitationQuery(token), enabled: token !== '' });
  if (data) return <Invitation token={token} invited={data} />;
  if (token && !error) {
    return (
      <Page title={t('invitation.title')} flight>
        <Skeleton />
      </Page>
    );
  }
  return (
    <Page title={t('invitation.failedTitle')} flight>
      <EmptyState
        title={error instanceof ProblemError && error.detail ? error.detail : t('invitation.why')}
        actions={
          <ButtonLink to="/inloggen" look="primary">
            {t('invitation.toSignIn')}
          </ButtonLink>
        }
      >
        <p>{t('invitation.failed')}</p>
      </EmptyState>
    </Page>
  );
}

function Invitation({ token, invited }: { token: string; invited: Invited }) {
  const { t } = useTranslation('sign-in');
  const place = invited.network ?? invited.organisation ?? 'Flying Trainees';
  return (
    <Page
      title={t('invitation.to', { place })}
      lead={t(`invitation.as.${invited.role}`, { inviter: invited.invitedBy, place })}
      flight
    >
      <Card raised className={styles.email}>
        {invited.provider ? (
          <AtProvider provider={invited.provider} email={invited.email} />
        ) : (
          <AcceptForm token={token} email={invited.email} />
        )}
      </Card>
    </Page>
  );
}

function AtProvider({
  provider,
  email,
}: {
  provider: NonNullable<Invited['provider']>;
  email: string;
}) {
  const { t } = useTranslation('sign-in');
  const [failed, setFailed] = useState(false);
  return (
    <Stack>
      <p>{t('invitation.provider', { provider: provider.name, email })}</p>
      {failed ? (
        <Note tone="negative" role="alert">
          {t('arrival.stopped')}
        </Note>
      ) : null}
      <div>
        <Button
          onPress={() =>
            after(
              leaveFor(provider.id, '/', email),
              () => undefined,
              () => setFailed(true),
            )
          }
        >
          {t('invitation.atProvider', { provider: provider.name })}
        </Button>
      </div>
    </Stack>
  );
}

function AcceptForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const accept = useAccept(token);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setMissing(!name.trim());
    if (!name.trim()) return;
    after(accept.mutateAsync(name.trim()), () => void navigate({ to: '/', replace: true }));
  }

  const refused = accept.error instanceof ProblemError ? accept.error.detail : undefined;
  return (
    <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
      <Words tone="hint">{t('invitation.email', { email })}</Words>
      <TextField
        label={t('invitation.name')}
        autoComplete="name"
        maxLength={200}
        width="full"
        value={name}
        onChange={setName}
        error={missing ? t('invitation.nameMissing') : refused}
      />
      <div>
        <Button type="submit" busy={accept.isPending}>
          {t('invitation.accept')}
        </Button>
      </div>
    </Stack>
  );
}
