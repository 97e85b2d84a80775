/** Colour arithmetic: OKLCH to sRGB (B. Ottosson, 2020) and the WCAG 2 contrast ratio. */

/** @typedef {`#${string}`} Hex */

function linearRgb(lightness, chroma, hue) {
  const radians = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(radians);
  const b = chroma * Math.sin(radians);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const clamp = (value) => Math.max(0, Math.min(1, value));
const encode = (value) =>
  value <= 0.0031308 ? 12.92 * value : 1.055 * Math.max(value, 0) ** (1 / 2.4) - 0.055;

/** The sRGB colour for an OKLCH triple; chroma is lowered until it can be shown. @returns {Hex} */
export function hex(lightness, chroma, hue) {
  let c = chroma;
  let rgb = linearRgb(lightness, c, hue);
  while (c > 0 && rgb.some((value) => value < -1e-4 || value > 1.0001)) {
    c = Math.max(0, c - 0.002);
    rgb = linearRgb(lightness, c, hue);
  }
  const bytes = rgb.map((value) => Math.round(255 * clamp(encode(clamp(value)))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
