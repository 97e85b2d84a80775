/** The jobs that fit me: the first as the raised card, the others as rows, in one of two orders. */
import X from 'lucide-react/icons/x';
import { Fragment, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListedJob } from '@/features/jobs';
import { after } from '@/lib/after';
import { IconButton } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { ShowMore } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useHide, useUnhide, type SuggestedJob, type SuggestedJobs } from '../api';
import { inOrder, orders, type Order } from '../fitting';
import { BestJob } from './BestJob';
import styles from './for-you.module.css';
import { HiddenJob } from './HiddenJob';
import { JoinButton } from './JoinButton';
import { shownReasons } from './reasons';
import { useNotShown } from './useNotShown';

/** So many rows before "Toon meer". */
const step = 8;

export function JobList({ found }: { found: SuggestedJobs }) {
  const { t } = useTranslation('suggestions');
  const [order, setOrder] = useState<Order>('best');
  const heading = useRef<HTMLHeadingElement>(null);
  const settle = () => heading.current?.focus({ preventScroll: true });
  const { gone, hide, stay } = useHiding(settle);
  const notShown = useNotShown(found.summary);
  const items = inOrder(found.items, order);
  const [first, ...rest] = items;
  if (!first) return null;
  const whyNot = gone ? <HiddenJob key={gone.job.id} job={gone.job} onClose={stay} /> : null;
  const place = Math.min(gone?.place ?? 0, items.length);
  const hideAt = (item: SuggestedJob) => hide(item, items.indexOf(item));
  return (
    <Stack gap={28}>
      <Stack as="section" gap={14} aria-labelledby="best">
        <Row between>
          <h2 id="best" ref={heading} tabIndex={-1} className={styles.heading}>
            {t(`list.${order}`)}
          </h2>
          <OrderSwitch order={order} onChange={setOrder} />
        </Row>
        {place === 0 ? whyNot : null}
        <BestJob key={first.job.id} item={first} onHide={() => hideAt(first)} onJoined={settle} />
      </Stack>
      <section aria-label={t('list.others')}>
        <Others
          {...{ first, rest, place, onHide: hideAt, onJoined: settle }}
          whyNot={place === 0 ? null : whyNot}
        />
        <div className={styles.end}>
          {notShown ? <Words tone="subtle">{notShown}</Words> : null}
          <Link to="/klussen">{t('allJobs')}</Link>
        </div>
      </section>
    </Stack>
  );
}

function OrderSwitch({ order, onChange }: { order: Order; onChange: (order: Order) => void }) {
  const { t } = useTranslation('suggestions');
  return (
    <SegmentedSwitch
      label={t('list.order')}
      labelHidden
      value={order}
      onChange={(value) => onChange(value as Order)}
      choices={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
    />
  );
}

interface OthersProps {
  first: SuggestedJob;
  rest: SuggestedJob[];
  onHide: (item: SuggestedJob) => void;
  onJoined: () => void;
  /** What is asked about a row that went, before the row that stands at `place` now. */
  whyNot: ReactNode;
  place: number;
}

/** The rows below the card, a handful at a time. */
function Others({ first, rest, onHide, onJoined, whyNot, place }: OthersProps) {
  const { t } = useTranslation('suggestions');
  const [shown, setShown] = useState(step);
  // A caution about me holds for every job: the card says it once.
  const told = new Set(first.reasons.map(({ text }) => text));
  const rows = rest.slice(0, shown);
  return (
    <>
      {rows.map((item, index) => (
        <Fragment key={item.job.id}>
          {index + 1 === place ? whyNot : null}
          <FittingRow item={item} told={told} onHide={() => onHide(item)} onJoined={onJoined} />
        </Fragment>
      ))}
      {place > rows.length ? whyNot : null}
      {rest.length > step ? (
        <ShowMore
          status={t('list.count', { shown: rows.length + 1, all: rest.length + 1 })}
          hasMore={rows.length < rest.length}
          busy={false}
          onMore={() => setShown(shown + step)}
        />
      ) : null}
    </>
  );
}

interface Gone {
  job: SuggestedJob['job'];
  /** Where in the list it stood. */
  place: number;
}

/** Away at once, with the way back, and a question that may stay unanswered. */
function useHiding(settle: () => void) {
  const { t } = useTranslation('suggestions');
  const [gone, setGone] = useState<Gone | null>(null);
  const hide = useHide();
  const unhide = useUnhide();
  const forget = () => setGone(null);
  return {
    gone,
    hide: ({ job }: SuggestedJob, place: number) => {
      setGone({ job, place });
      after(
        hide.mutateAsync(job.id),
        () => undefined,
        () => {
          forget();
          toast(t('hideFailed'));
        },
      );
      toast(t('hidden', { title: job.title }), () => {
        forget();
        unhide.mutate(job.id);
      });
    },
    stay: () => {
      forget();
      settle();
    },
  };
}

interface FittingRowProps {
  item: SuggestedJob;
  /** Texts that stand above already. */
  told: ReadonlySet<string>;
  onHide: () => void;
  onJoined: () => void;
}

function FittingRow({ item: { job, reasons }, told, onHide, onJoined }: FittingRowProps) {
  const { t } = useTranslation('suggestions');
  const first = reasons.find((reason) => !reason.caution);
  const cautions = reasons.filter(({ caution, text }) => caution && !told.has(text));
  return (
    <ListedJob
      level={3}
      job={job}
      reasons={shownReasons(first ? [first, ...cautions] : cautions)}
      actions={
        <>
          <JoinButton job={job} onJoined={onJoined} />
          <IconButton label={t('notForMeJob', { title: job.title })} icon={X} onPress={onHide} />
        </>
      }
    />
  );
}
