import type { ParsedStatement, Statement } from '../../server/src/model/statement.ts';
import type { CreateTable } from '../../server/src/model/table-facts.ts';
import { PrismaParser } from '../../server/src/syntax/prisma/parser.ts';
import { splitPrisma } from '../../server/src/syntax/prisma/splitter.ts';

const parser = new PrismaParser();

/** The statements of one schema file. */
export function prismaStatements(text: string, file = 'schema.prisma'): Statement[] {
  return splitPrisma(text).map((slice) => {
    const body = text.slice(slice.start, slice.end);
    return {
      file,
      start: slice.start,
      lead: slice.lead,
      text: body,
      terminated: slice.terminated,
      parsed: parser.parse(body),
    };
  });
}

export function parsePrisma(block: string): ParsedStatement {
  return parser.parse(block);
}

/** The fact of one model, view or type block. */
export function parseModel(block: string): CreateTable {
  const { fact } = parser.parse(block);
  if (fact.kind !== 'createTable') throw new Error(`expected a model, found ${fact.kind}`);
  return fact;
}
