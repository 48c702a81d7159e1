/** The key of a routine: `schema.name(int4, text)`; without parentheses where its argument types are not known. */
export function routineKey(base: string, signature: readonly string[] | undefined): string {
  return signature ? `${base}(${signature.join(', ')})` : base;
}

/**
 * Which of the routines of one name is meant. Without argument types it is the only one there is. Types may be written with or without
 * their schema, so where no key is the same, the only routine with as many arguments is taken. Undefined where none or several fit.
 */
export function chooseOverload(
  base: string,
  keys: readonly string[],
  signature: readonly string[] | undefined,
): string | undefined {
  const exact = routineKey(base, signature);
  if (keys.includes(exact)) return exact;
  const fitting = signature ? keys.filter((key) => argumentCount(base, key) === signature.length) : keys;
  return fitting.length === 1 ? fitting[0] : undefined;
}

function argumentCount(base: string, key: string): number | undefined {
  if (!key.startsWith(`${base}(`)) return undefined;
  const types = key.slice(base.length + 1, -1);
  return types === '' ? 0 : types.split(', ').length;
}
