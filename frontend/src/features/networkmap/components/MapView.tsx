/** The map itself: areas, pins, dotted lines between repeats. Loaded when somebody looks at it. */
import 'leaflet/dist/leaflet.css';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Areas, BaseMap, MapFeature } from '../api';
import styles from './map.module.css';
import { RegionMap, type Circle } from './region-map';

interface MapViewProps {
  label: string;
  features: readonly MapFeature[];
  areas: Areas;
  baseMap: BaseMap;
  /** The chosen organisation, and those that the list points at. */
  chosen: string | undefined;
  /** A shade from 0 to 5 for each organisation: the map shows figures instead of pins. */
  shades?: ReadonlyMap<string, number> | undefined;
  /** The same for organisations whose area is not known. */
  circles?: readonly Circle[] | undefined;
  onChoose: (organisationId: string) => void;
}

export default function MapView(props: MapViewProps) {
  const { label, features, areas, baseMap, chosen, shades, circles, onChoose } = props;
  const { t } = useTranslation('networkmap');
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<RegionMap | null>(null);
  const choose = useEffectEvent(onChoose);

  useEffect(() => {
    if (!box.current) return undefined;
    const made = new RegionMap(box.current, {
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      pin: (layer, count) => t(`layer.count.${layer}`, { count }),
      several: (count) => t('map.several', { count }),
      choose: (id) => choose(id),
    });
    setMap(made);
    return () => made.remove();
  }, [t]);

  useEffect(() => map?.showBase(baseMap, areas.attribution), [map, baseMap, areas]);
  useEffect(
    () => map?.showAreas(areas, { features, chosen, shades }),
    [map, areas, features, chosen, shades],
  );
  useEffect(() => map?.showPins(shades ? [] : features), [map, features, shades]);
  useEffect(() => map?.showCircles(circles ?? []), [map, circles]);

  return <div ref={box} className={styles.map} role="region" aria-label={label} />;
}
