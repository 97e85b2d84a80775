/** A plan to judge: groups, what fails, who carries how much, before and after; and what to do with it. */
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Note } from '@/ui/signs';
import type { Plan, RunDetail } from '../api';
import { AskedFor } from './AskedFor';
import styles from './assignments.module.css';
import { BeforeAfter } from './BeforeAfter';
import { Curve } from './Curve';
import { Decide } from './Decide';
import { Groups } from './Groups';
import { History } from './History';
import { Load } from './Load';
import { Unstaffed } from './Unstaffed';
import { useChoices } from './useChoices';

export function Result({ run, plan }: { run: RunDetail; plan: Plan }) {
  const { t } = useTranslation('assignments');
  const choices = useChoices(run);
  const curve = run.progress?.curve ?? [];
  return (
    <Stack gap={48}>
      <AskedFor rules={run.rules} />
      {run.fromRunId ? (
        <Note>
          {t('run.from')}{' '}
          <Link
            to="/indelen/$networkId/$runId/vergelijken/$otherId"
            params={{ networkId: run.networkId, runId: run.id, otherId: run.fromRunId }}
          >
            {t('run.compare')}
          </Link>
        </Note>
      ) : null}
      <div className={styles.columns}>
        <Stack gap={40} className={styles.column}>
          <Groups run={run} plan={plan} choices={choices} />
          <Unstaffed plan={plan} choices={choices} />
        </Stack>
        <Stack gap={40} className={styles.column}>
          <Load plan={plan} />
          {run.figures ? <BeforeAfter figures={run.figures} /> : null}
        </Stack>
      </div>
      {curve.length > 1 ? <Curve points={curve} /> : null}
      <History run={run} />
      <Decide run={run} plan={plan} choices={choices} />
    </Stack>
  );
}
