import { Conclusions } from '../../../model/conclusions.ts';
import { mentionedTables } from '../../../model/mentioned-tables.ts';
import type { QueryEvidence } from '../../../model/query-evidence.ts';
import type { Table } from '../../../model/schema.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import { tokenize } from '../../../text/lexer.ts';
import type { DatabaseContext } from '../../rule.ts';
import { isApplicationQuery } from '../indexes/application-queries.ts';
import { isSystemTable } from '../queries/system-tables.ts';

const TEXTS = new Conclusions<ParsedStatement, string>();

/** A query's text in lower case without comments and superfluous blanks, with every literal and parameter as `?`. */
function normalizedText({ statement, parsed }: QueryEvidence, { dialect }: DatabaseContext): string {
  const known = TEXTS.get(parsed);
  if (known !== undefined) return known;
  const { start, end } = parsed.span;
  const text = parsed === statement.parsed ? statement.text : statement.text.slice(start, end);
  const words: string[] = [];
  for (const token of tokenize(text, dialect)) {
    if (token.kind === 'comment') continue;
    const isValue = token.kind === 'string' || token.kind === 'number' || token.kind === 'parameter';
    const word = isValue ? '?' : text.slice(token.start, token.end).toLowerCase().trim();
    if (word !== '' && word !== ';') words.push(word);
  }
  const normalized = words.join(' ');
  TEXTS.set(parsed, normalized);
  return normalized;
}

/** The SELECTs of the application that are written in several places, by their text. Each belongs to the first table that it mentions. */
export function sameQueries(table: Table, database: DatabaseContext): readonly (readonly QueryEvidence[])[] {
  const name = table.databaseName.toLowerCase();
  const byText = new Map<string, QueryEvidence[]>();
  for (const evidence of database.queriesOn(name)) {
    const { fact } = evidence.parsed;
    if (fact.kind !== 'query' || fact.query.kind !== 'select') continue;
    if (isSystemTable({ object: { name } }) || [...mentionedTables(evidence.parsed)][0] !== name) continue;
    if (!isApplicationQuery(evidence, database)) continue;
    const text = normalizedText(evidence, database);
    // The expressions of procedural code read as queries too.
    if (!/^(?:select|with)\b/.test(text)) continue;
    const known = byText.get(text);
    if (known) known.push(evidence);
    else byText.set(text, [evidence]);
  }
  return [...byText.values()].filter((places) => places.length > 1);
}

/** True for a query that groups rows, so that it reads many of them for each one that it gives. */
export function isReport({ parsed: { fact } }: QueryEvidence): boolean {
  return fact.kind === 'query' && fact.query.kind === 'select' && fact.query.groupBy.length > 0;
}
