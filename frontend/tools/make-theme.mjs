/** Writes the style sheets of all themes: node tools/make-theme.mjs. Fails below WCAG AA. */
import { writeFileSync } from 'node:fs';
import { contrast } from './theme/colour.mjs';
import { palettes } from './theme/palettes.mjs';
import { backgrounds, buildScale } from './theme/scales.mjs';

const fixed = {
  light: `
  --basis-focus-background-color: #ffe35c;
  --basis-focus-color: #0b2a35;
  --basis-focus-outline-color: #0b2a35;
  --basis-focus-inverse-outline-color: #ffe35c;
  --basis-box-shadow-sm: 0 1px 2px rgb(11 42 53 / .07), 0 1px 1px rgb(11 42 53 / .04);
  --basis-box-shadow-md: 0 2px 4px rgb(11 42 53 / .05), 0 8px 20px -6px rgb(11 42 53 / .14);
  --basis-box-shadow-lg: 0 4px 10px rgb(11 42 53 / .06), 0 24px 56px -16px rgb(11 42 53 / .26);`,
  dark: `
  --basis-focus-background-color: #ffe35c;
  --basis-focus-color: #0b2a35;
  --basis-focus-outline-color: #ffe35c;
  --basis-focus-inverse-outline-color: #0b2a35;
  --basis-box-shadow-sm: 0 1px 2px rgb(0 0 0 / .4);
  --basis-box-shadow-md: 0 8px 20px -6px rgb(0 0 0 / .55);
  --basis-box-shadow-lg: 0 24px 56px -16px rgb(0 0 0 / .7);
  --ft-sun: var(--basis-color-accent-2-inverse-bg-default);
  --ft-seat-mine-bg: var(--basis-color-accent-2-inverse-bg-default);
  --ft-seat-mine-color: var(--basis-color-accent-2-inverse-color-default);`,
};

/** Where each theme's style sheet goes: the product's own, and an example of an organisation's. */
export const files = { own: 'src/theme/colors.css', heath: 'themes/heath.css' };

/** All scales of one mode: colour name → role → hex. */
export function buildTheme(mode, theme = 'own') {
  return Object.fromEntries(
    Object.entries(palettes[theme]).map(([name, colour]) => [name, buildScale(colour, mode)]),
  );
}

/** Every pair below its WCAG AA ratio (4.5 for text, 3 for borders), on the worst background. */
export function weakPairs(theme) {
  const weak = [];
  for (const [name, scale] of Object.entries(theme)) {
    for (const [role, needed] of [
      ['color-document', 4.5],
      ['color-default', 4.5],
      ['color-subtle', 4.5],
      ['border-default', 3],
    ]) {
      const ratio = Math.min(...backgrounds.map((bg) => contrast(scale[role], scale[bg])));
      if (ratio < needed) weak.push(`${name} ${role}: ${ratio.toFixed(2)} < ${needed}`);
    }
    const solid = contrast(scale['inverse-color-default'], scale['inverse-bg-default']);
    if (solid < 4.5) weak.push(`${name} solid: ${solid.toFixed(2)}`);
  }
  return weak;
}

/** The colours of a theme that are not the product's own ones. */
const ownColours = (theme) =>
  Object.keys(palettes[theme]).filter(
    (name) => theme === 'own' || palettes[theme][name] !== palettes.own[name],
  );

/** The declarations of one mode; a line holds all of a colour. Others' themes say only what differs. */
function declarations(mode, theme) {
  const scales = buildTheme(mode, theme);
  const lines = ownColours(theme).map(
    (name) =>
      `  ${Object.entries(scales[name])
        .map(([role, value]) => `--basis-color-${name}-${role}: ${value};`)
        .join(' ')}`,
  );
  const colours = lines.join('\n');
  return theme === 'own' ? `  color-scheme: ${mode};\n${colours}${fixed[mode]}\n` : `${colours}\n`;
}

/** The style sheet: light by default, dark by device or by the person's choice. */
export function themeCss(theme = 'own') {
  const dark = declarations('dark', theme);
  return `/* Made by tools/make-theme.mjs from tools/theme/palettes.mjs; change those, then npm run theme. Licence: EUPL-1.2. */
:root {
${declarations('light', theme)}}
@media (prefers-color-scheme: dark) {
:root:not([data-color-scheme="light"]) {
${dark}}
}
:root[data-color-scheme="dark"] {
${dark}}
`;
}

if (process.argv[1]?.endsWith('make-theme.mjs')) {
  for (const [name, file] of Object.entries(files)) {
    const weak = ['light', 'dark'].flatMap((mode) => weakPairs(buildTheme(mode, name)));
    if (weak.length > 0) throw new Error(`${name}: contrast too low:\n${weak.join('\n')}`);
    writeFileSync(file, themeCss(name));
  }
}
