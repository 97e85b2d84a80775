/** When a job is, in a sentence. */
import { useTranslation } from 'react-i18next';
import type { components } from '@/client';
import { useFormat } from '@/i18n/useLanguage';

/** "vrijdag 27 november, 10.00–12.00 uur", "drie tijdstippen", "zelf te plannen vóór 11 dec". */
export function useWhenInWords(): (timing: components['schemas']['Timing']) => string {
  const { t } = useTranslation('groups');
  const format = useFormat();
  return (timing) => {
    if (timing.kind === 'flexible') {
      return timing.until
        ? t('when.before', { date: format.dayAndMonth(timing.until) })
        : t('when.later');
    }
    const { options } = timing;
    const one =
      options.find((option) => option.id === timing.chosenOptionId) ??
      (options.length === 1 ? options[0] : undefined);
    if (one) return `${format.longDate(one.start)}, ${format.timeRange(one.start, one.end)}`;
    return options.length > 0 ? t('when.options', { count: options.length }) : t('when.later');
  };
}
