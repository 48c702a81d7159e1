import type { SetVariable, TransactionControl } from '../../model/object-facts.ts';
import type { SqlSource } from './source.ts';

const TRANSACTION_WORDS = new Set([
  'tran',
  'transaction',
  'work',
  'distributed',
  'deferred',
  'immediate',
  'exclusive',
  'concurrent',
]);

/** The transaction statement at `first`, or undefined where it is something else (BEGIN of a block, START SLAVE, …). */
export function readTransaction(source: SqlSource, first: number, last: number): TransactionControl | undefined {
  const action = actionAt(source, first, last);
  // COMMIT [WORK] AND CHAIN [NO RELEASE]; AND NO CHAIN says what holds without it.
  const and = TRANSACTION_WORDS.has(source.key(first + 1)) ? first + 2 : first + 1;
  const chain = (action === 'commit' || action === 'rollback') && source.is(and, 'and') && source.is(and + 1, 'chain');
  return action && { kind: 'transaction', action, ...(chain ? { chain } : {}) };
}

function actionAt(source: SqlSource, first: number, last: number): TransactionControl['action'] | undefined {
  const second = source.key(first + 1);
  switch (source.key(first)) {
    case 'begin':
      return first === last || TRANSACTION_WORDS.has(second) ? 'begin' : undefined;
    case 'start':
      return second === 'transaction' ? 'begin' : undefined;
    case 'commit':
    case 'end':
      return 'commit';
    case 'rollback':
      return rollback(source, first, last);
    case 'savepoint':
      return 'savepoint';
    case 'save':
      return TRANSACTION_WORDS.has(second) ? 'savepoint' : undefined;
    case 'release':
      return 'release';
    default:
      return undefined;
  }
}

/** ROLLBACK TO [SAVEPOINT] name. T-SQL's ROLLBACK TRAN name may name the transaction or a savepoint: what it undoes is not known. */
function rollback(source: SqlSource, first: number, last: number): TransactionControl['action'] {
  const at = TRANSACTION_WORDS.has(source.key(first + 1)) ? first + 2 : first + 1;
  if (source.is(at, 'to')) return 'rollbackTo';
  return source.dialect === 'tsql' && at <= last && source.isName(at) ? 'other' : 'rollback';
}

const SCOPES = new Set(['global', 'session', 'local', 'persist', 'persist_only']);

/** SET in every dialect, and SQLite's PRAGMA name = value. */
export function readSet(source: SqlSource, first: number, last: number): SetVariable | undefined {
  const at = SCOPES.has(source.key(first + 1)) ? first + 2 : first + 1;
  if (at > last) return undefined;
  const end = source.nameEnd(at);
  const equals = source.find('=', at, last);
  const colonEquals = source.find(':=', at, last);
  const sign = equals < 0 ? colonEquals : equals;
  const name = source.slice(at, sign > at ? sign - 1 : end).toLowerCase();
  const value = sign > at ? sign + 1 : end + 1;
  return { kind: 'set', name, ...(value <= last ? { value: source.slice(value, last) } : {}), local: false };
}

/** PRAGMA name = value or name(value) sets; PRAGMA name asks, and gives undefined. */
export function readPragma(source: SqlSource, first: number, last: number): SetVariable | undefined {
  const end = source.nameEnd(first + 1);
  const name = source.identifier(end).name.toLowerCase();
  if (source.is(end + 1, '=') && end + 2 <= last) {
    return { kind: 'set', name, value: source.slice(end + 2, last), local: false };
  }
  const close = source.is(end + 1, '(') ? source.partner(end + 1) : -1;
  return close > end + 2 && !name.endsWith('_info') && !name.endsWith('_list')
    ? { kind: 'set', name, value: source.slice(end + 2, close - 1), local: false }
    : undefined;
}
