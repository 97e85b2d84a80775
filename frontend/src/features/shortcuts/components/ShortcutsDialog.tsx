/** The list of shortcuts, over the page. */
import { useTranslation } from 'react-i18next';
import type { Me } from '@/client';
import { Dialog } from '@/ui/Dialog';
import { listShortcuts } from '../switch';
import { ShortcutList } from './ShortcutList';

export default function ShortcutsDialog({ me }: { me: Me }) {
  const { t } = useTranslation('shortcuts');
  return (
    <Dialog title={t('title')} isOpen onClose={() => listShortcuts(false)}>
      <ShortcutList me={me} level={3} />
    </Dialog>
  );
}
