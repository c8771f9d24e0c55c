import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { read } from '../../src/lib/log/detect.ts';
import { PROGRAMS, writtenAs } from '../../src/lib/log/written-as.ts';
import { bytesOf } from '../../src/lib/log/wire.ts';
import { requestSchema } from '../../src/lib/lesson/request-schema.ts';

const LAB = '../shared/data/lab/samples.jsonl';
const REQUESTS = globSync('content/requests/*.yaml').map((file) => ({
  name: path.basename(file, '.yaml'),
  request: requestSchema.parse(parse(readFileSync(file, 'utf8'))),
}));

interface Sample {
  readonly id: string;
  readonly raw_request: string;
  readonly wow: string;
  readonly nginx: string;
  readonly apache: string;
}

/** What was sent in the laboratory, and the lines it left; other requests are held against the program alone. */
const LAB_SAMPLES = existsSync(LAB)
  ? readFileSync(LAB, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((row) => JSON.parse(row) as Sample)
  : [];

describe.each(REQUESTS)('the request $name', ({ name, request }) => {
  test('is the same request in all three logs', () => {
    const [wowhoneypot, nginx, apache] = [request.wowhoneypot, request.nginx, request.apache].map(
      (line) => read(line).fields,
    );
    expect(wowhoneypot?.method?.value).toBe(request.sent.split(' ')[0]);
    for (const field of ['method', 'path', 'query', 'version'] as const) {
      // WOWHoneypot writes a quote of the first line as %22, the others escape it each their own way.
      const asked = wowhoneypot?.[field]?.value?.replaceAll('%22', '"');
      expect(nginx?.[field]?.value, field).toBe(asked);
      expect(apache?.[field]?.value, field).toBe(asked);
    }
  });

  test('is what the programs write, as far as we know how they write', () => {
    for (const program of PROGRAMS) {
      const { instant, fields } = read(request[program]);
      const wire = {
        bytes: bytesOf(request.sent.replaceAll('\n', '\r\n')),
        source: fields.source?.value ?? '',
        utc: instant?.utc ?? 0,
      };
      expect(writtenAs(wire, program), program).toBe(request[program]);
    }
  });

  const sample = LAB_SAMPLES.find(({ id }) => id === name);
  test.skipIf(sample === undefined)(`is what the programs really wrote (${LAB})`, () => {
    expect({ ...request, title: null }).toEqual({
      title: null,
      sent: sample?.raw_request.replaceAll('\r\n', '\n'),
      wowhoneypot: sample?.wow,
      nginx: sample?.nginx,
      apache: sample?.apache,
    });
  });
});
