/** Plan something to reach, or say how far it is. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import {
  useMilestone,
  useRemoveMilestone,
  type MilestoneIn,
  type MilestoneKind,
  type Pool,
  type PoolPoint,
} from '../api';
import { Day } from './Day';
import { MemberSelect } from './MemberSelect';
import { Problem } from './Problem';

const kinds: MilestoneKind[] = ['kickOff', 'midTerm', 'closingDay', 'own', 'deliverable'];

const fields = ['title', 'ownerId', 'beginsOn', 'dueOn'];

interface MilestoneDialogProps {
  pool: Pool;
  /** None: a new one. */
  point: PoolPoint | null;
  onClose: () => void;
}

export function MilestoneDialog({ pool, point, onClose }: MilestoneDialogProps) {
  const { t } = useTranslation('pools');
  const [draft, setDraft] = useState<MilestoneIn>(() => draftOf(pool, point));
  const saving = useMilestone(pool.id);
  const removing = useRemoveMilestone();
  const errors = errorsOf(saving.error);
  const change = (part: Partial<MilestoneIn>) => setDraft((before) => ({ ...before, ...part }));
  const save = () =>
    after(saving.mutateAsync({ id: point?.id ?? null, body: draft }), () => {
      toast(t('milestone.saved'));
      onClose();
    });
  return (
    <Dialog title={t(point ? 'milestone.change' : 'milestone.new')} isOpen onClose={onClose}>
      <Stack gap={16}>
        <Problem error={saving.error ?? removing.error} beside={fields} />
        <What pool={pool} point={point} draft={draft} errors={errors} onChange={change} />
        <HowFar draft={draft} errors={errors} onChange={change} />
      </Stack>
      <DialogActions>
        <Button onPress={save} busy={saving.isPending} isDisabled={draft.title.trim() === ''}>
          {t('milestone.save')}
        </Button>
        {point ? <Remove pool={pool} point={point} removing={removing} onClose={onClose} /> : null}
      </DialogActions>
    </Dialog>
  );
}

interface RemoveProps extends MilestoneDialogProps {
  point: PoolPoint;
  removing: ReturnType<typeof useRemoveMilestone>;
}

/** At once, with the way back. */
function Remove({ pool, point, removing, onClose }: RemoveProps) {
  const { t } = useTranslation('pools');
  const again = useMilestone(pool.id);
  const remove = () =>
    after(removing.mutateAsync(point.id), () => {
      toast(
        t('milestone.removed'),
        () => void again.mutateAsync({ id: null, body: draftOf(pool, point) }),
      );
      onClose();
    });
  return (
    <Button look="quiet" onPress={remove} busy={removing.isPending}>
      {t('milestone.remove')}
    </Button>
  );
}

interface PartProps {
  draft: MilestoneIn;
  errors: ReadonlyMap<string, string>;
  onChange: (part: Partial<MilestoneIn>) => void;
}

function HowFar({ draft, errors, onChange: change }: PartProps) {
  const { t } = useTranslation('pools');
  return (
    <>
      <Row gap={20}>
        <Day
          label={t('milestone.begins')}
          day={draft.beginsOn}
          error={errors.get('beginsOn')}
          onChange={(beginsOn) => change({ beginsOn })}
        />
        <Day
          label={t('milestone.due')}
          day={draft.dueOn}
          error={errors.get('dueOn')}
          onChange={(dueOn) => dueOn && change({ dueOn })}
        />
      </Row>
      <NumberStepper
        label={t('milestone.progress')}
        minValue={0}
        maxValue={100}
        step={5}
        isDisabled={draft.done ?? false}
        value={draft.progress ?? 0}
        onChange={(progress) => change({ progress: Number.isNaN(progress) ? 0 : progress })}
      />
      <Checkbox isSelected={draft.done ?? false} onChange={(done) => change({ done })}>
        {t('milestone.done')}
      </Checkbox>
    </>
  );
}

interface WhatProps extends PartProps {
  pool: Pool;
  point: PoolPoint | null;
}

function What({ pool, point, draft, errors, onChange: change }: WhatProps) {
  const { t } = useTranslation('pools');
  return (
    <>
      <TextField
        label={t('milestone.title')}
        error={errors.get('title')}
        maxLength={200}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <Row gap={20}>
        <Select
          label={t('milestone.kind')}
          choices={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
          value={draft.kind}
          onChange={(key) => change({ kind: kinds.find((each) => each === key) ?? 'own' })}
        />
        <MemberSelect
          pool={pool}
          label={t('milestone.owner')}
          nobody={t('milestone.nobody')}
          before={point?.owner}
          error={errors.get('ownerId')}
          value={draft.ownerId}
          onChange={(ownerId) => change({ ownerId })}
        />
      </Row>
    </>
  );
}

function draftOf(pool: Pool, point: PoolPoint | null): MilestoneIn {
  if (point === null) {
    return { kind: 'own', title: '', dueOn: pool.endsOn, beginsOn: null, progress: 0 };
  }
  const { kind, title, beginsOn, dueOn, progress, doneAt, owner } = point;
  return {
    kind,
    title,
    beginsOn,
    dueOn,
    progress,
    done: doneAt !== null,
    doneAt,
    ownerId: owner?.id ?? null,
  };
}
