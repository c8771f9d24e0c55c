import { wentOf, type Sitting } from '../../lib/practice/sitting.ts';
import { all } from '../need.ts';

/** The line over a set: a tick for each of its lines, marked by how it went; the one at hand stands out. */
export function showTicks(root: ParentNode, { lines, done }: Sitting, at: number | null): void {
  for (const [index, tick] of all(root, '.run-ticks li', HTMLLIElement).entries()) {
    tick.hidden = index >= lines.length;
    const timed = done[index];
    const mark = timed === undefined ? (index === at ? 'now' : null) : wentOf(timed);
    if (mark === null) delete tick.dataset.mark;
    else tick.dataset.mark = mark;
    tick.classList.toggle('now', index === at);
  }
}
