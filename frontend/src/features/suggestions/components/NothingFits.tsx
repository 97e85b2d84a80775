/** Why nothing fits, with the numbers that explain it, and the one step that helps. */
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/Link';
import { EmptyState } from '@/ui/states';
import type { Summary } from '../api';
import { mainHurdle } from '../fitting';
import { useNotShown } from './useNotShown';

const steps = {
  notFree: { to: '/vrije-tijd', key: 'freeTime' },
  tooFar: { to: '/profiel', key: 'profile' },
  full: { to: '/klussen', key: 'jobs' },
} as const;

export function NothingFits({ summary, neverFree }: { summary: Summary; neverFree: boolean }) {
  const { t } = useTranslation('suggestions');
  const notShown = useNotShown(summary);
  const hurdle = neverFree ? 'notFree' : (mainHurdle(summary) ?? 'full');
  const { to, key } = steps[hurdle];
  return (
    <EmptyState
      title={t(summary.open === 0 ? 'nothing.noneOpen' : 'nothing.title')}
      actions={
        <ButtonLink look="primary" to={to}>
          {t(`nothing.${key}`)}
        </ButtonLink>
      }
    >
      <p>{summary.open === 0 ? t('nothing.noneOpenText') : notShown}</p>
      {neverFree ? <p>{t('nothing.neverFree')}</p> : null}
    </EmptyState>
  );
}
