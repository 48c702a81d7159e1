/** A folder of a workspace in which agents look for skills. */
export interface AgentFolder {
  /** The short name on the command line. */
  readonly name: string;
  /** Relative to the workspace, '/'-separated. */
  readonly folder: string;
  /** Who looks there, by the documentation of VS Code ("Use Agent Skills"), Claude Code ("Skills") and Codex ("Agent Skills"). */
  readonly readBy: string;
}

export const AGENT_FOLDERS: readonly AgentFolder[] = [
  { name: 'github', folder: '.github/skills', readBy: 'GitHub Copilot and VS Code' },
  { name: 'claude', folder: '.claude/skills', readBy: 'Claude Code and VS Code' },
  { name: 'agents', folder: '.agents/skills', readBy: 'Codex, VS Code and others' },
];
