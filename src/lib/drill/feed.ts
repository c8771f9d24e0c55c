/** One entry of a feed. */
export interface FeedEntry {
  /** Where it is, which is its id as well: permanent. */
  readonly url: string;
  readonly title: string;
  /** Since when, RFC 3339. */
  readonly updated: string;
  readonly line: string;
  /** What stands under the line, with the words of the link. */
  readonly question: string;
  readonly answer: string;
}

export interface Feed {
  readonly url: string;
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly updated: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

/**
 * A feed of lines (Atom, RFC 4287). Written here and not by a library, because the line must come out of it as it went in:
 * the usual ones take `&amp;` in a text for `&`.
 */
export function atomOf({ url, page, title, subtitle, language, updated, author, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `  <id>${escaped(page)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <subtitle>${escaped(subtitle)}</subtitle>`,
    `  <updated>${escaped(updated)}</updated>`,
    `  <author><name>${escaped(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(url)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ url, title, updated, line, question, answer }: FeedEntry): string {
  const html = `<pre><code>${escaped(line)}</code></pre><p>${escaped(question)}</p><p><a href="${escaped(url)}">${escaped(answer)}</a></p>`;
  return [
    '  <entry>',
    `    <id>${escaped(url)}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <updated>${escaped(updated)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    // Markup inside is text to XML, so it is escaped once more (RFC 4287 §3.1.1.2).
    `    <content type="html">${escaped(html)}</content>`,
    '  </entry>',
  ].join('\n');
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for XML 1.0; the characters it cannot have (§2.2), and halves of characters, become U+FFFD. */
export function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
      .replaceAll(/[&<>"]/g, (sign) => NAMES[sign] ?? sign)
      // A carriage return would come back as a line feed.
      .replaceAll('\r', '&#13;')
  );
}

/** The dates of the entries: those of the `count` days up to a moment, the newest first. */
export function feedDates(dates: readonly string[], today: string, count: number): string[] {
  return dates
    .filter((date) => date <= today)
    .slice(-count)
    .reverse();
}
