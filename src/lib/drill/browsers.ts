import { numberBelow, oneOf } from './draw.ts';

const WINDOWS = 'Windows NT 10.0; Win64; x64';
const MAC = 'Macintosh; Intel Mac OS X 10_15_7';
const LINUX = 'X11; Linux x86_64';
const ANDROID = 'Linux; Android 10; K';
const IPHONE = 'iPhone; CPU iPhone OS 18_5 like Mac OS X';

const webkit = (system: string, rest: string): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) ${rest} Safari/537.36`;

/** Full names of browsers, as their makers write them; only the number of the version is drawn. */
const BROWSERS: readonly ((version: number) => string)[] = [
  (n) => webkit(WINDOWS, `Chrome/${n}.0.0.0`),
  (n) => webkit(MAC, `Chrome/${n}.0.0.0`),
  (n) => webkit(LINUX, `Chrome/${n}.0.0.0`),
  (n) => webkit(ANDROID, `Chrome/${n}.0.0.0 Mobile`),
  (n) => `${webkit(WINDOWS, `Chrome/${n}.0.0.0`)} Edg/${n}.0.0.0`,
  (n) => `Mozilla/5.0 (${WINDOWS}; rv:${n}.0) Gecko/20100101 Firefox/${n}.0`,
  (n) => `Mozilla/5.0 (${LINUX}; rv:${n}.0) Gecko/20100101 Firefox/${n}.0`,
  () => `Mozilla/5.0 (${MAC}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`,
  () =>
    `Mozilla/5.0 (${IPHONE}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1`,
];

/** A browser's full name, drawn by a seed. */
export function browserFor(seed: string): string {
  const name = oneOf(BROWSERS, `${seed} browser`);
  return name === undefined ? '' : name(138 + numberBelow(8, `${seed} version`));
}
