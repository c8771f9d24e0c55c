import path from 'node:path';

/**
 * Who may import what: `from` is the folder the importing file is in, `inside` where its relative imports must stay,
 * `outside` where they must not go, `packages` which packages it must not name.
 */
const BORDERS = [
  {
    from: 'src/lib/',
    inside: 'src/lib/',
    packages: /^(?:astro|@astrojs)(?:[/:]|$)|^node:/,
    except: [
      { file: /-schema\.ts$/, source: /^astro\/zod$/ },
      // A test may read its samples from the disk, and from where they are kept.
      { file: /\.test\.ts$/, source: /^node:|^(?:\.\.\/)+(?:tests\/fixtures|content|exercises)\// },
    ],
    message: 'src/lib imports only src/lib; no Astro but astro/zod in *-schema.ts, nothing of Node',
  },
  { from: 'src/components/', outside: 'src/widgets/', message: 'src/components imports no widget' },
];

const imports = {
  meta: { type: 'problem', schema: [], messages: { border: '{{message}}: "{{source}}".' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const rules = BORDERS.filter((border) => file.startsWith(border.from));
    if (rules.length === 0) return {};

    /** Reports the source of an import where it crosses a border. */
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const target = source.startsWith('.') ? path.posix.join(path.posix.dirname(file), source) : undefined;
      for (const { inside, outside, packages, except = [], message } of rules) {
        const crosses =
          target === undefined
            ? (packages?.test(source) ?? false)
            : (inside !== undefined && !target.startsWith(inside)) ||
              (outside !== undefined && target.startsWith(outside));
        const allowed = except.some(
          (exception) => exception.file.test(file) && exception.source.test(source),
        );
        if (crosses && !allowed)
          context.report({ node: node.source, messageId: 'border', data: { message, source } });
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** ESLint plugin with one rule: the borders between the folders of `src` (design: architecture). */
export const borders = { meta: { name: 'borders' }, rules: { imports } };
