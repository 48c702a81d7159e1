import type { QualifiedName } from '../../model/identifier.ts';
import type { OtherStatement } from '../../model/object-facts.ts';
import type { Lowering } from './lowering.ts';
import { optionsOf } from './options.ts';
import { bodyOf, child, children, flag, isTree, type Tree, tagOf, textOf } from './tree.ts';

/** Words that continue a statement's name: `comment on table`, `create extension`, `refresh materialized view`. */
const CONTINUING = new Set(
  (
    'on in table tables view materialized index sequence schema type domain function procedure routine aggregate operator class family ' +
    'extension role user group database tablespace publication subscription policy trigger rule event foreign data wrapper server mapping ' +
    'for text search configuration dictionary parser template statistics language cast transform collation conversion access method column ' +
    'constraint owned default privileges system large object security label only or replace procedural trusted session authorization all constraints'
  ).split(' '),
);
/** Words that may stand between and say nothing of what the statement does. */
const SKIPPED = new Set(['or', 'replace', 'trusted', 'procedural', 'only']);
const STARTS_WITH_ONE_WORD = new Set(
  'vacuum analyze cluster checkpoint discard listen notify unlisten load execute deallocate fetch move close call copy explain show prepare'.split(
    ' ',
  ),
);

/** Lowers any other statement: its first words, the tables that it names, and its options. */
export function lowerMisc(lowering: Lowering, node: Tree, first: number, last: number): OtherStatement {
  return {
    kind: 'other',
    what: firstWords(lowering, first, last),
    tables: tablesIn(lowering, node),
    ...namesOf(lowering, node, first),
    ...columnCommentOf(lowering, node, first, last),
    options: { ...optionsOf(lowering, [...children(node, 'options'), ...children(node, 'params')]), ...flagsOf(node) },
  };
}

/** CREATE and ALTER DATABASE name one, CREATE and ALTER ROLE another, COMMENT ON TABLE a table; the name has no place in the tree. */
function namesOf({ source }: Lowering, node: Tree, first: number): Pick<OtherStatement, 'names'> {
  const isRole = textOf(node, 'role') !== '' || child(node, 'role') !== undefined;
  if (isRole && /^(?:role|user|group)$/.test(source.key(first + 1)) && source.isName(first + 2)) {
    return { names: [source.qualifiedName(first + 2)] };
  }
  if (source.is(first, 'comment') && source.is(first + 2, 'table') && source.isName(first + 3)) {
    return { names: [source.qualifiedName(first + 3)] };
  }
  return textOf(node, 'dbname') !== '' && source.is(first + 1, 'database')
    ? { names: [source.qualifiedName(first + 2)] }
    : {};
}

/** The column of COMMENT ON COLUMN and SECURITY LABEL [FOR x] ON COLUMN, whose name stands before IS. */
function columnCommentOf(
  { source }: Lowering,
  node: Tree,
  first: number,
  last: number,
): Pick<OtherStatement, 'columnComment'> {
  if (textOf(node, 'objtype') !== 'OBJECT_COLUMN') return {};
  const word = source.find('column', first, last);
  const end = source.find('is', word + 1, last) - 1;
  if (word < 0 || end < word + 3) return {};
  const table = source.qualifiedNameBefore(word + 1, end - 2);
  const text = textOf(node, 'comment') || textOf(node, 'label');
  return { columnComment: { table, column: source.identifier(end), ...(text === '' ? {} : { text }) } };
}

function firstWords({ source }: Lowering, first: number, last: number): string {
  const words = [source.key(first)];
  if (STARTS_WITH_ONE_WORD.has(source.key(first))) return words.join('');
  // REINDEX (VERBOSE) TABLE: options in parentheses may come first.
  const next = source.is(first + 1, '(') ? source.skip(first + 1) : first + 1;
  for (let i = next; i <= last && CONTINUING.has(source.key(i)); i++) {
    if (!SKIPPED.has(source.key(i))) words.push(source.key(i));
  }
  return words.join(' ');
}

/** The relations below a node, in order: RangeVar nodes, wrapped or not. */
function tablesIn({ source }: Lowering, node: Tree): QualifiedName[] {
  const tables: QualifiedName[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isTree(value)) {
      const relation = tagOf(value) === 'RangeVar' ? bodyOf(value) : value;
      if (textOf(relation, 'relname') !== '') tables.push(source.qualifiedName(source.at(relation)));
      else Object.values(value).forEach(visit);
    }
  };
  Object.values(node).forEach(visit);
  return tables;
}

/** The flags that statements carry beside their option lists. */
function flagsOf(node: Tree): Record<string, string> {
  const flags: Record<string, string> = {};
  if (flag(node, 'concurrent')) flags.concurrently = 'true';
  if (flag(node, 'skipData')) flags['with no data'] = 'true';
  if (flag(node, 'if_not_exists')) flags['if not exists'] = 'true';
  if (flag(node, 'missing_ok')) flags['if exists'] = 'true';
  if (flag(node, 'nowait')) flags.nowait = 'true';
  return flags;
}
