/** A group drawn as it flies: seats in a shallow V. A picture only: a sentence always stands beside it. */
import Eye from 'lucide-react/icons/eye';
import MessageCircle from 'lucide-react/icons/message-circle';
import PencilLine from 'lucide-react/icons/pencil-line';
import Plus from 'lucide-react/icons/plus';
import Star from 'lucide-react/icons/star';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { formationOffset } from '@/lib/formation';
import { initials } from '@/lib/names';
import type { Icon } from './Button';
import styles from './Formation.module.css';

export type SeatRole = 'moderator' | 'noteTaker' | 'freshEye' | 'senior' | 'member';

export interface Seat {
  state: 'taken' | 'mine' | 'invited' | 'open';
  /** The holder's name, for the initials; or a short text such as "1". */
  name?: string;
  role?: SeatRole;
}

/** The icon with a fixed meaning for each role. */
export const roleIcons: Record<SeatRole, Icon> = {
  moderator: MessageCircle,
  noteTaker: PencilLine,
  freshEye: Eye,
  senior: Star,
  member: Plus,
};

const sizes = { mini: 22, normal: 40, big: 56 };

interface FormationProps {
  seats: Seat[];
  size?: keyof typeof sizes;
}

export function Formation({ seats, size = 'normal' }: FormationProps) {
  return (
    <div className={classes(styles.formation, size !== 'normal' && styles[size])} aria-hidden>
      {seats.map((seat, index) => (
        <SeatShape
          // Seats have no identity of their own: the place in the formation is what they are.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          seat={seat}
          drop={formationOffset(index, seats.length, sizes[size])}
        />
      ))}
    </div>
  );
}

/** One seat, for instance at the start of a row of the group's list. */
export function SeatShape({ seat, drop }: { seat: Seat; drop?: number }) {
  const { t } = useTranslation('ui');
  const RoleIcon = roleIcons[seat.role ?? 'member'];
  const label = seat.state === 'mine' ? t('seat.you') : seat.name ? initials(seat.name) : null;
  const style = drop === undefined ? {} : ({ '--drop': `${drop}px` } as CSSProperties);
  return (
    <span
      className={classes(styles.seat, styles[seat.state], drop === undefined && styles.alone)}
      style={style}
      aria-hidden
    >
      {label ?? <RoleIcon />}
    </span>
  );
}
