import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../server/src/model/statement.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import type { Rule, RulePart } from '../../server/src/rules/rule.ts';
import { QUERY_KINDS, queryOfFact } from '../../server/src/rules/support/queries.ts';
import { engineOver, type WorkspaceInput } from '../support/engine.ts';
import { readFixtures } from '../support/rule-fixtures.ts';

/** The rules without what they say of the kinds they look at, so that they are run for every statement. */
const EVERYWHERE = RULES.map((rule) => everywhere(rule));

describe('the kinds of statements that rules look at', () => {
  for (const { meta } of RULES) {
    it(`leave out none of which a rule has something to say, in the fixtures and examples of ${meta.id}`, async () => {
      for (const workspace of workspacesOf(meta)) {
        expect(await said(workspace, EVERYWHERE)).toEqual(await said(workspace, RULES));
      }
    });
  }

  it('are none that a rule could not be run for', () => {
    for (const rule of RULES) for (const part of partsOf(rule)) expect(kindsOf(part)).not.toEqual([]);
  });

  it('are those with a query for the rules that look at queries', async () => {
    const engine = await engineOver({
      files: [
        {
          path: 'schema.sql',
          text: `CREATE TABLE a AS SELECT 1 AS x; CREATE VIEW v AS SELECT x FROM a; SELECT x FROM a;
            CREATE INDEX i ON a (x); DROP TABLE a; ALTER TABLE a ADD y int; SET x = 1; BEGIN; GRANT SELECT ON a TO b;`,
        },
      ],
      settings: { dialect: 'postgresql' },
    });
    const statements = engine.document('schema.sql')?.statements ?? [];
    const kinds = statements.filter(({ parsed }) => queryOfFact(parsed.fact)).map(({ parsed }) => parsed.fact.kind);
    expect(statements).toHaveLength(9);
    expect(kinds.sort()).toEqual([...QUERY_KINDS].sort());
  });
});

function everywhere({ also, ...rule }: Rule): Rule {
  const main = withoutKinds(rule);
  return also ? { ...main, also: withoutKinds(also) } : main;
}

function withoutKinds(part: RulePart): RulePart {
  if (part.scope !== 'statement' && part.scope !== 'timeline') return part;
  const { looksAt: _, ...rest } = part;
  return rest;
}

function partsOf(rule: Rule): readonly RulePart[] {
  return rule.also ? [rule, rule.also] : [rule];
}

function kindsOf(part: RulePart): readonly FactKind[] | undefined {
  return part.scope === 'statement' || part.scope === 'timeline' ? part.looksAt : undefined;
}

function workspacesOf({ id, docs }: Rule['meta']): readonly WorkspaceInput[] {
  const examples = [...docs.bad, ...docs.good].map(({ files, deployed = [], deployedAs = [], dialect }) => ({
    files: files.map((file) => ({ ...file, deployed: deployed.includes(file.path) })),
    deployedAs,
    settings: { preset: 'all', ...(dialect ? { dialect } : {}) },
  }));
  return [...readFixtures(join(import.meta.dirname, id)), ...examples];
}

async function said(workspace: WorkspaceInput, rules: readonly Rule[]): Promise<unknown> {
  const engine = await engineOver({ ...workspace, rules });
  return workspace.files.flatMap(({ path }) =>
    engine.findings(path).map(({ ruleId, span, message, confidence }) => ({ path, ruleId, span, message, confidence })),
  );
}
