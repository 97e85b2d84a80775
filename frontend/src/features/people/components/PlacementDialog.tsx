/** The form of one placement. */
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { leadToFirstWrong } from '@/lib/first-wrong';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { ComboBox } from '@/ui/ComboBox';
import { toast } from '@/ui/toast';
import { organisationsQuery, useSavePlacement, type Placement } from '../api';
import { freshTerms, termsOf, useTerms, type TermsForm } from '../useTerms';
import { Refused, TermsFields } from './TermsFields';

function usePlacementForm(placement: Placement | null, onClose: () => void) {
  const { t } = useTranslation('people');
  const [organisationId, setOrganisation] = useState(placement?.organisation.id ?? null);
  const [onMap, setOnMap] = useState(placement?.onMap ?? false);
  const save = useSavePlacement(placement?.id ?? null);
  const terms = useTerms(placement ? termsOf(placement) : freshTerms, save.error);

  function submit(event: FormEvent<HTMLElement>): void {
    event.preventDefault();
    // The dialog stands inside the profile's form in the tree of components.
    event.stopPropagation();
    const body = terms.body();
    if (!body || !organisationId) return leadToFirstWrong(event.currentTarget);
    after(save.mutateAsync({ ...body, organisationId, onMap }), () => {
      onClose();
      toast(t('placement.saved'));
    });
  }
  return { terms, submit, save, organisationId, setOrganisation, onMap, setOnMap };
}

interface PlacementDialogProps {
  /** Null for a new one. */
  placement: Placement | null;
  onClose: () => void;
}

export function PlacementDialog({ placement, onClose }: PlacementDialogProps) {
  const { t } = useTranslation('people');
  const form = usePlacementForm(placement, onClose);
  return (
    <Dialog title={t(placement ? 'placement.edit' : 'placement.add')} isOpen onClose={onClose}>
      <Stack as="form" onSubmit={form.submit} {...{ noValidate: true }}>
        <Refused error={form.save.error} />
        <TermsFields form={form.terms}>
          <Organisation
            form={form.terms}
            name={placement?.organisation.name ?? ''}
            value={form.organisationId}
            onChange={form.setOrganisation}
          />
        </TermsFields>
        <Checkbox isSelected={form.onMap} onChange={form.setOnMap}>
          {t('placement.onMap')}
        </Checkbox>
        <DialogActions>
          <Button type="submit" busy={form.save.isPending}>
            {t('placement.save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

interface OrganisationProps {
  form: TermsForm;
  name: string;
  value: string | null;
  onChange: (organisationId: string | null) => void;
}

/** All organisations of the country: the server searches while one types. */
function Organisation({ form, value, name, onChange }: OrganisationProps) {
  const { t } = useTranslation('people');
  const [words, setWords] = useState(name);
  const found = useQuery(organisationsQuery(words)).data ?? [];
  return (
    <ComboBox
      label={t('placement.organisation')}
      width="full"
      items={found.map(({ id, name: label }) => ({ id, label }))}
      choices={found.map(({ id, name: label }) => ({ id, label }))}
      inputValue={words}
      onInputChange={setWords}
      value={value}
      onChange={(id) => onChange(id ? String(id) : null)}
      error={form.missing(!value) ?? form.said('organisationId')}
    />
  );
}
