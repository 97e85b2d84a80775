/** Starts a pool assignment: why first, then the rest. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, hasRole, useMe } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { after } from '@/lib/after';
import { todayThere } from '@/lib/moments';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { EmptyState } from '@/ui/states';
import { useStartPool, type PoolChangeIn } from '../api';
import { Problem } from '../components/Problem';
import { PoolForm, poolFields } from '../components/PoolForm';

export default function NewPoolPage() {
  const { t } = useTranslation('pools');
  const me = useMe();
  const networks = useSuspenseQuery(networksQuery).data;
  const own = networks.filter(
    ({ id }) =>
      me &&
      (hasRole(me, 'administrator') ||
        me.roles.some(({ role, networkId }) => role === 'coordinator' && networkId === id)),
  );
  return (
    <Page
      title={t('form.new')}
      lead={t('form.lead')}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/poolopdrachten">{t('title')}</Link>
        </Breadcrumb>
      }
    >
      {own.length > 0 ? <Form networks={own} /> : <EmptyState title={t('form.notYou')} />}
    </Page>
  );
}

const blank = (): PoolChangeIn => {
  const now = todayThere();
  return {
    title: '',
    goal: '',
    description: '',
    clientIds: [],
    beginsOn: now.toString(),
    endsOn: now.add({ weeks: 14 }).toString(),
  };
};

function Form({ networks }: { networks: { id: string; name: string }[] }) {
  const { t } = useTranslation('pools');
  const navigate = useNavigate();
  const [networkId, setNetworkId] = useState(networks[0]?.id ?? '');
  const [draft, setDraft] = useState(blank);
  const starting = useStartPool();
  const errors = errorsOf(starting.error);
  const start = () =>
    after(starting.mutateAsync({ ...draft, networkId }), ({ id }) => {
      void navigate({ to: '/poolopdrachten/$poolId/bewerken', params: { poolId: id } });
    });
  return (
    <Stack gap={24}>
      <Problem error={starting.error} beside={poolFields} />
      {networks.length > 1 ? (
        <Select
          label={t('form.network')}
          choices={networks.map(({ id, name }) => ({ id, label: name }))}
          value={networkId}
          onChange={(key) => setNetworkId(key)}
        />
      ) : null}
      <PoolForm
        networkId={networkId}
        draft={draft}
        errors={errors}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <div>
        <Button onPress={start} busy={starting.isPending}>
          {t('form.start')}
        </Button>
      </div>
    </Stack>
  );
}
