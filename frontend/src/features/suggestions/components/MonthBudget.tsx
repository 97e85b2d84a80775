/** How much of my own maximum this month is used: planned, and waiting for an answer. */
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { Row, Stack, Words } from '@/ui/layout';
import { MeterBar } from '@/ui/measures';

interface MonthBudgetProps {
  month: components['schemas']['Month'];
  /** Hours of invitations that I have not answered. */
  offered: number;
}

export function MonthBudget({ month, offered }: MonthBudgetProps) {
  const { t } = useTranslation('suggestions');
  const format = useFormat();
  const { plannedHours, waitingHours, hoursPerMonth } = month;
  const name = format.monthName(`${month.month}T12:00:00Z`);
  const words = [
    t('budget.planned', { hours: format.hours(plannedHours) }),
    waitingHours > 0 ? t('budget.waiting', { hours: format.hours(waitingHours) }) : '',
    offered > 0 ? t('budget.offered', { hours: format.hours(offered) }) : '',
  ].filter(Boolean);
  return (
    <Stack gap={8}>
      <Row between>
        <strong>{name.charAt(0).toUpperCase() + name.slice(1)}</strong>
        {hoursPerMonth ? (
          <span>
            {t('budget.of', {
              planned: format.decimal(plannedHours),
              maximum: format.hours(hoursPerMonth),
            })}
          </span>
        ) : null}
      </Row>
      {hoursPerMonth ? (
        <MeterBar
          value={plannedHours}
          soft={waitingHours + offered}
          max={hoursPerMonth}
          label={t('budget.label', {
            words: words.join(', '),
            maximum: format.hours(hoursPerMonth),
          })}
        />
      ) : null}
      <Words tone="smallSubtle">{words.join(' · ')}</Words>
    </Stack>
  );
}
