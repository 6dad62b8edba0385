// Runs before anything is painted, so that the page never shows the wrong theme. The key and the values are those of
// web/app/theme.ts; a test holds the two together.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('overround.theme');
  } catch {
    // Storage may be forbidden: the default holds.
  }
  const light = choice === 'light' || (choice === 'system' && matchMedia('(prefers-color-scheme: light)').matches);
  document.documentElement.dataset.theme = light ? 'light' : 'dark';
})();
