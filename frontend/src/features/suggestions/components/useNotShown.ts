/** Why the list is no longer than it is, in a sentence. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import type { Summary } from '../api';

const hurdles = ['notFree', 'full', 'tooFar'] as const;

/** "Van de 11 open klussen vallen er 5 af: bij 2 ben je niet vrij en 3 zijn vol." Empty when none does. */
export function useNotShown(summary: Summary): string {
  const { t } = useTranslation('suggestions');
  const format = useFormat();
  const parts = hurdles
    .filter((hurdle) => summary[hurdle] > 0)
    .map((hurdle) => t(`notShown.${hurdle}`, { count: summary[hurdle] }));
  if (parts.length === 0) return '';
  return t('notShown.sentence', { open: summary.open, parts: format.inWords(parts) });
}
