/** The page's frame: sky band with the title, a hairline horizon, and paper below. Sets the document title. */
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useEffect, useLayoutEffect, type CSSProperties, type ReactNode } from 'react';
import { classes } from '@/lib/classes';
import { takeOverFirstWords } from '@/lib/first-words';
import { Wrap, Words } from './layout';
import styles from './Page.module.css';

interface PageProps {
  /** The h1, and the document's title unless `documentTitle` says otherwise. */
  title: ReactNode;
  documentTitle?: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Facts, tags or a search box under the title. */
  below?: ReactNode;
  /** The way back: a `<Breadcrumb>`. */
  breadcrumb?: ReactNode;
  /** The page's own status at the right: a budget, a proof. */
  status?: ReactNode;
  statusWidth?: number;
  /** The dotted flight line; for pages people come to by themselves. */
  flight?: boolean;
  children: ReactNode;
}

export function Page(props: PageProps) {
  const { title, documentTitle, lead, below, breadcrumb, status, statusWidth, flight, children } =
    props;
  const name = documentTitle ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = name ? `${name} · Flying Trainees` : 'Flying Trainees';
  }, [name]);
  useLayoutEffect(takeOverFirstWords, []);
  const bandStyle = statusWidth ? ({ '--status': `${statusWidth}px` } as CSSProperties) : {};
  return (
    <>
      <div className={styles.sky}>
        {flight ? <FlightLine /> : null}
        <Wrap className={styles.inner}>
          <div
            className={classes(styles.band, Boolean(status) && styles.withStatus)}
            style={bandStyle}
          >
            <div className={styles.words}>
              {breadcrumb}
              <h1>{title}</h1>
              {lead ? <Words tone="leadSubtle">{lead}</Words> : null}
              {below}
            </div>
            {status}
          </div>
        </Wrap>
      </div>
      <Wrap className={styles.main}>{children}</Wrap>
    </>
  );
}

function FlightLine() {
  return (
    <svg className={styles.flight} viewBox="0 0 620 150" fill="none" aria-hidden>
      <path
        d="M4 148 C120 70 330 -6 640 22"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="1 9"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** One step back, above the title; the child is a Link. */
export function Breadcrumb({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.crumb}>
      <ArrowLeft aria-hidden />
      {children}
    </nav>
  );
}
