/** "Meer" in the tab bar: the pages that do not fit. */
import { useNavigate } from '@tanstack/react-router';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Destination } from '@/features/navigation';
import { Menu } from '@/ui/Menu';

export default function MoreMenu({ places }: { places: Destination[] }) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const actions = places.map(({ to, key, icon }) => ({
    id: to,
    label: t(`nav.${key}`),
    icon,
    onAction: () => void navigate({ to }),
  }));
  return (
    <Menu
      label={t('nav.more')}
      align="end"
      trigger={
        <AriaButton>
          <Ellipsis aria-hidden />
          {t('nav.more')}
        </AriaButton>
      }
      groups={[{ id: t('nav.more'), actions }]}
    />
  );
}
