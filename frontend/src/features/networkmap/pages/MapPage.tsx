/** Who else is working on this? The region on a map, as a list, and in figures. */
import { useQuery } from '@tanstack/react-query';
import Printer from 'lucide-react/icons/printer';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { SavedFilters } from '@/features/saved-filters';
import { Button } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Hidden, Stack } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import {
  areasQuery,
  baseMapQuery,
  mapFeaturesQuery,
  type Areas,
  type BaseMap,
  type MapFeature,
  type Wanted,
} from '../api';
import { FiguresView } from '../components/FiguresView';
import { ChosenOrganisation, MapFilters } from '../components/MapFilters';
import { MapList } from '../components/MapList';
import { MapSearch } from '../components/MapSearch';
import mapStyles from '../components/map.module.css';
import styles from '../components/network-map.module.css';
import { useMapSearch, useNarrow, wantedOf, type View } from '../search';
import { lazyPart } from '@/ui/lazy-part';

const MapView = lazyPart(() => import('../components/MapView'));
const noAreas: Areas = { type: 'FeatureCollection', features: [], attribution: '' };
const noBase: BaseMap = { tilesUrl: null, attribution: '' };
const nothing: MapFeature[] = [];
const viewOf = { lijst: 'list', cijfers: 'figures' } as const;

export default function MapPage() {
  const { t } = useTranslation('networkmap');
  const search = useMapSearch();
  const [now] = useState(() => new Date());
  const wanted = wantedOf(search, now);
  const { data: found, error } = useQuery(mapFeaturesQuery(wanted));
  const view: View = search.weergave ? viewOf[search.weergave] : 'map';
  return (
    <Page title={t('title')} documentTitle={t('documentTitle')} below={<MapSearch />} flight>
      <Stack gap={16}>
        <MapFilters />
        <SavedFilters list="map" />
      </Stack>
      <div className={styles.head}>
        <p role="status">{error && !found ? null : <Found total={found?.total} />}</p>
        <ViewSwitch view={view} />
      </div>
      {view === 'list' ? (
        <TheList wanted={wanted} />
      ) : (
        <Shown view={view} wanted={wanted} found={found} />
      )}
      <Actions />
    </Page>
  );
}

interface ShownProps {
  view: View;
  wanted: Wanted;
  found: { features: MapFeature[]; total: number } | undefined;
}

/** The map with its list, or figures. */
function Shown({ view, wanted, found }: ShownProps) {
  const { t } = useTranslation('networkmap');
  const { organisatie } = useMapSearch();
  const narrow = useNarrow();
  const areas = useQuery(areasQuery).data ?? noAreas;
  const baseMap = useQuery(baseMapQuery).data ?? noBase;
  const choose = (id: string) => narrow({ organisatie: id, weergave: undefined });
  if (view === 'figures') {
    return <FiguresView wanted={wanted} areas={areas} baseMap={baseMap} onChoose={choose} />;
  }
  return (
    <div className={styles.both}>
      <Suspense fallback={<div className={mapStyles.waiting} />}>
        <MapView
          label={t('map.label', { count: found?.total ?? 0 })}
          features={found?.features ?? nothing}
          areas={areas}
          baseMap={baseMap}
          chosen={organisatie}
          onChoose={choose}
        />
      </Suspense>
      <div className={styles.side}>
        <TheList wanted={wanted} />
      </div>
    </div>
  );
}

/** The list, narrowed to the chosen organisation. */
function TheList({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('networkmap');
  const { organisatie } = useMapSearch();
  return (
    <Stack gap={8} as="section" aria-label={t('list.label')}>
      <h2>
        <Hidden>{t('list.label')}</Hidden>
      </h2>
      <ChosenOrganisation />
      <MapList wanted={{ ...wanted, organisationId: organisatie }} />
    </Stack>
  );
}

function ViewSwitch({ view }: { view: View }) {
  const { t } = useTranslation('networkmap');
  const narrow = useNarrow();
  const address = { map: undefined, list: 'lijst', figures: 'cijfers' } as const;
  const views: View[] = ['map', 'list', 'figures'];
  return (
    <SegmentedSwitch
      label={t('view.label')}
      labelHidden
      value={view}
      onChange={(value) => {
        const next = views.find((each) => each === value);
        if (next) narrow({ weergave: address[next] });
      }}
      choices={views.map((value) => ({ value, label: t(`view.${value}`) }))}
    />
  );
}

function Actions() {
  const { t } = useTranslation('networkmap');
  const me = useMe();
  const keeps =
    me && (['poster', 'coordinator', 'administrator'] as const).some((role) => hasRole(me, role));
  return (
    <div className={styles.actions}>
      {keeps ? <ButtonLink to="/kaart/project/nieuw">{t('add')}</ButtonLink> : null}
      <Button look="quiet" icon={Printer} onPress={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  );
}

function Found({ total }: { total: number | undefined }) {
  const { t } = useTranslation('networkmap');
  const { q } = useMapSearch();
  if (total === undefined) return t('loading');
  return q ? t('foundAbout', { count: total, q }) : t('found', { count: total });
}
