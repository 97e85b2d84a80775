/** One pool assignment: how it goes, its timeline, who steers, what was decided, jobs cut from it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import Plus from 'lucide-react/icons/plus';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Columns, Stack } from '@/ui/layout';
import { EmptyState } from '@/ui/states';
import { poolQuery, timelineQuery, type Pool, type PoolPoint, type PoolTimeline } from '../api';
import { CheckIns } from '../components/CheckIns';
import { CutJobs } from '../components/CutJobs';
import { Decisions } from '../components/Decisions';
import { History, Stopped } from '../components/History';
import { MilestoneDialog } from '../components/MilestoneDialog';
import { PoolFrame } from '../components/PoolFrame';
import { PoolPeople } from '../components/PoolPeople';
import { PoolSteps } from '../components/PoolSteps';
import { Standing } from '../components/Standing';
import { Timeline } from '../components/Timeline';
import styles from '../components/pools.module.css';
import { isOver } from '../over';

export default function PoolPage() {
  const { poolId } = useParams({ from: '/signed-in/poolopdrachten/$poolId' });
  const pool = useSuspenseQuery(poolQuery(poolId)).data;
  const timeline = useSuspenseQuery(timelineQuery(poolId)).data;
  const { t } = useTranslation('pools');
  const silent = isOver(pool) && timeline.checkIns.length === 0;
  return (
    <PoolFrame pool={pool} status={<Standing standing={timeline.standing} />}>
      <Stack gap={44}>
        <Stopped pool={pool} />
        {timeline.checkInDue ? <CheckIns pool={pool} timeline={timeline} asking /> : null}
        <Plan pool={pool} timeline={timeline} />
        <Columns sideWidth={360} sideLabel={t('people.label')} side={<PoolPeople pool={pool} />}>
          <Stack gap={44}>
            {timeline.checkInDue || silent ? null : <CheckIns pool={pool} timeline={timeline} />}
            <CutJobs pool={pool} />
            <Decisions pool={pool} />
            {pool.description ? (
              <Stack as="section" gap={12}>
                <h2>{t('about')}</h2>
                <p className={styles.prose}>{pool.description}</p>
              </Stack>
            ) : null}
            <PoolSteps pool={pool} />
            <History pool={pool} />
          </Stack>
        </Columns>
      </Stack>
    </PoolFrame>
  );
}

/** The timeline, with what one may plan. */
function Plan({ pool, timeline }: { pool: Pool; timeline: PoolTimeline }) {
  const { t } = useTranslation('pools');
  const [open, setOpen] = useState<PoolPoint | 'new' | null>(null);
  const mayRun = pool.rights.includes('run');
  const add = (
    <Button look="secondary" icon={Plus} onPress={() => setOpen('new')}>
      {t('timeline.add')}
    </Button>
  );
  return (
    <section>
      <Stack gap={12}>
        <div className={styles.heading}>
          <h2>{t('timeline.title')}</h2>
          {mayRun && timeline.points.length > 0 ? add : null}
        </div>
        {timeline.points.length === 0 ? (
          <NothingYet add={mayRun ? add : null} />
        ) : (
          <Timeline timeline={timeline} {...(mayRun ? { onOpen: setOpen } : {})} />
        )}
      </Stack>
      {open === null ? null : (
        <MilestoneDialog
          pool={pool}
          point={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function NothingYet({ add }: { add: ReactNode }) {
  const { t } = useTranslation('pools');
  return (
    <EmptyState level={3} title={t('timeline.none')} actions={add}>
      {add ? <p>{t('timeline.noneText')}</p> : null}
    </EmptyState>
  );
}
