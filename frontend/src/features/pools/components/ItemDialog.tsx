/** A part of the programme: what, when, where, how many seats. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { DatePicker, TimeField } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/layout';
import { NumberStepper } from '@/ui/NumberStepper';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import type { Item, Pool } from '../api';
import { useItem } from '../day-api';
import { bodyOf, draftOf, following, isSeated, SEATS, type ItemDraft } from '../item-draft';
import { MemberSelect } from './MemberSelect';
import { Problem } from './Problem';
import { RemoveItem } from './RemoveItem';

const kinds = ['together', 'themeTable', 'workshop', 'pause'] as const;
const fields = ['title', 'hostId', 'seats', 'end'];

interface ItemDialogProps {
  pool: Pool;
  /** None: a new one. */
  item: Item | null;
  /** The last one so far: the next begins when it ends. */
  last: Item | null;
  onClose: () => void;
}

export function ItemDialog({ pool, item, last, onClose }: ItemDialogProps) {
  const { t } = useTranslation('pools');
  const [draft, setDraft] = useState<ItemDraft>(() =>
    item ? draftOf(item) : following(pool, last),
  );
  const saving = useItem(pool.id);
  const errors = errorsOf(saving.error);
  const change = (part: Partial<ItemDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = () =>
    after(saving.mutateAsync({ id: item?.id ?? null, body: bodyOf(draft) }), () => {
      toast(t('item.saved'));
      onClose();
    });
  return (
    <Dialog title={t(item ? 'item.change' : 'item.new')} isOpen onClose={onClose}>
      <Stack gap={16}>
        <Problem error={saving.error} beside={fields} />
        <What pool={pool} item={item} draft={draft} errors={errors} onChange={change} />
        <When draft={draft} errors={errors} onChange={change} />
        <Where item={item} draft={draft} errors={errors} onChange={change} />
      </Stack>
      <DialogActions>
        <Button onPress={save} busy={saving.isPending} isDisabled={draft.title.trim() === ''}>
          {t('item.save')}
        </Button>
        {item ? <RemoveItem pool={pool} item={item} onRemoved={onClose} /> : null}
      </DialogActions>
    </Dialog>
  );
}

interface PartProps {
  draft: ItemDraft;
  errors: ReadonlyMap<string, string>;
  onChange: (part: Partial<ItemDraft>) => void;
}

const chosen = (key: unknown) => (key === 'none' ? null : String(key));

interface WhatProps extends PartProps {
  pool: Pool;
  item: Item | null;
}

function What({ pool, item, draft, errors, onChange: change }: WhatProps) {
  const { t } = useTranslation('pools');
  const none = { id: 'none', label: t('finding.noTheme') };
  return (
    <>
      <TextField
        label={t('item.title')}
        error={errors.get('title')}
        maxLength={200}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <Row gap={20}>
        <Select
          label={t('item.kind')}
          choices={kinds.map((id) => ({ id, label: t(`itemKind.${id}`) }))}
          value={draft.kind}
          onChange={(key) => change({ kind: kinds.find((each) => each === key) ?? 'together' })}
        />
        <MemberSelect
          pool={pool}
          label={t('item.host')}
          nobody={t('item.nobody')}
          before={item?.host}
          error={errors.get('hostId')}
          value={draft.hostId}
          onChange={(hostId) => change({ hostId })}
        />
      </Row>
      {pool.themes.length > 0 ? (
        <Select
          label={t('item.theme')}
          choices={[none, ...pool.themes.map(({ id, name }) => ({ id, label: name }))]}
          value={draft.poolThemeId ?? 'none'}
          onChange={(key) => change({ poolThemeId: chosen(key) })}
        />
      ) : null}
    </>
  );
}

/** In which room, and for how many; nobody signs up for what is for everybody. */
function Where({ item, draft, errors, onChange: change }: PartProps & { item: Item | null }) {
  const { t } = useTranslation('pools');
  return (
    <>
      <TextField
        label={t('item.room')}
        optional
        maxLength={200}
        value={draft.room ?? ''}
        onChange={(room) => change({ room })}
      />
      {isSeated(draft) ? (
        <NumberStepper
          label={t('item.seats')}
          minValue={Math.max(1, item?.taken ?? 0)}
          maxValue={500}
          error={errors.get('seats')}
          value={draft.seats ?? SEATS}
          onChange={(seats) => change({ seats: Number.isNaN(seats) ? SEATS : seats })}
        />
      ) : null}
      <TextArea
        label={t('item.description')}
        optional
        rows={2}
        maxLength={2000}
        value={draft.description ?? ''}
        onChange={(description) => change({ description })}
      />
    </>
  );
}

function When({ draft, errors, onChange: change }: PartProps) {
  const { t } = useTranslation('pools');
  return (
    <Row gap={20}>
      <DatePicker
        label={t('item.day')}
        value={draft.day}
        onChange={(day) => day && change({ day })}
      />
      <TimeField
        label={t('item.from')}
        value={draft.from}
        onChange={(from) => from && change({ from })}
      />
      <TimeField
        label={t('item.until')}
        error={errors.get('end')}
        value={draft.until}
        onChange={(until) => until && change({ until })}
      />
    </Row>
  );
}
