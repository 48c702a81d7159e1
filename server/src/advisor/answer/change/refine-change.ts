import type { Column, Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { SchemaChange } from '../../router/change/schema-change.ts';
import { fold } from '../../router/words.ts';

/** A further column behind the ones that were read: `, b`, `and b`, `+ orders.b`. */
const FURTHER =
  /^["`\])]*\s*(?:,\s*(?:and\s+|et\s+)?|and\s+|et\s+|\+\s*|then\s+|puis\s+)(?:on\s+|sur\s+)?(?:\w+\.)?["`[]?(\w+)/i;
/** What uniqueness, or an index, is to hold within: `unique per organization`. */
const WITHIN =
  /\b(?:per|within (?:an?|each|every|the)|for (?:each|every)|inside (?:an?|each|every)|par|pour chaque|au sein (?:d'une?|de chaque|du|de la)|dans chaque)\s+["`]?(\w+)/i;
/** A type without digits behind the point where none are named: MySQL's DECIMAL(10,0), SQL Server's DECIMAL(18,0). */
const BARE_DECIMAL = /^(?:decimal|numeric|dec)$/i;
const WITH_PLACES = 'decimal(19,4)';

/** Longer texts are no short request for one change. */
const MOST_CHARACTERS = 600;
/** A question whether a column may go. */
const MAY_GO =
  /\b(?:safe to|can (?:i|we)|may (?:i|we)|should (?:i|we)|peut[- ]on|puis[- ]je|peux[- ]tu|sans risque)\b.{0,40}\b(?:drop|remove|delete|supprimer|retirer|enlever)\b/i;
/** A value for a column that lists its values: the value as a bare word, the column as `table.column`. */
const NEW_VALUE = /\b(?:add|allow|ajouter|autoriser)\b.{0,30}?\b(?:value|valeur|status|statut)\s+["'`]?([\w-]+)["'`]?/i;
const QUALIFIED = /\b([\p{L}_][\p{L}\p{N}_]*)\.([\p{L}_][\p{L}\p{N}_]*)\b/gu;

/** A column to add, with all that may stand between its name and its table. */
const NEW_COLUMN =
  /\b(?:add|ajouter?)\s+(?:an?\s+|une?\s+|the\s+|la\s+|le\s+)?(?:(?:new|required|mandatory|nullable|optional|not[ -]null|nouvelle|obligatoire)\s+)*(?:column|field|colonne|champ)\s+(?:(?:obligatoire|facultative?|nullable|optionnelle?|named|called|nomm[ée]e?)\s+)*["`]?(\w+)["`]?((?:\s+(?:'[^']*'|[\w(),.-]+)){0,7}?)\s+(?:to|on|in|à|a|sur|dans)\s+(?:the\s+|la\s+|le\s+)?(?:table\s+)?["`]?(\w+)["`]?/i;
/** A column to add that is not called one: its name has an underscore or a capital inside, as no ordinary word has. */
const NEW_FIELD =
  /\b(?:add|adding|ajouter?)\s+(?:an?\s+|une?\s+|the\s+|la\s+|le\s+)?(?:(?:new|required|mandatory|nullable|optional|not[ -]null|nouvelle|obligatoire)\s+)*["`]?([a-z]+_\w+|[a-z]+[A-Z]\w*)["`]?((?:\s+(?:'[^']*'|[\w(),.-]+)){0,7}?)\s+(?:to|on|in|à|a|sur|dans)\s+(?:the\s+|la\s+|le\s+)?(?:table\s+)?["`]?(\w+)["`]?/;
const REQUIRED = /\b(?:not[ -]null|required|mandatory|obligatoire)\b/i;
/** A constant default: a number, a text in quotes or a word of SQL. */
const DEFAULT =
  /\b(?:default(?:ing)?|d[ée]faut)(?:\s+(?:value|valeur|to|of|à|a|de|is|est|:|=))*\s+('(?:[^']|'')*'|-?\d+(?:\.\d+)?|true|false)(?!\w)/i;

/** `invoices.number must be unique`, and `unique email in users`. */
const MUST_BE_UNIQUE = /\b(\w+)\.(\w+)\s+(?:must|should|has to|needs to|doit|devrait)\s+(?:be\s+|[eê]tre\s+)?unique\b/i;
const UNIQUE_IN =
  /\bunique\s+["`]?(\w+)["`]?\s+(?:in|on|for|dans|sur)\s+(?:the\s+|la\s+)?(?:table\s+)?["`]?(\w+)["`]?/i;
/** Upper and lower case are the same for the key that is asked for. */
const CASELESS =
  /case[- ]?insensitiv|ignor(?:e|ing) case|regardless of case|whatever the case|insensible[s]? [àa] la casse|sans tenir compte de la casse|\blower\s*\(/i;
/** `payments.amount must be greater than 0`, `orders.quantity doit être positif`. */
const MUST_COMPARE =
  /\b(\w+)\.(\w+)\s+(?:must|should|has to|needs to|doit|devrait)\s+(?:always\s+|toujours\s+)?(?:be\s+|[eê]tre\s+|stay\s+|rester\s+)?(>=|<=|>|<|greater than or equal to|greater than|more than|above|at least|less than|below|at most|strictly positive|non[- ]negative|positive|sup[ée]rieure?s? ou [ée]gale?s? [àa]|(?:strictement )?sup[ée]rieure?s? [àa]|inf[ée]rieure?s? ou [ée]gale?s? [àa]|(?:strictement )?inf[ée]rieure?s? [àa]|au moins|au plus|positi(?:f|ve)s?)\s*(-?\d+(?:\.\d+)?)?/i;
/** `transfers.account_id should reference accounts`. */
const MUST_REFER =
  /\b(\w+)\.(\w+)\s+(?:(?:should|must|has to|needs to|doit|devrait)\s+)?(?:references?|refer to|points? to|r[ée]f[ée]rencer|pointer vers|pointe vers|faire r[ée]f[ée]rence [àa])\s+(?:the\s+|la\s+)?(?:table\s+)?["`]?(\w+)["`]?(?:\.(\w+)|\s*\((\w+)\))?/i;
/** `increase customers.email to varchar(320)`. */
const RESIZE =
  /\b(?:increase|widen|extend|enlarge|resize|shrink|agrandir|[ée]largir|allonger)\s+(?:the\s+|la\s+)?(?:(?:length|size|column|taille|colonne)\s+(?:of\s+|de\s+)?)?(\w+)\.(\w+)\s+(?:to|into|[àa]|en)\s+([a-z]\w*(?:\s*\(\s*\d+(?:\s*,\s*\d+)?\s*\))?)/i;
const ON_DELETE = /\bon delete (cascade|set null|restrict|no action)\b/i;
/** Types of text, of which a rule lists values instead of comparing numbers. */
const TEXT = /^(?:text|(?:var)?char|character|n(?:var)?char|string|enum|citext)/i;

/** A change as it is written: with the constant default of a column to add, and what a new foreign key does when its parent goes. */
export type WrittenSchemaChange = SchemaChange & {
  readonly default?: string;
  readonly onDelete?: string;
  /** Uniqueness that takes upper and lower case for the same. */
  readonly isCaseless?: boolean;
};

/** A change with the words completed from the schema. */
export interface RefinedChange {
  readonly change: WrittenSchemaChange;
  /** True where digits behind the point were added to a type that has none by itself. */
  readonly placesAdded: boolean;
}

/**
 * What the form of the request leaves to the rest of its words: the further columns of an index or key, and the digits of a bare DECIMAL in
 * the engines that would cut them off.
 *
 * @param table the table as the schema knows it; undefined where it does not
 */
export function refineChange(
  change: SchemaChange,
  question: string,
  table: Table | undefined,
  dialect: Dialect,
): RefinedChange {
  if (change.kind === 'addIndex' || change.kind === 'addUnique') {
    const isCaseless = change.kind === 'addUnique' && CASELESS.test(question);
    const columns = allColumns(change, question, table);
    return { change: { ...change, columns, ...(isCaseless ? { isCaseless } : {}) }, placesAdded: false };
  }
  if (change.kind === 'addForeignKey') {
    const onDelete = ON_DELETE.exec(question.slice(0, MOST_CHARACTERS))?.[1];
    return {
      change: onDelete === undefined ? change : { ...change, onDelete: onDelete.toUpperCase() },
      placesAdded: false,
    };
  }
  if (change.kind === 'addCheck' && change.isExample) return { change: exampleRule(change, table), placesAdded: false };
  const constant = change.kind === 'addColumn' ? DEFAULT.exec(question.slice(0, MOST_CHARACTERS))?.[1] : undefined;
  const filled = constant === undefined ? change : { ...change, default: literalOf(constant, dialect) };
  const cuts = dialect === 'mysql' || dialect === 'mariadb' || dialect === 'tsql';
  if (cuts && (change.kind === 'changeType' || change.kind === 'addColumn') && BARE_DECIMAL.test(change.type ?? ''))
    return { change: { ...filled, type: WITH_PLACES } as WrittenSchemaChange, placesAdded: true };
  return { change: filled, placesAdded: false };
}

/** A rule for a column of text lists the values that it may have, its default first. */
function exampleRule(
  change: Extract<SchemaChange, { readonly kind: 'addCheck' }>,
  table: Table | undefined,
): WrittenSchemaChange {
  const column = table && columnNamed(table, change.column);
  if (!column || !TEXT.test(column.type.text)) return change;
  const first = column.default?.kind === 'literal' ? column.default.value.replaceAll("'", "''") : 'ONE VALUE';
  return { ...change, operator: 'IN', value: `('${first}', 'ANOTHER VALUE')` };
}

/** SQL Server has no true and false; SQLite's are its 1 and 0. */
function literalOf(constant: string, dialect: Dialect): string {
  if (dialect !== 'sqlite' && dialect !== 'tsql') return constant;
  return constant.replace(/^true$/i, '1').replace(/^false$/i, '0');
}

/**
 * The change that a question means though its form is none that is read at once: the removal of a column ("is it safe to drop …"), a value for
 * an enum column whose name stands elsewhere in the sentence, and a column with its type and default behind its name. Undefined where `table.column` is none of the schema's.
 */
export function impliedChange(
  question: string,
  tableOf: (name: string) => Table | undefined,
): SchemaChange | undefined {
  if (question.length > MOST_CHARACTERS) return undefined;
  const value = NEW_VALUE.exec(question)?.[1];
  const mayGo = MAY_GO.test(fold(question));
  const added = NEW_COLUMN.exec(question) ?? NEW_FIELD.exec(question);
  if (added) return addedColumn(added, question, tableOf);
  const named = uniqueOrResized(question, tableOf) ?? referring(question, tableOf) ?? comparing(question, tableOf);
  if (named) return named;
  if (value === undefined && !mayGo) return undefined;
  for (const [, tableName = '', columnName = ''] of question.matchAll(QUALIFIED)) {
    const table = tableOf(tableName);
    const column = table && columnNamed(table, columnName);
    if (!table || !column) continue;
    const named = { table: table.databaseName, column: column.databaseName };
    if (mayGo) return { kind: 'dropColumn', ...named };
    if (value !== undefined && /^enum\b/i.test(column.type.text)) return { kind: 'addColumnValue', ...named, value };
  }
  return undefined;
}

/** A check that is asked for as what a column should be. */
function comparing(question: string, tableOf: (name: string) => Table | undefined): SchemaChange | undefined {
  const [, tableName, columnName, words = '', value] = MUST_COMPARE.exec(question) ?? [];
  const table = tableOf(tableName ?? '');
  const column = table && columnNamed(table, columnName ?? '');
  if (!table || !column || words === '') return undefined;
  const operator = operatorOf(words.toLowerCase());
  if (value === undefined && !/positi|negative/i.test(words)) return undefined;
  return {
    kind: 'addCheck',
    table: table.databaseName,
    column: column.databaseName,
    operator,
    value: value ?? '0',
  };
}

/** The comparison that the words stand for; "positive" leaves zero out, "non-negative" does not. */
function operatorOf(words: string): string {
  if (/^[<>]=?$/.test(words)) return words;
  const isLess = /less|below|at most|inf[ée]rieur|au plus/.test(words);
  const isEqualToo = /equal|at least|at most|[ée]gal|au moins|au plus|non[- ]negative/.test(words);
  return `${isLess ? '<' : '>'}${isEqualToo ? '=' : ''}`;
}

/** A foreign key that is asked for as what a column should do. */
function referring(question: string, tableOf: (name: string) => Table | undefined): SchemaChange | undefined {
  const [, tableName, columnName, parentName, dotted, bracketed] = MUST_REFER.exec(question) ?? [];
  const table = tableOf(tableName ?? '');
  const column = table && columnNamed(table, columnName ?? '');
  const parent = tableOf(parentName ?? '');
  if (!table || !column || !parent) return undefined;
  const [key] = parent.primaryKey?.columns ?? [];
  return {
    kind: 'addForeignKey',
    table: table.databaseName,
    column: column.databaseName,
    parent: parent.databaseName,
    parentColumn: dotted ?? bracketed ?? key ?? 'id',
  };
}

/** A key or a size that is asked for by `table.column` alone. */
function uniqueOrResized(question: string, tableOf: (name: string) => Table | undefined): SchemaChange | undefined {
  const [, uniqueTable, uniqueColumn] = MUST_BE_UNIQUE.exec(question) ?? [];
  const [, onlyColumn, onlyTable] = UNIQUE_IN.exec(question) ?? [];
  const [, sizedTable, sizedColumn, type] = RESIZE.exec(question) ?? [];
  const table = tableOf(uniqueTable ?? onlyTable ?? sizedTable ?? '');
  const column = table && columnNamed(table, uniqueColumn ?? onlyColumn ?? sizedColumn ?? '');
  if (!table || !column) return undefined;
  const target = { table: table.databaseName };
  return type !== undefined && sizedTable !== undefined
    ? { kind: 'changeType', ...target, column: column.databaseName, type }
    : { kind: 'addUnique', ...target, columns: [column.databaseName] };
}

function addedColumn(
  [, column = '', between = '', tableName = '']: RegExpExecArray,
  question: string,
  tableOf: (name: string) => Table | undefined,
): SchemaChange | undefined {
  const table = tableOf(tableName);
  const rest = between
    .replace(DEFAULT, '')
    .replace(REQUIRED, '')
    .replace(/\bnullable\b/i, '')
    .trim();
  const type = /^(?:(?:of type|as|de type)\s+)?([a-z]\w*(?:\s*\(\s*\d+(?:\s*,\s*\d+)?\s*\))?)$/i.exec(rest)?.[1];
  if (!table || (rest !== '' && type === undefined)) return undefined;
  const required = REQUIRED.test(question);
  return { kind: 'addColumn', table: table.databaseName, column, ...(type === undefined ? {} : { type }), required };
}

function allColumns(
  change: Extract<SchemaChange, { readonly kind: 'addIndex' | 'addUnique' }>,
  question: string,
  table: Table | undefined,
): readonly string[] {
  const columns = change.columns.map((name) => (table && columnNamed(table, name)?.databaseName) ?? name);
  const last = change.columns.at(-1) ?? '';
  const at = question.toLowerCase().lastIndexOf(last.toLowerCase());
  let rest = at < 0 ? '' : question.slice(at + last.length);
  for (let next = FURTHER.exec(rest); next; next = FURTHER.exec(rest)) {
    const word = next[1] ?? '';
    const known = table ? columnNamed(table, word)?.databaseName : /_|[a-z][A-Z]/.test(word) ? word : undefined;
    if (known === undefined) break;
    if (!columns.includes(known)) columns.push(known);
    rest = rest.slice(next[0].length);
  }
  const within = WITHIN.exec(question)?.[1];
  const owner = within === undefined || !table ? undefined : ownerColumn(table, within);
  return owner === undefined || columns.includes(owner) ? columns : [owner, ...columns];
}

/** The column that says to whom a row belongs: `organization_id` for "organization". */
function ownerColumn(table: Table, word: string): string | undefined {
  const singular = word.replace(/s$/i, '');
  for (const name of [word, `${word}_id`, `${word}Id`, `${singular}_id`, `${singular}Id`]) {
    const column = columnNamed(table, name);
    if (column) return column.databaseName;
  }
  return undefined;
}

function columnNamed(table: Table, name: string): Column | undefined {
  const wanted = name.toLowerCase();
  return table.columns.find((one) => [one.name, one.databaseName].some((own) => own.toLowerCase() === wanted));
}
