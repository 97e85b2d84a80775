/** The jobs that fit me: the first as the raised card, the others as rows, in one of two orders. */
import X from 'lucide-react/icons/x';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListedJob } from '@/features/jobs';
import { IconButton } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/choices';
import { Hidden, Row, Stack, Words } from '@/ui/layout';
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
  const [shown, setShown] = useState(step);
  const heading = useRef<HTMLHeadingElement>(null);
  const settle = () => heading.current?.focus({ preventScroll: true });
  const hide = useHiding(settle);
  const notShown = useNotShown(found.summary);
  const [first, ...rest] = inOrder(found.items, order);
  const rows = rest.slice(0, shown);
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
      <section aria-labelledby="others">
        <Hidden>
          <span id="others">{t('list.others')}</span>
        </Hidden>
        {rows.map((item) => (
          <FittingRow key={item.job.id} item={item} onHide={() => hide(item)} onJoined={settle} />
        ))}
        {rest.length > step ? (
          <ShowMore
            status={t('list.count', { shown: rows.length + 1, all: found.items.length })}
            hasMore={rows.length < rest.length}
            busy={false}
            onMore={() => setShown(shown + step)}
          />
        ) : null}
        <div className={styles.end}>
          {notShown ? <Words tone="subtle">{notShown}</Words> : null}
          <Link to="/klussen">{t('allJobs')}</Link>
        </div>
      </section>
    </Stack>
  );
}

/** Away at once, with the way back. */
function useHiding(settle: () => void): (item: SuggestedJob) => void {
  const { t } = useTranslation('suggestions');
  const hide = useHide();
  const unhide = useUnhide();
  return ({ job }) => {
    hide.mutate(job.id, { onError: () => toast(t('hideFailed')) });
    toast(t('hidden', { title: job.title }), () => unhide.mutate(job.id));
    settle();
  };
}

interface FittingRowProps {
  item: SuggestedJob;
  onHide: () => void;
  onJoined: () => void;
}

function FittingRow({ item: { job, reasons }, onHide, onJoined }: FittingRowProps) {
  const { t } = useTranslation('suggestions');
  const first = reasons.find((reason) => !reason.caution);
  const told = [...(first ? [first] : []), ...reasons.filter((reason) => reason.caution)];
  return (
    <ListedJob
      level={3}
      job={job}
      reasons={shownReasons(told)}
      actions={
        <>
          <JoinButton job={job} onJoined={onJoined} />
          <IconButton label={t('notForMeJob', { title: job.title })} icon={X} onPress={onHide} />
        </>
      }
    />
  );
}
