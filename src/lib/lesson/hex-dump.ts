/** Bytes of one row, as numbers and as text. */
export interface HexRow {
  readonly hex: string;
  /** A dot for each byte that is no plain character. */
  readonly text: string;
}

/** So few that a row fits a narrow screen. */
const WIDTH = 8;

/** Bytes (one character for each) as a dump shows them, eight in a row. */
export function hexRows(bytes: string): HexRow[] {
  const rows = Math.ceil(bytes.length / WIDTH);
  return Array.from({ length: rows }, (_, nth) => {
    const row = Array.from(bytes.slice(nth * WIDTH, (nth + 1) * WIDTH));
    return { hex: row.map(hexOf).join(' '), text: row.map(plainOf).join('') };
  });
}

function hexOf(byte: string): string {
  return byte.charCodeAt(0).toString(16).padStart(2, '0');
}

function plainOf(byte: string): string {
  return byte >= ' ' && byte <= '~' ? byte : '.';
}
