/** What happened with the assignment as a whole: who took which step, when, and why. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Disclosure } from '@/ui/Disclosure';
import { Stack, Words } from '@/ui/layout';
import { Note } from '@/ui/signs';
import { Fetched } from '@/ui/states';
import { stepsQuery, type Pool, type PoolStep } from '../api';
import styles from './pools.module.css';

const known = ['begin', 'start', 'present', 'resume', 'complete', 'reopen', 'cancel'] as const;

export function History({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const steps = useQuery(stepsQuery(pool.id));
  return (
    <Disclosure level={2} title={t('history.title')}>
      <Fetched query={steps} level={3}>
        {(found) => (
          <ul className={styles.rows}>
            {found.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ul>
        )}
      </Fetched>
    </Disclosure>
  );
}

function Step({ step }: { step: PoolStep }) {
  const { t } = useTranslation('pools');
  const { dateWithYear } = useFormat();
  const action = known.find((each) => each === step.action);
  return (
    <li className={styles.row} style={{ paddingBlock: 12 }}>
      <strong>{action ? t(`history.${action}`) : step.action}</strong>
      {step.why ? <p>{step.why}</p> : null}
      <Words tone="smallSubtle">
        {step.actor?.name ?? t('somebody')}, {dateWithYear(step.at)}
      </Words>
    </li>
  );
}

/** Of an assignment that was stopped: by whom, when and why, before anything else. */
export function Stopped({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const { dateWithYear } = useFormat();
  const steps = useQuery({ ...stepsQuery(pool.id), enabled: pool.state === 'cancelled' }).data;
  const stop = steps?.findLast(({ action }) => action === 'cancel');
  if (pool.state !== 'cancelled' || !stop) return null;
  return (
    <Note tone="warning">
      <Stack gap={6}>
        <strong>
          {t('history.stopped', {
            name: stop.actor?.name ?? t('somebody'),
            date: dateWithYear(stop.at),
          })}
        </strong>
        {stop.why ? <p>{stop.why}</p> : null}
      </Stack>
    </Note>
  );
}
