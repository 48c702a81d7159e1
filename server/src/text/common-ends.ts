/** How much two texts have in common at their beginning and at their end; the two parts do not overlap in either text. */
export interface CommonEnds {
  readonly above: number;
  readonly below: number;
}

/** Compares whole slices, which is faster than looking at characters one by one. */
export function commonEnds(a: string, b: string): CommonEnds {
  const shorter = Math.min(a.length, b.length);
  const above = longest(shorter, (from, to) => a.slice(from, to) === b.slice(from, to));
  const below = longest(
    shorter - above,
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
  return { above, below };
}

/** The largest number up to `limit` for which all of what lies before it is the same. */
function longest(limit: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  let beyond = limit + 1;
  while (beyond - same > 1) {
    const middle = (same + beyond) >>> 1;
    if (isSame(same, middle)) same = middle;
    else beyond = middle;
  }
  return same;
}
