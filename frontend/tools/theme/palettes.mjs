/** Palettes: hue, chroma of backgrounds and chroma of text, borders and solids of each colour. */

/** Rapeseed yellow needs its own lightness steps: yellow turns to mud when it is dark. */
const koolzaad = {
  hue: 96,
  soft: 0.1,
  strong: 0.09,
  lightness: [0.992, 0.975, 0.945, 0.915, 0.885],
  softSteps: [0.018, 0.05, 0.105, 0.14, 0.165],
  solid: 0.5,
  darkSolids: [
    [0.86, 0.155, 96],
    [0.9, 0.13, 96],
    [0.93, 0.1, 96],
  ],
};

/** The product's own. */
const own = {
  default: { hue: 225, soft: 0.009, strong: 0.035 },
  'accent-1': { hue: 226, soft: 0.027, strong: 0.085, tinted: true },
  'accent-2': koolzaad,
  'accent-3': { hue: 148, soft: 0.045, strong: 0.095 },
  'action-1': { hue: 229, soft: 0.026, strong: 0.098, solid: 0.435 },
  'action-2': { hue: 225, soft: 0.01, strong: 0.045, solid: 0.33 },
  disabled: { hue: 225, soft: 0.004, strong: 0.012 },
  highlight: koolzaad,
  selected: { hue: 225, soft: 0.034, strong: 0.098, solid: 0.435 },
  info: { hue: 245, soft: 0.028, strong: 0.105 },
  positive: { hue: 152, soft: 0.045, strong: 0.1 },
  warning: { hue: 62, soft: 0.055, strong: 0.105, solid: 0.5 },
  negative: { hue: 25, soft: 0.03, strong: 0.155 },
};

/** An example of an organisation's own: heather and moss. What means something keeps its colour. */
const heath = {
  ...own,
  default: { hue: 325, soft: 0.007, strong: 0.025 },
  'accent-1': { hue: 325, soft: 0.024, strong: 0.1, tinted: true },
  'accent-3': { hue: 128, soft: 0.05, strong: 0.095 },
  'action-1': { hue: 328, soft: 0.026, strong: 0.13, solid: 0.42 },
  'action-2': { hue: 325, soft: 0.012, strong: 0.05, solid: 0.33 },
  disabled: { hue: 325, soft: 0.004, strong: 0.012 },
  selected: { hue: 325, soft: 0.034, strong: 0.12, solid: 0.42 },
};

export const palettes = { own, heath };
