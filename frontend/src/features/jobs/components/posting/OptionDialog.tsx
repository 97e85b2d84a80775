/** Adding or changing one time: the day, from and until. */
import { today, type CalendarDate, type Time } from '@internationalized/date';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { DatePicker, TimeField } from '@/ui/dates';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import type { DraftOption } from './draft';
import styles from './posting.module.css';
import { useOption, type WrongField } from './useOption';

interface OptionDialogProps {
  /** Null for a new one. */
  option: DraftOption | null;
  /** The last time there is: a new one begins at the same hour. */
  after: DraftOption | null;
  hours: number;
  onKeep: (option: DraftOption) => void;
  onClose: () => void;
}

export function OptionDialog({ option, after, hours, onKeep, onClose }: OptionDialogProps) {
  const { t } = useTranslation('posting');
  const title = option ? t('option.changeTitle') : t('option.addTitle');
  const form = useOption(option, after, hours);
  const keep = () => {
    const made = form.check();
    if (made) onKeep(made);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Stack
        as="form"
        gap={16}
        {...{ noValidate: true }}
        onSubmit={(event) => {
          event.preventDefault();
          // In React a dialog's events also reach the form it was opened from.
          event.stopPropagation();
          keep();
        }}
      >
        <Fields form={form} />
        <DialogActions>
          <Button type="submit">{t('option.keep')}</Button>
          <Button look="secondary" onPress={onClose}>
            {t('option.cancel')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

/** What the three fields of a time need. */
export interface OptionFields {
  day: CalendarDate | null;
  setDay: (day: CalendarDate | null) => void;
  start: Time | null;
  setStart: (start: Time | null) => void;
  end: Time | null;
  setEnd: (end: Time | null) => void;
  wrong: WrongField | null;
}

export function Fields({ form }: { form: OptionFields }) {
  const { t } = useTranslation('posting');
  return (
    <>
      <DatePicker
        label={t('option.day')}
        value={form.day}
        onChange={form.setDay}
        minValue={today('Europe/Amsterdam')}
        error={form.wrong === 'day' ? t('option.dayMissing') : undefined}
      />
      <div className={styles.moments}>
        <TimeField
          label={t('option.start')}
          value={form.start}
          onChange={form.setStart}
          error={form.wrong === 'start' ? t('option.timeMissing') : undefined}
        />
        <TimeField
          label={t('option.end')}
          value={form.end}
          onChange={form.setEnd}
          error={form.wrong === 'end' ? t('option.order') : undefined}
        />
      </div>
    </>
  );
}
