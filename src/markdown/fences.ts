import { defineMdastPlugin } from 'satteri';

/**
 * Turns every fenced code block of an MDX page into `<Fence code lang meta />`, so that the text between the fences reaches
 * the component as a string, exactly as written: authors paste raw log lines and escape nothing.
 */
export const fences = defineMdastPlugin({
  name: 'fences',
  code(node, context) {
    context.replaceNode(node, {
      type: 'mdxJsxFlowElement',
      name: 'Fence',
      attributes: [
        { type: 'mdxJsxAttribute', name: 'code', value: node.value },
        { type: 'mdxJsxAttribute', name: 'lang', value: node.lang ?? 'text' },
        { type: 'mdxJsxAttribute', name: 'meta', value: node.meta ?? '' },
      ],
      children: [],
    });
  },
});
