import { describe, expect, it } from 'vitest';
import type { MapFeature, MapItem } from './api';
import { curve, indexOf, pinsOf, repeats, shade } from './pins';

const country: [number, number, number, number] = [3, 50, 8, 54];

function feature(at: [number, number], item: Partial<MapItem> = {}): MapFeature {
  const id = item.id ?? crypto.randomUUID();
  return {
    id,
    geometry: { coordinates: at },
    properties: {
      layer: 'openJobs',
      title: '',
      about: '',
      organisation: { id: 'losser', name: 'Losser' },
      latitude: at[1],
      longitude: at[0],
      themes: [],
      beginsOn: null,
      endsOn: null,
      freeSeats: null,
      activityKind: null,
      person: null,
      repeatsId: null,
      ...item,
      id,
    },
  };
}

describe('pins', () => {
  it('gathers what stands at one place and counts it by layer', () => {
    const borne = { id: 'borne', name: 'Borne' };
    const features = [
      feature([7, 52.26]),
      feature([7, 52.26]),
      feature([7, 52.26], { layer: 'activities' }),
      feature([6.75, 52.3], { organisation: borne }),
    ];
    const pins = pinsOf(indexOf(features), country, 12);

    expect(pins).toHaveLength(2);
    const losser = pins.find((pin) => pin.organisations[0]?.id === 'losser');
    expect(losser?.counts).toEqual([
      { layer: 'openJobs', count: 2 },
      { layer: 'activities', count: 1 },
    ]);
    expect(losser?.parts).toBeNull();
  });

  it('falls apart when somebody zooms in', () => {
    const index = indexOf([feature([7, 52.26]), feature([6.75, 52.3])]);
    const [together, ...others] = pinsOf(index, country, 4);

    expect(others).toHaveLength(0);
    expect(together?.parts).toBeGreaterThan(4);
    expect(pinsOf(index, country, together?.parts ?? 0)).toHaveLength(2);
  });
});

describe('repeats', () => {
  it('draws a line to each place where a job was repeated', () => {
    const origin = feature([6.6, 52.35], { id: 'a', layer: 'finishedJobs' });
    const there = feature([7, 52.26], { repeatsId: 'a' });
    const again = feature([7, 52.26], { repeatsId: 'a' });
    const here = feature([6.6, 52.35], { repeatsId: 'a' });

    expect(repeats([origin, there, again, here])).toEqual([
      [
        [6.6, 52.35],
        [7, 52.26],
      ],
    ]);
  });

  it('curves between the two ends', () => {
    const points = curve([
      [0, 0],
      [2, 0],
    ]);
    expect(points.at(0)).toEqual([0, 0]);
    expect(points.at(-1)).toEqual([2, 0]);
    expect(points[8]?.[1]).toBeGreaterThan(0);
  });

  it('shades in five equal steps, and nothing for nothing', () => {
    expect([0, 1, 20, 21, 99, 100].map((value) => shade(value, 100))).toEqual([0, 1, 1, 2, 5, 5]);
    expect(shade(3, 0)).toBe(0);
  });
});
