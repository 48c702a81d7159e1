import type { DataType } from '../../../model/data-type.ts';
import type { Column, ForeignKey, SchemaView, Table } from '../../../model/schema.ts';
import type { DatabaseContext } from '../../rule.ts';
import { definitionOf } from '../definition-of.ts';
import { columnList, quoteIdentifier, schemaPrefix, tableName } from '../identifiers.ts';
import { textAt } from '../places.ts';
import type { TwinRequest } from './column-twin.ts';
import { LONGEST_NAME, takenNames } from './taken-names.ts';
import { foreignKeyClause } from './twin-constraints.ts';

/**
 * What makes a column of PostgreSQL a key, or numbers it, and goes over to the column that takes its place: the primary key, references from
 * elsewhere, and the sequence. All statements without terminators.
 */
export interface KeyTwin {
  /** The unique index that becomes the primary key's. */
  readonly index?: { readonly name: string; readonly create: string };
  /** Adds the references to the new column NOT VALID, and takes them away. */
  readonly refer: readonly string[];
  readonly unrefer: readonly string[];
  /** Looks at the rows of the tables that refer to it. */
  readonly validate: readonly string[];
  /** Takes keys, references and numbering from the column that has them, under the names that both have in turn: first of all, either way. */
  readonly release: readonly string[];
  /** Gives the new column the primary key and the numbering, while the two still have the names from before the swap. */
  readonly take: readonly string[];
  readonly giveBack: readonly string[];
  /** Makes both columns referred to again, when the old one has its keys back. */
  readonly referBack: readonly string[];
  /** How many references come from other tables, which are locked too while the keys change. */
  readonly others: number;
  /** The references get the names of those that they replace. */
  readonly rename: readonly string[];
}

/** A column without a key that is not numbered. */
export const NO_KEY: KeyTwin = {
  refer: [],
  unrefer: [],
  validate: [],
  release: [],
  take: [],
  giveBack: [],
  referBack: [],
  others: 0,
  rename: [],
};

const quoted = (name: string): string => quoteIdentifier(name, 'postgresql');

/** What becomes of the type of a key. */
export interface KeyTypes {
  /** The old type as ADD COLUMN writes it. */
  readonly old: string;
  readonly now: DataType;
  /** A sequence that ALTER SEQUENCE … OWNED BY gave to the column, as SQL writes it. */
  readonly sequence?: string;
}

/**
 * @returns undefined where the history does not tell all of it, or the new type cannot do what the old one does
 */
export function keyTwin(request: TwinRequest, types: KeyTypes): KeyTwin | undefined {
  const { schema, table, target, column, name } = request;
  const isKey = table.primaryKey?.columns.includes(column.name) ?? false;
  const incoming = referencesTo(schema, table, column);
  const isNumbered = Boolean(column.identity || column.type.serial || column.ownedSequence || types.sequence);
  if (!isKey && incoming.length === 0 && !isNumbered) return NO_KEY;
  const areIntegers = column.type.family === 'integer' && types.now.family === 'integer';
  if (!areIntegers && (incoming.length > 0 || isNumbered)) return undefined;
  const numbering = isNumbered ? numberingOf(request, types) : NO_NUMBERING;
  const primary = isKey ? primaryOf(request) : undefined;
  const references = incoming.map((one) => referenceOf(one, request));
  if (!numbering || (isKey && !primary) || references.includes(undefined)) return undefined;
  const all = references.flatMap((one) => one ?? []);
  return {
    ...(primary ? { index: { name: primary.index, create: primary.create('CONCURRENTLY ') } } : {}),
    refer: all.map((one) => one.addNew),
    unrefer: all.map((one) => one.dropNew),
    validate: all.map((one) => one.validate),
    release: [...all.map((one) => one.dropOld), ...(primary ? [primary.drop] : []), ...numbering.release],
    take: [
      ...(primary
        ? [`ALTER TABLE ${target} ADD CONSTRAINT ${primary.name} PRIMARY KEY USING INDEX ${quoted(primary.index)}`]
        : []),
      ...numbering.take,
    ],
    giveBack: [
      ...numbering.giveBack,
      ...(primary
        ? [`ALTER TABLE ${target} ADD CONSTRAINT ${primary.name} ${primary.definition}`, primary.create('')]
        : []),
    ],
    referBack: all.flatMap((one) => [one.addOld, one.addNewValid]),
    others: incoming.filter(({ child }) => child.key !== table.key).length,
    rename: all.map((one) => one.rename),
  };

  function primaryOf({ rename }: TwinRequest) {
    const key = table.primaryKey;
    if (key?.name === undefined || key.include?.length || key.deferrable) return undefined;
    const index = rename(key.name);
    if (takenNames(table).has(index) || index.length > LONGEST_NAME + 4) return undefined;
    const columns = key.columns.map((one) => (one === column.name ? name : one));
    return {
      name: quoted(key.name),
      index,
      definition: `PRIMARY KEY (${columnList(key.columns, 'postgresql')})`,
      create: (concurrently: string): string =>
        `CREATE UNIQUE INDEX ${concurrently}${quoted(index)} ON ${target} (${columnList(columns, 'postgresql')})`,
      drop: `ALTER TABLE ${target} DROP CONSTRAINT ${quoted(key.name)}`,
    };
  }
}

interface Incoming {
  readonly child: Table;
  readonly key: ForeignKey;
}

function referencesTo(schema: SchemaView, { key: own }: Table, { name }: Column): readonly Incoming[] {
  const found: Incoming[] = [];
  for (const child of schema.tables()) {
    for (const key of child.foreignKeys) {
      if (key.referencedTable === own && key.referencedColumns.includes(name)) found.push({ child, key });
    }
  }
  // Those of other tables first, so that the table itself is locked last.
  return found.toSorted((a, b) => Number(a.child.key === own) - Number(b.child.key === own));
}

function referenceOf({ child, key }: Incoming, { schema, column, name, rename }: TwinRequest) {
  if (key.name === undefined || child.partitioned || child.partitionOf !== undefined || child.kind !== 'table')
    return undefined;
  const newName = rename(key.name);
  if (newName.length > LONGEST_NAME + 4 || takenNames(child).has(newName)) return undefined;
  const columns = key.columns;
  const moved = { ...key, referencedColumns: key.referencedColumns.map((one) => (one === column.name ? name : one)) };
  const added = foreignKeyClause(moved, { name: newName, columns }, schema);
  const old = foreignKeyClause(key, { name: key.name, columns }, schema);
  if (added === undefined || old === undefined) return undefined;
  const alter = `ALTER TABLE ${tableName(child, 'postgresql')}`;
  const marked = key.validated ? '' : ' NOT VALID';
  return {
    addNew: `${alter} ADD ${added} NOT VALID`,
    addNewValid: `${alter} ADD ${added}${marked}`,
    addOld: `${alter} ADD ${old}${marked}`,
    dropNew: `${alter} DROP CONSTRAINT ${quoted(newName)}`,
    dropOld: `${alter} DROP CONSTRAINT ${quoted(key.name)}`,
    validate: `${alter} VALIDATE CONSTRAINT ${quoted(newName)}`,
    rename: `${alter} RENAME CONSTRAINT ${quoted(newName)} TO ${quoted(key.name)}`,
  };
}

interface Numbering {
  readonly release: readonly string[];
  readonly take: readonly string[];
  readonly giveBack: readonly string[];
}

const NO_NUMBERING: Numbering = { release: [], take: [], giveBack: [] };

/** The sequence of a serial column changes its owner; that of an identity column goes with it, and another one goes on where it stood. */
function numberingOf({ table, target, column, name }: TwinRequest, types: KeyTypes): Numbering | undefined {
  const sequence = column.ownedSequence?.slice(column.ownedSequence.indexOf('.') + 1);
  const [before, after] = [quoted(column.databaseName), quoted(name)];
  const alter = (one: string, what: string): string => `ALTER TABLE ${target} ALTER COLUMN ${one} ${what}`;
  const prefix = schemaPrefix(table, 'postgresql');
  const owner = (name: string): string => `OWNED BY ${target}.${name}`;
  if (types.sequence !== undefined) {
    const own = `ALTER SEQUENCE ${types.sequence}`;
    return { release: [], take: [`${own} ${owner(after)}`], giveBack: [`${own} ${owner(before)}`] };
  }
  if (sequence === undefined) return undefined;
  const qualified = `${prefix}${quoted(sequence)}`;
  if (column.identity) {
    const definition = definitionOf(column.origin) ? textAt(column.origin.statement, column.origin.span) : '';
    if (!/\bAS\s+IDENTITY\b(?!\s*\()/i.test(definition)) return undefined;
    const kind = column.identity === 'always' ? 'ALWAYS' : 'BY DEFAULT';
    const next = `${prefix}${quoted(`${sequence}_new`)}`;
    const move = (from: string, to: string): readonly string[] => [
      alter(to, `ADD GENERATED ${kind} AS IDENTITY (SEQUENCE NAME ${next})`),
      `-- schemawise-disable-next-line no-statement-while-holding-lock -- it reads the one row of a sequence\nSELECT setval('${next.replaceAll("'", "''")}', last_value, is_called) FROM ${qualified}`,
      alter(from, 'DROP IDENTITY'),
      `ALTER SEQUENCE ${next} RENAME TO ${quoted(sequence)}`,
    ];
    return { release: [], take: move(before, after), giveBack: move(after, before) };
  }
  const value = `nextval('${qualified.replaceAll("'", "''")}')`;
  const { serial } = column.type;
  const move = (to: string, type: string): readonly string[] => [
    ...(serial ? [alter(to, `SET DEFAULT ${value}`)] : []),
    `ALTER SEQUENCE ${qualified}${serial ? ` AS ${type}` : ''} ${owner(to)}`,
  ];
  return {
    release: serial ? [alter(before, 'DROP DEFAULT')] : [],
    take: move(after, types.now.text),
    giveBack: move(before, types.old),
  };
}

/** The sequence that a statement of the workspace gives to a column, as it is written there. */
export function sequenceGivenTo(
  { plan, statementsOf }: Pick<DatabaseContext, 'plan' | 'statementsOf'>,
  table: Table,
  column: Column,
): string | undefined {
  let found: string | undefined;
  for (const { path } of plan.files) {
    for (const { text } of statementsOf(path)) {
      const match = OWNED_BY.exec(text);
      const [name, owner] = (match?.[2] ?? '').replaceAll('"', '').split('.').toReversed();
      if (match && name === column.name && owner === table.name) found = match[1];
    }
  }
  return found;
}

const OWNED_BY = /^ALTER\s+SEQUENCE\s+(?:IF\s+EXISTS\s+)?(\S+)\s+(?:AS\s+\w+\s+)?OWNED\s+BY\s+(\S+)$/i;
