/** My account: name, language, and signing out everywhere. */
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, ProblemError, type Me } from '@/client';
import { MyConsent } from '@/features/consent';
import { chooseLanguage } from '@/i18n';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack, Words } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useSaveAccount, useSignOutEverywhere } from '../api';

export function AccountPart({ me }: { me: Me }) {
  return (
    <Stack gap={32}>
      <AccountForm me={me} />
      {hasRole(me, 'member') ? <MyConsent /> : null}
      <SignOutEverywhere />
      <MyDataLink />
    </Stack>
  );
}

function useAccountForm(me: Me) {
  const { t } = useTranslation('people');
  const [name, setName] = useState(me.name);
  const [language, setLanguage] = useState(me.language);
  const save = useSaveAccount();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!name.trim()) return;
    const onSuccess = () => {
      void chooseLanguage(language);
      toast(t('account.saved'));
    };
    after(save.mutateAsync({ name: name.trim(), language }), onSuccess);
  }

  const problem = save.error instanceof ProblemError ? save.error.detail : undefined;
  const error = name.trim() ? problem : t('account.nameMissing');
  return { name, setName, language, setLanguage, submit, error, busy: save.isPending };
}

function AccountForm({ me }: { me: Me }) {
  const { t } = useTranslation(['people', 'frame']);
  const form = useAccountForm(me);
  return (
    <Stack as="form" gap={16} onSubmit={form.submit} {...{ noValidate: true }}>
      <h2>{t('account.title')}</h2>
      <TextField
        label={t('account.name')}
        autoComplete="name"
        maxLength={200}
        width="full"
        value={form.name}
        onChange={form.setName}
        error={form.error}
      />
      <Words tone="hint">{t('account.email', { email: me.email })}</Words>
      <Select
        label={t('frame:person.language')}
        hint={t('account.languageHint')}
        choices={(['nl', 'en'] as const).map((id) => ({ id, label: t(`frame:languages.${id}`) }))}
        value={form.language}
        onChange={(id) => form.setLanguage(id === 'en' ? 'en' : 'nl')}
      />
      <div>
        <Button type="submit" look="secondary" busy={form.busy}>
          {t('account.save')}
        </Button>
      </div>
    </Stack>
  );
}

function MyDataLink() {
  const { t } = useTranslation('people');
  return (
    <Stack as="section" gap={8}>
      <h2>{t('data.title')}</h2>
      <Words tone="hint">{t('data.hint')}</Words>
      <div>
        <ButtonLink to="/profiel/gegevens">{t('data.link')}</ButtonLink>
      </div>
    </Stack>
  );
}

function SignOutEverywhere() {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const signOut = useSignOutEverywhere();
  return (
    <Stack as="section" gap={8}>
      <h2>{t('everywhere.title')}</h2>
      <Words tone="hint">{t('everywhere.hint')}</Words>
      <div>
        <Button look="secondary" onPress={() => setAsking(true)}>
          {t('everywhere.button')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('everywhere.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('everywhere.button')}
        busy={signOut.isPending}
        onConfirm={() =>
          after(
            signOut.mutateAsync(),
            () => void navigate({ to: '/inloggen', ignoreBlocker: true }),
          )
        }
      >
        <p>{t('everywhere.text')}</p>
        {signOut.error ? <p role="alert">{t('profile.unreachable')}</p> : null}
      </ConfirmDialog>
    </Stack>
  );
}
