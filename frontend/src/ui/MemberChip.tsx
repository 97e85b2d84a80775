/** A person in a proposed group: name, role, and a menu to pin, exclude or ask why. */
import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical';
import Pin from 'lucide-react/icons/pin';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { IconButton } from './Button';
import { Hidden } from './layout';
import styles from './members.module.css';
import { Menu, type MenuAction } from './Menu';

interface MemberChipProps {
  name: string;
  role: string;
  pinned?: boolean;
  onUnpin?: () => void;
  actions: MenuAction[];
}

export function MemberChip({ name, role, pinned, onUnpin, actions }: MemberChipProps) {
  const { t } = useTranslation('ui');
  return (
    <li className={classes(styles.chip, pinned && styles.pinned)}>
      <span className={styles.name}>
        {name}
        <small>{role}</small>
        {pinned ? <Hidden>, {t('pin.pinned')}</Hidden> : null}
      </span>
      {pinned && onUnpin ? (
        <IconButton label={t('pin.unpin', { name })} icon={Pin} onPress={onUnpin} />
      ) : (
        <Menu
          label={t('pin.menu', { name })}
          trigger={<IconButton label={t('pin.menu', { name })} icon={EllipsisVertical} />}
          groups={[{ id: name, actions }]}
        />
      )}
    </li>
  );
}

/** The list around member chips. */
export function MemberChips({ children }: { children: ReactNode }) {
  return <ul className={styles.chips}>{children}</ul>;
}
