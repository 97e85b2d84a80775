/** The jobs that fit me: the first as the raised card, the others as rows, in one of two orders. */
import X from 'lucide-react/icons/x';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListedJob } from '@/features/jobs';
import { after } from '@/lib/after';
import { IconButton } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/choices';
import { Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { ShowMore } from '@/ui/states';
import { toast } from '@/ui/toast';
import { useHide, useUnhide, type SuggestedJob, type SuggestedJobs } from '../api';
import { inOrder, orders, type Order } from '../fitting';
import { BestJob } from './BestJob';
import styles from './for-you.module.css';
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
  const hide = useHiding(settle);
  const notShown = useNotShown(found.summary);
  const [first, ...rest] = inOrder(found.items, order);
  if (!first) return null;
  return (
    <Stack gap={28}>
      <Stack as="section" gap={14} aria-labelledby="best">
        <Row between>
          <h2 id="best" ref={heading} tabIndex={-1} className={styles.heading}>
            {t(`list.${order}`)}
          </h2>
          <SegmentedSwitch
            label={t('list.order')}
            labelHidden
            value={order}
            onChange={(value) => setOrder(value as Order)}
            choices={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
          />
        </Row>
        <BestJob key={first.job.id} item={first} onHide={() => hide(first)} onJoined={settle} />
      </Stack>
      <section aria-label={t('list.others')}>
        <Others first={first} rest={rest} onHide={hide} onJoined={settle} />
        <div className={styles.end}>
          {notShown ? <Words tone="subtle">{notShown}</Words> : null}
          <Link to="/klussen">{t('allJobs')}</Link>
        </div>
      </section>
    </Stack>
  );
}

interface OthersProps {
  first: SuggestedJob;
  rest: SuggestedJob[];
  onHide: (item: SuggestedJob) => void;
  onJoined: () => void;
}

/** The rows below the card, a handful at a time. */
function Others({ first, rest, onHide, onJoined }: OthersProps) {
  const { t } = useTranslation('suggestions');
  const [shown, setShown] = useState(step);
  // A caution about me holds for every job: the card says it once.
  const told = new Set(first.reasons.map(({ text }) => text));
  const rows = rest.slice(0, shown);
  return (
    <>
      {rows.map((item) => (
        <FittingRow
          key={item.job.id}
          item={item}
          told={told}
          onHide={() => onHide(item)}
          onJoined={onJoined}
        />
      ))}
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

/** Away at once, with the way back. */
function useHiding(settle: () => void): (item: SuggestedJob) => void {
  const { t } = useTranslation('suggestions');
  const hide = useHide();
  const unhide = useUnhide();
  return ({ job }) => {
    after(
      hide.mutateAsync(job.id),
      () => undefined,
      () => toast(t('hideFailed')),
    );
    toast(t('hidden', { title: job.title }), () => unhide.mutate(job.id));
    settle();
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
