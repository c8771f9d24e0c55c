import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import Greeting from './Greeting.astro';

describe('a test of components', () => {
  it('renders .astro files as the server does, and has a page for their markup', async () => {
    const container = await AstroContainer.create();
    document.body.innerHTML = await container.renderToString(Greeting, { props: { name: '<b>zgrab</b>' } });
    const greeting = document.querySelector('[data-greeting]');
    expect(greeting).toBeInstanceOf(HTMLParagraphElement);
    expect(greeting?.textContent).toBe('<b>zgrab</b>');
  });
});
