/** What a coordinator may choose about a run besides its length; all of it has a usual answer. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { todayThere } from '@/lib/moments';
import { Checkbox } from '@/ui/Checkbox';
import { RadioGroup } from '@/ui/RadioGroup';
import { DateRange } from '@/ui/dates';
import { Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import type { Run } from '../api';
import type { Order, Which } from '../order';
import { JobChoice } from './JobChoice';

interface Props {
  networkId: string;
  order: Order;
  change: (part: Partial<Order>) => void;
  /** The last run that has a plan. */
  last: Run | undefined;
  /** Where something has to be chosen first. */
  wrong: 'period' | 'jobs' | null;
}

const ways = ['all', 'period', 'some'] as const satisfies readonly Which[];
const keeping = ['keep', 'fresh'] as const;
const hours = ['own', '4', '8', '16'] as const;
const groups = ['usual', '3', '2', '1'] as const;

export function MoreChoices(props: Props) {
  const { order, change, last } = props;
  const { t } = useTranslation('assignments');
  const format = useFormat();
  return (
    <Stack gap={28}>
      <WhichJobs {...props} />
      <RadioGroup
        label={t('new.keep.label')}
        hint={t('new.keep.hint')}
        value={order.keepPlan ? 'keep' : 'fresh'}
        onChange={(value) => change({ keepPlan: value === 'keep' })}
        choices={keeping.map((value) => ({ value, label: t(`new.keep.${value}`) }))}
      />
      {last ? (
        <Checkbox isSelected={order.carryOn} onChange={(carryOn) => change({ carryOn })}>
          {t('new.carryOn', { date: format.longDate(last.createdAt) })}
        </Checkbox>
      ) : null}
      <Select
        label={t('new.hours.label')}
        value={order.hours}
        choices={hours.map((id) => ({ id, label: t(`new.hours.${id}`) }))}
        onChange={(id) => change({ hours: id })}
      />
      <Select
        label={t('new.groups.label')}
        value={order.groups}
        choices={groups.map((id) => ({ id, label: t(`new.groups.${id}`) }))}
        onChange={(id) => change({ groups: id })}
      />
    </Stack>
  );
}

function WhichJobs({ networkId, order, change, wrong }: Props) {
  const { t } = useTranslation('assignments');
  return (
    <>
      <RadioGroup
        label={t('new.which.label')}
        value={order.which}
        onChange={(which) => change({ which: ways.find((one) => one === which) ?? 'all' })}
        choices={ways.map((value) => ({ value, label: t(`new.which.${value}`) }))}
      />
      {order.which === 'period' ? (
        <DateRange
          label={t('new.period.label')}
          hint={t('new.period.hint')}
          minValue={todayThere()}
          value={order.period}
          onChange={(period) => change({ period })}
          error={wrong === 'period' ? t('new.period.missing') : undefined}
        />
      ) : null}
      {order.which === 'some' ? (
        <JobChoice
          networkId={networkId}
          value={order.jobs}
          onChange={(jobs) => change({ jobs })}
          error={wrong === 'jobs' ? t('new.jobs.missing') : undefined}
        />
      ) : null}
    </>
  );
}
