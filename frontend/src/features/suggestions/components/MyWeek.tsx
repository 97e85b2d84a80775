/** My week at a glance: a bar a day, with what is free and what is taken. */
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { classes } from '@/lib/classes';
import { Hidden, Meta, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { weekBars, type DayBars } from '../week';
import styles from './for-you.module.css';

interface MyWeekProps {
  agenda: components['schemas']['Agenda'];
  monday: string;
  next: boolean;
}

export function MyWeek({ agenda, monday, next }: MyWeekProps) {
  const { t } = useTranslation('suggestions');
  return (
    <Stack as="section" gap={12}>
      <h2 className={styles.small}>{t(next ? 'week.next' : 'week.this')}</h2>
      <ul className={styles.week}>
        {weekBars(agenda, monday).map((day) => (
          <Day key={day.day} day={day} />
        ))}
      </ul>
      <Meta>
        <span>
          <i className={classes(styles.key, styles.free)} aria-hidden /> {t('week.freeKey')}
        </span>
        <span>
          <i className={classes(styles.key, styles.job)} aria-hidden /> {t('week.jobKey')}
        </span>
      </Meta>
      <Words tone="small">
        <Link to="/vrije-tijd">{t('week.change')}</Link>
      </Words>
    </Stack>
  );
}

function Day({ day: { weekday, bars } }: { day: DayBars }) {
  const { t } = useTranslation('suggestions');
  const format = useFormat();
  const words = bars
    .map(({ kind, start, end }) => t(`week.${kind}`, { time: format.timeRange(start, end) }))
    .join(', ');
  return (
    <li>
      <span className={styles.day} aria-hidden>
        {bars.map(({ kind, start, top, height }) => (
          <i
            key={`${kind}-${start}`}
            className={classes(styles.bar, styles[kind])}
            style={{ insetBlockStart: `${top * 100}%`, blockSize: `${height * 100}%` }}
          />
        ))}
      </span>
      <span aria-hidden>{format.weekday(weekday, 'short')}</span>
      <Hidden>
        {format.weekday(weekday)}: {words || t('week.nothing')}
      </Hidden>
    </li>
  );
}
