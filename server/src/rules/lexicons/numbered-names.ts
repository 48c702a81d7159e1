import { words } from './words.ts';

/**
 * Names that end in a number of their own: digests and encodings (RFC 1321, RFC 6234, RFC 4648), protocols, codes of standards
 * (ISO 3166-1 alpha-2 and alpha-3), and coordinates of points.
 */
export const NUMBERED_NAMES: ReadonlySet<string> = words(`
  md sha ipv ip utf ucs base crc adler fnv murmur siphash blake argon latin iso alpha mp http oauth
  x y z lat lng lon latitude longitude`);

/** Lines of a postal address are one value on several lines. */
export const ADDRESS_WORDS: ReadonlySet<string> = words(`
  address addr line street adresse ligne rue complement`);
