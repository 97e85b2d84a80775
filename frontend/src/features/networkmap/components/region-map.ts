/** Leaflet, kept in one place: what it draws and how it is told. */
import L from 'leaflet';
import type { Areas, BaseMap, MapFeature, MapLayer } from '../api';
import { curve, indexOf, pinsOf, repeats, type Pin, type PinIndex } from '../pins';
import styles from './map.module.css';

/** The Netherlands, for a map without anything on it. */
const COUNTRY: L.LatLngBoundsExpression = [
  [50.75, 3.36],
  [53.56, 7.23],
];
const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Words {
  zoomIn: string;
  zoomOut: string;
  /** "2 open klussen". */
  pin: (layer: MapLayer, count: number) => string;
  /** "5 organisaties". */
  several: (count: number) => string;
  choose: (organisationId: string) => void;
}

interface AreaLook {
  features: readonly MapFeature[];
  chosen: string | undefined;
  shades?: ReadonlyMap<string, number> | undefined;
}

export interface Circle {
  id: string;
  name: string;
  /** Longitude and latitude. */
  at: [number, number];
  shade: number;
}

export class RegionMap {
  private readonly map: L.Map;
  private readonly pins = L.layerGroup();
  private readonly arcs = L.layerGroup();
  private readonly areas = L.layerGroup();
  private readonly circles = L.layerGroup();
  private tiles: L.TileLayer | null = null;
  private index: PinIndex = indexOf([]);
  private framed = false;

  constructor(
    box: HTMLElement,
    private readonly words: Words,
  ) {
    this.map = L.map(box, {
      zoomControl: false,
      scrollWheelZoom: false,
      zoomAnimation: !calm(),
      fadeAnimation: !calm(),
      markerZoomAnimation: !calm(),
      zoomSnap: 0.25,
      maxZoom: 15,
      minZoom: 5,
    });
    this.map.attributionControl.setPrefix(false);
    L.control
      .zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut })
      .addTo(this.map);
    this.map.fitBounds(COUNTRY);
    for (const layer of [this.areas, this.circles, this.arcs, this.pins]) layer.addTo(this.map);
    this.map.on('moveend zoomend', () => this.drawPins());
  }

  remove(): void {
    this.map.remove();
  }

  /** The map below, when the installation has one, and whom all of it is from. */
  showBase(base: BaseMap, boundaries: string): void {
    this.tiles?.remove();
    this.tiles = base.tilesUrl ? L.tileLayer(base.tilesUrl, { maxZoom: 19 }) : null;
    this.tiles?.addTo(this.map);
    for (const words of [base.attribution, boundaries]) {
      if (words) this.map.attributionControl.addAttribution(escaped(words));
    }
  }

  /** The areas: those with something on them in a tint, the chosen one in its own, or in shades. */
  showAreas(areas: Areas, look: AreaLook): void {
    this.areas.clearLayers();
    const busy = new Set(look.features.map(({ properties }) => properties.organisation.id));
    for (const area of areas.features) {
      const { id, name } = area.properties.organisation;
      const shape = L.geoJSON(area as unknown as GeoJSON.Feature, {
        style: { className: areaClass(id, busy, look) },
      });
      shape.on('click', () => this.words.choose(id));
      if (!busy.has(id) || look.shades) {
        shape.bindTooltip(escaped(brief(name)), {
          permanent: true,
          direction: 'center',
          className: styles.name ?? '',
        });
      }
      shape.addTo(this.areas);
    }
    this.frame(areas, look.features);
  }

  /** Pins for these, and dotted lines to where jobs were repeated. */
  showPins(features: readonly MapFeature[]): void {
    this.index = indexOf(features);
    this.arcs.clearLayers();
    for (const line of repeats(features)) {
      const points = curve(line).map(([x, y]) => L.latLng(y, x));
      L.polyline(points, { className: styles.arc ?? '', interactive: false }).addTo(this.arcs);
    }
    this.drawPins();
  }

  /** Figures of organisations without a known area: circles in the same shades. */
  showCircles(circles: readonly Circle[]): void {
    this.circles.clearLayers();
    for (const { id, name, at, shade } of circles) {
      const look = [styles.area, styles[`shade${shade}`]].filter(Boolean).join(' ');
      const circle = L.circleMarker([at[1], at[0]], { radius: 10 + 3 * shade, className: look });
      circle.bindTooltip(escaped(name)).on('click', () => this.words.choose(id));
      circle.addTo(this.circles);
    }
  }

  /** The first time that there is something to see, all of it is in sight. */
  private frame(areas: Areas, features: readonly MapFeature[]): void {
    if (this.framed || (areas.features.length === 0 && features.length === 0)) return;
    const bounds =
      areas.features.length > 0
        ? L.geoJSON(areas as unknown as GeoJSON.FeatureCollection).getBounds()
        : L.latLngBounds(
            features.map(
              ({
                geometry: {
                  coordinates: [x = 0, y = 0],
                },
              }) => L.latLng(y, x),
            ),
          );
    this.map.fitBounds(bounds.pad(0.04), { animate: false, maxZoom: 11 });
    this.framed = true;
  }

  private drawPins(): void {
    this.pins.clearLayers();
    const box = this.map.getBounds().pad(0.2);
    const edges: [number, number, number, number] = [
      box.getWest(),
      box.getSouth(),
      box.getEast(),
      box.getNorth(),
    ];
    for (const pin of pinsOf(this.index, edges, this.map.getZoom())) this.drawPin(pin);
  }

  private drawPin(pin: Pin): void {
    const width = pin.counts.length * 34;
    const icon = L.divIcon({
      html: shapesOf(pin),
      className: styles.pin ?? '',
      iconSize: [width, 34],
      iconAnchor: [width / 2, 17],
    });
    const marker = L.marker([pin.at[1], pin.at[0]], { icon, keyboard: true });
    const press = () => this.press(pin);
    marker.on('click', press).on('keypress', (event) => {
      const { key } = (event as L.LeafletKeyboardEvent).originalEvent;
      if (key === 'Enter' || key === ' ') press();
    });
    const [only, ...more] = pin.organisations;
    if (only && more.length === 0) {
      marker.bindTooltip(escaped(brief(only.name)), {
        permanent: true,
        direction: 'bottom',
        offset: [0, 10],
        className: styles.name ?? '',
      });
    }
    marker.addTo(this.pins);
    marker.getElement()?.setAttribute('aria-label', this.say(pin));
  }

  /** "Losser: 2 open klussen, 1 project". */
  private say({ organisations, counts }: Pin): string {
    const [only, ...more] = organisations;
    const where = only && more.length === 0 ? only.name : this.words.several(organisations.length);
    return `${where}: ${counts.map((each) => this.words.pin(each.layer, each.count)).join(', ')}`;
  }

  /** One organisation is chosen; several are looked at from nearer. */
  private press(pin: Pin): void {
    const [only, ...more] = pin.organisations;
    if (only && more.length === 0) this.words.choose(only.id);
    else this.map.setView([pin.at[1], pin.at[0]], pin.parts ?? 13, { animate: !calm() });
  }
}

function areaClass(id: string, busy: ReadonlySet<string>, look: AreaLook): string {
  const shade = look.shades?.get(id) ?? 0;
  const tint = look.shades ? styles[`shade${shade}`] : busy.has(id) && styles.busy;
  return [styles.area, tint, id === look.chosen && styles.chosen].filter(Boolean).join(' ');
}

/** The shapes of a pin with their numbers; words are for `say`. */
function shapesOf(pin: Pin): HTMLElement {
  const box = document.createElement('span');
  box.setAttribute('aria-hidden', 'true');
  for (const { layer, count } of pin.counts) {
    const shape = box.appendChild(document.createElement('i'));
    shape.className = [styles.shape, styles[layer]].filter(Boolean).join(' ');
    // Not as text: in the pin's name each number stands with what it counts.
    shape.appendChild(document.createElement('b')).dataset.count = String(count);
  }
  return box;
}

/** "Gemeente Losser" is Losser on a map. */
const brief = (name: string) => name.replace(/^Gemeente /, '');

/** Leaflet takes words as HTML. */
function escaped(words: string): string {
  const span = document.createElement('span');
  span.textContent = words;
  return span.innerHTML;
}
