import { rawSpan } from './field.ts';
import type { Gathering } from './gathering.ts';
import { FIELD_NAMES, type Field, type Reading } from './record.ts';

/**
 * Adds what was read of a line that stood as the value of a field in another (`message` of Filebeat, `log` of Docker), all
 * spans led back into the outer line. What the inner line says goes before what the carrier says: its time is when the
 * visitor came, not when the line was carried.
 */
export function gatherCarried(gathered: Gathering, carrier: Field, inner: Reading): void {
  const out = (field: Field): Field => carried(carrier, field);
  for (const name of FIELD_NAMES) {
    const field = inner.fields[name];
    if (field !== undefined) gathered.fields[name] = out(field);
  }
  gathered.instant = inner.instant ?? gathered.instant;
  gathered.query = inner.query.map(({ name, value }) =>
    value === undefined ? { name: out(name) } : { name: out(name), value: out(value) },
  );
  gathered.headers = inner.headers.map(({ name, value }) => ({ name: out(name), value: out(value) }));
  gathered.credentials = inner.credentials.map(({ user, password }) => ({
    user: user && out(user),
    password: password && out(password),
  }));
}

function carried(carrier: Field, inner: Field): Field {
  const { start, end } = inner.span;
  const span = rawSpan(carrier, { start, end });
  const encodings = [...carrier.encodings, ...inner.encodings];
  if (carrier.offsets === null && inner.offsets === null) return { ...inner, span };
  if (inner.value === null) return { value: null, span, encodings: [], offsets: null };
  const { length } = inner.value;
  const offsets = Array.from({ length: length + 1 }, (_, i) => {
    const at = inner.offsets?.[i] ?? start + i;
    return carrier.offsets?.[at] ?? carrier.span.start + at;
  });
  return { value: inner.value, span, encodings, offsets };
}
