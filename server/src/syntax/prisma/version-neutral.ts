import type { PrismaConfigBlock } from '../../model/prisma-facts.ts';
import { PrismaParser } from './parser.ts';
import { splitPrisma } from './splitter.ts';

type Property = PrismaConfigBlock['properties'][number];

/** Prisma 6 requires or allows these in a datasource and Prisma 7 rejects them; the schema means the same without them. */
const CONNECTION_PROPERTIES = new Set(['url', 'directUrl', 'shadowDatabaseUrl']);

/**
 * The schema without what only some versions of Prisma accept: connection properties of the datasource, and preview features that are not
 * among `knownFeatures`. Prisma's validation stops at such an error and would hide the ones that matter. Offsets change.
 */
export function neutralSchema(text: string, knownFeatures: ReadonlySet<string>): string {
  const parser = new PrismaParser();
  let result = '';
  let copied = 0;
  for (const slice of splitPrisma(text)) {
    const { fact } = parser.parse(text.slice(slice.start, slice.end));
    if (fact.kind !== 'prismaDatasource' && fact.kind !== 'prismaGenerator') continue;
    for (const property of fact.properties) {
      const replacement = neutralProperty(property, fact.kind, knownFeatures);
      if (replacement === undefined) continue;
      result += text.slice(copied, slice.start + property.span.start) + replacement;
      copied = slice.start + property.span.end;
    }
  }
  return result + text.slice(copied);
}

/** What to write in place of the property; undefined where it may stay. */
function neutralProperty(
  property: Property,
  kind: PrismaConfigBlock['kind'],
  knownFeatures: ReadonlySet<string>,
): string | undefined {
  const name = property.key.name;
  if (kind === 'prismaDatasource') return CONNECTION_PROPERTIES.has(name) ? '' : undefined;
  if (name !== 'previewFeatures') return undefined;
  const features = [...property.text.matchAll(/"([^"]*)"/gu)].map((match) => match[1] ?? '');
  const kept = features.filter((feature) => knownFeatures.has(feature)).map((feature) => `"${feature}"`);
  return `previewFeatures = [${kept.join(', ')}]`;
}
