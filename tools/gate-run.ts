import type { Gate } from './gate.ts';

/** What a gate's command came to. */
export interface Ending {
  readonly ok: boolean;
  readonly output: string;
}

export type Outcome =
  | {
      readonly gate: Gate;
      readonly outcome: 'passed' | 'failed';
      readonly output: string;
      readonly ms: number;
    }
  | { readonly gate: Gate; readonly outcome: 'skipped'; readonly because: string };

export interface Runner {
  /** How many commands may run at once, from 1. */
  readonly slots: number;
  readonly start: (gate: Gate) => Promise<Ending>;
  /** Milliseconds, rising. */
  readonly clock: () => number;
  /** Called as each gate ends. */
  readonly onOutcome: (outcome: Outcome) => void;
}

/** Runs all gates, the first that is ready first, and goes on after a failure; a gate whose need did not pass is skipped. */
export async function runGates(gates: readonly Gate[], runner: Runner): Promise<readonly Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  const running = new Map<string, Promise<void>>();
  const inRun = new Set(gates.map((gate) => gate.name));
  const waiting = [...gates];

  const settle = (outcome: Outcome) => {
    outcomes.set(outcome.gate.name, outcome);
    running.delete(outcome.gate.name);
    runner.onOutcome(outcome);
  };
  const begin = async (gate: Gate) => {
    const began = runner.clock();
    const { ok, output } = await runner
      .start(gate)
      .catch((error: unknown) => ({ ok: false, output: String(error) }));
    settle({ gate, outcome: ok ? 'passed' : 'failed', output, ms: runner.clock() - began });
  };
  const isReady = ({ needs = [], after = [] }: Gate) =>
    [...needs, ...after].every((name) => !inRun.has(name) || outcomes.has(name));

  for (;;) {
    const next = running.size < runner.slots ? waiting.findIndex(isReady) : -1;
    const [gate] = next === -1 ? [] : waiting.splice(next, 1);
    if (gate !== undefined) {
      const unmet = (gate.needs ?? []).find((name) => outcomes.get(name)?.outcome !== 'passed');
      if (unmet === undefined) running.set(gate.name, begin(gate));
      else settle({ gate, outcome: 'skipped', because: `${unmet} did not pass` });
    } else if (running.size > 0) {
      await Promise.race(running.values());
    } else if (waiting.length > 0) {
      throw new Error(`Gates that wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    } else {
      return gates.flatMap(({ name }) => outcomes.get(name) ?? []);
    }
  }
}
