/** Pins that would cover each other gathered into one, and what each says. Pure. */
import Supercluster from 'supercluster';
import type { MapFeature, MapItem, MapLayer } from './api';
import { layers } from './search';

export interface Pin {
  /** Longitude and latitude. */
  at: [number, number];
  counts: { layer: MapLayer; count: number }[];
  organisations: { id: string; name: string }[];
  /** Zoom at which it falls apart; null when it never does. */
  parts: number | null;
}

const DEEPEST = 13;
const MOST_LEAVES = 500;

export type PinIndex = Supercluster<MapItem>;

export function indexOf(features: readonly MapFeature[]): PinIndex {
  const index = new Supercluster<MapItem>({ radius: 110, maxZoom: DEEPEST });
  return index.load(
    features.map(({ geometry, properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...geometry.coordinates] },
      properties,
    })),
  );
}

/** The pins within west, south, east, north at a zoom. */
export function pinsOf(
  index: PinIndex,
  box: [number, number, number, number],
  zoom: number,
): Pin[] {
  return index.getClusters(box, Math.round(zoom)).map((found) => {
    const [x = 0, y = 0] = found.geometry.coordinates;
    const { properties } = found;
    if (!('cluster' in properties)) return pinAt([x, y], [properties as MapItem], null);
    const leaves = index.getLeaves(properties.cluster_id, MOST_LEAVES);
    const apart = index.getClusterExpansionZoom(properties.cluster_id);
    const items = leaves.map((leaf) => leaf.properties);
    return pinAt([x, y], items, apart > DEEPEST ? null : apart);
  });
}

function pinAt(at: [number, number], items: readonly MapItem[], parts: number | null): Pin {
  const counts = layers
    .map((layer) => ({ layer, count: items.filter((item) => item.layer === layer).length }))
    .filter(({ count }) => count > 0);
  const byId = new Map(items.map(({ organisation }) => [organisation.id, organisation]));
  return { at, counts, organisations: [...byId.values()], parts };
}

export type Line = [[number, number], [number, number]];

/** From each job to its repeats, between different places. */
export function repeats(features: readonly MapFeature[]): Line[] {
  const jobs = features.filter(({ properties }) => /jobs|learned/i.test(properties.layer));
  const places = new Map(jobs.map(({ id, geometry }) => [id, geometry.coordinates]));
  const found = new Map<string, Line>();
  for (const { geometry, properties } of jobs) {
    const origin = properties.repeatsId ? places.get(properties.repeatsId) : undefined;
    if (!origin) continue;
    const line: Line = [pointOf(origin), pointOf(geometry.coordinates)];
    if (line[0].join() !== line[1].join()) found.set(line.join(), line);
  }
  return [...found.values()];
}

const pointOf = ([x = 0, y = 0]: readonly number[]): [number, number] => [x, y];

/** A curve between two places, as points; higher in the middle. */
export function curve([[x0, y0], [x1, y1]]: Line, steps = 16): [number, number][] {
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2 + Math.hypot(x1 - x0, y1 - y0) / 5];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const along = (a: number, m: number, b: number) =>
      (1 - t) ** 2 * a + 2 * t * (1 - t) * m + t ** 2 * b;
    return [along(x0, mx, x1), along(y0, my, y1)];
  });
}

/** Which of five shades a value gets: equal steps up to the largest; 0 for nothing. */
export function shade(value: number, largest: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (value <= 0 || largest <= 0) return 0;
  return Math.min(5, Math.max(1, Math.ceil((value / largest) * 5))) as 1 | 2 | 3 | 4 | 5;
}
