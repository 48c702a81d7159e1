import type { RuleMeta } from '../rule.ts';

type Options = NonNullable<RuleMeta['options']>;

/** An option that lists column names; they are compared whole and in any case. */
export function columnNames(description: string): Options[string] {
  return { schema: { type: 'array', items: { type: 'string' } }, default: [], description };
}

/** True where an option made by {@link columnNames} lists the column under one of its names. */
export function lists(
  options: Readonly<Record<string, unknown>>,
  option: string,
  { name, databaseName }: { readonly name: string; readonly databaseName: string },
): boolean {
  const listed = options[option];
  if (!Array.isArray(listed)) return false;
  return listed.some((one) => [name, databaseName].some((own) => own.toLowerCase() === String(one).toLowerCase()));
}
