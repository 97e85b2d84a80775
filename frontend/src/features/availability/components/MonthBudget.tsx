/** How many hours a month, and how many of them are taken. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { MeterBar } from '@/ui/measures';
import { NumberStepper } from '@/ui/NumberStepper';
import type { Agenda } from '../api';

interface MonthBudgetProps {
  hours: number;
  month: Agenda['months'][number] | undefined;
  onChange: (hours: number) => void;
}

export function MonthBudget({ hours, month, onChange }: MonthBudgetProps) {
  const { t } = useTranslation('availability');
  return (
    <Stack as="section" gap={8}>
      <h2>{t('perMonth')}</h2>
      <NumberStepper
        label={t('hours')}
        labelElsewhere
        hint={t('perMonthHint')}
        width="short"
        minValue={0}
        maxValue={160}
        value={hours}
        onChange={(value) => (Number.isNaN(value) ? undefined : onChange(value))}
      />
      {month ? <Used hours={hours} month={month} /> : null}
    </Stack>
  );
}

function Used({ hours, month }: { hours: number; month: Agenda['months'][number] }) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const words = t(month.waitingHours > 0 ? 'plannedAndWaiting' : 'planned', {
    planned: format.hours(month.plannedHours),
    waiting: format.hours(month.waitingHours),
    month: format.monthName(`${month.month}T12:00:00Z`),
  });
  return (
    <Stack gap={6}>
      <MeterBar value={month.plannedHours} soft={month.waitingHours} max={hours} label={words} />
      <Words tone="small">{words}</Words>
      {month.plannedHours > hours ? <Words tone="small">{t('over')}</Words> : null}
    </Stack>
  );
}
