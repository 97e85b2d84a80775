/** The week grid's twin: free time as sentences, changed by a small form. */
import Plus from 'lucide-react/icons/plus';
import { parseTime, type Time } from '@internationalized/date';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { withWindow, type FreeWindow } from '@/lib/week';
import { Button } from './Button';
import { TimeField } from './dates';
import { Dialog, DialogActions } from './Dialog';
import { Hidden, Row, Stack } from './layout';
import { Select } from './Select';
import styles from './WeekGrid.module.css';

interface WeekInWordsProps {
  windows: FreeWindow[];
  onChange: (windows: FreeWindow[]) => void;
}

type Editing = { window: FreeWindow; index: number | null };

const fresh: FreeWindow = { weekday: 1, start: '09:00', end: '12:00' };

export function WeekInWords({ windows, onChange }: WeekInWordsProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const [editing, setEditing] = useState<Editing | null>(null);
  const without = (index: number | null) => windows.filter((_, at) => at !== index);
  return (
    <Stack gap={4}>
      {windows.length === 0 ? <p>{t('words.none')}</p> : null}
      <ul className={styles.words}>
        {windows.map((window, index) => (
          <li key={`${window.weekday}${window.start}`}>
            <span>
              <b>{format.weekday(window.weekday)}</b>{' '}
              {format.wallClockRange(window.start, window.end)}
            </span>
            <Button look="quiet" small onPress={() => setEditing({ window, index })}>
              {t('words.change')} <Hidden>{format.weekday(window.weekday)}</Hidden>
            </Button>
          </li>
        ))}
      </ul>
      <Row>
        <Button
          look="quiet"
          small
          icon={Plus}
          onPress={() => setEditing({ window: fresh, index: null })}
        >
          {t('words.add')}
        </Button>
      </Row>
      {editing ? (
        <WindowDialog
          editing={editing}
          onClose={() => setEditing(null)}
          onSave={(window) => onChange(withWindow(without(editing.index), window))}
          onRemove={() => onChange(without(editing.index))}
        />
      ) : null}
    </Stack>
  );
}

interface WindowDialogProps {
  editing: Editing;
  onClose: () => void;
  onSave: (window: FreeWindow) => void;
  onRemove: () => void;
}

const asText = (time: Time): string => time.toString().slice(0, 5);

function WindowDialog({ editing, onClose, onSave, onRemove }: WindowDialogProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const [weekday, setWeekday] = useState(editing.window.weekday);
  const [start, setStart] = useState<Time | null>(parseTime(editing.window.start));
  const [end, setEnd] = useState<Time | null>(parseTime(editing.window.end));
  const [wrong, setWrong] = useState(false);
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    id: String(day),
    label: format.weekday(day),
  }));

  function save(event: FormEvent): void {
    event.preventDefault();
    const right = start !== null && end !== null && start.compare(end) < 0;
    setWrong(!right);
    if (!right) return;
    onSave({ weekday, start: asText(start), end: asText(end) });
    onClose();
  }

  return (
    <Dialog
      title={t(editing.index === null ? 'words.addTitle' : 'words.changeTitle')}
      isOpen
      onClose={onClose}
    >
      <Stack as="form" onSubmit={save}>
        <Select
          label={t('words.day')}
          choices={days}
          value={String(weekday)}
          onChange={(day) => setWeekday(Number(day))}
        />
        <Row gap={16} style={{ alignItems: 'start' }}>
          <TimeField label={t('words.from')} value={start} onChange={setStart} />
          <TimeField
            label={t('words.to')}
            value={end}
            onChange={setEnd}
            error={wrong ? t('words.order') : undefined}
          />
        </Row>
        <DialogActions>
          <Button type="submit">{t('words.save')}</Button>
          {editing.index === null ? null : (
            <Button
              look="danger"
              onPress={() => {
                onRemove();
                onClose();
              }}
            >
              {t('words.remove')}
            </Button>
          )}
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
