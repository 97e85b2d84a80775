/** Which organisation goes on with another's tasks, and since when. */
import { type CalendarDate } from '@internationalized/date';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { DatePicker } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { toast } from '@/ui/toast';
import { useAddSuccessor, type Organisation } from '../api';
import { OrganisationBox } from './OrganisationBox';
import { Refusal } from './Refusal';

interface SuccessorDialogProps {
  organisation: Organisation;
  onClose: () => void;
}

export function SuccessorDialog({ organisation, onClose }: SuccessorDialogProps) {
  const { t } = useTranslation('administration');
  const [successorId, setSuccessor] = useState<string | null>(null);
  const [since, setSince] = useState<CalendarDate | null>(null);
  const add = useAddSuccessor(organisation.id);
  const saved = () => {
    onClose();
    toast(t('saved'));
  };
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!successorId || !since) return;
    after(add.mutateAsync({ successorId, since: since.toString() }), saved);
  }
  return (
    <Dialog
      title={t('organisation.successorOf', { name: organisation.name })}
      isOpen
      onClose={onClose}
    >
      <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
        <Refusal error={add.error} />
        <OrganisationBox
          label={t('organisation.successor')}
          value={successorId}
          onChange={(id) => setSuccessor(id)}
        />
        <DatePicker label={t('organisation.since')} value={since} onChange={setSince} />
        <DialogActions>
          <Button type="submit" busy={add.isPending} isDisabled={!successorId || !since}>
            {t('save')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
