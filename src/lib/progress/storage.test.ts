import { describe, expect, it, test } from 'vitest';
import { attempt } from './storage.ts';
import { fakeStorage, securityError } from './storage.fake.ts';

describe('trying the storage', () => {
  it('gives what was found', () => {
    const storage = fakeStorage({ key: 'value' });
    expect(
      attempt(
        () => storage,
        (s) => s.getItem('key'),
      ),
    ).toEqual({ ok: true, value: 'value' });
  });

  it('is refused where there is none', () => {
    expect(
      attempt(
        () => null,
        () => 1,
      ),
    ).toEqual({ ok: false, kind: 'refused' });
  });

  it('is refused where its bare name throws', () => {
    const access = () => {
      throw securityError();
    };
    expect(attempt(access, () => 1)).toEqual({ ok: false, kind: 'refused' });
  });

  test.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('', 'NS_ERROR_DOM_QUOTA_REACHED'), 'full'],
    [securityError(), 'refused'],
    [new Error('quota'), 'refused'],
  ])('with %o thrown is "%s"', (thrown, kind) => {
    const use = () => {
      throw thrown;
    };
    expect(attempt(() => fakeStorage(), use)).toEqual({ ok: false, kind });
  });
});
