import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { read } from '../../src/lib/log/detect.ts';
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

describe.each(REQUESTS)('the request $name', ({ name, request }) => {
  test('is the same request in all three logs', () => {
    const [wowhoneypot, nginx, apache] = [request.wowhoneypot, request.nginx, request.apache].map(
      (line) => read(line).fields,
    );
    expect(wowhoneypot?.method?.value).toBe(request.sent.split(' ')[0]);
    for (const field of ['method', 'path', 'query', 'version'] as const) {
      expect(nginx?.[field]?.value, field).toBe(wowhoneypot?.[field]?.value);
      expect(apache?.[field]?.value, field).toBe(wowhoneypot?.[field]?.value);
    }
  });

  test.skipIf(!existsSync(LAB))(`is what the programs really wrote (${LAB})`, () => {
    const samples = readFileSync(LAB, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((row) => JSON.parse(row) as Sample);
    const sample = samples.find(({ id }) => id === name);
    expect({ ...request, title: null }).toEqual({
      title: null,
      sent: sample?.raw_request.replaceAll('\r\n', '\n'),
      wowhoneypot: sample?.wow,
      nginx: sample?.nginx,
      apache: sample?.apache,
    });
  });
});
