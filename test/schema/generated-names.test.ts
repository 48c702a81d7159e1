import { describe, expect, it } from 'vitest';
import {
  distinctIndexColumns,
  freeObjectName,
  joinColumns,
  objectName,
} from '../../server/src/schema/generated-names.ts';

describe('names that PostgreSQL generates', () => {
  it('joins table, column and label', () => {
    expect(objectName('orders', 'user_id', 'fkey')).toBe('orders_user_id_fkey');
    expect(objectName('orders', undefined, 'pkey')).toBe('orders_pkey');
  });

  it('takes bytes from the longer name until 63 bytes are enough', () => {
    const name = objectName('t'.repeat(60), 'c'.repeat(10), 'fkey');
    expect(name).toBe(`${'t'.repeat(47)}_${'c'.repeat(10)}_fkey`);
    expect(name).toHaveLength(63);
  });

  it('counts UTF-8 bytes and never tears a character', () => {
    expect(objectName('ä'.repeat(40), 'c', 'key')).toBe(`${'ä'.repeat(28)}_c_key`);
  });

  it('numbers a name that is taken', () => {
    const taken = new Set(['t_a_key', 't_a_key1']);
    expect(freeObjectName('t', 'a', 'key', (name) => taken.has(name))).toBe('t_a_key2');
  });

  it('tells index columns of one name apart', () => {
    expect(distinctIndexColumns(['expr', 'a', 'expr', 'expr'])).toEqual(['expr', 'a', 'expr1', 'expr2']);
  });

  it('stops joining column names once they are long enough', () => {
    expect(joinColumns(['a', 'b'])).toBe('a_b');
    expect(joinColumns(['x'.repeat(64), 'b'])).toBe('x'.repeat(64));
  });
});
