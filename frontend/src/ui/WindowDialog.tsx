/** The small form behind "In woorden": one stretch of free time. */
import { parseTime, type Time } from '@internationalized/date';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import type { FreeWindow } from '@/lib/week';
import { Button } from './Button';
import { TimeField } from './dates';
import { Dialog, DialogActions } from './Dialog';
import { Row, Stack } from './layout';
import { Select } from './Select';

interface WindowDialogProps {
  window: FreeWindow;
  onClose: () => void;
  onSave: (window: FreeWindow) => void;
  /** Absent for a new window. */
  onRemove: (() => void) | undefined;
}

const asText = (time: Time): string => time.toString().slice(0, 5);

/** The form's state; `save` keeps the dialog open while the end is not after the start. */
function useWindowForm({ window, onSave, onClose }: WindowDialogProps) {
  const [weekday, setWeekday] = useState(window.weekday);
  const [start, setStart] = useState<Time | null>(parseTime(window.start));
  const [end, setEnd] = useState<Time | null>(parseTime(window.end));
  const [wrong, setWrong] = useState(false);

  function save(event: FormEvent): void {
    event.preventDefault();
    const right = start !== null && end !== null && start.compare(end) < 0;
    setWrong(!right);
    if (!right) return;
    onSave({ weekday, start: asText(start), end: asText(end) });
    onClose();
  }
  return { weekday, setWeekday, start, setStart, end, setEnd, wrong, save };
}

export default function WindowDialog(props: WindowDialogProps) {
  const { onClose, onRemove } = props;
  const { t } = useTranslation('ui');
  const format = useFormat();
  const form = useWindowForm(props);
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    id: String(day),
    label: format.weekday(day),
  }));
  const error = form.wrong ? t('words.order') : undefined;
  return (
    <Dialog title={t(onRemove ? 'words.changeTitle' : 'words.addTitle')} isOpen onClose={onClose}>
      <Stack as="form" onSubmit={form.save}>
        <Select
          label={t('words.day')}
          choices={days}
          value={String(form.weekday)}
          onChange={(day) => form.setWeekday(Number(day))}
        />
        <Row gap={16} style={{ alignItems: 'start' }}>
          <TimeField label={t('words.from')} value={form.start} onChange={form.setStart} />
          <TimeField label={t('words.to')} value={form.end} onChange={form.setEnd} error={error} />
        </Row>
        <DialogActions>
          <Button type="submit">{t('words.save')}</Button>
          {onRemove ? (
            <Button look="danger" onPress={onRemove}>
              {t('words.remove')}
            </Button>
          ) : null}
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
