/** Assignments after each other, the present ones first, past ones kept. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { classes } from '@/lib/classes';
import { isoDay } from '@/lib/dates';
import { Stack, Words } from '@/ui/layout';
import { Tag } from '@/ui/signs';
import type { Placement } from '../api';
import { inOrder, placementMoment } from '../placements';
import styles from './people.module.css';

interface PlacementListProps {
  placements: Placement[];
  empty: string;
  /** Buttons at a placement's end. */
  renderActions?: (placement: Placement) => ReactNode;
}

export function PlacementList({ placements, empty, renderActions }: PlacementListProps) {
  const [today] = useState(() => isoDay(new Date()));
  if (placements.length === 0) return <Words tone="subtle">{empty}</Words>;
  return (
    <ul className={styles.list}>
      {inOrder(placements, today).map((placement) => (
        <li key={placement.id} className={classes(styles.line, styles.placement)}>
          <PlacementWords placement={placement} today={today} />
          {renderActions?.(placement)}
        </li>
      ))}
    </ul>
  );
}

function PlacementWords({ placement, today }: { placement: Placement; today: string }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const moment = placementMoment(placement, today);
  const day = (date: string) => format.dateWithYear(`${date}T12:00:00Z`);
  const period = placement.endsOn
    ? t('placement.fromTo', { from: day(placement.beginsOn), to: day(placement.endsOn) })
    : t('placement.since', { from: day(placement.beginsOn) });
  const hours = t('placement.perWeek', { hours: format.hours(placement.hoursPerWeek) });
  return (
    <Stack gap={4}>
      <span>
        <strong>{placement.title}</strong>{' '}
        {moment === 'present' ? null : <Tag tone="neutral">{t(`placement.${moment}`)}</Tag>}
      </span>
      <Words tone="small">
        {placement.organisation.name}, {period}, {hours}
      </Words>
      {placement.description ? <p className={styles.text}>{placement.description}</p> : null}
    </Stack>
  );
}
