import { describe, expect, test } from 'vitest';
import { rereadDifferences } from './reread.ts';
import { misplaced, parser } from './support.ts';

describe('the text of every part, read alone, is the part again', () => {
  test.each([
    `select (((a))), ((a) + (b)) * (c), -(a), - a, not not a, (not a) is null, (a is null) is not true, 'é😀' || "ñ"`,
    `select a and b and c or d and (e or f), ((a and b) and c) and d from t where (a, b) = (1, 2) and a in (((1)), (2))`,
    `select a between 1 and 2 and b, (a) between (b + 1) and ((c)), a similar to 'b' escape 'c', a like any (array['x'])`,
    `select case when (a) then (b) else (c) end, case a when (1) then case when b then c end else (d) end + 1`,
    `select a::timestamp(3) with time zone, a::bit varying(4), interval '1' hour to minute, (a)::int::text[], float '1.5'`,
    `select (array[1, 2])[1], a[1:2], a[:], (a).b, (a.b).c[1].d, ($1).x, (f(x)).y, array(select 1), row(), (select 1) + 1`,
    `select sum(a) filter (where (b)) over (partition by a, (b) order by c desc), f(((a))), g((a, b)), h(not a), "A"."F"(1)`,
    `select trim(both 'x' from a), substring(a from 1 for 2), overlay(a placing b from 1), collation for (a), a at local`,
    `select xmlelement(name foo, xmlattributes(a as b), c), json_object('a': b), json_value(a, '$.x' returning int), a is json`,
    `select * from (a join b on a.x = b.x) join (c cross join d) on (true) right join ((g join h on (1 = 1))) on ((a))`,
    `select * from (((select 1 union select 2) order by 1)) l, ((a join b using (c))) as z, a join b join c on true on true`,
    `(with a as (select 1) select * from a union select 2 union select 3) order by 1 limit 1`,
    `with a as (select 1), b as (update t set (x, y) = (select 1, 2) returning *) ((select * from a, b)) order by 1`,
    `insert into t (a, b[1]) values (1, default), ((2), (select 3)) on conflict (lower(a)) do update set (a, b) = row(1, 2)`,
    `create table t (a int default (1 + 2)::int not null check ((a) > 1), b text collate "C" default 'x'::text unique)`,
  ])('%s', (text) => {
    const parsed = parser.parse(text);
    expect(parsed.problems).toEqual([]);
    expect(misplaced(parsed, text)).toEqual([]);
    expect(rereadDifferences(text)).toEqual([]);
  });
});
