/** Lines from the tests of other parsers (CrowdSec, Vector, Logstash) with the fields those expect. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';
import { stopOf } from './fixtures/summary.ts';
import type { FieldName, Reading } from './record.ts';

interface EdgeCase {
  readonly id: string;
  readonly input: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, string | number | null>>;
}

const FOLDER = new URL('../../../../shared/data/', import.meta.url);
const cases = rowsOf('parse_edge.jsonl').filter(isEdgeCase);

function linesOf(name: string): readonly string[] {
  return existsSync(FOLDER) ? readFileSync(new URL(name, FOLDER), 'utf8').trimEnd().split('\n') : [];
}

function rowsOf(name: string): readonly unknown[] {
  return linesOf(name).map((line) => JSON.parse(line) as unknown);
}

function isEdgeCase(row: unknown): row is EdgeCase {
  return typeof row === 'object' && row !== null && 'id' in row && 'input' in row && 'fields' in row;
}

function isRow(row: unknown): row is { input: string; input_combined?: string; format: string } {
  return typeof row === 'object' && row !== null && 'input' in row && 'format' in row;
}

const NAMES: Readonly<Record<string, FieldName>> = {
  src: 'source',
  user: 'user',
  request_line: 'request',
  method: 'method',
  uri: 'target',
  proto: 'version',
  proto_version: 'version',
  status: 'status',
  bytes: 'size',
  referer: 'referer',
  ua: 'user-agent',
  host: 'virtual-host',
};

/** What stands in the line, in the words of the peers: escapes left, no protocol name, no port of the virtual host. */
function peerValue(reading: Reading, key: string): string | null {
  if (key === 'time')
    return reading.instant && new Date(reading.instant.utc).toISOString().replace('.000Z', 'Z');
  const field = reading.fields[NAMES[key] ?? 'extra'];
  if (field === undefined) return null;
  const text = reading.raw.slice(field.span.start, field.span.end);
  if (key === 'proto_version') return text.replace('HTTP/', '');
  return key === 'host' ? text.replace(/:\d+$/, '') : text;
}

describe.skipIf(!existsSync(FOLDER))(
  `lines of other parsers (need ../shared/data beside the project)`,
  () => {
    const rows = cases.map((row) => [row.id, row] as const);

    test.each(rows.filter(([, { label }]) => !label.includes('PARSE ERROR')))('%s', (_, row) => {
      const reading = read(row.input);
      expect(stopOf(reading)).toBeNull();
      expect(faultsOf(reading)).toEqual([]);
      for (const [key, expected] of Object.entries(row.fields)) {
        const value = peerValue(reading, key);
        // A peer's `null` means "must not be a value": absent or the logger's dash.
        if (expected === null) expect([key, [null, '-']]).toEqual([key, expect.arrayContaining([value])]);
        else expect([key, value]).toEqual([key, String(expected)]);
      }
    });

    test.each(rows.filter(([, { label }]) => label.includes('PARSE ERROR')))(
      '%s is no line of an access log for us either',
      (_, row) => {
        const { ok, format } = read(row.input);
        // One of them is a line of nginx's error log.
        expect(ok && format !== 'error-log').toBe(false);
      },
    );

    test('every row was one of these', () => {
      expect(rows.length).toBe(141);
    });
  },
);

describe.skipIf(!existsSync(FOLDER))(`whole logs (need ../shared/data beside the project)`, () => {
  test('no line of a real shop stops', () => {
    const stops = linesOf('shop_access/access.log').map((line) => stopOf(read(line)));
    expect(stops).toHaveLength(1000);
    expect(stops.filter((stop) => stop !== null)).toEqual([]);
  });

  test.each(['crowdsec_hub.jsonl', 'crs_dev.jsonl', 'nuclei_dev.jsonl'])(
    '%s: spans tell the truth',
    (name) => {
      const logged = rowsOf(name).filter(isRow);
      expect(logged.length).toBeGreaterThan(300);
      for (const row of logged) {
        const reading = read(row.input_combined ?? row.input);
        expect(faultsOf(reading)).toEqual([]);
        if (row.format === 'syslog+combined' || row.input_combined !== undefined)
          expect(stopOf(reading)).toBeNull();
      }
    },
  );
});
