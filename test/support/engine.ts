import { Engine } from '../../server/src/lint/engine.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

export interface WorkspaceInput {
  readonly files: readonly { readonly path: string; readonly text: string; readonly deployed?: boolean }[];
  /** What is deployed with another text than it has now, or is gone by now. */
  readonly deployedAs?: readonly { readonly path: string; readonly text: string }[];
  readonly settings?: unknown;
  /** Every rule where it is left out. */
  readonly rules?: readonly Rule[];
  /** See `EngineRuntime`. */
  readonly filesAtHand?: number;
}

/** An engine over an in-memory workspace, up to date. Internal errors fail the test. */
export async function engineOver(input: WorkspaceInput): Promise<Engine> {
  const engine = new Engine({
    rules: input.rules ?? RULES,
    loadParser,
    ...(input.filesAtHand === undefined ? {} : { filesAtHand: input.filesAtHand }),
    log: (message) => {
      throw new Error(message);
    },
  });
  engine.setSettings(input.settings ?? { preset: 'all' });
  for (const { path, text } of input.files) engine.setFile(path, text);
  const deployed = [...input.files.filter((file) => file.deployed), ...(input.deployedAs ?? [])];
  if (deployed.length > 0) engine.setDeployed(new Map(deployed.map(({ path, text }) => [path, text])));
  await engine.update();
  return engine;
}
