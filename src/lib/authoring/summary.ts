import type { Finding } from './finding.ts';

/** The last line of a run: `12 files checked, 2 findings in 1 file`. */
export function summaryOf(fileCount: number, findings: readonly Finding[]): string {
  const checked = `${count(fileCount, 'file')} checked`;
  if (findings.length === 0) return `${checked}, no findings. All is well.`;
  const places = new Set(findings.map(({ path }) => path)).size;
  const advice = 'Each line above says where (file:line:column), what stands there and what should.';
  return `${checked}, ${count(findings.length, 'finding')} in ${count(places, 'file')}. ${advice}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
