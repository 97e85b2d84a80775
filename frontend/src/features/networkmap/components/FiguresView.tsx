/** Organisations in numbers: a shaded map and the table that it is made from. */
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Stack, Words } from '@/ui/layout';
import { Table, type TableColumn } from '@/ui/rows';
import { Fetched } from '@/ui/states';
import { figuresQuery, type Areas, type BaseMap, type MapFigures, type Wanted } from '../api';
import { shade } from '../pins';
import mapStyles from './map.module.css';
import { lazyPart } from '@/ui/lazy-part';

const MapView = lazyPart(() => import('./MapView'));
const figures = ['jobs', 'hoursGiven', 'hoursReceived', 'openHours'] as const;
type Figure = (typeof figures)[number];

interface MapProps {
  areas: Areas;
  baseMap: BaseMap;
  onChoose: (organisationId: string) => void;
}

export function FiguresView({ wanted, ...map }: MapProps & { wanted: Wanted }) {
  const { t } = useTranslation('networkmap');
  const rows = useQuery(figuresQuery(wanted));
  return (
    <Fetched query={rows} loading={t('figures.loading')} rows={4}>
      {(found) => <Figures rows={found} {...map} />}
    </Fetched>
  );
}

function Figures({ rows, areas, baseMap, onChoose }: MapProps & { rows: MapFigures[] }) {
  const { t } = useTranslation('networkmap');
  const [figure, setFigure] = useState<Figure>('jobs');
  const { shades, circles } = useShades(rows, figure, areas);
  return (
    <Stack gap={20}>
      <SegmentedSwitch
        label={t('figures.which')}
        value={figure}
        onChange={(value) => setFigure(figures.find((each) => each === value) ?? 'jobs')}
        choices={figures.map((value) => ({ value, label: t(`figures.${value}`) }))}
      />
      <Words tone="smallSubtle">{t(`figures.means.${figure}`)}</Words>
      <Suspense fallback={<div className={mapStyles.waiting} />}>
        <MapView
          label={t('figures.map', { figure: t(`figures.${figure}`) })}
          features={[]}
          areas={areas}
          baseMap={baseMap}
          chosen={undefined}
          shades={shades}
          circles={circles}
          onChoose={onChoose}
        />
      </Suspense>
      <FiguresTable rows={rows} />
    </Stack>
  );
}

/** A shade for each organisation; circles for those without an area. */
function useShades(rows: MapFigures[], figure: Figure, areas: Areas) {
  return useMemo(() => {
    const largest = Math.max(0, ...rows.map((row) => row[figure]));
    const known = new Set(areas.features.map(({ properties }) => properties.organisation.id));
    const shades = new Map(rows.map((row) => [row.organisation.id, shade(row[figure], largest)]));
    const circles = rows.flatMap(({ organisation: { id, name }, longitude, latitude }) =>
      known.has(id) || longitude === null || latitude === null
        ? []
        : [{ id, name, at: [longitude, latitude] as [number, number], shade: shades.get(id) ?? 0 }],
    );
    return { shades, circles };
  }, [rows, figure, areas]);
}

function FiguresTable({ rows }: { rows: MapFigures[] }) {
  const { t } = useTranslation('networkmap');
  const { decimal } = useFormat();
  const number = (id: Figure): TableColumn<MapFigures & { id: string }> => ({
    id,
    title: t(`figures.${id}`),
    cell: (row) => decimal(row[id]),
  });
  return (
    <Table
      label={t('figures.table')}
      columns={[
        { id: 'name', title: t('figures.organisation'), cell: (row) => row.organisation.name },
        ...figures.map(number),
      ]}
      items={rows.map((row) => ({ ...row, id: row.organisation.id }))}
    />
  );
}
