/** The hosting platform whose own schemas and roles are to be expected. */
export const PLATFORMS = ['auto', 'supabase', 'none'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Numbers that several rules share, with their defaults. */
export const DEFAULT_THRESHOLDS = {
  maxJoins: 3,
  largeTableRows: 10_000,
  lockTimeoutSeconds: 5,
  indexSizePercent: 30,
} as const;
export type Thresholds = { readonly [name in keyof typeof DEFAULT_THRESHOLDS]: number };
