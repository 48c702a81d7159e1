import type { QualifiedName } from '../../model/identifier.ts';
import type { DropObjects } from '../../model/object-facts.ts';
import { isRoutine, signatureOf } from './functions.ts';
import type { Lowering } from './lowering.ts';
import type { Source } from './source.ts';
import { children, flag, type Tree, textOf, unwrap } from './tree.ts';

/** Objects whose name is followed by ON table. */
const ON_TABLE = new Set(['trigger', 'policy', 'rule']);

/** The words of the object types that are not spelled as their tag (nodes' enum ObjectType, gram.y's DropStmt). */
const OBJECT_WORDS: Readonly<Record<string, string>> = {
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_FDW: 'foreign data wrapper',
  OBJECT_FOREIGN_SERVER: 'server',
  OBJECT_LARGEOBJECT: 'large object',
  OBJECT_PARAMETER_ACL: 'parameter',
  OBJECT_OPCLASS: 'operator class',
  OBJECT_OPFAMILY: 'operator family',
  OBJECT_STATISTIC_EXT: 'statistics',
  OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TSPARSER: 'text search parser',
  OBJECT_TSTEMPLATE: 'text search template',
};

/** Objects that have no name, or one that is no identifier. */
const NAMELESS = new Set(['cast', 'transform', 'operator']);

/** Lowers a DropStmt that stands from `first` to `last`. The tree has no places: names stand after IF EXISTS, between commas. */
export function lowerDrop(lowering: Lowering, node: Tree, first: number, last: number): DropObjects {
  const { source } = lowering;
  const removed = textOf(node, 'removeType');
  const objectType = objectTypeWords(removed);
  const fact = dropFact(source, objectType, flag(node, 'concurrent'), first, last, {
    ifExists: flag(node, 'missing_ok'),
    cascade: textOf(node, 'behavior') === 'DROP_CASCADE',
  });
  if (!isRoutine(removed)) return fact;
  const signatures = children(node, 'objects').map((object) => signatureOf(unwrap(object, 'ObjectWithArgs') ?? {}));
  return { ...fact, signatures };
}

/** The words of an object type's tag, in lower case. */
export function objectTypeWords(tag: string): string {
  return OBJECT_WORDS[tag] ?? tag.replace('OBJECT_', '').replaceAll('_', ' ').toLowerCase();
}

/** DROP DATABASE, ROLE, TABLESPACE, …: statements with a node of their own. */
export function lowerPlainDrop(
  lowering: Lowering,
  node: Tree,
  objectType: string,
  first: number,
  last: number,
): DropObjects {
  return dropFact(lowering.source, objectType, false, first, last, {
    ifExists: flag(node, 'missing_ok'),
    cascade: false,
  });
}

function dropFact(
  source: Source,
  objectType: string,
  concurrently: boolean,
  first: number,
  last: number,
  flags: Pick<DropObjects, 'ifExists' | 'cascade'>,
): DropObjects {
  let namesFirst = nameStart(source, first, objectType.split(' ').length, concurrently);
  if (flags.ifExists && source.is(namesFirst, 'if')) namesFirst += 2;
  const namesLast = /^(cascade|restrict)$/.test(source.key(last)) && last > namesFirst ? last - 1 : last;
  const names: QualifiedName[] = [];
  let table: QualifiedName | undefined;
  for (const [start, end] of source.segments(namesFirst, namesLast)) {
    if (start > end || NAMELESS.has(objectType)) continue;
    names.push(source.qualifiedName(start));
    const on = ON_TABLE.has(objectType) ? source.find('on', start + 1, end) : -1;
    if (on >= 0) table = source.qualifiedName(on + 1);
  }
  return { kind: 'drop', objectType, names, ...(table ? { table } : {}), ...flags, concurrently };
}

/** The token after DROP, the words of the object type and CONCURRENTLY. */
function nameStart(source: Source, first: number, words: number, concurrently: boolean): number {
  let next = first + 1 + words;
  if (source.is(first + 1, 'procedural')) next++;
  if (concurrently) next++;
  return next;
}
