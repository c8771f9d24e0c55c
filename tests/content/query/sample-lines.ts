import type { Reading } from '../../../src/lib/log/record.ts';
import { readSample } from '../../../src/lib/sign/sign-sample.ts';

/** Writes `"`, `\` and what does not print as nginx does (ngx_http_log_module: `escape=default`). */
function escaped(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
        ? `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
}

function headerOf({ headers }: Reading, name: string): string {
  return headers.find((header) => header.name.value?.toLowerCase() === name)?.value.value ?? '';
}

/** A sample as a line of an access log in the combined format; `null` where it is neither a request nor such a line. */
export function asCombined(sample: string): string | null {
  const reading = readSample(sample);
  if (reading.format === 'combined') return reading.raw;
  if (reading.format !== 'http') return null;
  const [line = ''] = reading.raw.split(/\r?\n/);
  const [referer, agent] = ['referer', 'user-agent'].map((name) => escaped(headerOf(reading, name)) || '-');
  return `192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "${escaped(line)}" 404 153 "${referer}" "${agent}"`;
}

/** The request that an access-log line tells of, as far as it does; `null` where it tells of none. */
function requestIn({ fields }: Reading): string | null {
  if (!fields.method || !fields.version || !fields.request?.value) return null;
  const headers = [
    ['User-Agent', fields['user-agent']?.value],
    ['Referer', fields.referer?.value],
  ].flatMap(([name, value]) => (value ? [`${name ?? ''}: ${value}`] : []));
  return [fields.request.value, 'Host: www.example.com', ...headers, ''].join('\n');
}

/** A sample as a line of WOWHoneypot; `null` where it is no request. */
export function asWowhoneypot(sample: string): string | null {
  const reading = readSample(sample);
  if (reading.format === 'wowhoneypot') return reading.raw;
  const sent = reading.format === 'http' ? sample : reading.format === 'combined' ? requestIn(reading) : null;
  if (sent === null) return null;
  const request = sent.trimEnd().replaceAll('\r\n', '\n');
  const whole = request.includes('\n\n') ? request : `${request}\n\n`;
  const [line = ''] = whole.split('\n');
  const host = headerOf(reading, 'host') || (reading.format === 'http' ? 'blank' : 'www.example.com');
  return `[2026-11-24 13:26:48+0900] 192.0.2.1 ${host.includes(':') ? host : `${host}:80`} "${line.replaceAll('"', '%22')}" 200 False ${Buffer.from(whole).toString('base64')}`;
}
