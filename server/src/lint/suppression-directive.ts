import type { Span } from '../text/span.ts';
import { nearestName } from './nearest-name.ts';

/** Every suppression starts with it, so that a text without it has none. */
export const SUPPRESSION_MARK = 'schemawise-';

export const SUPPRESSION_FORMS = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const;
export type SuppressionForm = (typeof SUPPRESSION_FORMS)[number];

/** A rule id as it stands in a suppression. */
export interface NamedRule extends Span {
  readonly id: string;
}

/** A suppression comment, read but not yet applied. Offsets are those of the file. */
export interface Directive extends Span {
  readonly form: SuppressionForm;
  /** The rules it names; empty means all rules. */
  readonly rules: readonly NamedRule[];
  /** The comment that holds it. */
  readonly comment: Span;
  /** True where the comment holds nothing else. */
  readonly alone: boolean;
  /** True where words follow ` -- `. */
  readonly hasReason: boolean;
  /** Words behind the rules that no ` -- ` sets off: most likely a reason. */
  readonly strayText?: Span;
}

/** A comment that starts like a suppression but is none: `schemawise-disable-nextline`. */
export interface MisspelledDirective extends Span {
  readonly word: string;
  readonly meant: SuppressionForm | undefined;
}

const DIRECTIVE_START = /^([ \t]*(?:[-/#*!]+[ \t]*)?)(schemawise-([\w-]*))/;

/**
 * Reads the suppressions of one comment: each must be the first thing in its line. Rules are parted by commas (or blanks);
 * ` -- ` starts a reason. Words that merely follow a rule are not taken for rules.
 */
export function readDirectives(
  text: string,
  comment: Span,
): { directives: readonly Directive[]; misspelled: readonly MisspelledDirective[] } {
  const directives: Directive[] = [];
  const misspelled: MisspelledDirective[] = [];
  const lines = text.slice(comment.start, comment.end).split('\n');
  const filled = lines.filter((line) => /[\w"'`]/.test(line)).length;
  let lineStart = comment.start;
  for (const line of lines) {
    const match = DIRECTIVE_START.exec(line);
    if (match) {
      const [whole, before = '', mark = '', form = ''] = match;
      const rest = withoutCommentEnd(line.slice(whole.length));
      const start = lineStart + before.length;
      if ((SUPPRESSION_FORMS as readonly string[]).includes(form)) {
        const list = readRules(rest, start + mark.length);
        const end = start + mark.length + rest.length;
        directives.push({ form: form as SuppressionForm, start, end, comment, alone: filled === 1, ...list });
      } else {
        const meant = nearestName(form, SUPPRESSION_FORMS) as SuppressionForm | undefined;
        const looksMeant = meant !== undefined || /^(disable|enable|ignore)/.test(form);
        if (looksMeant) misspelled.push({ word: mark, meant, start, end: start + mark.length });
      }
    }
    lineStart += line.length + 1;
  }
  return { directives, misspelled };
}

/** The rest of a line up to the comment's end, white space behind it cut off. */
function withoutCommentEnd(rest: string): string {
  const trimmed = rest.trimEnd();
  return trimmed.endsWith('*/') ? trimmed.slice(0, -2).trimEnd() : trimmed;
}

const RULE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/i;

function readRules(rest: string, offset: number): Pick<Directive, 'rules' | 'hasReason' | 'strayText'> {
  const reason = /(?:^|\s)--/.exec(rest);
  const hasReason = reason !== null && /\w|\p{L}/u.test(rest.slice(reason.index));
  const list = reason ? rest.slice(0, reason.index) : rest;
  const rules: NamedRule[] = [];
  let start = 0;
  for (const item of list.split(',')) {
    for (const word of item.matchAll(/\S+/g)) {
      const at = { start: offset + start + word.index, end: offset + start + word.index + word[0].length };
      // A second word without a comma before it is another rule only if it is spelt like one with several parts.
      const follows = /\S/.test(item.slice(0, word.index));
      if (follows && !(RULE_ID.test(word[0]) && word[0].includes('-'))) {
        return { rules, hasReason, strayText: { start: at.start, end: offset + list.trimEnd().length } };
      }
      rules.push({ id: word[0], ...at });
    }
    start += item.length + 1;
  }
  return { rules, hasReason };
}
