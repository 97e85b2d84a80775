/** Who carries how much in the coming weeks: a network's members, so that nobody is asked too often. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { networksQuery, type Network } from '@/features/catalogue';
import { weekNumber } from '@/lib/week-of';
import { Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { LoadTable, type LoadRow } from '@/ui/LoadTable';
import { Select } from '@/ui/Select';
import { Fetched, MorePages } from '@/ui/states';
import { loadsQuery, type Load } from './api';
import styles from './board.module.css';

/** Networks that I coordinate; for an administrator all. */
function useKept(): Network[] {
  const me = useMe();
  const networks = useQuery(networksQuery).data ?? [];
  const own = new Set(
    me?.roles.filter(({ role }) => role === 'coordinator').map(({ networkId }) => networkId),
  );
  return hasRole(me, 'administrator') ? networks : networks.filter(({ id }) => own.has(id));
}

export function Loads() {
  const { t } = useTranslation('board');
  const networks = useKept();
  const [chosen, setChosen] = useState<string | null>(null);
  const network = networks.find(({ id }) => id === chosen) ?? networks[0];
  if (!network) return null;
  return (
    <section className={styles.part} aria-labelledby="loads">
      <h2 id="loads">{t('load.title')}</h2>
      <Words tone="hint">{t('load.lead')}</Words>
      {networks.length > 1 ? (
        <Select
          label={t('load.network')}
          choices={networks.map(({ id, name }) => ({ id, label: name }))}
          value={network.id}
          onChange={(id) => setChosen(id)}
        />
      ) : null}
      <Table network={network} />
    </section>
  );
}

function rowOf({ personId, name, organisation, weeks }: Load): LoadRow {
  return {
    id: personId,
    name: (
      <Link plain to="/mensen/$personId" params={{ personId }}>
        {name}
      </Link>
    ),
    organisation: organisation ?? '',
    hours: weeks.map(({ hours }) => hours),
    maximum: null,
    full: weeks.map(({ full }) => full),
  };
}

function Table({ network }: { network: Network }) {
  const { t } = useTranslation('board');
  const query = useInfiniteQuery(loadsQuery(network.id));
  return (
    <Fetched query={query} failed={t('load.failed')} loading={t('load.loading')} rows={3} level={3}>
      {({ pages }) => {
        const people = pages.flatMap((page) => page.items);
        const [first] = people;
        if (!first) return <Words tone="hint">{t('load.nobody')}</Words>;
        return (
          <>
            <LoadTable
              caption={t('load.caption', { network: network.name })}
              weeks={first.weeks.map(({ week }) => weekNumber(week))}
              rows={people.map(rowOf)}
            />
            <MorePages status={t('load.shown', { count: people.length })} pages={query} />
          </>
        );
      }}
    </Fetched>
  );
}
