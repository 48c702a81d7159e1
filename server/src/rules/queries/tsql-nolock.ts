import type { Fix } from '../../model/fix.ts';
import type { Statement } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { type SignificantToken, significantTokens } from '../support/significant-tokens.ts';

const meta: RuleMeta = {
  id: 'tsql-nolock',
  title: 'Queries must not read uncommitted data',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: ['tsql'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'a hint or an isolation level reads uncommitted data' }],
  aboutRunning: false,
  docs: {
    why: `NOLOCK does not mean “without waiting”, it means “without being right”: the query sees rows of transactions that are rolled back later, and while pages split it
reads some rows twice and misses others, or fails with error 601. The wrong totals cannot be reproduced afterwards.`,
    howToFix: `Delete the hint. Where readers and writers block each other, switch the database to \`READ_COMMITTED_SNAPSHOT\`, or run the report under
\`SET TRANSACTION ISOLATION LEVEL SNAPSHOT\`: both read committed rows without waiting.`,
    whenNotToUse:
      'Suppress it for queries where wrong numbers do no harm, such as a progress display over a table that is being loaded.',
    bad: [
      {
        title: 'Totals that may count a row twice',
        dialect: 'tsql',
        files: [{ path: 'queries/total.sql', text: 'SELECT SUM(amount) AS total FROM dbo.orders WITH (NOLOCK);\n' }],
      },
    ],
    good: [
      {
        title: 'Committed rows only',
        dialect: 'tsql',
        files: [{ path: 'queries/total.sql', text: 'SELECT SUM(amount) AS total FROM dbo.orders;\n' }],
      },
    ],
    sources: [
      'Transact-SQL reference, Table Hints: READUNCOMMITTED; SET TRANSACTION ISOLATION LEVEL',
      'tsqlrefine avoid-nolock',
    ],
  },
};

/** The finding sits on the hint's word, or on READ UNCOMMITTED. The whole text is looked at, so that no query is too odd to be read. */
export const tsqlNolock: Rule = {
  scope: 'statement',
  meta,
  check(context) {
    if (context.nested || !/nolock|read\s*uncommitted/i.test(context.text)) return;
    const tokens = significantTokens(context.text, 'tsql');
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== 'word') continue;
      if (DIRTY_HINTS.has(token.text)) checkHint(context, tokens, index);
      else if (token.text === 'level') checkLevel(context, tokens, index);
    }
  },
};

const DIRTY_HINTS: ReadonlySet<string> = new Set(['nolock', 'readuncommitted']);
const OTHER_HINTS: ReadonlySet<string> = new Set(
  (
    'readcommitted readcommittedlock repeatableread serializable readpast holdlock updlock xlock tablock tablockx paglock rowlock nowait snapshot ' +
    'noexpand forceseek forcescan index keepidentity keepdefaults ignore_triggers ignore_constraints'
  ).split(' '),
);

/** A hint stands in parentheses among other hints; a column of that name does not. */
function checkHint(context: StatementContext, tokens: readonly SignificantToken[], index: number): void {
  const list = hintList(tokens, index);
  const token = tokens[index];
  if (!list || !token) return;
  context.report(token, {
    confidence: 75,
    message: `${token.text.toUpperCase()} reads rows that may be rolled back, and can read a row twice or miss it. Delete the hint; READ_COMMITTED_SNAPSHOT reads without waiting as well.`,
    fixes: ({ deployed }: FixContext, statement: Statement) =>
      deployed ? [] : [withoutHint(statement, tokens, list, index)],
  });
}

/** Where the parentheses around a list of hints stand. */
interface HintList {
  readonly open: number;
  readonly close: number;
}

function hintList(tokens: readonly SignificantToken[], index: number): HintList | undefined {
  const open = bracket(tokens, index, -1);
  const close = bracket(tokens, index, 1);
  if (open === undefined || close === undefined || open === 0) return undefined;
  let depth = 0;
  for (const token of tokens.slice(open + 1, close)) {
    if (token.text === '(') depth++;
    else if (token.text === ')') depth--;
    else if (depth === 0 && token.text !== ',' && !DIRTY_HINTS.has(token.text) && !OTHER_HINTS.has(token.text)) {
      return undefined;
    }
  }
  return { open, close };
}

/** Longer lists of hints nobody writes. */
const MAX_HINT_TOKENS = 60;

/** The parenthesis around a token on one side of it. */
function bracket(tokens: readonly SignificantToken[], index: number, step: 1 | -1): number | undefined {
  const [wanted, other] = step < 0 ? ['(', ')'] : [')', '('];
  let depth = 0;
  for (let i = index + step; Math.abs(i - index) < MAX_HINT_TOKENS; i += step) {
    const text = tokens[i]?.text;
    if (text === undefined) return undefined;
    if (text === other) depth++;
    else if (text === wanted && depth-- === 0) return i;
  }
  return undefined;
}

/** Deletes the hint with its comma, and WITH and the parentheses where no other hint is left. */
function withoutHint(
  statement: Statement,
  tokens: readonly SignificantToken[],
  { open, close }: HintList,
  index: number,
): Fix {
  const span = spanToDelete(tokens, open, close, index);
  return { kind: 'edit', title: 'Delete the hint', bulk: true, edits: [{ statement, span, newText: '' }] };
}

function spanToDelete(tokens: readonly SignificantToken[], open: number, close: number, index: number): Span {
  const at = (position: number): SignificantToken => tokens[position] as SignificantToken;
  if (close === open + 2) {
    const first = at(open - 1).text === 'with' ? open - 1 : open;
    return { start: first > 0 ? at(first - 1).end : at(first).start, end: at(close).end };
  }
  if (at(index + 1).text === ',') return { start: at(index).start, end: at(index + 2).start };
  return { start: at(index - 1).text === ',' ? at(index - 2).end : at(index).start, end: at(index).end };
}

/** `SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED`. */
function checkLevel(context: StatementContext, tokens: readonly SignificantToken[], index: number): void {
  const [read, uncommitted] = [tokens[index + 1], tokens[index + 2]];
  if (tokens[index - 1]?.text !== 'isolation' || read?.text !== 'read' || uncommitted?.text !== 'uncommitted') return;
  context.report(
    { start: read.start, end: uncommitted.end },
    {
      confidence: 75,
      message:
        'Every query from here on reads rows that may be rolled back, and can read a row twice or miss it. Use READ COMMITTED, with READ_COMMITTED_SNAPSHOT for the database, or SNAPSHOT.',
      fixes: ({ deployed }: FixContext, statement: Statement) =>
        deployed
          ? []
          : [
              {
                kind: 'edit',
                title: 'Read committed rows',
                bulk: false,
                edits: [{ statement, span: { start: uncommitted.start, end: uncommitted.end }, newText: 'COMMITTED' }],
              },
            ],
    },
  );
}
