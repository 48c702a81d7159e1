import type { DataType } from '../../model/data-type.ts';
import type { SchemaView } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';

/**
 * A neutral value of a type as SQL, to stand as a constant DEFAULT: `0`, `''`, `false`, `now()`. Undefined for types that have none;
 * a uuid's would identify nothing.
 */
export function zeroOf(type: DataType, dialect: Dialect, schema: SchemaView): string | undefined {
  if (type.arrayDimensions > 0) return dialect === 'postgresql' ? "'{}'" : undefined;
  const postgres = dialect === 'postgresql';
  switch (type.family) {
    case 'integer':
    case 'float':
    case 'decimal':
    case 'money':
      return '0';
    case 'boolean':
      return postgres ? 'false' : '0';
    case 'text':
      return "''";
    case 'binary':
      return postgres ? "''" : undefined;
    case 'date':
      return postgres ? 'CURRENT_DATE' : "'1970-01-01'";
    case 'timestamp':
      return postgres ? 'now()' : 'CURRENT_TIMESTAMP';
    case 'interval':
      return postgres ? "'0'" : undefined;
    case 'json':
      return postgres ? "'{}'" : undefined;
    case 'enum':
    case 'unknown':
    case 'other':
      return firstLabel(type, schema);
    default:
      return undefined;
  }
}

/** The first label of an enum that the schema knows. */
function firstLabel(type: DataType, schema: SchemaView): string | undefined {
  const name = type.name.split('.').at(-1);
  for (const one of schema.enums()) {
    const [first] = one.values;
    if (one.name === name && first !== undefined) return `'${first.replaceAll("'", "''")}'`;
  }
  return undefined;
}
