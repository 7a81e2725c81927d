/* Colours of light and dark, the typeface, and elements of the page. */
(function (T) {
  /** Without quotation marks: the library does not escape them in the SVG it writes. */
  T.FONT = 'system-ui, Segoe UI, Roboto, Noto Sans, Liberation Sans, DejaVu Sans, sans-serif';

  T.isDark = () => document.documentElement.dataset.theme === 'dark';
  T.patterns = false;
  T.theme = () =>
    T.isDark()
      ? {
          ink: '#ece9e2',
          muted: '#aca79c',
          line: '#3a3832',
          soft: '#272621',
          surface: '#1d1d1a',
          band: 'rgba(255,255,255,.045)',
          blue: '#5aa9e6',
          orange: '#f0a63a',
          green: '#3fbf95',
          red: '#f07f4f',
          purple: '#d78fb8',
          sky: '#9ad1f5',
          grey: '#9a958b',
          accent: '#e39a86'
        }
      : {
          ink: '#1f1d1a',
          muted: '#5d5a53',
          line: '#ddd8cd',
          soft: '#f1ede4',
          surface: '#ffffff',
          band: 'rgba(60,45,20,.05)',
          blue: '#0b65a8',
          orange: '#d98a00',
          green: '#007d5c',
          red: '#c8501e',
          purple: '#a8548a',
          sky: '#56b4e9',
          grey: '#8b867c',
          accent: '#8a2b1e'
        };

  T.element = (tag, attributes, ...children) => {
    const node = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === 'text') node.textContent = value;
      else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value === true ? '' : value);
    }
    for (const child of children) if (child) node.append(child);
    return node;
  };
})(Thermidor);
