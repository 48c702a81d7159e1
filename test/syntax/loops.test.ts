import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loopsOf } from '../../server/src/syntax/loops.ts';
import type { KnownDialect } from '../../server/src/text/dialect.ts';

function loops(text: string, dialect: KnownDialect): readonly string[] {
  return loopsOf(text, dialect).map(
    ({ body, variables }) =>
      `${text.slice(body.start, body.end).replace(/\s+/g, ' ').trim()} | ${[...variables].join(' ')}`,
  );
}

describe('the loops of a routine', () => {
  it('are FOR, FOREACH, WHILE and LOOP in PL/pgSQL', () => {
    expect(loops('BEGIN FOR r IN SELECT id FROM t LOOP a; END LOOP; b; END', 'postgresql')).toEqual(['a; | r']);
    expect(loops('FOR a, b IN SELECT 1, 2 LOOP x; END LOOP;', 'postgresql')).toEqual(['x; | a b']);
    expect(loops('FOREACH v SLICE 1 IN ARRAY x LOOP y; END LOOP;', 'postgresql')).toEqual(['y; | v']);
    expect(loops('WHILE i < 9 LOOP i := i + 1; END LOOP;', 'postgresql')).toEqual(['i := i + 1; | i']);
    expect(loops('LOOP FETCH c INTO a, b; EXIT; END LOOP;', 'postgresql')).toEqual(['FETCH c INTO a, b; EXIT; | a b']);
  });

  it('nest, outer before inner', () => {
    expect(loops('FOR a IN 1..2 LOOP FOR b IN 1..2 LOOP x; END LOOP; END LOOP;', 'postgresql')).toEqual([
      'FOR b IN 1..2 LOOP x; END LOOP; | a',
      'x; | b',
    ]);
  });

  it('do not come from FOR UPDATE or from cursors', () => {
    expect(
      loops('SELECT 1 FROM t FOR UPDATE; OPEN c FOR SELECT 1; DECLARE d CURSOR FOR SELECT 1;', 'postgresql'),
    ).toEqual([]);
  });

  it('are WHILE, REPEAT and LOOP in MySQL', () => {
    expect(loops('WHILE i < 3 DO SET i = i + 1; END WHILE;', 'mysql')).toEqual(['SET i = i + 1; | i']);
    expect(loops('REPEAT a; UNTIL done END REPEAT;', 'mysql')).toEqual(['a; UNTIL done | ']);
    expect(loops('walk: LOOP FETCH c INTO v; END LOOP walk;', 'mysql')).toEqual(['FETCH c INTO v; | v']);
    expect(loops("SELECT REPEAT('x', 3);", 'mysql')).toEqual([]);
  });

  it('are WHILE with BEGIN and END in T-SQL', () => {
    expect(
      loops('BEGIN WHILE @i < 3 BEGIN SELECT CASE WHEN 1 = 1 THEN 2 END; SET @i = @i + 1; END; SELECT 1; END', 'tsql'),
    ).toEqual(['SELECT CASE WHEN 1 = 1 THEN 2 END; SET @i = @i + 1; | @i']);
    expect(loops('BEGIN TRANSACTION; SELECT 1; COMMIT;', 'tsql')).toEqual([]);
  });

  it('are read from any text', () => {
    const word = fc.constantFrom(
      'for',
      'r',
      'in',
      'loop',
      'end',
      'while',
      'begin',
      'case',
      ';',
      'fetch',
      'into',
      ',',
      'do',
      'repeat',
      '=',
      '+',
    );
    const dialect = fc.constantFrom<KnownDialect>('postgresql', 'mysql', 'tsql');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), dialect, (words, one) => {
        const text = words.join(' ');
        for (const { body } of loopsOf(text, one)) {
          expect(body.start).toBeLessThanOrEqual(body.end);
          expect(body.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
