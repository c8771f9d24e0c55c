/** A request and its answer, as nginx's combined format has them; who and when are drawn later. */
export interface Access {
  readonly method?: string;
  readonly target: string;
  readonly version?: string;
  readonly status: number;
  readonly size: number;
  readonly referer?: string;
  readonly agent: string;
}

/** A line of an access log from nobody in particular. */
export function accessLine(access: Access): string {
  const { method = 'GET', target, version = 'HTTP/1.1', status, size, referer = '-', agent } = access;
  return `192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "${method} ${target} ${version}" ${status} ${size} "${referer}" "${agent}"`;
}

/** The size of nginx's own page for what it did not find: longer for tags with `Chrome/` (`msie_padding`). */
export function sizeOfNotFound(agent: string): number {
  return agent.includes('Chrome/') ? 555 : 153;
}
