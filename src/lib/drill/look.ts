import type { Reading } from '../log/record.ts';

/** What a line looks like to somebody who does not mind who came and when: two of the same look are alike. */
export function lookOf({ raw, fields, format }: Reading): string {
  const time = fields.time?.span;
  if (format === 'cowrie') {
    return [fields.event, fields.command, fields.url, fields.payload, fields['user-agent']]
      .map((field) => field?.value ?? '')
      .join(' ');
  }
  if (time === undefined || format === 'http') return raw.trim();
  // In WOWHoneypot's line the visitor comes behind the time.
  const after = Math.max(time.end, fields.source?.span.end ?? 0);
  return raw.slice(after).trim();
}
