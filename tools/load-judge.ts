import { Judge } from '../src/lib/sign/judge.ts';
import { ruleOf } from '../src/lib/sign/sign-rules.ts';
import { Signs } from '../src/lib/sign/signs.ts';
import { loadAgents, loadSigns } from './load-signs.ts';

/** Everything the project knows, made ready to judge lines. */
export function loadJudge(root?: string): Judge {
  return new Judge(new Signs(loadSigns(root).map(ruleOf)), loadAgents());
}
