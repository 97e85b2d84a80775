/** What stands there when the content does not: loading, nothing found, something broke. */
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { startTransition, useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { Button } from './Button';
import { Hidden } from './layout';
import styles from './states.module.css';

interface SkeletonProps {
  /** What is loading: "Klussen worden geladen". */
  label?: string;
  /** How many rows come. */
  rows?: number;
}

/** The shape of what comes; visible only after 300 ms. */
export function Skeleton({ label, rows = 1 }: SkeletonProps) {
  const { t } = useTranslation('ui');
  return (
    <div role="status" className={styles.rows}>
      <Hidden>{label ?? t('loading')}</Hidden>
      {Array.from({ length: rows }, (_, row) => (
        // eslint-disable-next-line react/no-array-index-key
        <div key={row} className={styles.skeleton} aria-hidden>
          <span className={styles.line} style={{ inlineSize: '30%' }} />
          <span className={classes(styles.line, styles.title)} style={{ inlineSize: '75%' }} />
          <span className={styles.line} style={{ inlineSize: '55%' }} />
          <span className={styles.line} style={{ inlineSize: '62%' }} />
        </div>
      ))}
    </div>
  );
}

interface EmptyStateProps {
  title: string;
  /** Why it is empty, with the number that explains it. */
  children?: ReactNode;
  /** The one step that helps. */
  actions?: ReactNode;
  level?: 2 | 3;
}

export function EmptyState({ title, children, actions, level = 2 }: EmptyStateProps) {
  const Title = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <Title>{title}</Title>
      {children ? <div>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}

interface ErrorStateProps {
  title: string;
  children?: ReactNode;
  /** What to name at the help desk. */
  code?: string | null | undefined;
  /** What was thrown: its request's id is the code. */
  error?: Error | null;
  onRetry?: () => void;
  level?: 1 | 2 | 3;
}

/** Something broke: what happened, what you can do, and a code for the help desk. */
export function ErrorState(props: ErrorStateProps) {
  const { title, children, error, code = codeOf(error), onRetry, level = 2 } = props;
  const { t } = useTranslation('ui');
  const Title = `h${level}` as const;
  return (
    <div className={styles.empty} role="alert">
      <Title>{title}</Title>
      {children ? <div>{children}</div> : null}
      {code ? <p className={styles.code}>{t('helpdeskCode', { code })}</p> : null}
      {onRetry ? (
        <Button look="secondary" icon={RefreshCw} onPress={onRetry}>
          {t('tryAgain')}
        </Button>
      ) : null}
    </div>
  );
}

const codeOf = (error: Error | null | undefined): string | null =>
  error && 'requestId' in error && typeof error.requestId === 'string' ? error.requestId : null;

interface FetchedProps<Data> {
  /** What a query tells of its answer. */
  query: { data: Data | undefined; error: Error | null; refetch: () => unknown };
  /** What did not work: "We konden de klussen niet ophalen". */
  failed?: string;
  /** What is loading, and how many rows come. */
  loading?: string;
  rows?: number;
  level?: 1 | 2 | 3;
  children: (data: Data) => ReactNode;
}

/**
 * What a query brings: its shape until it is there, and what broke where it can't be had. What was
 * read before stays when reading it again fails.
 */
export function Fetched<Data>({ query, failed, level, children, ...skeleton }: FetchedProps<Data>) {
  const { t } = useTranslation('ui');
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (!error) return <Skeleton label={skeleton.loading} rows={skeleton.rows} />;
  const title = failed ?? t('failed');
  return <ErrorState title={title} error={error} level={level} onRetry={() => void refetch()} />;
}

export interface SummaryError {
  /** The id of the control to go to. */
  fieldId: string;
  message: string;
}

/** Every problem of a form, linked; takes focus when it appears or changes. Render only with errors. */
export function ErrorSummary({ title, errors }: { title: string; errors: SummaryError[] }) {
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  const messages = errors.map((error) => error.message).join();
  // Other messages are news; the same ones are not.
  // eslint-disable-next-line react/exhaustive-effect-dependencies, react/exhaustive-deps
  useEffect(() => box.current?.focus(), [messages]);
  return (
    <div ref={box} className={styles.summary} role="group" tabIndex={-1} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ShowMoreProps {
  /** "48 klussen": what is shown; that there is more is said here. */
  status: string;
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
}

/** The end of a list that comes in parts. */
export function ShowMore({ status, hasMore, busy, onMore }: ShowMoreProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.more}>
      {/* A long list takes a while to draw: the press is answered first. */}
      {hasMore ? (
        <Button look="secondary" busy={busy} onPress={() => startTransition(onMore)}>
          {t('showMore')}
        </Button>
      ) : null}
      <span role="status">{hasMore ? t('soFar', { status }) : status}</span>
    </div>
  );
}

/** What an infinite query tells of its pages. */
export interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** The end of a list that the server gives page by page. */
export function MorePages({ status, pages }: { status: string; pages: Pages }) {
  return (
    <ShowMore
      status={status}
      hasMore={pages.hasNextPage}
      busy={pages.isFetchingNextPage}
      onMore={() => void pages.fetchNextPage()}
    />
  );
}
