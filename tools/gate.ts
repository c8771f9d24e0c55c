/** One check of the whole project, as a command. */
export interface Gate {
  /** The word for it on the command line. */
  readonly name: string;
  /** What a pass means, for the list. */
  readonly says: string;
  /** Program file of Node (a script and its arguments). */
  readonly script: readonly string[];
  /** Gates that must have passed, or there is nothing to check. */
  readonly needs?: readonly string[];
  /** Gates that must have ended, however, because both write the same files. */
  readonly after?: readonly string[];
}

export type Choice =
  { readonly ok: true; readonly gates: readonly Gate[] } | { readonly ok: false; readonly message: string };

/** The gates of these names and what they need, in the order of the table; all where no name is given. */
export function chooseGates(table: readonly Gate[], names: readonly string[]): Choice {
  const known = new Map(table.map((gate) => [gate.name, gate]));
  const wanted = new Set<string>();
  const waiting = names.length === 0 ? [...known.keys()] : [...names];
  for (const name of waiting) {
    const gate = known.get(name);
    if (gate === undefined) {
      return {
        ok: false,
        message: `"${name}" is not a gate; expected one of ${[...known.keys()].join(', ')}`,
      };
    }
    wanted.add(name);
    waiting.push(...(gate.needs ?? []).filter((need) => !wanted.has(need)));
  }
  return { ok: true, gates: table.filter((gate) => wanted.has(gate.name)) };
}

/** The table without its needs: for a build that is there already. */
export function withoutNeeds(table: readonly Gate[]): readonly Gate[] {
  return table.map(({ needs: _, ...gate }) => gate);
}
