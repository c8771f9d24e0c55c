import { bytesOf } from './wire.ts';

/** Characters that stand for themselves in a `q` word (RFC 2047 §4.2, as Python's `email.quoprimime` has it). */
const SAFE = /[\w!*+\-/]/;

/**
 * A header value as Python's `email` writes it again, which WOWHoneypot logs: as it is where all of it is ASCII, else one
 * MIME word of the whole. Each byte was read as a character of Latin-1 before, so it is encoded twice. `null` where Python
 * would begin a new line in it.
 */
export function mimeValue(value: string): string | null {
  if (/[\v\f\r\n\x1c-\x1e\x85]/.test(value)) return null;
  if (/^[\0-\x7f]*$/.test(value)) return value;
  const bytes = bytesOf(value);
  const base64 = btoa(bytes);
  const quoted = Array.from(bytes, quote).join('');
  return base64.length < quoted.length ? `=?utf-8?b?${base64}?=` : `=?utf-8?q?${quoted}?=`;
}

function quote(character: string): string {
  if (character === ' ') return '_';
  if (character !== '_' && SAFE.test(character)) return character;
  return `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
