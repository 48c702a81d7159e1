import { engineOver } from '../../support/engine.ts';

/** A rule that reported a block, with its message. */
export interface BlockFinding {
  readonly ruleId: string;
  readonly message: string;
}

/**
 * What our linter says about a block, taken once as a file of queries and once as the only migration of a folder: a block does not say which
 * of the two it is. Findings are merged by rule.
 */
export async function lintBlock(text: string, dialect: string): Promise<BlockFinding[]> {
  const found = new Map<string, string>();
  for (const path of ['queries/block.sql', 'migrations/0001_block.sql']) {
    const engine = await engineOver({
      files: [{ path, text }],
      // Whether a step can be repeated depends on the file that it goes into.
      settings: { preset: 'recommended', minConfidence: 40, dialect, rules: { 'prefer-idempotent-ddl': 'off' } },
    });
    for (const { ruleId, message } of engine.findings(path)) found.set(ruleId, message);
  }
  return [...found].map(([ruleId, message]) => ({ ruleId, message }));
}
