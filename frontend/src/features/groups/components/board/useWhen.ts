/** When a job is, in a few words. */
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useFormat } from '@/i18n/useLanguage';

export function useWhen(): (timing: components['schemas']['Timing']) => string {
  const { t } = useTranslation('board');
  const format = useFormat();
  return (timing) => {
    if (timing.kind === 'flexible') {
      return timing.until
        ? t('when.before', { date: format.dayAndMonth(timing.until) })
        : t('when.later');
    }
    const chosen =
      timing.options.find((option) => option.id === timing.chosenOptionId) ??
      (timing.options.length === 1 ? timing.options[0] : undefined);
    if (chosen) return format.dateAndTimes(chosen.start, chosen.end);
    return timing.options.length > 0
      ? t('when.options', { count: timing.options.length })
      : t('when.later');
  };
}
