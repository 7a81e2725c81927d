/* Light and dark, patterns, print, search in tables, and the section one is in. */
(function (T) {
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const store = {
    get: () => {
      try {
        return localStorage.getItem('thermidor-theme');
      } catch {
        return null;
      }
    },
    set: v => {
      try {
        localStorage.setItem('thermidor-theme', v);
      } catch {
        /* a page from disk may have no storage */
      }
    }
  };
  const button = document.getElementById('theme');
  let mode = ['light', 'dark', 'auto'].includes(store.get()) ? store.get() : 'auto';

  function apply(redraw) {
    root.dataset.theme = mode === 'auto' ? (dark.matches ? 'dark' : 'light') : mode;
    button.textContent = { auto: 'Auto', light: 'Light', dark: 'Dark' }[mode];
    button.setAttribute('aria-label', 'Light or dark: now ' + mode);
    T.drawWatched();
    T.drawGlance();
    T.drawRecord();
    if (redraw) T.restyle();
  }
  button.addEventListener('click', () => {
    mode = { auto: 'light', light: 'dark', dark: 'auto' }[mode];
    store.set(mode);
    apply(true);
  });
  dark.addEventListener('change', () => apply(true));

  const patterns = document.getElementById('patterns');
  patterns.addEventListener('click', () => {
    T.patterns = !T.patterns;
    patterns.setAttribute('aria-pressed', String(T.patterns));
    T.restyle();
  });

  let before = null;
  window.addEventListener('beforeprint', () => {
    before = root.dataset.theme;
    root.dataset.theme = 'light';
    T.forPaper(true);
  });
  window.addEventListener('afterprint', () => {
    root.dataset.theme = before;
    T.forPaper(false);
  });
  document.getElementById('print').addEventListener('click', () => window.print());

  for (const field of document.querySelectorAll('[data-filter]'))
    field.addEventListener('input', () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of document.querySelectorAll('#' + field.dataset.filter + ' tbody tr'))
        row.hidden = !words.every(w => row.textContent.toLowerCase().includes(w));
    });

  /* A table that is wider than the screen says so. */
  const widths =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver(entries => entries.forEach(entry => T.saysWhetherWider(entry.target.closest('.scroll'))));
  T.saysWhetherWider = scroll => scroll && scroll.classList.toggle('wider', scroll.scrollWidth > scroll.clientWidth + 4);
  if (widths) for (const table of document.querySelectorAll('main > section .scroll > table')) widths.observe(table);

  const links = [...document.querySelectorAll('.links a')];
  const inView = new IntersectionObserver(
    entries => {
      for (const entry of entries)
        if (entry.isIntersecting)
          links.forEach(a => {
            const here = a.hash === '#' + entry.target.id;
            if (here) {
              a.setAttribute('aria-current', 'true');
              const bar = a.parentElement;
              bar.scrollLeft = Math.max(0, a.offsetLeft - bar.clientWidth / 2);
            } else a.removeAttribute('aria-current');
          });
    },
    { rootMargin: '-20% 0px -70% 0px' }
  );
  document.querySelectorAll('main > section[id]').forEach(section => inView.observe(section));

  apply(false);
  window.addEventListener('load', () => setTimeout(T.drawTheRest, 60));
})(Thermidor);
