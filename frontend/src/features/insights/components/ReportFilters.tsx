/** About what, over which days, by month or by quarter. */
import { parseDate } from '@internationalized/date';
import { useTranslation } from 'react-i18next';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { DateRange } from '@/ui/dates';
import { Select } from '@/ui/Select';
import type { Subject, Wanted } from '../api';
import { keyOf, periods, useNarrow, useReportSearch } from '../search';
import styles from './insights.module.css';

interface ReportFiltersProps {
  subjects: Subject[];
  subject: Subject;
  wanted: Wanted;
}

export function ReportFilters({ subjects, subject, wanted }: ReportFiltersProps) {
  const { t } = useTranslation('insights');
  const { periode } = useReportSearch();
  const narrow = useNarrow();
  return (
    <div className={styles.filters} role="group" aria-label={t('filter.label')}>
      <About subjects={subjects} subject={subject} />
      <Select
        label={t('filter.period')}
        choices={periods.map((id) => ({ id, label: t(`period.${id}`) }))}
        value={periode ?? 'twaalf'}
        onChange={(key) => {
          const next = periods.find((each) => each === key);
          narrow({ periode: next, van: undefined, tot: undefined });
        }}
        width="full"
      />
      <SegmentedSwitch
        label={t('filter.by')}
        value={wanted.by}
        onChange={(by) => narrow({ per: by === 'quarter' ? 'kwartaal' : undefined })}
        choices={(['month', 'quarter'] as const).map((value) => ({
          value,
          label: t(`by.${value}`),
        }))}
      />
      {periode === 'zelf' ? <OwnDays wanted={wanted} /> : null}
    </div>
  );
}

function OwnDays({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('insights');
  const narrow = useNarrow();
  return (
    <DateRange
      label={t('filter.days')}
      hint={t('filter.daysHint')}
      value={{ start: parseDate(wanted.from), end: parseDate(wanted.until) }}
      onChange={(days) => {
        if (days) narrow({ van: days.start.toString(), tot: days.end.toString() });
      }}
      width="full"
    />
  );
}

/** Only for whoever may read more than one. */
function About({ subjects, subject }: Omit<ReportFiltersProps, 'wanted'>) {
  const { t } = useTranslation('insights');
  const narrow = useNarrow();
  if (subjects.length < 2) return null;
  return (
    <Select
      label={t('filter.about')}
      choices={subjects.map((each) => ({
        id: keyOf(each),
        label: each.name,
        note: t(`kind.${each.kind}`),
      }))}
      value={keyOf(subject)}
      onChange={(key) => narrow({ over: key })}
      width="full"
    />
  );
}
