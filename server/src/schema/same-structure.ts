/** Deeper than any schema object is nested, but for expressions, which are then taken for different. */
const MAX_DEPTH = 40;

/** True where two plain values have equal parts all the way down. Statements are equal only to themselves: they carry the place. */
export function sameStructure(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth > MAX_DEPTH) return false;
  if (isStatement(a) || isStatement(b)) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((part, index) => sameStructure(part, b[index], depth + 1))
    );
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) => Object.hasOwn(b, key) && sameStructure(a[key as keyof typeof a], b[key as keyof typeof b], depth + 1),
    )
  );
}

function isStatement(value: object): boolean {
  return 'parsed' in value && 'terminated' in value;
}
