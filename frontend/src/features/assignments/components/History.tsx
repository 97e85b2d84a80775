/** Who did what with a run, and when. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Disclosure } from '@/ui/Disclosure';
import { historyQuery, type RunDetail } from '../api';
import styles from './assignments.module.css';

export function History({ run }: { run: RunDetail }) {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const { data } = useQuery(historyQuery(run.networkId, run.id));
  if (!data || data.items.length === 0) return null;
  return (
    <Disclosure title={t('history.title')} level={2}>
      <ol className={styles.history}>
        {data.items.map((step) => (
          <li key={`${step.at} ${step.action}`}>
            {format.shortDate(step.at)}, {format.timeOfDay(step.at)}: {t(`state.${step.toState}`)}
            {step.actor ? `, ${step.actor.name}` : `, ${t('history.worker')}`}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
