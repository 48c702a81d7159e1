import { words } from './words.ts';

/** The last word of a column's name that tells a list of values in one text: `tag_ids`, `email_list`, `countries_csv`. */
export const LIST_WORDS: ReadonlySet<string> = words('ids list csv liste');

/** Whole names that tell one. */
export const LIST_NAMES: ReadonlySet<string> = words('tags etiquettes');

/** Before `list` they make it the name of one thing: a price list, a waiting list, an access list. */
export const KINDS_OF_LIST: ReadonlySet<string> = words(
  'price mailing waiting access control play wish packing picking',
);
