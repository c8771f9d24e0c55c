import { numberBelow, oneOf } from './draw.ts';

/** Something people ask a site for: what comes back, and from which page one gets there (`null`: any, or none). */
export interface Page {
  readonly target: string;
  readonly from: string | null;
  readonly size: number;
  /** What belongs to a page and is fetched with it: a picture, a style. */
  readonly isPart: boolean;
}

/** What people search for; some words are those of commands and attacks. */
const WORDS = [
  'はちみつ レシピ',
  '養蜂 はじめかた',
  '手作り 石けん',
  '紅茶 おすすめ',
  '京都 旅行 二泊三日',
  '自転車 修理',
  '登山靴 手入れ',
  '絵本 三歳',
  '編み物 初心者',
  '中古 カメラ',
  '誕生日 プレゼント 父',
  '観葉植物 冬',
  '梅酒 作り方',
  '方眼ノート A5',
  'タイムテーブル',
  '命令形 英語',
  'select 文具',
  'ドロップ 缶',
  'スクリプト体 フォント',
  '管理ノート 家計簿',
  'honey cake',
  'beekeeping for beginners',
  'how to select a union',
  'drop leaf table',
  'union jack mug',
  'cat food bowl',
  'echo canyon poster',
  'exec chair',
  'script font',
  'password notebook',
  'admin assistant gift',
  'insert coin t-shirt',
  'wget or curl explained',
  'shell necklace',
  'root vegetables soup',
  'null island map',
  'order by phone',
  'passwd box vintage',
  'eval board kit',
  'sleep mask 1=1 set',
];
const TITLES = [
  '蜂蜜',
  'ミツバチ',
  '養蜂',
  'ハニーポット',
  'くまのプーさん',
  '花粉',
  '名古屋市',
  '梅雨',
  '味噌',
  '万年筆',
  '天文台',
  '回文',
];
const SLUGS = [
  'linden-honey',
  'wooden-frame',
  'tea-strainer',
  'blue-mug',
  'wool-scarf',
  'garden-gloves',
  'paper-lamp',
  'rye-flour',
  'travel-kettle',
  'bee-veil',
  'candle-set',
  'root-beer-float',
];
const POSTS = [
  'first-swarm-of-spring',
  'why-we-moved-to-nginx',
  'what-is-log4j',
  'reading-access-logs',
  'a-week-in-kyoto',
  'baking-with-rye',
  'on-passwords',
  'the-shell-on-the-beach',
  'winter-in-the-apiary',
  'etc-and-other-abbreviations',
  'my-first-php-script',
  'how-to-config-a-bicycle',
];
const TOPICS = ['honey', 'kitchen', 'garden', 'stationery', 'books', 'camping', 'lights', 'toys'];
const HOSTS = ['www.example.com', 'shop.example.com', 'blog.example.net', 'wiki.example.org'];

type Kind = (seed: string) => Page;

/** The pages and parts of pages of a small shop, a blog and a wiki. Each kind is as likely as the others. */
const KINDS: readonly Kind[] = [
  (seed) => page(seed, '/', null, 8_000),
  (seed) => page(seed, `/items/${number(seed)}`, `/category/${one(TOPICS, seed)}`, 12_000),
  (seed) => page(seed, `/products/${one(SLUGS, seed)}.html`, '/', 14_000),
  (seed) =>
    page(
      seed,
      `/category/${one(TOPICS, seed)}?page=${2 + numberBelow(7, seed)}&sort=price_asc`,
      `/category/${one(TOPICS, seed)}`,
      18_000,
    ),
  (seed) => page(seed, `/search?q=${query(one(WORDS, seed))}`, '/', 9_000),
  (seed) => page(seed, `/search?q=${query(one(WORDS, seed))}&page=2`, '/search', 9_000),
  (seed) => page(seed, `/?s=${query(one(WORDS, seed))}`, '/', 7_000),
  (seed) => page(seed, `/blog/${one(POSTS, seed)}/`, '/blog/', 11_000),
  (seed) =>
    page(
      seed,
      `/2026/0${1 + numberBelow(9, seed)}/${10 + numberBelow(18, seed)}/${one(POSTS, seed)}/`,
      '/',
      11_000,
    ),
  (seed) => page(seed, `/tags/${query(one(TITLES, seed))}`, '/blog/', 6_000),
  (seed) => page(seed, `/wiki/${encodeURIComponent(one(TITLES, seed))}`, '/wiki/', 21_000),
  (seed) => page(seed, `/wiki/${encodeURIComponent(`${one(TITLES, seed)}_(曖昧さ回避)`)}`, '/wiki/', 5_000),
  (seed) => page(seed, `/stores?lat=35.${number(seed)}&lng=136.${number(`${seed} east`)}`, '/', 3_000),
  (seed) => page(seed, `/news/${number(seed)}`, '/news', 8_000),
  (seed) => page(seed, '/about/', '/', 5_000),
  (seed) => page(seed, `/help/${one(['returns', 'shipping', 'sizes', 'faq'], seed)}`, '/help', 6_000),
  (seed) => part(seed, `/assets/site.${hash(seed)}.css`, '/', 16_000),
  (seed) => part(seed, `/assets/app-${hash(seed)}.js`, '/', 60_000),
  (seed) =>
    part(
      seed,
      `/images/items/${number(seed)}-${1 + numberBelow(4, seed)}.webp`,
      `/items/${number(seed)}`,
      30_000,
    ),
  (seed) => part(seed, `/img/${encodeURIComponent(one(TITLES, seed))}.jpg`, '/blog/', 80_000),
  (seed) =>
    part(seed, `/fonts/${one(['noto-sans-jp', 'source-serif', 'plex-mono'], seed)}.woff2`, '/', 40_000),
  (seed) => part(seed, '/favicon.ico', '/', 1_100),
  (seed) => part(seed, '/site.webmanifest', '/', 400),
  (seed) => part(seed, `/thumbs/${number(seed)}?w=320&h=240&fit=crop`, '/', 9_000),
  (seed) => part(seed, `/suggest?term=${query(one(WORDS, seed).slice(0, 4))}`, '/', 300),
  (seed) => part(seed, `/cart/count?_=17${number(seed)}${number(`${seed} late`)}`, '/cart', 20),
];

/** A page, or a part of one, drawn by a seed. */
export function pageFor(seed: string): Page {
  return (oneOf(KINDS, `${seed} kind`) ?? KINDS[0] ?? (() => page(seed, '/', null, 0)))(seed);
}

/** The site whose pages these are: a name nobody can register. */
export function siteFor(seed: string): string {
  return `https://${one(HOSTS, `${seed} host`)}`;
}

function page(seed: string, target: string, from: string | null, about: number): Page {
  return { target, from, size: sized(seed, about), isPart: false };
}

function part(seed: string, target: string, from: string, about: number): Page {
  return { target, from, size: sized(seed, about), isPart: true };
}

function sized(seed: string, about: number): number {
  return Math.round(about * 0.6) + numberBelow(about, `${seed} size`);
}

function one(items: readonly string[], seed: string): string {
  return oneOf(items, seed) ?? '';
}

function number(seed: string): string {
  return String(1_000 + numberBelow(9_000, `${seed} number`));
}

function hash(seed: string): string {
  return numberBelow(2 ** 32, `${seed} hash`)
    .toString(16)
    .padStart(8, '0');
}

/** As a form writes it: blanks are `+`. */
function query(words: string): string {
  return encodeURIComponent(words).replaceAll('%20', '+');
}
