/** Everything that is written of it, who steers, and the themes: for those who run it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '@/client';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { poolQuery, useChangePool, type Pool, type PoolChangeIn } from '../api';
import { Problem } from '../components/Problem';
import { PoolForm, poolFields } from '../components/PoolForm';
import { PoolFrame } from '../components/PoolFrame';
import { SteeringForm } from '../components/SteeringForm';
import { ThemesForm } from '../components/ThemesForm';

export default function PlanPage() {
  const { t } = useTranslation('pools');
  const { poolId } = useParams({ from: '/signed-in/poolopdrachten/$poolId/bewerken' });
  const pool = useSuspenseQuery(poolQuery(poolId)).data;
  return (
    <PoolFrame pool={pool} part={t('part.plan')} lead={t('plan.lead')}>
      {pool.rights.includes('run') ? (
        <Stack gap={48}>
          <SteeringForm pool={pool} />
          <ThemesForm pool={pool} />
          <Words pool={pool} />
        </Stack>
      ) : (
        <EmptyState title={t('plan.notYou')} />
      )}
    </PoolFrame>
  );
}

function Words({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const [draft, setDraft] = useState<PoolChangeIn>(() => ({
    title: pool.title,
    goal: pool.goal,
    description: pool.description,
    clientIds: pool.clients.map(({ id }) => id),
    beginsOn: pool.beginsOn,
    endsOn: pool.endsOn,
  }));
  const changing = useChangePool(pool.id);
  const save = () => after(changing.mutateAsync(draft), () => toast(t('plan.saved')));
  return (
    <section>
      <Stack gap={20}>
        <h2>{t('plan.words')}</h2>
        <Problem error={changing.error} beside={poolFields} />
        <PoolForm
          networkId={pool.network.id}
          clients={pool.clients}
          draft={draft}
          errors={errorsOf(changing.error)}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        <div>
          <Button onPress={save} busy={changing.isPending}>
            {t('plan.save')}
          </Button>
        </div>
      </Stack>
    </section>
  );
}
