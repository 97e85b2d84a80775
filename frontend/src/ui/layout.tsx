/** The few ways things are arranged: stacks, rows, columns, cards, and text that steps back. */
import type { CSSProperties, ElementType, HTMLAttributes, ReactNode } from 'react';
import { classes } from '@/lib/classes';
import styles from './layout.module.css';

interface BoxProps extends HTMLAttributes<HTMLElement> {
  as?: ElementType;
  /** Pixels between the children. */
  gap?: number;
  children?: ReactNode;
}

const gapStyle = (gap: number | undefined, style: CSSProperties | undefined): CSSProperties =>
  gap === undefined ? { ...style } : ({ '--gap': `${gap}px`, ...style } as CSSProperties);

/** Children below each other. */
export function Stack({ as: As = 'div', gap, className, style, ...rest }: BoxProps) {
  return <As {...rest} className={classes(styles.stack, className)} style={gapStyle(gap, style)} />;
}

interface RowProps extends BoxProps {
  /** Pushes the children to both ends. */
  between?: boolean;
  nowrap?: boolean;
}

/** Children next to each other, wrapping. */
export function Row({ as: As = 'div', gap, between, nowrap, className, style, ...rest }: RowProps) {
  const names = classes(styles.row, between && styles.between, nowrap && styles.nowrap, className);
  return <As {...rest} className={names} style={gapStyle(gap, style)} />;
}

/** The page's width and gutters. */
export function Wrap({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div {...rest} className={classes(styles.wrap, className)} />;
}

interface ColumnsProps {
  children: ReactNode;
  /** The side column, at the right from 1000 px and below otherwise. */
  side: ReactNode;
  /** Width of the side column in px, 340 to 400. */
  sideWidth?: number;
  sticky?: boolean;
  /** On a narrow screen the side comes above the content: it is what most people came for. */
  sideFirst?: boolean;
  /** Names the side column for screen readers. */
  sideLabel?: string;
}

/** Content with a side column. */
export function Columns(props: ColumnsProps) {
  const { children, side, sideWidth = 340, sticky, sideFirst, sideLabel } = props;
  const aside = (
    <aside className={classes(styles.side, sticky && styles.sticky)} aria-label={sideLabel}>
      {side}
    </aside>
  );
  return (
    <div className={styles.columns} style={{ '--side': `${sideWidth}px` } as CSSProperties}>
      {sideFirst ? aside : null}
      <div>{children}</div>
      {sideFirst ? null : aside}
    </div>
  );
}

interface CardProps extends HTMLAttributes<HTMLElement> {
  as?: ElementType;
  /** The one card on a page that asks for action. */
  raised?: boolean;
}

export function Card({ as: As = 'section', raised, className, ...rest }: CardProps) {
  return <As {...rest} className={classes(styles.card, raised && styles.raised, className)} />;
}

/** A soft grey area for what belongs together without asking for action. */
export function Panel({ className, ...rest }: HTMLAttributes<HTMLElement>) {
  return <section {...rest} className={classes(styles.panel, className)} />;
}

interface WordsProps extends HTMLAttributes<HTMLElement> {
  as?: ElementType;
  /** `hint` explains a control; `lead` opens a page; `subtle` and `small` step back. */
  tone?: 'subtle' | 'small' | 'smallSubtle' | 'lead' | 'leadSubtle' | 'hint';
}

const tones = {
  subtle: styles.subtle,
  small: styles.small,
  smallSubtle: classes(styles.small, styles.subtle),
  lead: styles.lead,
  leadSubtle: classes(styles.lead, styles.subtle),
  hint: styles.hint,
};

/** A piece of text in one of the look's tones. */
export function Words({ as: As = 'p', tone, className, ...rest }: WordsProps) {
  return <As {...rest} className={classes(tone && tones[tone], className)} />;
}

/** Short facts in a row: each child becomes one, with its icon. */
export function Meta({ className, ...rest }: HTMLAttributes<HTMLParagraphElement>) {
  return <p {...rest} className={classes(styles.meta, className)} />;
}

/** For screen readers only. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
