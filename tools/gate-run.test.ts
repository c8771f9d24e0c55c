import { describe, expect, it } from 'vitest';
import type { Gate } from './gate.ts';
import { runGates } from './gate-run.ts';
import type { Ending, Outcome } from './gate-run.ts';

const gate = (name: string, rest: Partial<Gate> = {}): Gate => ({ name, says: '', script: [], ...rest });

/** Runs gates of which those named fail; tells in what order they began and how many ran at once. */
async function run(
  gates: readonly Gate[],
  { failing = [] as readonly string[], slots = 2, crash = false } = {},
) {
  const began: string[] = [];
  let now = 0;
  let most = 0;
  const outcomes = await runGates(gates, {
    slots,
    start: async ({ name }): Promise<Ending> => {
      began.push(name);
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
      if (crash) throw new Error('no such program');
      return { ok: !failing.includes(name), output: `from ${name}` };
    },
    clock: () => 0,
    onOutcome: () => {},
  });
  return { began, most, told: outcomes.map((outcome) => [outcome.gate.name, tell(outcome)]) };
}

function tell(outcome: Outcome): string {
  return outcome.outcome === 'skipped' ? `skipped: ${outcome.because}` : outcome.outcome;
}

describe('a run of gates', () => {
  const gates = [
    gate('format'),
    gate('build'),
    gate('links', { needs: ['build'] }),
    gate('site', { needs: ['build'], after: ['links'] }),
  ];

  it('goes on after a failure and reports all, in the order of the table', async () => {
    const { told } = await run(gates, { failing: ['format', 'site'] });
    expect(told).toEqual([
      ['format', 'failed'],
      ['build', 'passed'],
      ['links', 'passed'],
      ['site', 'failed'],
    ]);
  });

  it('skips what needs a gate that failed, and says why', async () => {
    const { told, began } = await run(gates, { failing: ['build'] });
    expect(began).toEqual(['format', 'build']);
    expect(told.slice(2)).toEqual([
      ['links', 'skipped: build did not pass'],
      ['site', 'skipped: build did not pass'],
    ]);
  });

  it('only waits for what must have ended, whatever came of it', async () => {
    const { told, began } = await run([gate('types'), gate('lint', { after: ['types'] })], {
      failing: ['types'],
    });
    expect(began).toEqual(['types', 'lint']);
    expect(told[1]).toEqual(['lint', 'passed']);
  });

  it('does not wait for a gate that is not in the run', async () => {
    const { told } = await run([gate('lint', { after: ['types'] })]);
    expect(told).toEqual([['lint', 'passed']]);
  });

  it.each([1, 2, 3])('runs %i at once', async (slots) => {
    const { most } = await run([gate('a'), gate('b'), gate('c'), gate('d')], { slots });
    expect(most).toBe(slots);
  });

  it('takes a command that cannot be started for a failure', async () => {
    const { told } = await run([gate('lint')], { crash: true });
    expect(told).toEqual([['lint', 'failed']]);
  });

  it('refuses gates that wait for each other', async () => {
    await expect(run([gate('a', { after: ['b'] }), gate('b', { after: ['a'] })])).rejects.toThrow('a, b');
  });
});
