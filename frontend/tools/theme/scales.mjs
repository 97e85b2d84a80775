/** One scale of 14 roles and 14 inverse roles from a hue and two chromas, light or dark. */
import { contrast, hex } from './colour.mjs';

export const backgrounds = ['bg-document', 'bg-subtle', 'bg-default', 'bg-hover', 'bg-active'];

/** Moves lightness by `step` from `start` until the colour reaches `ratio` on every background. */
function solve(scale, start, ratio, chroma, hue, step) {
  let lightness = start;
  const worst = () =>
    Math.min(...backgrounds.map((role) => contrast(hex(lightness, chroma, hue), scale[role])));
  while (worst() < ratio) lightness += step;
  return lightness;
}

function lightBackgrounds({ hue, soft, tinted, lightness, softSteps }) {
  const steps = lightness ?? [1, 0.974, 0.95, 0.92, 0.885];
  const chromas = softSteps ?? [
    tinted ? soft * 0.35 : 0,
    soft * 0.55,
    soft * 0.8,
    soft * 1.1,
    soft * 1.5,
  ];
  const scale = Object.fromEntries(
    backgrounds.map((role, at) => [role, hex(steps[at], chromas[at], hue)]),
  );
  scale['border-subtle'] = hex(Math.min(steps[4], 0.89) - 0.015, Math.min(soft * 1.4, 0.08), hue);
  return scale;
}

function lightForegrounds(scale, { hue, strong }) {
  const find = (start, ratio, chroma) => solve(scale, start, ratio, chroma, hue, -0.004);
  const border = find(0.62, 3.05, strong * 0.75);
  const subtle = find(0.52, 4.55, strong * 0.8);
  const text = Math.min(subtle - 0.01, find(0.46, 5.5, strong));
  return {
    'border-default': hex(border, strong * 0.75, hue),
    'border-hover': hex(border - 0.09, strong * 0.85, hue),
    'border-active': hex(border - 0.16, strong, hue),
    'color-subtle': hex(subtle, strong * 0.8, hue),
    'color-default': hex(text, strong, hue),
    'color-hover': hex(text - 0.06, strong, hue),
    'color-active': hex(text - 0.1, strong * 0.9, hue),
    'color-document': hex(Math.min(0.27, find(0.3, 9, strong * 0.5)), strong * 0.45, hue),
  };
}

function lightInverse({ hue, strong, solid = 0.45 }) {
  let at = solid;
  while (contrast('#ffffff', hex(at, strong, hue)) < 5.2) at -= 0.004;
  return {
    'bg-document': hex(at - 0.12, strong * 0.8, hue),
    'bg-subtle': hex(at - 0.06, strong * 0.9, hue),
    'bg-default': hex(at, strong, hue),
    'bg-hover': hex(at - 0.06, strong, hue),
    'bg-active': hex(at - 0.11, strong * 0.9, hue),
    'border-subtle': hex(at + 0.08, strong * 0.7, hue),
    'border-default': hex(0.8, strong * 0.5, hue),
    'border-hover': hex(0.86, strong * 0.4, hue),
    'border-active': '#ffffff',
    'color-subtle': hex(0.93, strong * 0.2, hue),
    'color-default': '#ffffff',
    'color-hover': '#ffffff',
    'color-active': '#ffffff',
    'color-document': '#ffffff',
  };
}

function darkBackgrounds({ hue, soft, strong, tinted, darkSolids }) {
  const steps = [0.205, 0.24, 0.275, 0.315, 0.36];
  const yellow = [0.014, 0.04, 0.06, 0.07, 0.08];
  const limits = [0.02, 0.03, 0.04, 0.05, 0.055];
  const factors = [0.9, 1, 1.15, 1.3, 1.5];
  const scale = {};
  backgrounds.forEach((role, at) => {
    const page = !tinted && at === 0;
    const chroma = page ? 0.014 : Math.min(soft, limits[at]) * factors[at];
    scale[role] = darkSolids
      ? hex(steps[at] + 0.02, Math.min(yellow[at], strong), hue - 6)
      : hex(steps[at], chroma, page ? 228 : hue);
  });
  scale['border-subtle'] = hex(0.385, Math.min(soft * 1.2, 0.05), hue);
  return scale;
}

function darkForegrounds(scale, { hue, strong }) {
  const find = (start, ratio, chroma) => solve(scale, start, ratio, chroma, hue, 0.004);
  const border = find(0.5, 3.05, strong * 0.7);
  const subtle = find(0.6, 4.6, strong * 0.6);
  const text = Math.max(subtle + 0.04, find(0.72, 5.8, strong * 0.8));
  return {
    'border-default': hex(border, strong * 0.7, hue),
    'border-hover': hex(border + 0.07, strong * 0.7, hue),
    'border-active': hex(border + 0.14, strong * 0.7, hue),
    'color-subtle': hex(subtle, strong * 0.6, hue),
    'color-default': hex(text, strong * 0.8, hue),
    'color-hover': hex(Math.min(text + 0.06, 0.95), strong * 0.6, hue),
    'color-active': hex(Math.min(text + 0.1, 0.97), strong * 0.4, hue),
    'color-document': hex(0.945, Math.min(strong * 0.2, 0.02), hue),
  };
}

function darkInverse({ hue, strong, darkSolids }) {
  const ink = hex(0.19, Math.min(strong * 0.3, 0.03), hue);
  const solids = darkSolids ?? [
    [0.8, strong * 0.85, hue],
    [0.86, strong * 0.7, hue],
    [0.9, strong * 0.5, hue],
  ];
  return {
    'bg-document': hex(0.9, strong * 0.4, hue),
    'bg-subtle': hex(0.86, strong * 0.6, hue),
    'bg-default': hex(...solids[0]),
    'bg-hover': hex(...solids[1]),
    'bg-active': hex(...solids[2]),
    'border-subtle': hex(0.68, strong * 0.6, hue),
    'border-default': hex(0.42, strong * 0.6, hue),
    'border-hover': hex(0.36, strong * 0.6, hue),
    'border-active': ink,
    'color-subtle': hex(0.3, strong * 0.4, hue),
    'color-default': ink,
    'color-hover': ink,
    'color-active': ink,
    'color-document': ink,
  };
}

/** The scale of one colour: role → hex. @param {'light' | 'dark'} mode */
export function buildScale(colour, mode) {
  const dark = mode === 'dark';
  const scale = dark ? darkBackgrounds(colour) : lightBackgrounds(colour);
  Object.assign(scale, dark ? darkForegrounds(scale, colour) : lightForegrounds(scale, colour));
  const inverse = dark ? darkInverse(colour) : lightInverse(colour);
  for (const [role, value] of Object.entries(inverse)) scale[`inverse-${role}`] = value;
  return scale;
}
