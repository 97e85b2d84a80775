/** A job as a card, as a row, as an invitation, and one possible time for it. */
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { useId, type ReactNode } from 'react';
import { classes } from '@/lib/classes';
import { IconButton } from './Button';
import { Formation, type Seat } from './Formation';
import styles from './job.module.css';
import { Card, Meta, Words } from './layout';
import { PeopleBars } from './measures';
import { DepartureBlock, ReasonsList, type Reason } from './signs';

export interface When {
  date: string;
  time: string;
  note?: string | undefined;
}

interface JobCardProps {
  when: When;
  /** A plain Link to the job. */
  title: ReactNode;
  /** Organisation, place, hours: one element each, with its icon. */
  meta: ReactNode;
  /** The goal, as the poster wrote it. */
  goal: string;
  reasonsTitle: string;
  reasons: Reason[];
  groupTitle: string;
  seats: Seat[];
  /** The group in a sentence. */
  groupText: ReactNode;
  actions: ReactNode;
}

/** The one raised card: the job that fits best, with all its reasons. */
export function JobCard(props: JobCardProps) {
  const heading = useId();
  return (
    <article className={styles.room} aria-labelledby={heading}>
      <Card raised className={styles.best}>
        <DepartureBlock {...props.when} large />
        <div className={styles.title}>
          <h3 id={heading}>{props.title}</h3>
          <Meta>{props.meta}</Meta>
        </div>
        <p className={styles.goal}>“{props.goal}”</p>
        <div className={styles.split}>
          <div className={styles.part}>
            <h4>{props.reasonsTitle}</h4>
            <ReasonsList reasons={props.reasons} />
          </div>
          <div className={styles.part}>
            <h4>{props.groupTitle}</h4>
            <Formation seats={props.seats} />
            <p>{props.groupText}</p>
          </div>
        </div>
        <div className={styles.actions}>{props.actions}</div>
      </Card>
    </article>
  );
}

interface JobRowProps {
  when: When;
  title: ReactNode;
  meta: ReactNode;
  reasons?: Reason[];
  seats: Seat[];
  /** "2 van 5 plekken bezet". */
  seatsText: string;
  actions?: ReactNode;
  /** Below the facts: a tag with the state, for instance. */
  below?: ReactNode;
  level?: 2 | 3;
}

/** A job in a list: date, title and reason, seats and action; separated by a hairline. */
export function JobRow(props: JobRowProps) {
  const heading = useId();
  const Title = `h${props.level ?? 3}` as const;
  return (
    <article className={styles.room} aria-labelledby={heading}>
      <div className={styles.row}>
        <DepartureBlock {...props.when} />
        <div className={styles.middle}>
          <Title id={heading}>{props.title}</Title>
          <Meta>{props.meta}</Meta>
          {props.reasons?.length ? <ReasonsList reasons={props.reasons} shown={1} small /> : null}
          {props.below}
        </div>
        <div className={styles.end}>
          {props.seats.length > 0 ? <Formation seats={props.seats} size="mini" /> : null}
          <span className={styles.seats}>{props.seatsText}</span>
          {props.actions ? <div className={styles.endActions}>{props.actions}</div> : null}
        </div>
      </div>
    </article>
  );
}

interface InvitationStripProps {
  /** Who asks, for what: "Borne vraagt jou als notulist". */
  title: string;
  children: ReactNode;
  /** Yes and no, equally reachable. */
  actions: ReactNode;
  level?: 2 | 3;
}

/** Yellow: it waits for you. */
export function InvitationStrip({ title, children, actions, level = 2 }: InvitationStripProps) {
  const heading = useId();
  const Title = `h${level}` as const;
  return (
    <section className={styles.room} aria-labelledby={heading}>
      <div className={styles.invitation}>
        <div className={styles.middle}>
          <Title id={heading}>{title}</Title>
          <div>{children}</div>
        </div>
        <div className={styles.actions}>{actions}</div>
      </div>
    </section>
  );
}

interface TimeOptionCardProps {
  date: string;
  time: string;
  able: number;
  fitting: number;
  /** "9 mensen kunnen, 6 passen goed. Groepje is compleet." */
  children: ReactNode;
  /** Too few people: an orange border; the sentence says what is missing. */
  weak?: boolean;
  onEdit?: () => void;
  editLabel?: string;
  onRemove?: () => void;
  removeLabel?: string;
}

/** A possible time while a job is being written: how many people could come. */
export function TimeOptionCard(props: TimeOptionCardProps) {
  const { date, time, able, fitting, children, weak, onEdit, onRemove } = props;
  return (
    <div className={classes(styles.time, weak && styles.weak)}>
      <span>
        <strong>{date}</strong>
        <br />
        {time}
      </span>
      <div className={styles.able}>
        <PeopleBars able={able} fitting={fitting} />
        <Words as="span">{children}</Words>
      </div>
      <span className={styles.timeActions}>
        {onEdit ? (
          <IconButton label={props.editLabel ?? ''} icon={Pencil} onPress={onEdit} />
        ) : null}
        {onRemove ? (
          <IconButton label={props.removeLabel ?? ''} icon={Trash2} onPress={onRemove} />
        ) : null}
      </span>
    </div>
  );
}
