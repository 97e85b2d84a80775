/** The week grid's twin: free time as sentences, changed by a small form. */
import Plus from 'lucide-react/icons/plus';
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { withWindow, type FreeWindow } from '@/lib/week';
import { Button } from './Button';
import { Hidden, Row, Stack } from './layout';
import styles from './WeekGrid.module.css';
import { lazyPart } from './lazy-part';

// Fields of time come when somebody wants one.
const WindowDialog = lazyPart(() => import('./WindowDialog'));

interface WeekInWordsProps {
  windows: FreeWindow[];
  onChange: (windows: FreeWindow[]) => void;
}

type Editing = { window: FreeWindow; index: number | null };

const fresh: FreeWindow = { weekday: 1, start: '09:00', end: '12:00' };

export function WeekInWords({ windows, onChange }: WeekInWordsProps) {
  const { t } = useTranslation('ui');
  const [editing, setEditing] = useState<Editing | null>(null);
  const edit = (next: Editing) => startTransition(() => setEditing(next));
  const close = () => setEditing(null);
  const without = (index: number | null) => windows.filter((_, at) => at !== index);
  const remove = (index: number | null) => {
    onChange(without(index));
    close();
  };
  return (
    <Stack gap={4}>
      {windows.length === 0 ? <p>{t('words.none')}</p> : null}
      <ul className={styles.words}>
        {windows.map((window, index) => (
          <WindowLine
            key={`${window.weekday}${window.start}`}
            window={window}
            onChange={() => edit({ window, index })}
          />
        ))}
      </ul>
      <AddButton onPress={() => edit({ window: fresh, index: null })} />
      {editing ? (
        <WindowDialog
          window={editing.window}
          onClose={close}
          onSave={(window) => onChange(withWindow(without(editing.index), window))}
          onRemove={editing.index === null ? undefined : () => remove(editing.index)}
        />
      ) : null}
    </Stack>
  );
}

function WindowLine({ window, onChange }: { window: FreeWindow; onChange: () => void }) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (
    <li>
      <span>
        <b>{format.weekday(window.weekday)}</b> {format.wallClockRange(window.start, window.end)}
      </span>
      <Button look="quiet" small onPress={onChange}>
        {t('words.change')} <Hidden>{format.weekday(window.weekday)}</Hidden>
      </Button>
    </li>
  );
}

function AddButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <Row>
      <Button look="quiet" small icon={Plus} onPress={onPress}>
        {t('words.add')}
      </Button>
    </Row>
  );
}
