import type { Reading } from '../log/record.ts';
import type { KnownAgents } from './agent.ts';
import type { Flag } from './flag.ts';
import type { Certainty, Intent } from './intent.ts';
import { observe, type Observation } from './observe.ts';
import type { Signs } from './signs.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** A line with what was seen on it and what it was sent for. */
export interface Judged {
  readonly reading: Reading;
  readonly observations: readonly Observation[];
  readonly verdict: Verdict;
}

/** The same in short, for counting. */
export interface Summary {
  readonly intent: Intent;
  readonly certainty: Certainty;
  readonly flags: readonly Flag[];
  /** Ids of the signs. */
  readonly signs: readonly string[];
}

const REMEMBERED = 8_192;
const LONGEST = 512;

/** Judges lines by all signs and all known names. */
export class Judge {
  readonly #signs: Signs;
  readonly #agents: KnownAgents;
  readonly #memory = new Map<string, Summary>();

  constructor(signs: Signs, agents: KnownAgents) {
    this.#signs = signs;
    this.#agents = agents;
  }

  judge(reading: Reading): Judged {
    const observations = observe(this.#signs, reading);
    const userAgent = reading.fields['user-agent']?.value ?? '';
    const agent = userAgent === '' ? null : this.#agents.of(userAgent);
    return { reading, observations, verdict: verdictOf(reading, observations, agent) };
  }

  /**
   * What `judge` says, without its evidence. No sign looks at who came and when, so lines that are the same behind their
   * time are judged once.
   */
  summary(reading: Reading): Summary {
    const tail = tailOf(reading);
    if (tail === null) return summaryOf(this.judge(reading));
    const known = this.#memory.get(tail);
    if (known) return known;
    const summary = summaryOf(this.judge(reading));
    if (this.#memory.size >= REMEMBERED) this.#memory.clear();
    this.#memory.set(tail, summary);
    return summary;
  }
}

function summaryOf({ observations, verdict }: Judged): Summary {
  const { intent, certainty, flags } = verdict;
  return { intent, certainty, flags, signs: observations.map(({ rule }) => rule.id) };
}

/** What stands behind the time of an access-log line; `null` where a line is none, or its tail long and so its own. */
function tailOf({ ok, format, raw, fields }: Reading): string | null {
  const time = fields.time?.span.end;
  if (!ok || time === undefined || (format !== 'combined' && format !== 'common')) return null;
  return raw.length - time > LONGEST ? null : `${format} ${raw.slice(time)}`;
}
