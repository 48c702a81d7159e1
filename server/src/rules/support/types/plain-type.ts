import type { Column } from '../../../model/schema.ts';

const SERIAL_INTEGERS: Readonly<Record<string, string>> = { int2: 'smallint', int4: 'integer', int8: 'bigint' };

/** The type to declare for a value of this column elsewhere: of a serial column the integer without its sequence. */
export function plainType({ type }: Column): string {
  return type.serial ? (SERIAL_INTEGERS[type.name] ?? 'bigint') : type.text;
}
