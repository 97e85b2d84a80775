/** Picking a day, a time, or a period. Values are those of @internationalized/date, without time zone. */
import CalendarDays from 'lucide-react/icons/calendar-days';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { CalendarDate, Time } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import {
  TimeField as AriaTimeField,
  type TimeFieldProps as AriaTimeFieldProps,
} from 'react-aria-components/TimeField';
import {
  DatePicker as AriaDatePicker,
  type DatePickerProps as AriaDatePickerProps,
} from 'react-aria-components/DatePicker';
import { DateRangePicker, type DateRangePickerProps } from 'react-aria-components/DateRangePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { RangeCalendar } from 'react-aria-components/RangeCalendar';
import { classes } from '@/lib/classes';
import buttonStyles from './Button.module.css';
import styles from './dates.module.css';
import { FieldHint, FieldLabel, FieldMessage, fieldClasses, type FieldWords } from './Field';
import fieldStyles from './fields.module.css';
import { useOpening } from './opening';

type WithWords<Props> = FieldWords & Omit<Props, 'className' | 'style' | 'children' | 'isInvalid'>;

function Segments({ slot }: { slot?: 'start' | 'end' }) {
  return (
    // Without a slot it belongs to the picker itself; null would cut it loose.
    <DateInput {...(slot ? { slot } : {})} className={styles.segments}>
      {(segment) => <DateSegment segment={segment} className={styles.segment} />}
    </DateInput>
  );
}

function OpenCalendar() {
  return (
    <Button className={buttonStyles.icon ?? ''}>
      <CalendarDays aria-hidden />
    </Button>
  );
}

function CalendarFrame() {
  return (
    <>
      <header className={styles.head}>
        <Button slot="previous" className={buttonStyles.icon ?? ''}>
          <ChevronLeft aria-hidden />
        </Button>
        <Heading />
        <Button slot="next" className={buttonStyles.icon ?? ''}>
          <ChevronRight aria-hidden />
        </Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
        </CalendarGridBody>
      </CalendarGrid>
    </>
  );
}

const box = classes(fieldStyles.input, styles.group);

/** A day, typed or picked from a month. */
export function DatePicker(props: WithWords<AriaDatePickerProps<CalendarDate>>) {
  const { label, hint, error, optional, width, ...rest } = props;
  return (
    <AriaDatePicker
      {...useOpening()}
      {...rest}
      firstDayOfWeek="mon"
      isInvalid={Boolean(error)}
      className={fieldClasses(width)}
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <FieldHint>{hint}</FieldHint>
      <Group className={box}>
        <Segments />
        <OpenCalendar />
      </Group>
      <FieldMessage error={error} />
      <Popover className={styles.popover ?? ''}>
        <Dialog>
          <Calendar>
            <CalendarFrame />
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

/** A time of day on a 24-hour clock. */
export function TimeField(props: WithWords<AriaTimeFieldProps<Time>>) {
  const { label, hint, error, optional, width, ...rest } = props;
  return (
    <AriaTimeField
      {...rest}
      hourCycle={24}
      isInvalid={Boolean(error)}
      className={fieldClasses(width)}
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <FieldHint>{hint}</FieldHint>
      <DateInput className={box}>
        {(segment) => <DateSegment segment={segment} className={styles.segment} />}
      </DateInput>
      <FieldMessage error={error} />
    </AriaTimeField>
  );
}

/** A period between two days, both included. */
export function DateRange(props: WithWords<DateRangePickerProps<CalendarDate>>) {
  const { label, hint, error, optional, width, ...rest } = props;
  return (
    <DateRangePicker
      {...useOpening()}
      {...rest}
      firstDayOfWeek="mon"
      isInvalid={Boolean(error)}
      className={fieldClasses(width)}
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <FieldHint>{hint}</FieldHint>
      <Group className={classes(box, styles.range)}>
        <Segments slot="start" />
        <span aria-hidden>–</span>
        <Segments slot="end" />
        <OpenCalendar />
      </Group>
      <FieldMessage error={error} />
      <Popover className={styles.popover ?? ''}>
        <Dialog>
          <RangeCalendar>
            <CalendarFrame />
          </RangeCalendar>
        </Dialog>
      </Popover>
    </DateRangePicker>
  );
}
