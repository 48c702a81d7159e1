import { stackItems } from '../stack/stack-items.ts';
import { type AdvisorTool, json } from './tool.ts';

export const stackTool: AdvisorTool = {
  name: 'schemawise_stack',
  title: 'Show the database stack',
  description:
    'The engines, ORMs and migration tools that this workspace uses, with versions and the file and line that tell, from lock files, manifests, compose files, provider lines and URL schemes. Values of secrets are never read out.',
  properties: {},
  required: [],
  run(_input, { engine }) {
    const items = stackItems(engine.stackFacts());
    return json(
      items.map(({ kind, name, version, file, line, differing, byDriver }) => ({
        ...{ kind, name, version: version ?? null, file, line: line + 1 },
        ...(differing.length > 0 ? { alsoRun: differing.map((one) => ({ ...one, line: one.line + 1 })) } : {}),
        ...(byDriver ? { assumedFrom: 'driver' } : {}),
      })),
    );
  },
};
