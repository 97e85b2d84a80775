/** Erase me: what it means, a sign-in of a moment ago, the address once more, and a way back. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useStay, type Erasure, type MyData } from '../api';
import { ConfirmErasure } from './ConfirmErasure';
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
          <WhatHappens graceDays={data.graceDays} />
          <div>
            <Button look="danger" onPress={() => setAsking(true)}>
              {t('erase.button')}
            </Button>
          </div>
        </>
      )}
      <Dialog title={t('erase.title')} isOpen={asking} onClose={() => setAsking(false)}>
        {data.signedInRecently ? (
          <ConfirmErasure
            email={email}
            graceDays={data.graceDays}
            onClose={() => setAsking(false)}
          />
        ) : (
          <SignInAgain onClose={() => setAsking(false)} />
        )}
      </Dialog>
    </Stack>
  );
}

function WhatHappens({ graceDays }: { graceDays: number }) {
  const { t } = useTranslation('privacy');
  return (
    <>
      <p>{t('erase.text')}</p>
      <ul className={styles.points}>
        {t('erase.points')
          .split('\n')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <p>{graceDays > 0 ? t('erase.grace', { count: graceDays }) : t('erase.atOnce')}</p>
    </>
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
