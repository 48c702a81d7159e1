import { Engine } from '../lint/engine.ts';
import { RULES } from '../rules/index.generated.ts';
import { loadParser } from './parsers.ts';

/** An engine with every rule and the parsers of this machine; `log` hears of internal errors. */
export function createEngine(log: (message: string) => void): Engine {
  return new Engine({ rules: RULES, loadParser, log });
}
