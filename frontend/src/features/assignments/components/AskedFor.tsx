/** Where a run was asked for with other rules than the usual: which, in sentences. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Note } from '@/ui/signs';
import type { RunDetail } from '../api';

type Rules = RunDetail['rules'];

export function AskedFor({ rules }: { rules: Rules }) {
  const { t } = useTranslation('assignments');
  const days = useDays(rules);
  const said = [
    days,
    rules.onlyJobs && t('rules.some', { count: rules.onlyJobs.length }),
    !rules.keepPlan && t('rules.fresh'),
    rules.mostHours && t('rules.hours', { count: rules.mostHours }),
    rules.mostGroups && t('rules.groups', { count: rules.mostGroups }),
  ].filter(Boolean);
  return said.length > 0 ? <Note>{`${t('rules.title')}: ${said.join(' ')}`}</Note> : null;
}

/** The days that the run was about. */
function useDays({ firstDay, lastDay }: Rules): string {
  const { t } = useTranslation('assignments');
  const { longDate } = useFormat();
  if (firstDay && lastDay) {
    return t('rules.period', { first: longDate(firstDay), last: longDate(lastDay) });
  }
  if (firstDay) return t('rules.from', { first: longDate(firstDay) });
  return lastDay ? t('rules.until', { last: longDate(lastDay) }) : '';
}
