/** Small things that say something: tags, notes, initials, reasons, and the departure block. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { initials } from '@/lib/names';
import { Button, type Icon } from './Button';
import { Hidden } from './layout';
import styles from './signs.module.css';

interface TagProps {
  children: ReactNode;
  /** `yours` is yellow: you, or waits for you. `sky` is for a tag on the sky band. */
  tone?: 'theme' | 'yours' | 'positive' | 'warning' | 'neutral' | 'sky';
  icon?: Icon;
}

export function Tag({ children, tone = 'theme', icon: IconShape }: TagProps) {
  return (
    <span className={classes(styles.tag, tone !== 'theme' && styles[tone])}>
      {IconShape ? <IconShape aria-hidden /> : null}
      {children}
    </span>
  );
}

const noteTones = {
  info: { name: undefined, icon: Info },
  positive: { name: styles.notePositive, icon: CircleCheck },
  warning: { name: styles.noteWarning, icon: TriangleAlert },
  negative: { name: styles.noteNegative, icon: CircleAlert },
};

interface NoteProps {
  children: ReactNode;
  tone?: keyof typeof noteTones;
  icon?: Icon;
  /** Announced when it appears: `status` politely, `alert` at once. */
  role?: 'status' | 'alert';
}

/** A message in place: always an icon and words. */
export function Note({ children, tone = 'info', icon, role }: NoteProps) {
  const IconShape = icon ?? noteTones[tone].icon;
  return (
    <div className={classes(styles.note, noteTones[tone].name)} role={role}>
      <IconShape aria-hidden />
      <div>{children}</div>
    </div>
  );
}

/** A person's initials; decoration next to the name. */
export function Avatar({ name, small }: { name: string; small?: boolean }) {
  return (
    <span className={classes(styles.avatar, small && styles.avatarSmall)} aria-hidden>
      {initials(name)}
    </span>
  );
}

export interface Reason {
  /** Stable within the list. */
  key: string;
  text: ReactNode;
  icon: Icon;
  /** Comes last, in orange, and ends with who decides. */
  caution?: boolean;
}

interface ReasonsListProps {
  reasons: Reason[];
  /** How many are shown before "Alle redenen"; cautions always are. */
  shown?: number;
  small?: boolean;
}

/** Why: an icon and a sentence each. */
export function ReasonsList({ reasons, shown = 3, small }: ReasonsListProps) {
  const { t } = useTranslation('ui');
  const [all, setAll] = useState(false);
  const plain = reasons.filter((reason) => !reason.caution);
  const cautions = reasons.filter((reason) => reason.caution);
  const visible = [...(all ? plain : plain.slice(0, shown)), ...cautions];
  return (
    <div>
      <ul className={classes(styles.reasons, small && styles.reasonsSmall)}>
        {visible.map(({ key, text, icon: IconShape, caution }) => (
          <li key={key} className={classes(caution && styles.caution)}>
            <IconShape aria-hidden />
            <span>
              {caution ? <Hidden>{t('caution')} </Hidden> : null}
              {text}
            </span>
          </li>
        ))}
      </ul>
      {plain.length > shown && !all ? (
        <Button look="quiet" small onPress={() => setAll(true)}>
          {t('allReasons')}
        </Button>
      ) : null}
    </div>
  );
}

interface DepartureBlockProps {
  /** Set large: "do 26 nov", "vóór 11 dec", "3 tijdstippen". */
  date: string;
  /** Below it: "13.30–16.00 uur", "zelf te plannen". */
  time: string;
  /** Steps back: "over 3 dagen". */
  note?: string | undefined;
  large?: boolean;
}

/** When: the headline of a job, like a departure board. */
export function DepartureBlock({ date, time, note, large }: DepartureBlockProps) {
  return (
    <div className={classes(styles.when, large && styles.large)}>
      <span className={styles.date}>{date}</span> <span className={styles.time}>{time}</span>
      {note ? <span className={styles.aside}>{note}</span> : null}
    </div>
  );
}
