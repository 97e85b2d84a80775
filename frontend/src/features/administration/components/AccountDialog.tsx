/** The form of one account; closing it signs the person out everywhere. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { CheckboxCard } from '@/ui/Checkbox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useSaveAccount, type Account, type AccountIn } from '../api';
import { OrganisationBox } from './OrganisationBox';
import { Refusal } from './Refusal';

const careers = ['trainee', 'experienced', 'senior'] as const;

interface AccountDialogProps {
  account: Account | null;
  onClose: () => void;
}

const fresh: AccountIn = { name: '', email: '', career: 'trainee', language: 'nl', active: true };

const valuesOf = (account: Account): AccountIn => ({
  name: account.name,
  email: account.email,
  career: account.career,
  active: account.active,
  language: account.language === 'en' ? 'en' : 'nl',
  homeOrganisationId: account.homeOrganisation?.id ?? null,
});

function useAccountForm({ account, onClose }: AccountDialogProps) {
  const { t } = useTranslation('administration');
  const [values, setValues] = useState<AccountIn>(() => (account ? valuesOf(account) : fresh));
  const save = useSaveAccount(account?.id ?? null);
  function submit(event: FormEvent): void {
    event.preventDefault();
    after(save.mutateAsync(values), () => {
      onClose();
      toast(t('saved'));
    });
  }
  const set = (part: Partial<AccountIn>) => setValues((now) => ({ ...now, ...part }));
  return { values, set, submit, save };
}

export function AccountDialog(props: AccountDialogProps) {
  const { t } = useTranslation('administration');
  const { values, set, submit, save } = useAccountForm(props);
  return (
    <Dialog title={props.account?.name ?? t('account.add')} isOpen onClose={props.onClose}>
      <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
        <Refusal error={save.error} />
        <TextField label={t('name')} value={values.name} onChange={(name) => set({ name })} />
        <TextField
          label={t('account.email')}
          type="email"
          value={values.email}
          onChange={(email) => set({ email })}
        />
        <Select
          label={t('account.career')}
          choices={careers.map((id) => ({ id, label: t(`career.${id}`) }))}
          value={values.career ?? 'trainee'}
          onChange={(id) => set({ career: careers.find((each) => each === id) ?? 'trainee' })}
        />
        <HomeAndState account={props.account} values={values} set={set} />
        <DialogActions>
          <Button type="submit" busy={save.isPending}>
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

interface HomeAndStateProps {
  account: Account | null;
  values: AccountIn;
  set: (part: Partial<AccountIn>) => void;
}

function HomeAndState({ account, values, set }: HomeAndStateProps) {
  const { t } = useTranslation('administration');
  return (
    <>
      <OrganisationBox
        label={t('account.home')}
        name={account?.homeOrganisation?.name ?? ''}
        value={values.homeOrganisationId ?? null}
        onChange={(homeOrganisationId) => set({ homeOrganisationId })}
      />
      <CheckboxCard
        isSelected={values.active ?? true}
        onChange={(active) => set({ active })}
        note={t('account.activeNote')}
      >
        {t('account.active')}
      </CheckboxCard>
    </>
  );
}
