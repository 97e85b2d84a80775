/** Say yes, yes with a change, or no to a placement that somebody proposed. */
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { leadToFirstWrong } from '@/lib/first-wrong';
import { Button } from '@/ui/Button';
import { ConfirmDialog, Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useAcceptPlacement, useDeclinePlacement, type PlacementProposal } from '../proposals-api';
import { termsOf, useTerms } from '../useTerms';
import { Refused, TermsFields } from './TermsFields';

interface DecisionProps {
  proposal: PlacementProposal;
  onClose: () => void;
}

const dialogs = { accept: Accept, change: Change, decline: Decline };

export function Deciding({ proposal }: { proposal: PlacementProposal }) {
  const { t } = useTranslation('proposals');
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const Opened = open ? dialogs[open] : null;
  return (
    <Row gap={10}>
      <Button small onPress={() => setOpen('accept')}>
        {t('decide.accept')}
      </Button>
      <Button small look="secondary" onPress={() => setOpen('change')}>
        {t('decide.change')}
      </Button>
      <Button small look="secondary" onPress={() => setOpen('decline')}>
        {t('decide.decline')}
      </Button>
      {Opened ? <Opened proposal={proposal} onClose={() => setOpen(null)} /> : null}
    </Row>
  );
}

function Accept({ proposal, onClose }: DecisionProps) {
  const { t } = useTranslation('proposals');
  const accept = useAcceptPlacement(proposal.id);
  const { name } = proposal.person;
  const { title, description, beginsOn, endsOn, hoursPerWeek, weekdays, themes } = proposal;
  const body = { title, description, beginsOn, endsOn, hoursPerWeek, weekdays, themes };
  return (
    <ConfirmDialog
      title={t('decide.acceptTitle', { name })}
      isOpen
      onClose={onClose}
      confirmLabel={t('decide.accept')}
      busy={accept.isPending}
      onConfirm={() =>
        after(accept.mutateAsync(body), () => {
          onClose();
          toast(t('decide.accepted', { name }));
        })
      }
    >
      <Stack gap={12}>
        <p>{t('decide.acceptText', { name })}</p>
        <Refused error={accept.error} />
      </Stack>
    </ConfirmDialog>
  );
}

function Change({ proposal, onClose }: DecisionProps) {
  const { t } = useTranslation('proposals');
  const accept = useAcceptPlacement(proposal.id);
  const terms = useTerms(termsOf(proposal), accept.error);
  const [why, setWhy] = useState('');
  const { name } = proposal.person;
  function submit(event: FormEvent<HTMLElement>): void {
    event.preventDefault();
    const body = terms.body();
    if (!body) return leadToFirstWrong(event.currentTarget);
    after(accept.mutateAsync({ ...body, why }), () => {
      onClose();
      toast(t('decide.accepted', { name }));
    });
  }
  return (
    <Dialog title={t('decide.changeTitle', { name })} isOpen onClose={onClose}>
      <Stack as="form" onSubmit={submit} {...{ noValidate: true }}>
        <p>{t('decide.changeText', { name })}</p>
        <TermsFields form={terms} of={name} />
        <TextArea
          label={t('decide.word')}
          hint={t('decide.whyHint', { name })}
          optional
          value={why}
          onChange={setWhy}
          maxLength={1000}
          width="full"
        />
        <Refused error={accept.error} />
        <DialogActions>
          <Button type="submit" busy={accept.isPending}>
            {t('decide.accept')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

function Decline({ proposal, onClose }: DecisionProps) {
  const { t } = useTranslation('proposals');
  const decline = useDeclinePlacement(proposal.id);
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const { name } = proposal.person;
  function confirm(): void {
    if (!why.trim()) return setMissing(true);
    after(decline.mutateAsync(why.trim()), () => {
      onClose();
      toast(t('decide.declined', { name }));
    });
  }
  return (
    <ConfirmDialog
      title={t('decide.declineTitle', { name })}
      isOpen
      onClose={onClose}
      confirmLabel={t('decide.decline')}
      busy={decline.isPending}
      onConfirm={confirm}
      danger
    >
      <Stack gap={12}>
        <p>{t('decide.declineText', { name })}</p>
        <TextArea
          label={t('decide.why')}
          hint={t('decide.whyHint', { name })}
          value={why}
          onChange={setWhy}
          maxLength={1000}
          width="full"
          error={missing && !why.trim() ? t('decide.whyMissing') : undefined}
        />
        <Refused error={decline.error} />
      </Stack>
    </ConfirmDialog>
  );
}
