/** A network's assignment runs, and asking for a new one. */
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe, type Me } from '@/client';
import { ButtonLink } from '@/ui/Link';
import { Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { EmptyState, Fetched, MorePages } from '@/ui/states';
import { isUnderWay, networksQuery, runsQuery, type Run } from '../api';
import styles from '../components/assignments.module.css';
import { NewRun } from '../components/NewRun';
import { RunRow } from '../components/RunRow';

export default function RunsPage() {
  const { t } = useTranslation('assignments');
  const me = useMe();
  const { netwerk } = useSearch({ from: '/signed-in/indelen' });
  const networks = useNetworks(me);
  const chosen = networks.find((one) => one.id === netwerk) ?? networks[0];
  return (
    <Page title={t('title')} lead={chosen ? t('lead', { network: chosen.name }) : undefined}>
      {chosen ? (
        <Stack gap={40}>
          {networks.length > 1 ? <NetworkChoice networks={networks} chosen={chosen.id} /> : null}
          <Runs networkId={chosen.id} />
        </Stack>
      ) : (
        <EmptyState
          title={t('notYours')}
          actions={<ButtonLink to="/klussen">{t('allJobs')}</ButtonLink>}
        />
      )}
    </Page>
  );
}

interface Named {
  id: string;
  name: string;
}

/** The networks that the reader coordinates; an administrator's are all. */
function useNetworks(me: Me | null | undefined): Named[] {
  const { data } = useSuspenseQuery(networksQuery);
  if (!me) return [];
  if (hasRole(me, 'administrator')) return data.items;
  const own = me.roles.filter((grant) => grant.role === 'coordinator');
  return data.items.filter((network) => own.some((grant) => grant.networkId === network.id));
}

function NetworkChoice({ networks, chosen }: { networks: Named[]; chosen: string }) {
  const { t } = useTranslation('assignments');
  const navigate = useNavigate();
  return (
    <Select
      label={t('network')}
      value={chosen}
      choices={networks.map(({ id, name }) => ({ id, label: name }))}
      onChange={(id) => void navigate({ to: '/indelen', search: { netwerk: id } })}
    />
  );
}

function Runs({ networkId }: { networkId: string }) {
  const { t } = useTranslation('assignments');
  const query = useInfiniteQuery(runsQuery(networkId));
  return (
    <Fetched query={query} failed={t('failed')} loading={t('loading')} rows={3}>
      {({ pages }) => {
        const runs = pages.flatMap((page) => page.items);
        const last = runs.find((run) => run.figures);
        return (
          <Stack gap={48}>
            <NewRun networkId={networkId} busy={runs.some(isUnderWay)} last={last} />
            <section className={styles.part} aria-labelledby="runs">
              <h2 id="runs">{t('earlier')}</h2>
              <Earlier runs={runs} />
              {runs.length > 0 ? (
                <MorePages status={t('shown', { count: runs.length })} pages={query} />
              ) : null}
            </section>
          </Stack>
        );
      }}
    </Fetched>
  );
}

function Earlier({ runs }: { runs: Run[] }) {
  const { t } = useTranslation('assignments');
  if (runs.length === 0) {
    return (
      <EmptyState title={t('none.title')} level={3}>
        <p>{t('none.text')}</p>
      </EmptyState>
    );
  }
  return (
    <ul className={styles.rows}>
      {runs.map((run) => (
        <RunRow key={run.id} run={run} />
      ))}
    </ul>
  );
}
