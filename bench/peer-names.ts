import type { Flag } from '../src/lib/sign/flag.ts';
import type { Intent } from '../src/lib/sign/intent.ts';

/** Our intents in the ten words of `../shared/data/README.md`; `discovery` and `unknown` stand for themselves. */
const PEER_INTENTS: Readonly<Record<Intent, string>> = {
  ordinary: 'benign',
  crawler: 'crawler',
  'research-scanner': 'research_scanner',
  discovery: 'discovery',
  fingerprint: 'vuln_probe',
  'info-leak': 'info_leak_probe',
  exploit: 'exploit_attempt',
  credential: 'credential_bruteforce',
  'post-compromise': 'exploit_attempt',
  'resource-abuse': 'exploit_attempt',
  proxy: 'open_proxy',
  'protocol-mismatch': 'non_http',
  unknown: 'unknown',
};

/** A verdict in the words of the peers: the intent first, then `dropper` where the flag is set. */
export function peerIntents(intent: Intent, flags: readonly Flag[]): readonly string[] {
  return [PEER_INTENTS[intent], ...(flags.includes('dropper') ? ['dropper'] : [])];
}
