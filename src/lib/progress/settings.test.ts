import { describe, expect, it, test } from 'vitest';
import { CONFIDENCE, FURIGANA, readSetting, THEME, writeSetting } from './settings.ts';
import { fakeStorage, securityError } from './storage.fake.ts';

describe('a setting', () => {
  test.each([
    [null, 'auto', 'all'],
    ['', 'auto', 'all'],
    ['dark', 'dark', 'all'],
    ['light', 'light', 'all'],
    ['seals', 'auto', 'seals'],
    ['none', 'auto', 'none'],
    ['DARK', 'auto', 'all'],
    ['constructor', 'auto', 'all'],
  ])('stored as %j is the theme "%s" and the furigana "%s"', (stored, theme, furigana) => {
    const items = stored === null ? {} : { 'mitsuyomi:theme': stored, 'mitsuyomi:furigana': stored };
    const storage = fakeStorage(items);
    expect(readSetting(() => storage, THEME)).toBe(theme);
    expect(readSetting(() => storage, FURIGANA)).toBe(furigana);
  });

  test.each([
    [null, 'off'],
    ['on', 'on'],
    ['true', 'off'],
  ])('stored as %j asks for confidence: %s', (stored, confidence) => {
    const storage = fakeStorage(stored === null ? {} : { 'mitsuyomi:confidence': stored });
    expect(readSetting(() => storage, CONFIDENCE)).toBe(confidence);
  });

  it('is read as it was written, each under its own key', () => {
    const storage = fakeStorage();
    expect(writeSetting(() => storage, THEME, 'dark')).toBeNull();
    expect(writeSetting(() => storage, FURIGANA, 'none')).toBeNull();
    expect(Object.fromEntries(storage.items)).toEqual({
      'mitsuyomi:theme': 'dark',
      'mitsuyomi:furigana': 'none',
    });
    expect(readSetting(() => storage, THEME)).toBe('dark');
    expect(readSetting(() => storage, FURIGANA)).toBe('none');
  });

  it('is the default where nothing may be stored, and says why it does not last', () => {
    const blocked = () => {
      throw securityError();
    };
    const full = fakeStorage();
    full.quota = 3;
    expect(readSetting(blocked, THEME)).toBe('auto');
    expect(readSetting(() => null, FURIGANA)).toBe('all');
    expect(writeSetting(blocked, THEME, 'dark')).toBe('refused');
    expect(writeSetting(() => full, THEME, 'dark')).toBe('full');
  });
});
