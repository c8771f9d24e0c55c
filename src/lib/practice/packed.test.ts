import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { HOSTILE, nginxLine, wowhoneypotLine } from '../../../tests/fixtures/hostile.ts';
import { marksOf } from '../furigana/mark.ts';
import { piecesOf, type Piece } from '../furigana/piece.ts';
import { read } from '../log/detect.ts';
import { span } from '../log/span.ts';
import { VIEWPOINTS } from '../viewpoint/viewpoint.ts';
import { packPieces, saidOf, unpackPieces, type DrawnPiece, type Lists } from './packed.ts';

function listsOf(pieces: readonly Piece[], parts: readonly string[]): Lists {
  return {
    places: [...new Set(pieces.flatMap(({ mark }) => mark?.place ?? []))],
    viewpoints: VIEWPOINTS,
    parts,
  };
}

/** What is drawn of a piece. */
function drawn({ mark, stretches }: Piece): DrawnPiece {
  if (mark === null) return { mark, stretches };
  const { place, viewpoint, opaque } = mark;
  return { mark: { place, viewpoint, opaque, said: saidOf(mark, stretches) }, stretches };
}

function expectSame(raw: string, pieces: readonly Piece[], parts: readonly string[] = []): void {
  const lists = listsOf(pieces, parts);
  const sent: unknown = JSON.parse(JSON.stringify(packPieces(pieces, lists)));
  expect(unpackPieces(raw, sent as ReturnType<typeof packPieces>, lists)).toEqual(pieces.map(drawn));
}

describe('pieces come out of the sheet as they went in', () => {
  test.each(
    HOSTILE.flatMap(({ name, text }) => [
      [name, nginxLine(text)],
      [name, wowhoneypotLine(text)],
    ]),
  )('%s', (_, raw = '') => {
    expectSame(raw, piecesOf(raw, marksOf(read(raw))));
  });

  it('with parts cut anywhere in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.nat(20),
        fc.nat(20),
        (text, from, length) => {
          const raw = nginxLine(text);
          const start = Math.min(from, raw.length - 1);
          const cut = {
            key: 'path=x',
            place: 'path' as const,
            span: span(start, Math.min(start + length, raw.length)),
          };
          expectSame(raw, piecesOf(raw, marksOf(read(raw)), [cut]), [cut.key]);
        },
      ),
    );
  });
});
