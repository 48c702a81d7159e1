import type { DataType, TypeFamily } from '../../model/data-type.ts';
import type { Dialect } from '../../text/dialect.ts';

/** Families of which the workspace does not tell enough to compare two types. */
const OPAQUE: ReadonlySet<TypeFamily> = new Set(['unknown', 'other', 'composite']);

/**
 * Whether a foreign key column of one type can hold exactly the values of the referenced column's type. Undefined where that is
 * not known (types of extensions and other files). A domain is compared by the type beneath it. String lengths do not count, save
 * in T-SQL, which demands them equal.
 */
export function sameKeyType(own: DataType, referenced: DataType, dialect: Dialect): boolean | undefined {
  if (dialect === 'sqlite') return sameAffinity(own.text, referenced.text);
  const a = withoutDomain(own);
  const b = withoutDomain(referenced);
  if (OPAQUE.has(a.family) || OPAQUE.has(b.family)) return a.name === b.name ? true : undefined;
  if (a.arrayDimensions > 0 !== b.arrayDimensions > 0) return false;
  if (a.family !== b.family) return false;
  switch (a.family) {
    case 'integer':
      return a.name === b.name && a.unsigned === b.unsigned;
    case 'text':
      return dialect !== 'tsql' || (a.name === b.name && sameArguments(a, b));
    case 'binary':
      return true;
    case 'decimal':
      return sameArguments(a, b);
    default:
      return a.name === b.name;
  }
}

/** The type beneath a domain, as an array where the domain is used as one. */
function withoutDomain(type: DataType): DataType {
  if (!type.base) return type;
  const base = withoutDomain(type.base);
  return { ...base, arrayDimensions: base.arrayDimensions + type.arrayDimensions };
}

/** Equal arguments; a type without arguments is compatible with any. */
function sameArguments(a: DataType, b: DataType): boolean {
  if (a.arguments.length === 0 || b.arguments.length === 0) return true;
  const full = (type: DataType): string => [type.arguments[0], type.arguments[1] ?? '0'].join(',');
  return full(a) === full(b);
}

/** The rules of “Datatypes In SQLite”, 3.1 Determination Of Column Affinity. Undefined for a column without a type. */
function affinity(type: string): string | undefined {
  if (type.trim() === '') return undefined;
  if (/int/i.test(type)) return 'integer';
  if (/char|clob|text/i.test(type)) return 'text';
  if (/blob/i.test(type)) return 'blob';
  if (/real|floa|doub/i.test(type)) return 'real';
  return 'numeric';
}

function sameAffinity(a: string, b: string): boolean | undefined {
  const first = affinity(a);
  const second = affinity(b);
  if (first === undefined || second === undefined) return undefined;
  return first === second;
}
