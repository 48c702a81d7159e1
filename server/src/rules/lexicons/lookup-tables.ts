import { words } from './words.ts';

/** The last word of a table's name, singular, that tells a list of a few fixed values. */
export const LOOKUP_TABLE_WORDS: ReadonlySet<string> = words(`
  type kind status state category country currency language locale region timezone unit gender role plan tier priority
  severity color colour
  statut pays devise langue civilite`);

/** All that a list of fixed values has, beside its key. */
export const LOOKUP_COLUMN_WORDS: ReadonlySet<string> = words(`
  id code key slug name label title description symbol abbreviation iso value position sort order rank active enabled
  default color colour icon
  nom libelle`);
