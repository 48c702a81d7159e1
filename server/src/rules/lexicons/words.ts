/** The words of a text that white space separates: how the lists of this folder are written down. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
