// Before the first paint, so that nothing flashes: what the reader chose.
{
  const known = { theme: 'auto light dark', furigana: 'all seals none', confidence: 'off on' };
  for (const name in known) {
    try {
      const value = localStorage.getItem('mitsuyomi:' + name);
      if (known[name].split(' ').includes(value)) document.documentElement.dataset[name] = value;
    } catch {
      // Storage is refused: the defaults hold.
    }
  }
}
