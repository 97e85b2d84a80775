/** One run in the list: when, by whom, how it ended. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import type { Run } from '../api';
import styles from './assignments.module.css';
import { toneOf } from './states';

export function RunRow({ run }: { run: Run }) {
  const { t } = useTranslation('assignments');
  const format = useFormat();
  const { figures, gap } = run;
  return (
    <li className={styles.row}>
      <div>
        <h3>
          <Link
            plain
            to="/indelen/$networkId/$runId"
            params={{ networkId: run.networkId, runId: run.id }}
          >
            {t('run.title', { date: format.longDate(run.createdAt) })}
          </Link>
        </h3>
        <Words tone="smallSubtle">
          {t('run.askedBy', {
            time: format.timeOfDay(run.createdAt),
            name: run.askedBy.name,
          })}
        </Words>
      </div>
      <Words tone="small">
        {figures
          ? t('run.staffed', { count: figures.staffedAfter, all: figures.jobs })
          : (run.whyText ?? '')}
        {gap && figures ? <> {gap.text}</> : null}
      </Words>
      <Tag tone={toneOf[run.state]}>{t(`state.${run.state}`)}</Tag>
    </li>
  );
}
