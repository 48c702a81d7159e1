import fc from 'fast-check';

export type RowDialect = 'postgresql' | 'sqlite';

/** A query to rewrite. */
export interface RandomQuery {
  readonly sql: string;
  /** True where ORDER BY decides the place of every row. */
  readonly ordered: boolean;
}

/** Tables with keys and without, NULLs and none, mixed case, and columns of every type that rewrites ask about. */
export const RANDOM_SCHEMA = `
CREATE TABLE teams (id bigint PRIMARY KEY, title varchar(20), "Region" text, founded date, closed timestamp);
CREATE TABLE members (id bigint PRIMARY KEY, team_id bigint, email text NOT NULL, age int, score numeric(12, 2), joined timestamp,
  born date, seen timestamptz, active boolean);
CREATE TABLE orders (id bigint PRIMARY KEY, member_id bigint NOT NULL, state varchar(9), total numeric(12, 2), made timestamp NOT NULL, qty int);
CREATE TABLE badges (member_id bigint, kind text, given date, UNIQUE (member_id, kind));
CREATE TABLE notes (member_id bigint, body text);
CREATE TABLE seats (member_id bigint NOT NULL UNIQUE, age int);
CREATE INDEX members_age_idx ON members (age);
CREATE INDEX members_joined_idx ON members (joined);
CREATE INDEX members_born_idx ON members (born);
CREATE INDEX members_seen_idx ON members (seen);
CREATE INDEX teams_title_idx ON teams (title);
CREATE INDEX teams_closed_idx ON teams (closed);
CREATE INDEX orders_made_idx ON orders (made);
CREATE INDEX orders_qty_idx ON orders (qty);
CREATE INDEX orders_state_idx ON orders (state);
CREATE INDEX badges_given_idx ON badges (given);
`;

type ColumnKind = 'id' | 'int' | 'text' | 'number' | 'moment' | 'day' | 'zoned' | 'truth';

const TABLES: Readonly<Record<string, Readonly<Record<string, ColumnKind>>>> = {
  teams: { id: 'id', title: 'text', '"Region"': 'text', founded: 'day', closed: 'moment' },
  members: {
    id: 'id',
    team_id: 'id',
    email: 'text',
    age: 'int',
    score: 'number',
    joined: 'moment',
    born: 'day',
    seen: 'zoned',
    active: 'truth',
  },
  orders: { id: 'id', member_id: 'id', state: 'text', total: 'number', made: 'moment', qty: 'int' },
  badges: { member_id: 'id', kind: 'text', given: 'day' },
  notes: { member_id: 'id', body: 'text' },
  seats: { member_id: 'id', age: 'int' },
};
const WITH_ID = ['teams', 'members', 'orders'];
const DAYS = ['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-31', '2024-02-29'];
const COMPARISONS = ['=', '<', '<=', '>', '>='];

interface Ranged {
  readonly table: string;
  /** How FROM names it. */
  readonly from: string;
  /** How its columns are qualified. */
  readonly name: string;
}

/** Makes one query by choosing among its forms. */
class QueryMaker {
  readonly #one: <T>(values: readonly T[]) => T;
  readonly #dialect: RowDialect;
  #count = 0;

  constructor(one: <T>(values: readonly T[]) => T, dialect: RowDialect) {
    this.#one = one;
    this.#dialect = dialect;
  }

  make(): RandomQuery {
    const form = this.#one(['select', 'select', 'select', 'select', 'inside', 'cte', 'union', 'write', 'into']);
    if (form === 'write') return { sql: this.#write(), ordered: false };
    if (form === 'into' && this.#dialect === 'postgresql') return { sql: this.#into(), ordered: false };
    if (form === 'cte') return this.#withCtes();
    if (form === 'union') {
      const all = this.#one(['UNION', 'UNION ALL', 'EXCEPT', 'INTERSECT']);
      return {
        sql: `SELECT * FROM teams ${all} SELECT ${this.#star('teams')} FROM teams t WHERE ${this.#where([plain('teams', 't')])}`,
        ordered: false,
      };
    }
    if (form === 'inside') return { sql: this.#inside(), ordered: false };
    return this.#select();
  }

  #ranged(table: string): Ranged {
    const letter = `${table[0]}${++this.#count}`;
    const schema = this.#dialect === 'postgresql' ? 'public' : 'main';
    return this.#one<Ranged>([
      { table, from: table, name: table },
      { table, from: `${schema}.${table}`, name: table },
      { table, from: `${table} ${letter}`, name: letter },
      { table, from: `${table} AS ${letter}`, name: letter },
      { table, from: `"${table}" AS "${letter.toUpperCase()}"`, name: `"${letter.toUpperCase()}"` },
    ]);
  }

  #star(_table: string): string {
    return this.#one(['*', 't.*']);
  }

  #select(): RandomQuery {
    return this.#one([true, false, false]) ? this.#single() : { sql: this.#joined(), ordered: false };
  }

  #single(): RandomQuery {
    const ranged = this.#ranged(this.#one(Object.keys(TABLES)));
    const where = this.#one([true, true, false]) ? ` WHERE ${this.#where([ranged])}` : '';
    const column = this.#column(ranged);
    const other = this.#column(ranged);
    const form = this.#one(['star', 'star', 'columns', 'distinct', 'group', 'group', 'aggregate']);
    const total = WITH_ID.includes(ranged.table) && this.#one([true, false]) ? ` ORDER BY ${ranged.name}.id` : '';
    switch (form) {
      case 'star': {
        const star = this.#one(['*', `${ranged.name}.*`, `*, ${column} AS again`]);
        return { sql: `SELECT ${star} FROM ${ranged.from}${where}${total}`, ordered: total !== '' };
      }
      case 'columns':
        return {
          sql: `SELECT ${column}, ${other} AS other FROM ${ranged.from}${where}${total}`,
          ordered: total !== '',
        };
      case 'distinct': {
        const items = this.#one([
          `DISTINCT(${column}), ${other}`,
          `DISTINCT (${column})`,
          `DISTINCT(${column}) AS x`,
          `DISTINCT ${column}`,
        ]);
        return { sql: `SELECT ${items} FROM ${ranged.from}${where}`, ordered: false };
      }
      case 'aggregate':
        return {
          sql: `SELECT count(*), min(${column === `${ranged.name}.active` ? other : column}) AS low FROM ${ranged.from}${where}`.replace(
            /min\(\S*active\)/,
            'count(1)',
          ),
          ordered: false,
        };
      default: {
        const items = this.#one([
          column,
          `${column}, ${other}`,
          `${column}, count(*)`,
          `${column} AS k, count(*) AS n`,
        ]);
        const keys = this.#one([column, `${column}, ${other}`, '1']);
        const grouped = items.includes(other) && !keys.includes(other) ? `${column}, ${other}` : keys;
        const distinct = this.#one(['DISTINCT ', 'DISTINCT ', '']);
        return { sql: `SELECT ${distinct}${items} FROM ${ranged.from}${where} GROUP BY ${grouped}`, ordered: false };
      }
    }
  }

  #joined(): string {
    const tables = this.#one([
      ['members', 'teams'],
      ['orders', 'members'],
      ['members', 'badges'],
      ['members', 'notes'],
      ['members', 'seats'],
      ['badges', 'seats'],
    ] as const);
    const left = this.#ranged(tables[0]);
    const right = this.#ranged(tables[1]);
    const ranged = [left, right];
    const link = this.#link(left, right);
    const kind = this.#one([
      'JOIN',
      'INNER JOIN',
      'LEFT JOIN',
      'LEFT JOIN',
      'LEFT OUTER JOIN',
      'RIGHT JOIN',
      'RIGHT OUTER JOIN',
      'FULL JOIN',
      ',',
      'CROSS JOIN',
    ]);
    const also = this.#one([true, false, false]) ? ` AND ${this.#predicate(this.#one(ranged))}` : '';
    const inWhere = kind === ',' || kind === 'CROSS JOIN' || (this.#dialect === 'sqlite' && this.#one([true, false]));
    const using = tables[0] === 'badges' && this.#one([true, false]);
    const condition = inWhere ? '' : using ? ' USING (member_id)' : ` ON ${link}${kind === 'FULL JOIN' ? '' : also}`;
    let from = `${left.from}${kind === ',' ? ',' : ` ${kind}`} ${right.from}${condition}`;
    if (this.#one([true, false, false, false])) {
      const third = this.#ranged('orders');
      const own = ranged.find(({ table }) => table === 'members');
      if (own) {
        from += ` ${this.#one(['JOIN', 'LEFT JOIN', 'RIGHT JOIN'])} ${third.from} ON ${third.name}.member_id = ${own.name}.id`;
        if (kind !== ',' || this.#dialect === 'sqlite') ranged.push(third);
        else
          return `SELECT ${left.name}.* FROM ${left.from}, ${right.from} WHERE ${link} AND ${this.#where([left, right])}`;
      }
    }
    const filters = [inWhere ? link : '', this.#one([true, true, false]) ? this.#where(ranged) : ''].filter(
      (one) => one !== '',
    );
    const where = filters.length === 0 ? '' : ` WHERE ${filters.join(' AND ')}`;
    const items = this.#one([
      '*',
      `${right.name}.*`,
      `${left.name}.*`,
      `${left.name}.*, ${this.#column(right)} AS last`,
      this.#column(left),
      `DISTINCT ${this.#column(left)}`,
      `count(*) AS n`,
      `${this.#column(left)}, ${this.#column(left)} AS more`,
    ]);
    return `SELECT ${items} FROM ${from}${where}`;
  }

  #link(left: Ranged, right: Ranged): string {
    const [a, b] =
      left.table === 'badges'
        ? ['member_id', 'member_id']
        : left.table === 'orders'
          ? ['member_id', 'id']
          : right.table === 'teams'
            ? ['team_id', 'id']
            : ['id', 'member_id'];
    return this.#one([true, false])
      ? `${left.name}.${a} = ${right.name}.${b}`
      : `${right.name}.${b} = ${left.name}.${a}`;
  }

  #withCtes(): RandomQuery {
    const first = `big AS (${this.#single().sql.replace(/ ORDER BY .*$/, '')})`;
    const second = `open AS (SELECT id, qty FROM orders WHERE ${this.#where([plain('orders', 'orders')])})`;
    const main = this.#one([
      'SELECT * FROM open',
      'SELECT o.* FROM open AS o',
      `SELECT id FROM teams WHERE ${this.#where([plain('teams', 'teams')])}`,
      'SELECT count(*) FROM open',
    ]);
    const list = this.#one([
      [first, second],
      [second, first],
      [first],
      [second],
      [first, second, 'more AS (SELECT * FROM open)'],
    ]);
    const known =
      main.includes('open') || list.some((one) => one.startsWith('more')) ? [...new Set([second, ...list])] : list;
    return { sql: `WITH ${known.join(', ')} ${main}`, ordered: false };
  }

  #inside(): string {
    const inner = plain('orders', 'o');
    const condition = this.#where([inner]);
    return this.#one([
      `SELECT * FROM members m WHERE EXISTS (SELECT * FROM orders o WHERE o.member_id = m.id AND ${condition})`,
      `SELECT id FROM members WHERE id IN (SELECT o.member_id FROM orders o WHERE ${condition})`,
      `SELECT email FROM members WHERE id NOT IN (SELECT o.member_id FROM orders o WHERE ${condition})`,
      `SELECT d.* FROM (SELECT * FROM orders o WHERE ${condition}) AS d`,
      `SELECT * FROM (SELECT o.id, o.state AS label FROM orders o WHERE ${condition}) d LEFT JOIN members m ON m.id = d.id`,
      `SELECT t.title, (SELECT count(*) FROM orders o WHERE o.member_id = t.id AND ${condition}) AS n FROM teams t`,
    ]);
  }

  #write(): string {
    const condition = this.#where([plain('orders', 'orders')]);
    return this.#one([
      `INSERT INTO notes VALUES (1, 'x'), (2, NULL)`,
      `INSERT INTO notes SELECT id, state FROM orders WHERE ${condition}`,
      `INSERT INTO "notes" SELECT * FROM notes`,
      `INSERT INTO seats VALUES (${this.#one(['77', '1'])}, NULL)`,
      `UPDATE orders SET qty = qty, state = 'x' WHERE ${condition}`,
      `UPDATE orders SET state = 'x', qty = orders.qty WHERE ${condition}`,
      `DELETE FROM orders WHERE ${condition}`,
      `UPDATE orders SET total = 0, qty = 1 WHERE id IN (SELECT id FROM orders WHERE ${condition})`,
    ]);
  }

  #into(): string {
    const kind = this.#one(['', 'TEMP ', 'TABLE ', 'UNLOGGED TABLE ']);
    return `SELECT o.id, o.state INTO ${kind}made_now FROM orders o WHERE ${this.#where([plain('orders', 'o')])}`;
  }

  #column({ table, name }: Ranged): string {
    return `${name}.${this.#one(Object.keys(TABLES[table] ?? {}))}`;
  }

  #where(ranged: readonly Ranged[]): string {
    const one = (): string => this.#predicate(this.#one(ranged));
    return this.#one([
      () => one(),
      () => one(),
      () => `${one()} AND ${one()}`,
      () => `(${one()} OR ${one()})`,
      () => `NOT (${one()})`,
      () => `(${one()}) AND NOT ${one()}`,
    ])();
  }

  #predicate({ table, name }: Ranged): string {
    const columns = Object.entries(TABLES[table] ?? {});
    const [column, kind] = this.#one(columns);
    const c = `${name}.${column}`;
    const general = [`${c} IS NULL`, `${c} IS NOT NULL`, `coalesce(${c}, ${c}) IS NOT NULL`];
    const op = this.#one(COMPARISONS);
    const n = this.#one(['0', '1', '3', '5', '-2']);
    switch (kind) {
      case 'id':
      case 'int':
        return this.#one([
          ...general,
          `${c} ${op} ${n}`,
          `${c} + 1 ${op} 5`,
          `5 ${op} ${c} - 2`,
          `10 - ${c} ${op} 3`,
          `${c} + 2 ${op} ${n}`,
          `${c} IN (1, 2, NULL)`,
          `${c} NOT IN (1, 2)`,
          `${c} BETWEEN 1 AND 3`,
        ]);
      case 'number':
        return this.#one([...general, `${c} ${op} ${n}`, `${c} + 1 ${op} 2`]);
      case 'truth':
        return this.#one([...general, c, `NOT ${c}`, `${c} = true`, `${c} IS NOT TRUE`]);
      case 'text':
        return this.#one([
          ...general,
          `${c} = 'a'`,
          `${c} = 'open'`,
          `lower(${c}) = 'a'`,
          `${c} LIKE 'a%'`,
          `${c} <> ''`,
          `${c} = 5`,
          `coalesce(${c}, '') = ''`,
        ]);
      default:
        return this.#one([...general, ...this.#moments(c, op)]);
    }
  }

  #moments(c: string, op: string): string[] {
    const day = `'${this.#one(DAYS)}'`;
    if (this.#dialect === 'sqlite')
      return [
        `strftime('%Y', ${c}) = '2023'`,
        `date(${c}) ${op} ${day}`,
        `${c} ${op} ${day}`,
        `date(${c}) BETWEEN '2023-01-01' AND ${day}`,
      ];
    const year = this.#one(['2022', '2023', '2024']);
    return [
      `EXTRACT(YEAR FROM ${c}) ${op} ${year}`,
      `${year} ${op} date_part('year', ${c})`,
      `extract(year FROM ${c}) BETWEEN 2022 AND ${year}`,
      `${c}::date ${op} ${day}`,
      `CAST(${c} AS date) ${op} DATE ${day}`,
      `date(${c}) BETWEEN '2022-12-31' AND ${day}`,
      `date_trunc('day', ${c}) ${op} ${day}`,
      `${c} ${op} ${day}`,
    ];
  }
}

function plain(table: string, name: string): Ranged {
  return { table, from: `${table} ${name}`, name };
}

/** Queries over {@link RANDOM_SCHEMA}. */
export function randomQueries(dialect: RowDialect): fc.Arbitrary<RandomQuery> {
  return fc.array(fc.nat({ max: 0x7fff_ffff }), { minLength: 64, maxLength: 64 }).map((numbers) => {
    let next = 0;
    const one = <T>(values: readonly T[]): T => values[(numbers[next++ % numbers.length] ?? 0) % values.length] as T;
    return new QueryMaker(one, dialect).make();
  });
}
