/** What a network shares with each partner: which themes, and with whom of its members. */
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf, themesQuery, type Theme } from '@/features/catalogue';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Checkbox, CheckboxGroup } from '@/ui/Checkbox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack, Words } from '@/ui/layout';
import { Fetched } from '@/ui/states';
import { toast } from '@/ui/toast';
import { agreementsQuery, careers, useSaveAgreement, type Agreement } from '../agreements-api';
import styles from './administration.module.css';
import { Refusal } from './Refusal';

export function Agreements({ networkId }: { networkId: string }) {
  const { t } = useTranslation('agreements');
  const agreements = useQuery(agreementsQuery(networkId));
  return (
    <Fetched query={agreements} failed={t('failed')}>
      {(found) => <All agreements={found} networkId={networkId} />}
    </Fetched>
  );
}

function All({ agreements, networkId }: { agreements: Agreement[]; networkId: string }) {
  const { t } = useTranslation('agreements');
  const [editing, setEditing] = useState<Agreement | null>(null);
  return (
    <>
      {agreements.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={styles.list}>
        {agreements.map((agreement) => (
          <Line
            key={agreement.partner.id}
            agreement={agreement}
            onEdit={() => setEditing(agreement)}
          />
        ))}
      </ul>
      {editing ? (
        <AgreementDialog
          networkId={networkId}
          agreement={editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}

function Line({ agreement, onEdit }: { agreement: Agreement; onEdit: () => void }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const themes = useQuery(themesQuery).data ?? [];
  const { partner } = agreement;
  return (
    <li>
      <div>
        <strong>{partner.name}</strong>
        <Words tone="small">
          {agreement.themes.length > 0
            ? t('about', {
                themes: format.inWords(agreement.themes.map((id) => nameOf(themes, id))),
              })
            : t('aboutAll')}{' '}
          {agreement.careers.length > 0
            ? t('for', { who: format.inWords(agreement.careers.map((one) => t(`career.${one}`))) })
            : t('forAll')}
        </Words>
      </div>
      <Button look="quiet" small aria-label={t('change', { name: partner.name })} onPress={onEdit}>
        {t('changeShort')}
      </Button>
    </li>
  );
}

interface AgreementDialogProps {
  networkId: string;
  agreement: Agreement;
  onClose: () => void;
}

/** Main themes only, and whichever narrower one was agreed on before. */
const offered = (themes: Theme[], chosen: string[]) =>
  themes.filter(({ id, broader }) => !broader || chosen.includes(id));

function AgreementDialog({ networkId, agreement, onClose }: AgreementDialogProps) {
  const { t } = useTranslation('agreements');
  const list = useQuery(themesQuery).data ?? [];
  const [themes, setThemes] = useState<string[]>(agreement.themes);
  const [chosen, setChosen] = useState<string[]>(agreement.careers);
  const save = useSaveAgreement(networkId, agreement.partner.id);
  const before = { themes: agreement.themes, careers: agreement.careers };
  function submit(event: FormEvent): void {
    event.preventDefault();
    after(
      save.mutateAsync({ themes, careers: careers.filter((one) => chosen.includes(one)) }),
      () => {
        onClose();
        toast(t('saved'), () => after(save.mutateAsync(before), () => toast(t('asBefore'))));
      },
    );
  }
  return (
    <Dialog title={t('title', { name: agreement.partner.name })} isOpen onClose={onClose}>
      <Stack as="form" gap={20} onSubmit={submit} {...{ noValidate: true }}>
        <Refusal error={save.error} />
        <Terms
          {...{ label: t('who'), hint: t('whoHint'), value: chosen, onChange: setChosen }}
          choices={careers.map((id) => ({ id, label: t(`career.${id}`) }))}
        />
        <Terms
          {...{ label: t('themes'), hint: t('themesHint'), value: themes, onChange: setThemes }}
          choices={offered(list, agreement.themes)}
        />
        <DialogActions>
          <Button type="submit" busy={save.isPending}>
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

interface TermsProps {
  label: string;
  hint: string;
  value: string[];
  onChange: (value: string[]) => void;
  choices: { id: string; label: string }[];
}

function Terms({ choices, ...group }: TermsProps) {
  return (
    <CheckboxGroup {...group}>
      {choices.map(({ id, label }) => (
        <Checkbox key={id} value={id}>
          {label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
