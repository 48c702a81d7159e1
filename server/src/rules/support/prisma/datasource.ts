import type { PrismaConfigBlock } from '../../../model/prisma-facts.ts';
import type { Statement } from '../../../model/statement.ts';
import type { DatabaseContext } from '../../rule.ts';

/** A `datasource` or `generator` block, and the statement that it is. */
export interface ConfigBlock {
  readonly statement: Statement;
  readonly block: PrismaConfigBlock;
}

/** The datasource of a Prisma schema; the first one where there are several. */
export function datasourceOf(database: DatabaseContext): ConfigBlock | undefined {
  return configBlocks(database).find(({ block }) => block.kind === 'prismaDatasource');
}

/** All `datasource` and `generator` blocks of a Prisma schema, by file and text order. */
export function configBlocks({ plan, statementsOf }: DatabaseContext): readonly ConfigBlock[] {
  return plan.files
    .filter((file) => file.role === 'prisma')
    .flatMap((file) => statementsOf(file.path))
    .flatMap((statement) => {
      const { fact } = statement.parsed;
      return fact.kind === 'prismaDatasource' || fact.kind === 'prismaGenerator' ? [{ statement, block: fact }] : [];
    });
}

/** The value of a property, decoded where it is a string, and whether it is one. */
export function propertyText(
  { block }: ConfigBlock,
  key: string,
): { readonly value: string; readonly isString: boolean } | undefined {
  const property = block.properties.find((one) => one.key.name === key);
  return property && { value: property.value, isString: property.text.startsWith('"') };
}
