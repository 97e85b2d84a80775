/** Everything on the map as a list: the map's equal, not its footnote. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { classes } from '@/lib/classes';
import { Button } from '@/ui/Button';
import { Link } from '@/ui/Link';
import { EmptyState, Fetched, MorePages } from '@/ui/states';
import { mapItemsQuery, type MapItem, type MapLayer, type Wanted } from '../api';
import { useNarrow } from '../search';
import mapStyles from './map.module.css';
import styles from './network-map.module.css';

export function MapList({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('networkmap');
  const found = useInfiniteQuery(mapItemsQuery(wanted));
  return (
    <Fetched query={found} failed={t('list.failed')} loading={t('list.loading')} rows={4}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Nothing />;
        return (
          <div>
            <ThingList items={items} />
            <MorePages status={t('list.shown', { count: items.length })} pages={found} />
          </div>
        );
      }}
    </Fetched>
  );
}

/** Things on the map, one below the other. */
export function ThingList({ items }: { items: readonly MapItem[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <ListedThing key={item.layer + item.id + item.organisation.id} item={item} />
      ))}
    </ul>
  );
}

function ListedThing({ item }: { item: MapItem }) {
  const { t } = useTranslation('networkmap');
  return (
    <li>
      <i className={classes(mapStyles.shape, mapStyles.key, mapStyles[item.layer])} aria-hidden />
      <div className={styles.thing}>
        <h3>
          <TitleLink item={item} />
        </h3>
        <p className={styles.meta}>
          <span>{item.organisation.name}</span>
          <WhatAndWhen item={item} />
        </p>
        {item.about ? <p className={styles.about}>{item.about}</p> : null}
        {item.freeSeats === null ? null : <Seats free={item.freeSeats} />}
        {item.person ? (
          <p className={styles.small}>
            <Link to="/mensen/$personId" params={{ personId: item.person.id }}>
              {t('list.ask', { name: item.person.name })}
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  );
}

function Seats({ free }: { free: number }) {
  const { t } = useTranslation('networkmap');
  const words = free > 0 ? t('list.seats', { count: free }) : t('list.full');
  return <p className={styles.small}>{words}</p>;
}

function TitleLink({ item }: { item: MapItem }) {
  if (item.layer === 'activities') {
    return (
      <Link to="/kaart/project/$activityId" params={{ activityId: item.id }}>
        {item.title}
      </Link>
    );
  }
  if (item.layer === 'poolAssignments') {
    return (
      <Link to="/poolopdrachten/$poolId" params={{ poolId: item.id }}>
        {item.title}
      </Link>
    );
  }
  if (item.layer === 'placements') {
    return item.person ? (
      <Link to="/mensen/$personId" params={{ personId: item.person.id }}>
        {item.title}
      </Link>
    ) : (
      item.title
    );
  }
  return (
    <Link to="/klussen/$jobId" params={{ jobId: item.id }}>
      {item.title}
    </Link>
  );
}

/** "open klus, do 26 nov" · "project, tot 30 juni 2027" · "opdracht van Noor". */
function WhatAndWhen({ item }: { item: MapItem }) {
  const { t } = useTranslation('networkmap');
  const when = useWhen();
  const what =
    item.layer === 'activities' && item.activityKind
      ? t(`kind.${item.activityKind}`)
      : t(`list.what.${item.layer}`);
  return <span>{[what, when(item)].filter(Boolean).join(', ')}</span>;
}

/** The time of a thing in words, if it has one. */
function useWhen(): (item: MapItem) => string | null {
  const { t } = useTranslation('networkmap');
  const { shortDate, dateWithYear } = useFormat();
  const lasting = ({ endsOn }: MapItem) =>
    endsOn ? t('list.until', { date: dateWithYear(endsOn) }) : null;
  const past = ({ beginsOn }: MapItem) => (beginsOn ? dateWithYear(beginsOn) : null);
  const coming = ({ beginsOn, endsOn }: MapItem) => {
    if (!beginsOn || !endsOn || endsOn === beginsOn) return beginsOn ? shortDate(beginsOn) : null;
    return t('list.between', { from: shortDate(beginsOn), until: shortDate(endsOn) });
  };
  const words: Record<MapLayer, (item: MapItem) => string | null> = {
    activities: lasting,
    placements: lasting,
    poolAssignments: lasting,
    openJobs: coming,
    finishedJobs: past,
    learned: past,
  };
  return (item) => words[item.layer](item);
}

function Nothing() {
  const { t } = useTranslation('networkmap');
  const narrow = useNarrow();
  const everything = () =>
    narrow({
      q: undefined,
      thema: undefined,
      organisatie: undefined,
      netwerk: undefined,
      periode: undefined,
    });
  return (
    <EmptyState
      title={t('nothing.title')}
      actions={
        <Button look="secondary" onPress={everything}>
          {t('nothing.all')}
        </Button>
      }
    >
      <p>{t('nothing.text')}</p>
    </EmptyState>
  );
}
