/** On my profile: ask my manager by mail, and what came of it. */
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, refusalOf } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Button } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { consentQuery, useAskManager, useForgetManager, type Consent } from '../api';

export function MyConsent() {
  const { t } = useTranslation('consent');
  const consent = useQuery(consentQuery).data;
  if (!consent) return null;
  return (
    <Stack as="section" gap={14} aria-labelledby="consent">
      <h2 id="consent">{t('mine.title')}</h2>
      <Standing consent={consent} />
      {consent.state ? <Came consent={consent} /> : <Ask />}
    </Stack>
  );
}

/** An earlier answer holds while nobody has said anything else. */
function Standing({ consent: { state, mostHours } }: { consent: Consent }) {
  const { t } = useTranslation('consent');
  if (mostHours === null || (state !== null && state !== 'asked')) return null;
  return <Note tone="info">{t('mine.standing', { hours: mostHours })}</Note>;
}

function Ask() {
  const { t } = useTranslation('consent');
  const [email, setEmail] = useState('');
  const ask = useAskManager();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (email.trim()) {
      after(ask.mutateAsync(email.trim()), () => toast(t('mine.sent', { email: email.trim() })));
    }
  }
  const field = ask.error instanceof ProblemError ? ask.error.fields[0]?.detail : undefined;
  return (
    <Stack as="form" gap={14} onSubmit={submit} {...{ noValidate: true }}>
      <p>{t('mine.why')}</p>
      <TextField
        label={t('mine.email')}
        hint={t('mine.emailHint')}
        type="email"
        maxLength={254}
        width="full"
        value={email}
        onChange={setEmail}
        error={ask.error ? (field ?? ask.error.message) : undefined}
      />
      <Row>
        <Button type="submit" look="secondary" busy={ask.isPending} isDisabled={!email.trim()}>
          {t('mine.ask')}
        </Button>
      </Row>
    </Stack>
  );
}

const tones = {
  asked: 'info',
  given: 'positive',
  declined: 'warning',
  withdrawn: 'warning',
} as const;

function Came({ consent }: { consent: Consent }) {
  const { t } = useTranslation('consent');
  const format = useFormat();
  const { email, state, hoursPerMonth, askedAt, answeredAt } = consent;
  if (!state || !email || !askedAt) return null;
  const date = format.longDate(answeredAt ?? askedAt);
  return (
    <>
      <Note tone={tones[state]}>{t(`mine.state.${state}`, { hours: hoursPerMonth ?? 0 })}</Note>
      <Words tone="smallSubtle">{t('mine.whom', { email, date })}</Words>
      <Forget asked={state === 'asked'} />
    </>
  );
}

function Forget({ asked }: { asked: boolean }) {
  const { t } = useTranslation('consent');
  const forget = useForgetManager();
  const label = t(asked ? 'mine.takeBack' : 'mine.forget');
  return (
    <Row>
      <AskFirst
        look="secondary"
        small
        title={t(asked ? 'mine.takeBackTitle' : 'mine.forgetTitle')}
        text={t(asked ? 'mine.takeBackText' : 'mine.forgetText')}
        confirmLabel={label}
        busy={forget.isPending}
        refused={refusalOf(forget.error)}
        onConfirm={(close) =>
          after(forget.mutateAsync(), () => {
            close();
            toast(t('mine.forgotten'));
          })
        }
        danger
      >
        {label}
      </AskFirst>
    </Row>
  );
}
