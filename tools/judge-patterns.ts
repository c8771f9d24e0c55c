import { writeFileSync } from 'node:fs';
import { expressionOf } from '../src/lib/sign/rule.ts';
import { loadSigns } from './load-signs.ts';
import { RECORD, recordOf, slowness } from './slowness.ts';

/** `npm run judge`: judges the patterns of all signs that are not in the record yet, and writes the record anew. */
const linear = new Set<string>();
let slow = 0;
for (const { id, where } of loadSigns()) {
  for (const condition of where) {
    if (condition.pattern === undefined) continue;
    const { source, flags } = expressionOf(condition);
    const reason = slowness(source, flags);
    if (reason === null) linear.add(recordOf(source, flags));
    else console.log(`${id}: ${condition.pattern} ${reason}`);
    if (reason !== null) slow += 1;
  }
}
writeFileSync(RECORD, `${JSON.stringify([...linear].sort(), null, 2)}\n`);
console.log(`${linear.size} patterns take linear time, ${slow} do not or could not be judged.`);
process.exitCode = slow === 0 ? 0 : 1;
