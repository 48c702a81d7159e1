import { askTool, routeTool } from './ask-tools.ts';
import { checkTool, explainRuleTool, fixPreviewTool } from './check-tools.ts';
import { schemaTool } from './schema-tool.ts';
import { stackTool } from './stack-tool.ts';
import type { AdvisorTool, ToolAnswer, ToolWorkspace } from './tool.ts';

/** Every tool; editors and MCP offer the same ones. */
export const TOOLS: readonly AdvisorTool[] = [
  routeTool,
  askTool,
  checkTool,
  explainRuleTool,
  schemaTool,
  stackTool,
  fixPreviewTool,
];

/** Runs a tool by its name. Never throws: wrong input is an answer that says what to do. */
export async function runTool(name: string, input: unknown, workspace: ToolWorkspace): Promise<ToolAnswer> {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool)
    return {
      isError: true,
      text: `There is no tool "${name}". The tools are ${TOOLS.map((one) => one.name).join(', ')}.`,
    };
  const values = typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
  try {
    return await tool.run(values, workspace);
  } catch (error) {
    return {
      isError: true,
      text: `The tool failed because of an internal error: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** The input of a tool as JSON schema. */
export function inputSchemaOf({ properties, required }: AdvisorTool): {
  readonly type: 'object';
  readonly properties: AdvisorTool['properties'];
  readonly required: readonly string[];
  readonly additionalProperties: false;
} {
  return { type: 'object', properties, required, additionalProperties: false };
}
