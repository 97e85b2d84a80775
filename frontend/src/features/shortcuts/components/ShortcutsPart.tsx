/** Shortcuts on the page with help; nothing for whoever doesn't work with lists all day. */
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { Stack } from '@/ui/layout';
import { usesShortcuts } from '../places';
import { ShortcutList } from './ShortcutList';

export default function ShortcutsPart() {
  const { t } = useTranslation('shortcuts');
  const me = useMe();
  if (!me || !usesShortcuts(me)) return null;
  return (
    <Stack as="section" gap={12} aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ShortcutList me={me} level={3} />
    </Stack>
  );
}
