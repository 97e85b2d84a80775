/**
 * The form with one's address: people of an employer with a page of its own go there, others get a
 * link by mail, and the form says so once it is on its way.
 */
import MailCheck from 'lucide-react/icons/mail-check';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { Card, Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { useStart } from '../api';
import { PasskeyButton } from './PasskeyButton';
import styles from './sign-in.module.css';

interface EmailLinkProps {
  raised?: boolean;
  /** The page to land on after signing in. */
  returnTo: string;
}

export function EmailLink({ raised = false, returnTo }: EmailLinkProps) {
  const { t } = useTranslation('sign-in');
  const { email, setEmail, missing, submit, request, leaving } = useEmailForm(returnTo);
  if (request.isSuccess && !leaving) {
    return (
      <Card raised={raised} className={styles.email}>
        <Sent email={email} onAgain={() => request.reset()} />
      </Card>
    );
  }
  const refused = request.error instanceof ProblemError ? request.error.detail : undefined;
  // Off to the employer's own page: the form stays busy until the browser has left.
  const busy = request.isPending || leaving;
  return (
    <Card raised={raised} className={styles.email}>
      <Stack gap={20}>
        <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
          <h2>{t('byEmail.title')}</h2>
          <Words tone="hint">{t('byEmail.explain')}</Words>
          <TextField
            label={t('byEmail.email')}
            type="email"
            name="email"
            autoComplete="username webauthn"
            value={email}
            onChange={setEmail}
            error={missing ? t('byEmail.missing') : refused}
            width="full"
          />
          <div>
            <Button type="submit" look={raised ? 'primary' : 'secondary'} busy={busy}>
              {t('byEmail.send')}
            </Button>
          </div>
        </Stack>
        <PasskeyButton returnTo={returnTo} />
      </Stack>
    </Card>
  );
}

function Sent({ email, onAgain }: { email: string; onAgain: () => void }) {
  const { t } = useTranslation('sign-in');
  return (
    <Stack>
      <h2>{t('byEmail.sentTitle')}</h2>
      <Note tone="positive" icon={MailCheck} role="status">
        {t('byEmail.sent', { email })}
      </Note>
      <Button look="quiet" onPress={onAgain}>
        {t('byEmail.again')}
      </Button>
    </Stack>
  );
}

function useEmailForm(returnTo: string) {
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const request = useStart(returnTo);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const complete = /^\S+@\S+\.\S+$/.test(email);
    setMissing(!complete);
    if (complete) request.mutate(email);
  }
  const leaving = request.data === 'leaving';
  return { email, setEmail, missing, submit, request, leaving };
}
