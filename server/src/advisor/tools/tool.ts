import type { Engine } from '../../lint/engine.ts';
import type { Sources } from '../../report/sources.ts';
import type { MemoryEntry } from '../memory/memory-entry.ts';
import type { SkillLibrary } from '../skills/library.ts';

/** What a tool works on: a workspace that is up to date. Paths in its answers are relative to the workspace. */
export interface ToolWorkspace {
  readonly version: string;
  readonly engine: Engine;
  readonly sources: Sources;
  readonly library: SkillLibrary;
  /** Makes an engine that knows no file, for SQL that stands in a question; without it such SQL is not looked at. */
  readonly newEngine?: () => Engine | Promise<Engine>;
  /** What the team chose to remember, newest first. */
  readonly memory?: readonly MemoryEntry[];
}

/** An input property of a tool, as JSON schema. */
export interface ToolProperty {
  readonly type: 'string' | 'integer' | 'array';
  readonly description: string;
  readonly items?: { readonly type: 'string' };
  readonly minimum?: number;
}

/** What a tool answers: text for a model, and the same as data. */
export interface ToolAnswer {
  readonly text: string;
  readonly data?: unknown;
  /** True where the input was wrong; the text says what to do. */
  readonly isError?: boolean;
}

/** A tool for programs that answer questions: it reads, and writes nothing. */
export interface AdvisorTool {
  readonly name: string;
  readonly title: string;
  /** When to use it, for a model. */
  readonly description: string;
  readonly properties: Readonly<Record<string, ToolProperty>>;
  readonly required: readonly string[];
  run(input: Readonly<Record<string, unknown>>, workspace: ToolWorkspace): ToolAnswer | Promise<ToolAnswer>;
}

export function textInput(input: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function missing(name: string, what: string): ToolAnswer {
  return { isError: true, text: `"${name}" is missing. Pass ${what}.` };
}

export function json(data: unknown): ToolAnswer {
  return { text: JSON.stringify(data, undefined, 2), data };
}
