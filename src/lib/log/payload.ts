import { part } from './field.ts';
import { gatherRequest, type Gathering } from './gathering.ts';
import { gatherMessage, lineEndOf } from './message.ts';
import type { Field } from './record.ts';

// RFC 9112 §3, with the liberties that visitors take; a version at the end says that it means to be HTTP.
const REQUEST_LINE = /^[\w!#$%&'*+\-.^`|~]{1,32} \S[^\n]* HTTP\/\d(?:\.\d)?$/;
const LONGEST = 16_384;

/** Whether what was sent begins with a request line of HTTP/1. */
export function isHttp(text: string): boolean {
  const end = Math.min(lineEndOf(text, 0), LONGEST);
  return REQUEST_LINE.test(text.slice(0, end));
}

/** Adds the bytes that were sent to a port; where they are an HTTP request, its parts as well. */
export function gatherPayload(gathered: Gathering, payload: Field): void {
  const text = payload.value ?? '';
  if (text === '') return;
  gathered.fields.payload = payload;
  if (!isHttp(text)) return;
  gatherRequest(gathered, part(payload, 0, lineEndOf(text, 0)));
  gatherMessage(gathered, payload);
}
