/** Which key does what, and the switch. */
import { useTranslation } from 'react-i18next';
import type { Me } from '@/client';
import { Checkbox } from '@/ui/Checkbox';
import { Stack } from '@/ui/layout';
import { placesFor } from '../places';
import { switchShortcuts, useShortcuts } from '../switch';
import styles from './shortcuts.module.css';

interface ShortcutListProps {
  me: Me;
  level: 2 | 3;
}

const everywhere = [
  { keys: ['j'], name: 'next' },
  { keys: ['k'], name: 'previous' },
  { keys: ['Enter'], name: 'open' },
  { keys: ['/'], name: 'search' },
  { keys: ['?'], name: 'list' },
] as const;

export function ShortcutList({ me, level }: ShortcutListProps) {
  const { t } = useTranslation(['shortcuts', 'frame']);
  const { on } = useShortcuts();
  const Title = `h${level}` as const;
  return (
    <Stack gap={20}>
      <Stack gap={8}>
        <Title>{t('inLists')}</Title>
        <Keys rows={everywhere.map(({ keys, name }) => ({ keys, words: t(`act.${name}`) }))} />
      </Stack>
      <Stack gap={8}>
        <Title>{t('goTo')}</Title>
        <Keys
          rows={placesFor(me).map(({ letter, name }) => ({ keys: ['g', letter], words: t(name) }))}
        />
      </Stack>
      <Checkbox isSelected={on} onChange={switchShortcuts}>
        {t('on')}
      </Checkbox>
    </Stack>
  );
}

interface KeysProps {
  rows: { keys: readonly string[]; words: string }[];
}

function Keys({ rows }: KeysProps) {
  const { t } = useTranslation('shortcuts');
  return (
    <dl className={styles.keys}>
      {rows.map(({ keys, words }) => (
        <div key={words}>
          <dt>
            {keys.map((key, index) => (
              <span key={key}>
                {index > 0 ? ` ${t('then')} ` : null}
                <kbd>{key}</kbd>
              </span>
            ))}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
