import type { MistakeRow } from '../good-project.ts';

/** Pages of the formats: what of the rules for lessons holds for them, and what is theirs alone. */
export const FORMAT_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'no place of the file',
    slips: [['combined/en.mdx', 'file:\n  usual: /var/log/nginx/access.log\n', '']],
    says: ['content/formats/combined/en.mdx:2:1 file: found nothing; expected a map of keys and values'],
  },
  {
    name: 'a place on T-Pot that is none',
    slips: [['combined/ja.mdx', 'file:\n', 'file:\n  tpot: nginx/log/access.log\n']],
    says: [
      'content/formats/combined/ja.mdx:7:9 file.tpot: found "nginx/log/access.log"; expected a path below /data/',
    ],
  },
  {
    name: 'no frontmatter',
    slips: [['combined/en.mdx', '---\ntitle: The access', 'title: The access']],
    says: [
      'content/formats/combined/en.mdx:1:1 found no frontmatter; expected title, description, order, program, file, zone and sources between two lines of ---',
    ],
  },
  {
    name: 'another order',
    slips: [['combined/en.mdx', 'order: 2', 'order: 3']],
    says: [
      'content/formats/combined/en.mdx:4:1 order: found 3; expected 2 as in content/formats/combined/ja.mdx',
    ],
  },
  {
    name: 'another line in one language',
    slips: [['combined/en.mdx', '04:26:48', '04:26:49']],
    says: [
      'content/formats/combined/en.mdx:16:1 found log fence 1: "…:04:26:49 +0000] \\"GET / HTTP/1.1\\" 200 3 \\"-\\" \\"M…"; expected "…:04:26:48 +0000] \\"GET / HTTP/1.1\\" 200 3 \\"-\\" \\"M…" as in content/formats/combined/ja.mdx:16:1',
    ],
  },
  {
    name: 'a real host in a request of several lines',
    slips: [
      ['combined/ja.mdx', 'www.example.com', 'www.evil.com'],
      ['combined/en.mdx', 'www.example.com', 'www.evil.com'],
    ],
    says: [
      'content/formats/combined/en.mdx:24:7 log: found the real host "www.evil.com"; expected a reserved name: example.com, anything.example (RFC 2606)',
      'content/formats/combined/ja.mdx:24:7 log: found the real host "www.evil.com"; expected a reserved name: example.com, anything.example (RFC 2606)',
    ],
  },
];
