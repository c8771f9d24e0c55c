import net from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort, isFree } from './port.ts';

describe('a free port', () => {
  it('is the wanted one where nobody has it', async () => {
    expect(await freePort(4321, async () => Promise.resolve(true))).toBe(4321);
  });

  it('is the next where others have it', async () => {
    expect(await freePort(4321, async (port) => Promise.resolve(port > 4323))).toBe(4324);
  });

  it('is given up after a hundred', async () => {
    await expect(freePort(4321, async () => Promise.resolve(false))).rejects.toThrow(
      'No free port from 4321 to 4420',
    );
  });

  it('is not one that a program listens on', async () => {
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      other.close();
    });
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(port).toBeGreaterThan(0);
    expect(await isFree(port)).toBe(false);
  });
});
