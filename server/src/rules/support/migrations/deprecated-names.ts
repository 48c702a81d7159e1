/** Names that say that the table or column is on its way out: renamed before it is dropped, or a copy that was kept for a while. */
const DEPRECATED =
  /^_*(?:deprecated|dropped|archived?|trash|old|bak|backup|zombie|unused)_|_(?:deprecated|old|bak|backup|archived?|unused)$/i;

export function isDeprecatedName(name: string): boolean {
  return DEPRECATED.test(name);
}

/** Names of things that nobody will miss: deprecated ones, and helpers of an earlier migration (`_value_tmp`). */
export function isThrowawayName(name: string): boolean {
  return isDeprecatedName(name) || /^_*(?:tmp|temp)_|_(?:tmp|temp)$/i.test(name);
}

/** What a table is called in the time between the last use and its removal. */
export function deprecatedName(name: string): string {
  return `_deprecated_${name}`;
}
