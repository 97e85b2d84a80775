/** Everything to reach, each with its day, its bar on the calendar, and in words how it stands. */
import Flag from 'lucide-react/icons/flag';
import Package from 'lucide-react/icons/package';
import Milestone from 'lucide-react/icons/milestone';
import PartyPopper from 'lucide-react/icons/party-popper';
import Presentation from 'lucide-react/icons/presentation';

import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { classes } from '@/lib/classes';
import { Hidden, Words } from '@/ui/layout';
import type { MilestoneKind, PoolPoint, PoolTimeline } from '../api';
import { barOf, isDrawn, monthsOf, placeOf } from '../scale';
import { LevelSign } from './LevelSign';
import styles from './timeline.module.css';

const icons: Record<MilestoneKind, typeof Flag> = {
  kickOff: Flag,
  midTerm: Presentation,
  closingDay: PartyPopper,
  own: Milestone,
  deliverable: Package,
};

interface TimelineProps {
  timeline: PoolTimeline;
  /** Opens one to change it; none for who only reads. */
  onOpen?: ((point: PoolPoint) => void) | undefined;
}

export function Timeline({ timeline, onOpen }: TimelineProps) {
  const { t } = useTranslation('pools');
  const { monthName, dayAndMonth } = useFormat();
  const today = placeOf(timeline.today, timeline);
  return (
    <div className={styles.timeline}>
      <div className={styles.scale} aria-hidden>
        {monthsOf(timeline).map(({ day, at }) => (
          <span key={day} className={styles.month} style={{ insetInlineStart: `${at}%` }}>
            {monthName(day)}
          </span>
        ))}
        {isDrawn(timeline.today, timeline) ? (
          <span className={styles.today} style={{ insetInlineStart: `${today}%` }}>
            {t('timeline.today', { date: dayAndMonth(timeline.today) })}
          </span>
        ) : null}
      </div>
      <ol className={styles.points}>
        {timeline.points.map((point) => (
          <Point key={point.id} point={point} timeline={timeline} onOpen={onOpen} />
        ))}
      </ol>
    </div>
  );
}

function Point({ point, timeline, onOpen }: TimelineProps & { point: PoolPoint }) {
  const { t } = useTranslation('pools');
  const { shortDate } = useFormat();
  const Icon = icons[point.kind];
  return (
    <li className={styles.point}>
      <span className={styles.date}>{shortDate(point.dueOn)}</span>
      <div className={styles.what}>
        <h3 className={styles.title}>
          <Icon aria-hidden />
          <Hidden>{t(`kind.${point.kind}`)}: </Hidden>
          {onOpen ? (
            <Button className={styles.open ?? ''} onPress={() => onOpen(point)}>
              {point.title}
            </Button>
          ) : (
            point.title
          )}
        </h3>
        <Words tone="smallSubtle">
          {point.why} {point.owner ? t('timeline.owner', { name: point.owner.name }) : null}
        </Words>
      </div>
      <LevelSign level={point.level} />
      <Bar point={point} timeline={timeline} />
    </li>
  );
}

/** From the first day to the last, filled as far as it is done. Words say the same. */
function Bar({ point, timeline }: { point: PoolPoint; timeline: PoolTimeline }) {
  const { start, width } = barOf(point, timeline);
  const today = placeOf(timeline.today, timeline);
  return (
    <div className={styles.track} aria-hidden>
      {isDrawn(timeline.today, timeline) ? (
        <span className={styles.now} style={{ insetInlineStart: `${today}%` }} />
      ) : null}
      <span
        className={classes(styles.bar, styles[point.level])}
        style={{ insetInlineStart: `${start}%`, inlineSize: `${width}%` }}
      >
        <span className={styles.fill} style={{ inlineSize: `${point.progress}%` }} />
      </span>
    </div>
  );
}
