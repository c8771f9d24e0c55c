import { LogSteps } from '../exercise/log-steps.ts';
import { all } from '../need.ts';

/** An exercise that asks one question after the other about an excerpt. */
export class LogCase extends LogSteps {
  /** The lines that decided a step are marked in the excerpt, once it was answered. */
  protected override explained(step: HTMLElement, is: boolean): void {
    const key = step.dataset.step ?? '';
    for (const line of all(this, '[data-decides]', HTMLElement)) {
      if (!(line.dataset.decides ?? '').split(' ').includes(key)) continue;
      if (is) line.dataset.role = 'decisive';
      else delete line.dataset.role;
      for (const role of all(line, '.line-role', HTMLElement)) role.hidden = !is;
    }
  }
}

customElements.define('log-case', LogCase);
