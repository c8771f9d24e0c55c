import type { ErrorCode } from 'yaml';
import type { Mistake } from './mistake.ts';
import { quote } from './quote.ts';

interface Words {
  readonly found: string;
  readonly expected: string;
  readonly help?: string;
}

const COLON_HELP =
  'a text with ": " or " #" in it, or that begins with one of @ ` % & * ! [ { > |, goes in quotes';

/** What the parser's most frequent complaints mean to someone who types; the others keep the parser's words. */
const WORDS: Readonly<Partial<Record<ErrorCode, Words>>> = {
  TAB_AS_INDENT: { found: 'a tab', expected: 'spaces to indent with' },
  BLOCK_AS_IMPLICIT_KEY: {
    found: 'a second ": " on the line',
    expected: 'one key and one value',
    help: COLON_HELP,
  },
  BAD_SCALAR_START: { found: 'a sign YAML keeps for itself', expected: 'a text in quotes', help: COLON_HELP },
  MISSING_CHAR: {
    found: 'the end of the text',
    expected: 'a closing quote or bracket, or the ":" after a key',
  },
  BAD_INDENT: { found: 'a line set in differently', expected: 'the same indent as its neighbours' },
  MULTIPLE_DOCS: { found: 'a second document (---)', expected: 'one document a file' },
  TAG_RESOLVE_FAILED: {
    found: 'a tag (!…)',
    expected: 'a plain value',
    help: 'a text that begins with ! goes in quotes',
  },
};

/** A complaint of the YAML parser in our words. */
export function syntaxMistake(code: ErrorCode, message: string, text: string, offset: number): Mistake {
  if (code === 'DUPLICATE_KEY') {
    const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/.exec(text.slice(offset))?.[0] ?? '';
    return { path: [], found: `the key ${quote(key)} a second time`, expected: 'each key once' };
  }
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) {
    return { path: [], found: 'a { or [ that is still open', expected: 'its } or ] before the next key' };
  }
  const words = WORDS[code] ?? { found: 'YAML that does not read', expected: message };
  return { path: [], ...words };
}
