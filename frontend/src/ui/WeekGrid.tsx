/** Free time as a table of toggle buttons; everything it does can also be done in words (WeekInWords). */
import CalendarDays from 'lucide-react/icons/calendar-days';
import Check from 'lucide-react/icons/check';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { classes } from '@/lib/classes';
import { useLatest } from '@/lib/useLatest';
import { coverage, withHours, type FreeWindow } from '@/lib/week';
import { Hidden } from './layout';
import { cellId, useRovingCells, type CellPlace } from './useRovingCells';
import { WeekCell, type CellActions } from './WeekCell';
import styles from './WeekGrid.module.css';

export interface WeekDay {
  /** ISO weekday, 1 = Monday. */
  weekday: number;
  /** "donderdag 26 november", or "donderdag" when it stands for every week. */
  name: string;
  /** "26"; absent when it stands for every week. */
  date?: string;
}

export interface WeekJob {
  weekday: number;
  /** Whole hours that the job touches. */
  from: number;
  to: number;
  label: string;
  /** A link to the job. */
  content: ReactNode;
}

interface WeekGridProps {
  days: WeekDay[];
  windows: FreeWindow[];
  onChange: (windows: FreeWindow[]) => void;
  /** Hours that the calendar has taken: weekday and hour. */
  busy?: { weekday: number; hour: number }[];
  jobs?: WeekJob[];
  firstHour?: number;
  /** The last hour that starts within the grid. */
  lastHour?: number;
}

export function WeekGrid(props: WeekGridProps) {
  const { days, windows, onChange, busy = [], jobs = [], firstHour = 8, lastHour = 17 } = props;
  const { t } = useTranslation('ui');
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, index) => firstHour + index);
  const { table, ...cells } = useWeekCells(props, { firstHour, lastHour });

  function toggleDay(weekday: number): void {
    const whole = hours.every((hour) => coverage(windows, weekday, hour) === 'free');
    onChange(withHours(windows, weekday, { from: firstHour, to: lastHour + 1 }, !whole));
  }

  return (
    <div>
      <Legend withJobs={jobs.length > 0} withBusy={busy.length > 0} />
      <table className={styles.table} ref={table}>
        <caption>
          <Hidden>{t('week.caption')}</Hidden>
        </caption>
        <DayHeaders days={days} onToggle={toggleDay} />
        <tbody>
          {hours.map((hour) => (
            <HourRow key={hour} hour={hour} {...props} busy={busy} jobs={jobs} cells={cells} />
          ))}
        </tbody>
      </table>
      <p className={styles.keys}>{t('week.keys')}</p>
    </div>
  );
}

/** Moving through the cells, and what Space and Shift + arrow do to the windows. */
function useWeekCells(props: WeekGridProps, range: { firstHour: number; lastHour: number }) {
  const { days, windows, onChange, jobs = [] } = props;
  const weekdayAt = (place: CellPlace): number => days[place.day]?.weekday ?? 0;
  const isFree = (place: CellPlace) => coverage(windows, weekdayAt(place), place.hour) === 'free';
  const set = (place: CellPlace, free: boolean) =>
    onChange(withHours(windows, weekdayAt(place), { from: place.hour, to: place.hour + 1 }, free));
  const roving = useRovingCells({
    days: days.length,
    ...range,
    isTaken: (place) => jobAt(jobs, weekdayAt(place), place.hour) !== undefined,
    onPaint: (from, to) => set(to, isFree(from)),
  });
  const { table, stop, setCurrent, onKeyDown } = roving;
  const toggle = (place: CellPlace) => set(place, !isFree(place));
  const latest = useLatest<CellActions>({ toggle, setCurrent, onKeyDown });
  // The same at every drawing, so that a press draws the cell it changes and not all of them.
  const [actions] = useState<CellActions>(() => ({
    toggle: (place) => latest.current.toggle(place),
    setCurrent: (place) => latest.current.setCurrent(place),
    onKeyDown: (event, place) => latest.current.onKeyDown(event, place),
  }));
  return { table, stop, actions };
}

interface HourRowProps {
  hour: number;
  days: WeekDay[];
  windows: FreeWindow[];
  busy: { weekday: number; hour: number }[];
  jobs: WeekJob[];
  cells: Omit<ReturnType<typeof useWeekCells>, 'table'>;
}

function HourRow({ hour, days, windows, busy, jobs, cells }: HourRowProps) {
  return (
    <tr>
      <th scope="row">
        {hour}
        <span className={styles.minutes}>.00</span>
      </th>
      {days.map((day, index) => (
        <WeekCell
          key={day.weekday}
          dayName={day.name}
          day={index}
          hour={hour}
          state={coverage(windows, day.weekday, hour)}
          busy={busy.some((each) => each.weekday === day.weekday && each.hour === hour)}
          job={jobAt(jobs, day.weekday, hour)}
          isStop={cells.stop === cellId({ day: index, hour })}
          actions={cells.actions}
        />
      ))}
    </tr>
  );
}

function jobAt(jobs: WeekJob[], weekday: number, hour: number): WeekJob | undefined {
  return jobs.find((job) => job.weekday === weekday && job.from <= hour && hour < job.to);
}

function DayHeaders({ days, onToggle }: { days: WeekDay[]; onToggle: (weekday: number) => void }) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (
    <thead>
      <tr>
        <td />
        {days.map((day) => (
          <th key={day.weekday} scope="col">
            <Button className={styles.day ?? ''} onPress={() => onToggle(day.weekday)}>
              <span aria-hidden>
                {format.weekday(day.weekday, 'short')} <b>{day.date}</b>
              </span>
              <Hidden>{t('week.wholeDay', { day: day.name })}</Hidden>
            </Button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Legend({ withJobs, withBusy }: { withJobs: boolean; withBusy: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <ul className={styles.legend}>
      <li>
        <span className={classes(styles.key, styles.free)} aria-hidden>
          <Check />
        </span>
        {t('week.free')}
      </li>
      <li>
        <span className={classes(styles.key, styles.notFree)} aria-hidden />
        {t('week.notFree')}
      </li>
      {withBusy ? (
        <li>
          <span className={classes(styles.key, styles.busy)} aria-hidden>
            <CalendarDays />
          </span>
          {t('week.busy')}
        </li>
      ) : null}
      {withJobs ? (
        <li>
          <span className={classes(styles.key, styles.jobKey)} aria-hidden />
          {t('week.job')}
        </li>
      ) : null}
    </ul>
  );
}
