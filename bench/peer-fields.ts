import { layersOf } from '../src/lib/log/decode.ts';
import type { Field, FieldName, Reading } from '../src/lib/log/record.ts';

/** The fields of `../shared/data/README.md`, in its words. */
export type PeerFields = Readonly<Record<string, string | number | null>>;

const NAMES = {
  src: 'source',
  user: 'user',
  host: 'virtual-host',
  method: 'method',
  uri: 'target',
  proto: 'version',
  referer: 'referer',
  ua: 'user-agent',
  request_line: 'request',
} as const satisfies Readonly<Record<string, FieldName>>;

/**
 * What stands in each field of a line: the logger's escapes and its `-` as they are, `null` where the line has no such
 * field. A status or size that is a number is one; a status of `-` is none.
 */
export function peerFields(reading: Reading): PeerFields {
  const { fields, instant } = reading;
  const said = Object.fromEntries(
    Object.entries(NAMES).map(([key, name]) => [key, textOf(reading, fields[name])]),
  );
  const host = said.host ?? textOf(reading, fields.host);
  return {
    ...said,
    host: host === null ? null : host.replace(/:\d+$/, ''),
    time: instant === null ? null : new Date(instant.utc).toISOString().replace('.000Z', 'Z'),
    path_decoded: decoded(fields.path),
    proto_version: said.proto?.split('/')[1] ?? null,
    status: numberOf(fields.status),
    bytes: numberOf(fields.size) ?? textOf(reading, fields.size),
  };
}

function textOf({ raw }: Reading, field: Field | undefined): string | null {
  if (field === undefined) return null;
  return isLogged(field) ? raw.slice(field.span.start, field.span.end) : field.value;
}

function isLogged({ encodings }: Field): boolean {
  return encodings.every((encoding) => encoding === 'log-escape');
}

function decoded(field: Field | undefined): string | null {
  const value = field?.value ?? null;
  return value === null ? null : (layersOf(value, { max: 1 }).at(-1)?.text ?? value);
}

function numberOf(field: Field | undefined): number | null {
  const value = field?.value ?? '';
  return /^\d+$/.test(value) ? Number(value) : null;
}
