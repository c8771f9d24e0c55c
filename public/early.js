// Before the first paint: the reader's brightness, furigana and confidence, so that nothing flashes. Classic and blocking on purpose.
(function () {
  'use strict';
  var known = {
    theme: ['auto', 'light', 'dark'],
    furigana: ['all', 'seals', 'none'],
    confidence: ['off', 'on'],
  };
  Object.keys(known).forEach(function (name) {
    try {
      var value = localStorage.getItem('mitsuyomi:' + name);
      if (known[name].indexOf(value) >= 0) document.documentElement.dataset[name] = value;
    } catch (error) {
      // Storage is refused: the defaults hold.
    }
  });
})();
