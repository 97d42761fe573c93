type Triple = readonly [number, number, number];

const channels = (hex: string): Triple => [
  parseInt(hex.slice(1, 3), 16) / 255,
  parseInt(hex.slice(3, 5), 16) / 255,
  parseInt(hex.slice(5, 7), 16) / 255,
];
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const toLinear = (hex: string): Triple => {
  const [red, green, blue] = channels(hex);
  return [linear(red), linear(green), linear(blue)];
};
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Contrast ratio of two colours (WCAG 2.2, relative luminance). */
export function contrast(first: string, second: string): number {
  const luminance = (hex: string): number => dot(toLinear(hex), [0.2126, 0.7152, 0.0722]);
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

export type Sight = 'normal' | 'protan' | 'deutan';

/** Full red- and green-blindness in linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const SIGHT: Record<Sight, readonly [Triple, Triple, Triple]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** A colour as such a person sees it, in linear RGB. */
export function seenBy(sight: Sight, hex: string): Triple {
  const rgb = toLinear(hex);
  const [red, green, blue] = SIGHT[sight].map((row) => Math.min(1, Math.max(0, dot(row, rgb)))) as [
    number,
    number,
    number,
  ];
  return [red, green, blue];
}

function lab(rgb: Triple): Triple {
  const curve = (value: number): number =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
  const x = curve(dot(rgb, [0.4124, 0.3576, 0.1805]) / 0.95047);
  const y = curve(dot(rgb, [0.2126, 0.7152, 0.0722]));
  const z = curve(dot(rgb, [0.0193, 0.1192, 0.9505]) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance of two colours in CIELAB (1976); about 2 is the least that is seen. */
export function apart(first: Triple, second: Triple): number {
  const [a, b] = [lab(first), lab(second)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
