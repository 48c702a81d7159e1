import type { Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { defaultTypeOf } from './default-type.ts';
import { prismaType } from './prisma-type.ts';
import type { WrittenSchemaChange } from './refine-change.ts';
import { MARK, timeTypeOf } from './soft-delete.ts';

/** What an edit of a Prisma schema is made from. */
export interface PrismaRequest {
  readonly change: WrittenSchemaChange;
  readonly dialect: Dialect;
  /** The table as the schema file has it. */
  readonly model: Table | undefined;
  /** The table that a new foreign key points at, as the schema file has it. */
  readonly parent: Table | undefined;
}

/**
 * What is to be written into schema.prisma: the lines of the model as they will stand, those of relations included, since a relation must be
 * optional where its fields are, and required where they are (Prisma documentation, "Relations"). Undefined where the schema cannot say it.
 */
export function prismaEdit({ change, dialect, model, parent }: PrismaRequest, french: boolean): string | undefined {
  const say = (en: string, fr: string): string => (french ? fr : en);
  const owner = model ? `\`model ${model.name}\`` : say('in the model', 'dans le modèle');
  const field = (column: string): string =>
    model?.columns.find((one) => one.databaseName === column || one.name === column)?.name ?? column;
  const list = (columns: readonly string[]): string => columns.map(field).join(', ');
  const added = (column: string, type: string, rest: string): string => {
    const name = fieldName(column, model);
    const map = name === column ? '' : ` @map("${column}")`;
    const { type: scalar, attribute } = prismaType(type, dialect);
    return `\`${name} ${scalar}${rest}${map}${attribute}\``;
  };
  /** The line of a column with an edit, or the column's name and what it gets where the line is not known. */
  const line = (column: string, edit: (old: string) => string, otherwise: string): string => {
    const old = lineOf(model, column);
    return `${owner}, \`${old === undefined ? otherwise : edit(old)}\``;
  };
  switch (change.kind) {
    case 'addColumn': {
      const constant = change.default === undefined ? '' : ` @default(${inPrisma(change.default)})`;
      return `${owner}, ${added(change.column, change.type ?? 'text', `${change.required ? '' : '?'}${constant}`)}`;
    }
    case 'softDelete':
      return `${owner}, ${added(MARK, timeTypeOf(model, dialect), '?')}`;
    case 'splitColumn':
      return `${owner}, ${change.into.map((one) => added(one, 'text', '?')).join(', ')}`;
    case 'mergeColumns':
      return `${owner}, ${added(change.to, 'text', '?')}`;
    case 'dropColumn':
      return say(`${owner}, remove \`${field(change.column)}\``, `${owner}, retirez \`${field(change.column)}\``);
    case 'renameColumn':
      return say(
        `${owner}. If only the name in the code has to change, \`${fieldName(change.to, model)} … @map("${change.column}")\` is all, and nothing changes in the database; otherwise Prisma would generate a drop and an add`,
        `${owner}. Si seul le nom dans le code doit changer, \`${fieldName(change.to, model)} … @map("${change.column}")\` suffit, sans rien changer dans la base ; sinon Prisma générerait une suppression et un ajout`,
      );
    case 'setNotNull': {
      const text = line(change.column, (old) => old.replace(OPTIONAL, '$1'), `${field(change.column)} …`);
      return [text, ...relationsOn(model, field(change.column)).map((one) => `\`${required(one)}\``)].join(', ');
    }
    case 'dropNotNull': {
      const text = line(change.column, optional, `${field(change.column)} …?`);
      return [text, ...relationsOn(model, field(change.column)).map((one) => `\`${optional(one)}\``)].join(', ');
    }
    case 'setDefault':
      return line(
        change.column,
        (old) => `${old.replace(DEFAULT, '')} @default(${inPrisma(change.value)})`,
        `${field(change.column)} … @default(${inPrisma(change.value)})`,
      );
    case 'dropDefault':
      return line(change.column, (old) => old.replace(DEFAULT, ''), field(change.column));
    case 'changeType': {
      const { type, attribute } = prismaType(change.type, dialect);
      const retyped = (old: string): string =>
        old.replace(/^(\w+\s+)\w+/, `$1${type}`).replace(/\s+@db\.\w+(?:\([^)]*\))?/, '') + attribute;
      return line(change.column, retyped, `${field(change.column)} ${type}${attribute}`);
    }
    case 'addIndex':
      return `${owner}, \`@@index([${list(change.columns)}])\``;
    case 'addUnique':
      return change.columns.length === 1
        ? line(change.columns[0] ?? '', (old) => `${old} @unique`, `${list(change.columns)} … @unique`)
        : `${owner}, \`@@unique([${list(change.columns)}])\``;
    case 'addForeignKey':
      return relation(change, { owner, own: model, parent, field: field(change.column) }, say);
    case 'dropForeignKey':
      return say(
        `${owner}, remove the \`@relation\` field of \`${field(change.column)}\` and the list on the other side`,
        `${owner}, retirez le champ \`@relation\` de \`${field(change.column)}\` et la liste de l'autre côté`,
      );
    case 'createTable':
      return newModel(change.table, change.columns, dialect, say);
    case 'renameTable':
      return say(
        `${owner}, \`@@map("${change.to}")\` (the model may keep its name, or be renamed in the code as well: without \`@@map\` Prisma would generate a drop and a create)`,
        `${owner}, \`@@map("${change.to}")\` (le modèle peut garder son nom ou être renommé dans le code ; sans \`@@map\`, Prisma générerait une suppression et une création)`,
      );
    case 'dropTable':
      return say(
        `in the last step remove ${owner} and the relation fields that point at it`,
        `à la dernière étape, retirez ${owner} et les champs de relation qui la visent`,
      );
    case 'auditTrail':
      return say(
        'declare the new table as well (`npx prisma db pull` writes its model once the migration has run), or the next `migrate dev` drops it; triggers and functions live in migration.sql alone',
        "déclarez aussi la nouvelle table (`npx prisma db pull` écrit son modèle une fois la migration appliquée), sinon le prochain `migrate dev` la supprime ; déclencheurs et fonctions n'existent que dans migration.sql",
      );
    case 'addColumnValue':
    case 'addEnumValue':
      return say(`\`${change.value}\` in its \`enum\``, `\`${change.value}\` dans son \`enum\``);
    case 'dropIndex':
      return say('remove its `@@index`', 'retirez son `@@index`');
    default:
      return undefined;
  }
}

type Say = (en: string, fr: string) => string;

const OPTIONAL = /^(\w+\s+\w+)\?/;
const DEFAULT = /\s+@default\((?:[^()]|\([^()]*\))*\)/;

/** The line of a column in the model, its spaces made one. */
function lineOf(model: Table | undefined, column: string): string | undefined {
  const found = model?.columns.find((one) => one.databaseName === column || one.name === column);
  if (!model || !found) return undefined;
  const { statement, span } = found.origin;
  const text = statement.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return /^\w+ \w+/.test(text) ? text : undefined;
}

/** The lines of the relations that go by the field. */
function relationsOn(model: Table | undefined, field: string): readonly string[] {
  const text = model?.origin.statement.text ?? '';
  const pattern = new RegExp(
    `^[ \\t]*(\\w+[ \\t]+\\w+\\??[ \\t]+@relation\\([^\\n]*fields:\\s*\\[\\s*${field.replace(/\W/g, '')}\\s*\\][^\\n]*\\))`,
    'gm',
  );
  return [...text.matchAll(pattern)].map(([, line = '']) => line.replace(/\s+/g, ' '));
}

/** A relation that is there always cannot become NULL when its parent goes. */
function required(line: string): string {
  return line.replace(OPTIONAL, '$1').replace(/onDelete: SetNull/, 'onDelete: Restrict');
}

function optional(line: string): string {
  return line.replace(/^(\w+ \w+)(?!\?)\b/, '$1?');
}

function relation(
  change: Extract<WrittenSchemaChange, { readonly kind: 'addForeignKey' }>,
  { owner, own, parent, field }: { owner: string; own: Table | undefined; parent: Table | undefined; field: string },
  say: Say,
): string {
  const actions: Readonly<Record<string, string>> = { 'SET NULL': 'SetNull', CASCADE: 'Cascade', RESTRICT: 'Restrict' };
  const action = change.onDelete === undefined ? '' : `, onDelete: ${actions[change.onDelete] ?? 'NoAction'}`;
  const nullable = own?.columns.find((one) => one.databaseName === change.column)?.nullable ?? false;
  const type = parent?.name ?? change.parent;
  const name = field.replace(/(?:_id|Id)$/, '') || type.toLowerCase();
  const key = parent?.columns.find((one) => one.databaseName === change.parentColumn)?.name ?? change.parentColumn;
  const line = `\`${name} ${type}${nullable ? '?' : ''} @relation(fields: [${field}], references: [${key}]${action})\``;
  const list = `\`${change.table} ${own?.name ?? change.table}[]\``;
  return say(
    `${owner}, ${line}; on the other side, in \`model ${type}\`, ${list}`,
    `${owner}, ${line} ; de l'autre côté, dans \`model ${type}\`, ${list}`,
  );
}

/** A model for a new table, with the key that the statements give it. */
function newModel(table: string, columns: readonly string[], dialect: Dialect, say: Say): string {
  const key = dialect === 'sqlite' ? 'Int' : 'BigInt';
  const fields = columns
    .filter((one) => one.toLowerCase() !== 'id')
    .map((one) => {
      const { type, attribute } = prismaType(defaultTypeOf(one, dialect), dialect);
      return `${one} ${type}${attribute}`;
    });
  const name = table
    .replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '');
  const body = [`id ${key} @id @default(autoincrement())`, ...fields, `@@map("${table}")`].map((one) => `\`${one}\``);
  return say(
    `a new \`model ${name}\` with ${body.join(', ')}, and a \`@relation\` for each key`,
    `un nouveau \`model ${name}\` avec ${body.join(', ')}, et une \`@relation\` par clé`,
  );
}

/** A constant of SQL as Prisma writes it. */
function inPrisma(value: string): string {
  if (/^(?:now\(\)|current_timestamp)/i.test(value)) return 'now()';
  return value.replace(/^'(.*)'$/, '"$1"');
}

/** A column's name as a field, in the way of the other fields: camel case where they are mapped to snake case. */
function fieldName(column: string, model: Table | undefined): string {
  const isMapped = model?.columns.some((one) => one.name !== one.databaseName) ?? false;
  return isMapped ? column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) : column;
}
