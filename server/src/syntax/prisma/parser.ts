import type { Identifier } from '../../model/identifier.ts';
import type { PrismaConfigBlock, PrismaEnum } from '../../model/prisma-facts.ts';
import type { ParsedStatement, StatementFact, SyntaxProblem } from '../../model/statement.ts';
import type { StatementParser } from '../statement-parser.ts';
import { findAttribute, mappedName, stringArgument } from './attributes.ts';
import { type PrismaBlock, readBlock } from './block-reader.ts';
import { decodeString } from './lexer.ts';
import { lowerModel } from './model-lowering.ts';

/**
 * Reads one top-level block of a Prisma schema. A broken line becomes a problem and costs only itself; what is no block that is known
 * (a half-typed keyword, a block of a later Prisma) is `unparsed`. Documentation above a block belongs to the lead of its statement, so
 * the facts do not carry it.
 */
export class PrismaParser implements StatementParser {
  parse(text: string): ParsedStatement {
    const span = { start: 0, end: text.length };
    const block = readBlock(text);
    if (!block) {
      return unparsed(span, [
        {
          message:
            'This is not a Prisma block, so it is not read. A block has a keyword, a name and braces: model User { }.',
          span,
        },
      ]);
    }
    const fact = lowerBlock(block, text);
    if (fact) return { fact, span, nested: [], problems: [...block.problems, ...untypedFields(block, fact)] };
    const problem = block.name
      ? `"${block.keyword.name}" is not a block of the Prisma schema, so it is not read. Use model, view, type, enum, datasource or generator.`
      : `This "${block.keyword.name}" block has no name, so it is not read. Write a name before the opening brace.`;
    return unparsed(span, [{ message: problem, span: block.keyword.span }]);
  }
}

function unparsed(span: ParsedStatement['span'], problems: readonly SyntaxProblem[]): ParsedStatement {
  return { fact: { kind: 'unparsed' }, span, nested: [], problems };
}

function untypedFields(block: PrismaBlock, fact: StatementFact): SyntaxProblem[] {
  if (fact.kind !== 'createTable') return [];
  return block.members
    .filter((member) => !member.type)
    .map(({ name }) => ({
      message: `Field "${name.name}" has no type, so it is not read. Write a type after its name, such as String.`,
      span: name.span,
    }));
}

function lowerBlock(block: PrismaBlock, text: string): StatementFact | undefined {
  if (!block.name) return undefined;
  const keyword = block.keyword.name;
  switch (keyword) {
    case 'model':
    case 'view':
    case 'type':
      return lowerModel(block, block.name, keyword);
    case 'enum':
      return lowerEnum(block, block.name);
    case 'datasource':
      return lowerConfig(block, block.name, 'prismaDatasource', text);
    case 'generator':
      return lowerConfig(block, block.name, 'prismaGenerator', text);
    default:
      return undefined;
  }
}

function lowerEnum(block: PrismaBlock, name: Identifier): PrismaEnum {
  const map = mappedName(block.attributes);
  const schemaAttribute = findAttribute(block.attributes, 'schema');
  const databaseSchema = schemaAttribute && stringArgument(schemaAttribute, 'map', 0);
  const mapped = block.members.flatMap((member): [string, string][] => {
    const inDatabase = mappedName(member.attributes);
    return inDatabase === undefined ? [] : [[member.name.name, inDatabase]];
  });
  return {
    kind: 'prismaEnum',
    name,
    values: block.members.map((member) => member.name),
    ...(mapped.length === 0 ? {} : { mappedValues: Object.fromEntries(mapped) }),
    ...(map === undefined ? {} : { mappedName: map }),
    ...(databaseSchema === undefined ? {} : { databaseSchema }),
  };
}

function lowerConfig(
  block: PrismaBlock,
  name: Identifier,
  kind: PrismaConfigBlock['kind'],
  text: string,
): PrismaConfigBlock {
  const properties = block.members.flatMap((member) => {
    if (!member.value) return [];
    const valueText = text.slice(member.value.start, member.value.end);
    const value = valueText.startsWith('"') ? decodeString(valueText) : valueText;
    return [{ key: member.name, text: valueText, value, span: member.span }];
  });
  return { kind, name, properties };
}
