/** A node of a pasted execution plan that reads a table or index. */
export interface PlanScan {
  readonly table: string;
  /** Another name that the query gives the table. */
  readonly alias?: string;
  readonly kind: 'full' | 'index' | 'indexOnly' | 'bitmap';
  readonly index?: string;
  /** Conditions as the plan writes them, by what they do. */
  readonly filter: string;
  readonly indexCondition: string;
  readonly estimated?: number;
  /** Rows that came out of one loop. */
  readonly rows?: number;
  readonly loops: number;
  /** Rows that one loop read in vain. */
  readonly removed: number;
  readonly heapFetches: number;
}

/** What a pasted plan tells. */
export interface ReadPlan {
  readonly scans: readonly PlanScan[];
  /** Columns of the outermost sort, as written. */
  readonly sortKey: readonly string[];
  /** Kilobytes that a sort or hash put on disk. */
  readonly spilled: number;
}

const SCAN =
  /(?:(Parallel )?(Seq Scan|Index Only Scan|Index Scan|Bitmap Heap Scan)(?: Backward)?(?: using "?(\w+)"?)? on (?:"?\w+"?\.)?"?(\w+)"?(?: "?(\w+)"?)?|(Table scan|Index lookup|Index range scan|Index scan|Covering index lookup) on `?(\w+)`?(?: using `?(\w+)`?)?)\s*(?=\(|$)/;
const ESTIMATED = /\(cost=[\d.e+]+(?:\.\.[\d.e+]+)?\s+rows=([\d.e+]+)/;
const ACTUAL = /\(actual time=[\d.e+]+\.\.[\d.e+]+\s+rows=([\d.e+]+)\s+loops=(\d+)\)/;
/** Lines of a plan that are read at most. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 30_000;

type Draft = { -readonly [K in keyof PlanScan]: PlanScan[K] };

/** A plan of PostgreSQL's or MySQL's EXPLAIN [ANALYZE] in text form that stands in a question; undefined where none does. */
export function readPlan(text: string): ReadPlan | undefined {
  if (!/\b(?:Scan|scan|lookup) on\b/.test(text) || !/\(cost=|\(actual time=/.test(text)) return undefined;
  const scans: Draft[] = [];
  let sortKey: readonly string[] = [];
  let spilled = 0;
  let filterAbove = '';
  let keptAbove: number | undefined;
  for (const line of text.slice(0, MOST_CHARACTERS).split('\n').slice(0, MOST_LINES)) {
    const match = SCAN.exec(line);
    if (match) {
      scans.push(filtered(scanOf(match, line, filterAbove), keptAbove));
      filterAbove = '';
      keptAbove = undefined;
      continue;
    }
    const scan = scans.at(-1);
    const label = /^\s*(?:->\s*)?([A-Z][A-Za-z ]+): (.*)$/.exec(line);
    const [, name = '', value = ''] = label ?? [];
    if (/^(?:Sort Key|Sort)$/.test(name) && sortKey.length === 0) sortKey = sortColumns(value);
    else if (name === 'Sort Method') spilled = Math.max(spilled, Number(/Disk: (\d+)kB/.exec(value)?.[1] ?? 0));
    else if (name === 'Filter' && /^\s*->/.test(line)) {
      filterAbove = withoutFigures(value);
      keptAbove = Number(ACTUAL.exec(value)?.[1] ?? Number.NaN);
    } else if (scan && (name === 'Filter' || name === 'Join Filter')) scan.filter = value;
    else if (scan && /^(?:Index Cond|Recheck Cond)$/.test(name)) scan.indexCondition = value;
    else if (scan && name === 'Rows Removed by Filter') scan.removed = Number(value) || 0;
    else if (scan && name === 'Heap Fetches') scan.heapFetches = Number(value) || 0;
  }
  return scans.length > 0 ? { scans, sortKey, spilled } : undefined;
}

function scanOf(match: RegExpExecArray, line: string, filterAbove: string): Draft {
  const [, , postgres, using, table, alias, mysql, mysqlTable, mysqlUsing] = match;
  const estimated = ESTIMATED.exec(line)?.[1];
  const actual = ACTUAL.exec(line);
  const index = using ?? mysqlUsing;
  return {
    table: table ?? mysqlTable ?? '',
    ...(alias !== undefined && alias !== table ? { alias } : {}),
    kind: kindOf(postgres ?? mysql ?? ''),
    ...(index !== undefined ? { index } : {}),
    filter: filterAbove,
    indexCondition: '',
    ...(estimated !== undefined ? { estimated: Number(estimated) } : {}),
    ...(actual ? { rows: Number(actual[1]) } : {}),
    loops: Number(actual?.[2] ?? 1),
    removed: 0,
    heapFetches: 0,
  };
}

/** MySQL has the filter above the scan: what the scan reads and the filter does not let through was read in vain. */
function filtered(scan: Draft, kept: number | undefined): Draft {
  if (kept === undefined || Number.isNaN(kept) || scan.rows === undefined || scan.rows < kept) return scan;
  const { estimated: _, ...rest } = scan;
  return { ...rest, rows: kept, removed: scan.rows - kept };
}

function kindOf(name: string): PlanScan['kind'] {
  if (/^(?:Seq Scan|Table scan)$/.test(name)) return 'full';
  if (/^Bitmap/.test(name)) return 'bitmap';
  return /Only|Covering/.test(name) ? 'indexOnly' : 'index';
}

/** MySQL writes cost and time behind a filter, on the same line. */
function withoutFigures(value: string): string {
  return value.replace(/\s*\((?:cost|actual time)=.*$/, '');
}

function sortColumns(value: string): readonly string[] {
  return withoutFigures(value)
    .split(',')
    .map((one) => one.trim().replace(/\s+(?:ASC|DESC|NULLS|USING|limit).*$/i, ''))
    .filter((one) => one !== '' && !/^limit input/i.test(one));
}
