/** The programme by day, in order of time; each part with its room, its seats, and who sits there. */
import MapPin from 'lucide-react/icons/map-pin';
import MessageCircle from 'lucide-react/icons/message-circle';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { classes } from '@/lib/classes';
import { isoDay } from '@/lib/dates';
import { Meta, Stack, Words } from '@/ui/layout';
import { MeterBar } from '@/ui/measures';
import { Tag } from '@/ui/signs';
import type { Item } from '../api';
import styles from './programme.module.css';

interface ProgrammeListProps {
  items: readonly Item[];
  /** What one can do with a part. */
  actions: (item: Item) => ReactNode;
}

export function ProgrammeList({ items, actions }: ProgrammeListProps) {
  const { longDate } = useFormat();
  const days = [...new Set(items.map(({ start }) => isoDay(start)))];
  return (
    <Stack gap={36}>
      {days.map((day) => (
        <section key={day} className={styles.day}>
          <h2>{longDate(day)}</h2>
          <ul className={styles.items}>
            {items
              .filter(({ start }) => isoDay(start) === day)
              .map((item) => (
                <Part key={item.id} item={item} actions={actions(item)} />
              ))}
          </ul>
        </section>
      ))}
    </Stack>
  );
}

function Part({ item, actions }: { item: Item; actions: ReactNode }) {
  const { t } = useTranslation('pools');
  const { timeRange } = useFormat();
  return (
    <li className={classes(styles.item, item.kind === 'pause' && styles.pause)}>
      <span className={styles.time}>{timeRange(item.start, item.end)}</span>
      <div className={styles.what}>
        <h3>{item.title}</h3>
        <Meta>
          {item.room ? (
            <span>
              <MapPin aria-hidden width={18} />
              {item.room}
            </span>
          ) : null}
          {item.host ? (
            <span>
              <MessageCircle aria-hidden width={18} />
              {t('programme.host', { name: item.host.name })}
            </span>
          ) : null}
          {item.theme ? <span>{item.theme.name}</span> : null}
        </Meta>
        {item.description ? <p>{item.description}</p> : null}
        <Who item={item} />
      </div>
      <div className={styles.end}>
        <Seats item={item} />
        {actions}
      </div>
    </li>
  );
}

function Seats({ item }: { item: Item }) {
  const { t } = useTranslation('pools');
  if (item.seats === null) return null;
  const words = t('programme.seats', { taken: item.taken, seats: item.seats });
  return (
    <Stack gap={6} style={{ inlineSize: '100%' }}>
      <MeterBar value={item.taken} max={item.seats} label={words} />
      <Words tone="small">{words}</Words>
      {item.mine ? (
        <div>
          <Tag tone="yours">{t('programme.mine')}</Tag>
        </div>
      ) : null}
    </Stack>
  );
}

function Who({ item }: { item: Item }) {
  const { t } = useTranslation('pools');
  const { inWords } = useFormat();
  const names = [
    ...item.people.map(({ name }) => name),
    ...item.guests.map((name) => t('programme.guest', { name })),
  ];
  const unnamed = item.guestCount - item.guests.length;
  if (names.length === 0) return null;
  return (
    <Words tone="smallSubtle">
      {inWords(names)}
      {unnamed > 0 ? ` ${t('programme.guests', { count: unnamed })}` : null}
    </Words>
  );
}
