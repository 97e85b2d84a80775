/** Erase me: what it means, a sign-in of a moment ago, the address once more, and a way back. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useAskForErasure, useStay, type Erasure, type MyData } from '../api';
import styles from './privacy.module.css';

export function EraseMe({ data, email }: { data: MyData; email: string }) {
  const { t } = useTranslation('privacy');
  const [asking, setAsking] = useState(false);
  return (
    <Stack as="section" gap={12}>
      <h2>{t('erase.title')}</h2>
      {data.erasure ? (
        <Waiting erasure={data.erasure} />
      ) : (
        <>
          <p>{t('erase.text')}</p>
          <ul className={styles.points}>
            {t('erase.points')
              .split('\n')
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
          <p>
            {data.graceDays > 0 ? t('erase.grace', { count: data.graceDays }) : t('erase.atOnce')}
          </p>
          <div>
            <Button look="danger" onPress={() => setAsking(true)}>
              {t('erase.button')}
            </Button>
          </div>
        </>
      )}
      <Dialog title={t('erase.title')} isOpen={asking} onClose={() => setAsking(false)}>
        {data.signedInRecently ? (
          <Confirm email={email} graceDays={data.graceDays} onClose={() => setAsking(false)} />
        ) : (
          <SignInAgain onClose={() => setAsking(false)} />
        )}
      </Dialog>
    </Stack>
  );
}

function Waiting({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const stay = useStay();
  return (
    <Stack gap={12}>
      <Note tone="warning">{t('erase.waiting', { due: format.longDate(erasure.dueAt) })}</Note>
      <div>
        <Button
          busy={stay.isPending}
          onPress={() => after(stay.mutateAsync(), () => toast(t('erase.stays')))}
        >
          {t('erase.stay')}
        </Button>
      </div>
    </Stack>
  );
}

function SignInAgain({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  return (
    <>
      <p>{t('erase.again')}</p>
      <DialogActions>
        <Button look="secondary" onPress={onClose}>
          {t('erase.cancel')}
        </Button>
        <Button
          onPress={() => void navigate({ to: '/inloggen', search: { terug: '/profiel/gegevens' } })}
        >
          {t('erase.signIn')}
        </Button>
      </DialogActions>
    </>
  );
}

interface ConfirmProps {
  email: string;
  graceDays: number;
  onClose: () => void;
}

function Confirm({ email, graceDays, onClose }: ConfirmProps) {
  const { t } = useTranslation('privacy');
  const [typed, setTyped] = useState('');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const ask = useAskForErasure();
  const problem = ask.error instanceof ProblemError ? ask.error : null;

  async function told(erasure: Erasure): Promise<void> {
    onClose();
    if (!erasure.doneAt) {
      toast(t('erase.asked'));
      await queryClient.invalidateQueries({ queryKey: ['my-data'] });
      return;
    }
    await navigate({ to: '/gewist' });
    queryClient.clear();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    after(ask.mutateAsync(typed.trim()), (erasure) => void told(erasure));
  }

  return (
    <Stack as="form" gap={16} onSubmit={submit} {...{ noValidate: true }}>
      <p>{graceDays > 0 ? t('erase.confirmGrace') : t('erase.confirmNow')}</p>
      <TextField
        label={t('erase.email', { email })}
        type="email"
        autoComplete="off"
        width="full"
        value={typed}
        onChange={setTyped}
        error={problem?.fields[0]?.detail}
      />
      {problem && problem.fields.length === 0 ? (
        <Note tone="negative" role="alert">
          {problem.detail}
        </Note>
      ) : null}
      <Row>
        <Button look="secondary" onPress={onClose}>
          {t('erase.cancel')}
        </Button>
        <Button look="danger" type="submit" busy={ask.isPending}>
          {t('erase.confirm')}
        </Button>
      </Row>
    </Stack>
  );
}
