import type { APIRoute, GetStaticPaths } from 'astro';
import { EDITOR_SCHEMA_NAMES, editorSchema } from '../../lib/authoring/editor-schema.ts';

/** `/schemas/exercise.json`, `/schemas/sign.json`: the shape of those files, for the editor of whoever writes one elsewhere. */
export const getStaticPaths = (() =>
  EDITOR_SCHEMA_NAMES.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const name = EDITOR_SCHEMA_NAMES.find((one) => one === params.name);
  if (name === undefined) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(editorSchema(name))}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
};
