import { accessLine, sizeOfNotFound } from './access-line.ts';
import { browserFor } from './browsers.ts';
import { numberBelow, oneOf } from './draw.ts';
import { pageFor, siteFor } from './pages.ts';

/** Makes a line of some kind of visitor, another for each seed; who and when are the same on all. */
export type Visitor = (seed: string) => string;

/** Somebody with a browser. */
export const browsing: Visitor = (seed) => {
  const page = pageFor(seed);
  const agent = browserFor(seed);
  const isKept = page.isPart && numberBelow(5, `${seed} kept`) === 0;
  const comesFrom = page.from !== null && (page.isPart || numberBelow(3, `${seed} from`) > 0);
  return accessLine({
    target: page.target,
    version: numberBelow(3, `${seed} version`) === 0 ? 'HTTP/1.1' : 'HTTP/2.0',
    status: isKept ? 304 : 200,
    size: isKept ? 0 : page.size,
    ...(comesFrom ? { referer: `${siteFor(seed)}${page.from}` } : {}),
    agent,
  });
};

/** Somebody who sends a form that stood on a page. */
export const sendingForm: Visitor = (seed) => {
  const form = oneOf(['/cart/add', '/contact', '/comment', '/reviews', '/newsletter'], seed) ?? '/contact';
  return accessLine({
    method: 'POST',
    target: form,
    version: 'HTTP/2.0',
    status: 303,
    size: 0,
    referer: `${siteFor(seed)}/${form === '/cart/add' ? `items/${1_000 + numberBelow(9_000, seed)}` : form.slice(1)}`,
    agent: browserFor(seed),
  });
};

/** Somebody who follows a link to what is gone, or whose browser asks for an icon there is none of. */
export const goneAstray: Visitor = (seed) => {
  const agent = browserFor(seed);
  const target = oneOf(
    [
      '/favicon.ico',
      '/apple-touch-icon.png',
      '/old/index.html',
      '/images/banner2019.gif',
      '/news/2017.html',
      '/link.html',
      '/sitemap.html',
      '/mobile/',
      '/diary/0412.html',
    ],
    seed,
  );
  return accessLine({ target: target ?? '/', status: 404, size: sizeOfNotFound(agent), agent });
};

/** Search engines, AI, previews and feed readers, by the names they publish (crawler-user-agents), and what each asks for. */
const CRAWLERS: readonly (readonly [agent: string, asks: 'pages' | 'images' | 'feed' | 'page'])[] = [
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'pages'],
  ['Googlebot-Image/1.0', 'images'],
  [
    'Feedfetcher-Google; (+http://www.google.com/feedfetcher.html; 1 subscribers; feed-id=728742641706423)',
    'feed',
  ],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'pages'],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.0; +https://openai.com/gptbot)',
    'pages',
  ],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; OAI-SearchBot/1.0; +https://openai.com/searchbot',
    'pages',
  ],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot',
    'page',
  ],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Amzn-SearchBot/0.1) Chrome/119.0.6045.214 Safari/537.36',
    'pages',
  ],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; AzureAI-SearchBot/1.0;', 'pages'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_10_1) AppleWebKit/600.2.5 (KHTML, like Gecko) Version/8.0.2 Safari/600.2.5 (Applebot/0.1)',
    'pages',
  ],
  ['facebookexternalhit/1.1', 'page'],
  ['Twitterbot/1.0', 'page'],
  ['TelegramBot (like TwitterBot)', 'page'],
  ['SummalyBot/5.1.0', 'page'],
  ['FeedFlow/1.0', 'feed'],
  ['Feedbin feed-id:2005098 - 2 subscribers', 'feed'],
  ['Mozilla/5.0 (Windows NT 6.1; rv:38.0) Gecko/20100101 Firefox/38.0 (IndeedBot 1.1)', 'pages'],
];

/** A program that collects pages, and says so. */
export const crawling: Visitor = (seed) => {
  const [agent, asks] = oneOf(CRAWLERS, `${seed} crawler`) ?? ['', 'pages'];
  const target = crawledBy(asks, seed);
  const isRobots = target === '/robots.txt';
  const isKept = asks === 'feed' && numberBelow(2, `${seed} kept`) === 0;
  const status = isKept ? 304 : isRobots && numberBelow(3, `${seed} none`) === 0 ? 404 : 200;
  const size =
    status === 404 ? sizeOfNotFound(agent) : isRobots ? 74 + numberBelow(200, seed) : pageFor(seed).size;
  return accessLine({ target, status, size: status === 304 ? 0 : size, agent });
};

function crawledBy(asks: (typeof CRAWLERS)[number][1], seed: string): string {
  if (asks === 'feed')
    return oneOf(['/feed.xml', '/blog/feed/', '/index.xml', '/atom.xml'], seed) ?? '/feed.xml';
  if (asks === 'images') return `/images/items/${1_000 + numberBelow(9_000, seed)}-1.webp`;
  const chance = numberBelow(10, `${seed} asks`);
  if (asks === 'pages' && chance < 4) return '/robots.txt';
  if (asks === 'pages' && chance === 4) return '/sitemap.xml';
  return peoplesPage(seed);
}

/** A page that is none of the parts browsers fetch beside it. */
function peoplesPage(seed: string): string {
  for (let turn = 0; turn < 40; turn += 1) {
    const page = pageFor(`${seed} ${turn}`);
    if (!page.isPart && page.target !== '/') return page.target;
  }
  return '/about/';
}

const TAGS = [
  '-',
  'Mozilla/5.0',
  'Go-http-client/1.1',
  'curl/7.88.1',
  'curl/8.5.0',
  'python-requests/2.31.0',
  'Python-urllib/3.11',
  'Wget/1.21.3',
  'libwww-perl/6.67',
  'okhttp/4.12.0',
  'axios/1.7.2',
  'Mozilla/5.0 zgrab/0.x',
];

/** Somebody who only looks whether anything is alive. */
export const greeting: Visitor = (seed) => {
  const agent = oneOf(TAGS, `${seed} tag`) ?? '-';
  const isIcon = numberBelow(4, `${seed} icon`) === 0;
  const isHead = !isIcon && numberBelow(6, `${seed} head`) === 0;
  return accessLine({
    method: isHead ? 'HEAD' : 'GET',
    target: isIcon ? '/favicon.ico' : '/',
    version: numberBelow(5, `${seed} version`) === 0 ? 'HTTP/1.0' : 'HTTP/1.1',
    status: isIcon ? 404 : 200,
    size: isIcon ? 153 : isHead ? 0 : 615,
    agent,
  });
};

const LIBRARIES = [
  'curl/7.88.1',
  'curl/8.5.0',
  'python-requests/2.32.3',
  'Go-http-client/1.1',
  'Go-http-client/2.0',
  'Wget/1.21.3',
  'okhttp/4.12.0',
  'axios/1.7.2',
  'Python-urllib/3.11',
  'Apache-HttpClient/4.5.14 (Java/17.0.11)',
];

/** Somebody of whom one cannot say what they are: no tag, half of one, or a tool's, on an ordinary page. */
export const unplaced: Visitor = (seed) => {
  const agent = oneOf(['-', 'Mozilla/5.0', ...LIBRARIES.slice(0, 6)], `${seed} tag`) ?? '-';
  const isThere = numberBelow(2, `${seed} there`) === 0;
  const target = peoplesPage(seed);
  return accessLine({
    target,
    status: isThere ? 200 : 404,
    size: isThere ? 4_000 + numberBelow(9_000, seed) : 153,
    agent,
  });
};

/** A browser with something of which the log does not keep what matters. */
export const unseen: Visitor = (seed) => {
  const agent = browserFor(seed);
  if (numberBelow(2, `${seed} form`) === 0) {
    const target =
      oneOf(
        [
          '/contact',
          '/inquiry',
          '/comment',
          '/form/send',
          '/reserve',
          '/survey/2',
          '/vote',
          '/order/confirm',
        ],
        seed,
      ) ?? '/contact';
    return accessLine({ method: 'POST', target, status: 200, size: 900 + numberBelow(4_000, seed), agent });
  }
  const target =
    oneOf(
      [
        '/mail.php',
        '/form.php',
        '/news.php',
        '/top.cgi',
        '/bbs.cgi',
        '/link.asp',
        '/inquiry.php',
        '/access.cgi',
        '/counter.cgi',
        '/voice.php',
        '/clip.php',
        '/minibbs.cgi',
      ],
      seed,
    ) ?? '/form.php';
  return accessLine({ target, status: 404, size: sizeOfNotFound(agent), agent });
};
