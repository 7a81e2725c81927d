/* A figure: heading, how to read it, controls, legend, plot, table, downloads. A section describes it; this file draws it. */
(function (T) {
  const root = document.documentElement;
  let paper = false;
  const live = [];
  const waiting = [];
  T.failures = [];
  /** Without quotation marks: the library does not escape them in the SVG it writes. */
  T.FONT = 'system-ui, Segoe UI, Roboto, Noto Sans, Liberation Sans, DejaVu Sans, sans-serif';

  T.isDark = () => root.dataset.theme === 'dark';
  T.patterns = false;
  T.theme = () => T.isDark()
    ? { ink: '#ece9e2', muted: '#aca79c', line: '#3a3832', soft: '#272621', surface: '#1d1d1a', band: 'rgba(255,255,255,.045)',
        blue: '#5aa9e6', orange: '#f0a63a', green: '#3fbf95', red: '#f07f4f', purple: '#d78fb8', sky: '#9ad1f5', grey: '#9a958b', accent: '#e39a86' }
    : { ink: '#1f1d1a', muted: '#5d5a53', line: '#ddd8cd', soft: '#f1ede4', surface: '#ffffff', band: 'rgba(60,45,20,.05)',
        blue: '#0b65a8', orange: '#d98a00', green: '#007d5c', red: '#c8501e', purple: '#a8548a', sky: '#56b4e9', grey: '#8b867c', accent: '#8a2b1e' };

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
  const el = T.element;

  /**
   * A description of a figure:
   *   id, title, says, needs: [columns], wide, height(width), state: {…}, controls(card), legend(c), hidden: [names],
   *   option(c), data(c) → {columns: [names], rows: [[…]]}, sentence(c), renderer, alt.
   * c is {state, theme, width, narrow, hidden}. {@code needs} names columns without which the figure is left out.
   */
  T.figure = (section, spec) => {
    const host = document.querySelector(`[data-section="${section}"]`);
    let cards = host.lastElementChild;
    if (!cards || !cards.classList.contains('cards')) host.append(cards = el('div', { class: 'cards' }));
    const card = el('figure', { class: 'card' + (spec.wide ? ' wide' : ''), id: 'figure-' + spec.id });
    const heading = el('h3', { text: spec.title });
    card.append(heading);
    if (spec.says) card.append(el('p', { class: 'says', text: spec.says }));
    cards.append(card);
    const reason = leftOut(spec);
    if (reason) {
      card.append(el('p', { class: 'left-out', text: 'Left out: ' + reason }));
      return null;
    }
    const figure = { spec, card, heading, chart: null, width: 0, state: Object.assign({}, spec.state), hidden: new Set(spec.hidden || []), dirty: true };
    figure.controls = el('div', { class: 'controls' });
    figure.legend = el('ul', { class: 'legend' });
    figure.plot = el('div', { class: 'plot', role: 'img', 'aria-label': spec.title + '. ' + (spec.alt || spec.says || '') + ' The button Table below gives the figures.' });
    figure.sentence = el('p', { class: 'sentence', 'aria-live': 'polite' });
    figure.table = el('div', { class: 'scroll', hidden: true, tabindex: '0', role: 'region', 'aria-label': 'Table: ' + spec.title });
    (spec.controls || []).forEach(control => figure.controls.append(control(figure)));
    if (spec.controls) card.append(figure.controls);
    card.append(figure.legend, el('div', { class: 'push' }), figure.plot, figure.sentence, foot(figure), figure.table);
    figure.plot.style.height = height(figure, figure.plot.clientWidth || 600) + 'px';
    waiting.push(figure);
    watch.observe(figure.plot);
    return figure;
  };

  function leftOut(spec) {
    const missing = (spec.needs || []).filter(name => name.endsWith('.*') ? T.members(name.slice(0, -2)).length === 0 : !T.has(name));
    if (missing.length > 0) return `this run has no ${missing.map(n => '“' + n + '”').join(', ')} in observables.csv.`;
    return spec.unless ? spec.unless() : null;
  }

  function foot(figure) {
    const tableButton = el('button', { type: 'button', 'aria-expanded': 'false', text: 'Table', onclick: () => {
      figure.table.hidden = !figure.table.hidden;
      tableButton.setAttribute('aria-expanded', String(!figure.table.hidden));
      fillTable(figure);
    } });
    const name = figure.spec.title;
    return el('div', { class: 'foot' }, figure.spec.data && tableButton,
      figure.spec.data && el('button', { type: 'button', text: 'CSV', 'aria-label': 'Save the data as CSV: ' + name, onclick: () => saveCsv(figure) }),
      el('button', { type: 'button', text: 'SVG', 'aria-label': 'Save as SVG: ' + name, onclick: () => saveSvg(figure) }),
      el('button', { type: 'button', text: 'PNG', 'aria-label': 'Save as PNG: ' + name, onclick: () => savePng(figure) }));
  }

  const context = (figure, width) => ({ state: figure.state, theme: T.theme(), width, narrow: width < 520, hidden: figure.hidden });
  const height = (figure, width) => figure.spec.height ? figure.spec.height(width, figure.state) : width < 520 ? 270 : 330;

  function option(figure, width) {
    const c = context(figure, width), o = figure.spec.option(c);
    o.animation = false;
    o.backgroundColor = 'transparent';
    o.textStyle = { fontFamily: T.FONT, color: c.theme.muted };
    o.aria = { enabled: T.patterns, label: { enabled: false }, decal: { show: T.patterns } };
    o.series = o.series.filter(series => !figure.hidden.has(series.name));
    return o;
  }

  function draw(figure) {
    const width = figure.plot.clientWidth;
    if (width === 0) return;
    try {
      figure.plot.style.height = height(figure, width) + 'px';
      if (!figure.chart) figure.chart = echarts.init(figure.plot, null, { renderer: paper ? 'svg' : figure.spec.renderer || 'svg' });
      else figure.chart.resize();
      figure.chart.setOption(option(figure, width), { notMerge: true });
      figure.plot.setAttribute('role', 'img');
      figure.width = width;
      figure.dirty = false;
      if (figure.spec.heading) figure.heading.textContent = figure.spec.heading(context(figure, width));
      drawLegend(figure, context(figure, width));
      if (figure.spec.sentence) figure.sentence.textContent = figure.spec.sentence(context(figure, width)) || '';
      fillTable(figure);
    } catch (error) {
      T.failures.push(figure.spec.id + ': ' + error.message);
      figure.dirty = false;
      figure.plot.style.height = 'auto';
      figure.plot.textContent = 'This figure could not be drawn (' + error.message + ').';
      console.error('figure ' + figure.spec.id, error);
    }
  }

  /** Draws again after a change of state. */
  T.redraw = figure => {
    figure.dirty = true;
    if (live.includes(figure)) draw(figure);
  };

  function begin(figure) {
    const at = waiting.indexOf(figure);
    if (at < 0) return;
    waiting.splice(at, 1);
    live.push(figure);
    draw(figure);
    root.dataset.drawn = String(live.filter(f => f.chart).length);
  }

  const resized = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(entries => requestAnimationFrame(() => {
    for (const entry of entries) {
      const figure = live.find(f => f.plot === entry.target);
      if (figure && figure.chart && Math.abs(figure.plot.clientWidth - figure.width) > 1) draw(figure);
    }
  }));
  const watch = new IntersectionObserver(entries => {
    for (const entry of entries) if (entry.isIntersecting) {
      const figure = waiting.find(f => f.plot === entry.target);
      watch.unobserve(entry.target);
      if (figure) { begin(figure); if (resized) resized.observe(figure.plot); }
    }
  }, { rootMargin: '600px' });

  /** Draws what is not in view yet, a figure at a time, whenever the browser has nothing else to do. */
  T.drawTheRest = () => {
    if (waiting.length === 0) { root.dataset.complete = T.failures.length === 0 ? 'yes' : 'with-failures'; return; }
    const figure = waiting[0];
    watch.unobserve(figure.plot);
    begin(figure);
    if (resized) resized.observe(figure.plot);
    (window.requestIdleCallback || (f => setTimeout(f, 30)))(T.drawTheRest, { timeout: 400 });
  };
  T.drawAll = () => { while (waiting.length > 0) begin(waiting[0]); };
  T.restyle = () => live.forEach(draw);
  /** Paper has its own width, and is not redrawn: everything must stand there at once, which a canvas does not. */
  T.forPaper = on => {
    T.drawAll();
    paper = on;
    for (const figure of live) {
      figure.plot.style.width = on ? (figure.spec.wide ? '650px' : '300px') : '';
      if (figure.chart && figure.spec.renderer) { figure.chart.dispose(); figure.chart = null; }
      draw(figure);
      if (figure.chart) figure.chart.getZr().flush();
    }
  };

  /* Legend: real buttons, so that it can be used from the keyboard and wraps on a phone. */
  T.swatch = (item, theme) => {
    const color = item.color || theme.ink;
    const mark = item.mark === 'dots' ? `<circle cx="11" cy="6" r="3.4" fill="${theme.surface}" stroke="${color}" stroke-width="1.8"/>`
      : item.mark === 'area' ? `<rect x="4" y="1" width="12" height="10" rx="1.5" fill="${color}"/>`
      : item.mark === 'tick' ? `<line x1="11" x2="11" y1="1" y2="11" stroke="${color}" stroke-width="1.6"/>`
      : item.mark === 'band' ? `<rect x="2" y="0.5" width="17" height="11" fill="${color}" stroke="${theme.line}"/>`
      : `<line x1="1" x2="21" y1="6" y2="6" stroke="${color}" stroke-width="${item.width || 2.4}" stroke-dasharray="${item.mark === 'dashes' ? '5 3' : item.mark === 'points' ? '1.5 3' : ''}"/>`;
    return `<svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">${mark}</svg>`;
  };

  function drawLegend(figure, c) {
    const items = figure.spec.legend ? figure.spec.legend(c) : [];
    const focus = figure.legend.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    figure.legend.replaceChildren(...items.map(item => {
      const inner = T.swatch(item, c.theme) + `<span>${T.escape(T.titled(item.label || item.name))}</span>`;
      if (items.length < 2 || item.fixed) {
        const span = el('span', { class: 'static' });
        span.innerHTML = inner;
        return el('li', {}, span);
      }
      const button = el('button', { type: 'button', 'aria-pressed': String(!figure.hidden.has(item.name)), 'data-name': item.name, onclick: () => {
        if (!figure.hidden.delete(item.name)) figure.hidden.add(item.name);
        T.redraw(figure);
      } });
      button.innerHTML = inner;
      return el('li', {}, button);
    }));
    figure.legend.hidden = items.length < 2;
    if (focus !== null) [...figure.legend.querySelectorAll('button')].filter(b => b.dataset.name === focus).forEach(b => b.focus());
  }

  /* Controls. Each is made with the key of the state it sets. */
  T.select = (key, label, choices) => figure => {
    const select = el('select', { onchange: () => { figure.state[key] = select.value; T.redraw(figure); } });
    const all = typeof choices === 'function' ? choices() : choices;
    for (const [value, text] of all) select.append(el('option', { value, text, selected: String(figure.state[key]) === String(value) }));
    figure.selects = Object.assign(figure.selects || {}, { [key]: select });
    return el('label', {}, document.createTextNode(label), select);
  };
  T.segment = (key, label, choices) => figure => {
    const group = el('span', { class: 'segment', role: 'group', 'aria-label': label });
    for (const [value, text] of choices) group.append(el('button', { type: 'button', text, 'aria-pressed': String(figure.state[key] === value), onclick: event => {
      figure.state[key] = value;
      [...group.children].forEach(b => b.setAttribute('aria-pressed', String(b === event.currentTarget)));
      T.redraw(figure);
    } }));
    return group;
  };
  T.check = (key, label) => figure => {
    const box = el('input', { type: 'checkbox', checked: figure.state[key], onchange: () => { figure.state[key] = box.checked; T.redraw(figure); } });
    return el('label', {}, box, document.createTextNode(label));
  };
  T.slider = (key, label, min, max) => figure => {
    const out = el('output', { text: figure.state[key] });
    const range = el('input', { type: 'range', min, max, step: 1, value: figure.state[key], 'aria-label': label, oninput: () => {
      figure.state[key] = Number(range.value);
      out.textContent = range.value;
      T.redraw(figure);
    } });
    const step = by => el('button', { type: 'button', text: by < 0 ? '‹' : '›', 'aria-label': by < 0 ? 'the year before' : 'the year after', onclick: () => {
      range.value = Number(range.value) + by;
      range.dispatchEvent(new Event('input'));
    } });
    return el('label', { class: 'slide' }, document.createTextNode(label), step(-1), range, step(1), out);
  };

  /* Tables and downloads. */
  function fillTable(figure) {
    if (figure.table.hidden || !figure.spec.data) return;
    const { columns, rows } = figure.spec.data(context(figure, figure.width || 800));
    const table = el('table');
    table.append(el('thead', {}, el('tr', {}, ...columns.map((name, i) => el('th', { scope: 'col', class: i > 0 ? 'n' : null, text: name })))));
    const body = el('tbody');
    for (const row of rows.slice(0, 600)) body.append(el('tr', {}, ...row.map((value, i) => i === 0 ? el('th', { scope: 'row', class: 'month', text: value })
      : el('td', { class: 'n', text: typeof value === 'number' ? T.number(value) : value === null || value === undefined ? '–' : value }))));
    table.append(body);
    figure.table.replaceChildren(table);
  }

  const quoted = value => value === null || value === undefined ? '' : /[",\n]/.test(value) ? '"' + String(value).replace(/"/g, '""') + '"' : value;
  T.csv = ({ columns, rows }) => [columns, ...rows].map(row => row.map(quoted).join(',')).join('\n') + '\n';
  T.save = (name, blob) => {
    const link = el('a', { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const fileName = (figure, ending) => ['thermidor', T.manifest.scenario, figure.spec.id].filter(Boolean).join('-').replace(/[^\w-]+/g, '-') + ending;
  const saveCsv = figure => T.save(fileName(figure, '.csv'), new Blob([T.csv(figure.spec.data(context(figure, 800)))], { type: 'text/csv' }));

  /** A figure that leaves the page carries its title, its legend and where it comes from. */
  function exported(figure, width) {
    const o = option(figure, width), c = context(figure, width);
    const items = (figure.spec.legend ? figure.spec.legend(c) : []).filter(item => !figure.hidden.has(item.name));
    const rows = legendRows(items, width);
    const from = [T.manifest.scenario && 'scenario ' + T.manifest.scenario, T.manifest.seed !== undefined && 'seed ' + T.manifest.seed,
      T.manifest.scale && 'scale ' + T.manifest.scale].filter(Boolean).join(', ');
    o.backgroundColor = c.theme.surface;
    o.title = [{ text: figure.heading.textContent, left: 12, top: 10, textStyle: { color: c.theme.ink, fontSize: 16, fontWeight: 600 } },
      { text: 'Thermidor' + (from ? ' – ' + from : ''), right: 12, bottom: 6, textStyle: { color: c.theme.muted, fontSize: 10, fontWeight: 400 } }];
    o.graphic = rows.items;
    const top = 38 + rows.height, shift = box => Object.assign({}, box, { left: (Number.isFinite(box.left) ? box.left : 6) + 8, top: (Number.isFinite(box.top) ? box.top : 30) + top, bottom: (Number.isFinite(box.bottom) ? box.bottom : 8) + 20 });
    if (o.grid) o.grid = Array.isArray(o.grid) ? o.grid.map(shift) : shift(o.grid);
    for (const series of o.series) if (series.type === 'sankey') Object.assign(series, shift(series));
    if (o.visualMap) o.visualMap = Object.assign({}, o.visualMap, { top: (o.visualMap.top || 0) + top });
    return { option: o, height: height(figure, width) + top + 20 };
  }

  function legendRows(items, width) {
    const out = [], theme = T.theme();
    let x = 14, y = 40;
    for (const item of items) {
      const text = T.titled(item.label || item.name), wide = 34 + text.length * 6.6;
      if (x + wide > width - 10 && x > 14) { x = 14; y += 19; }
      const color = item.color || theme.ink;
      if (item.mark === 'area' || item.mark === 'band') out.push({ type: 'rect', shape: { x, y, width: 14, height: 11 }, style: { fill: color } });
      else if (item.mark === 'dots') out.push({ type: 'circle', shape: { cx: x + 8, cy: y + 6, r: 3.5 }, style: { fill: theme.surface, stroke: color, lineWidth: 2 } });
      else if (item.mark === 'tick') out.push({ type: 'line', shape: { x1: x + 8, x2: x + 8, y1: y, y2: y + 11 }, style: { stroke: color, lineWidth: 1.6 } });
      else out.push({ type: 'line', shape: { x1: x, x2: x + 18, y1: y + 6, y2: y + 6 }, style: { stroke: color, lineWidth: 2.4, lineDash: item.mark === 'dashes' ? [5, 3] : item.mark === 'points' ? [2, 3] : null } });
      out.push({ type: 'text', style: { text, x: x + 23, y: y, fill: theme.ink, font: '12px ' + T.FONT } });
      x += wide;
    }
    return { items: out, height: items.length > 0 ? y - 40 + 22 : 0 };
  }

  function offscreen(figure, renderer, use) {
    const width = 960, { option: o, height: tall } = exported(figure, width);
    const host = el('div', { style: `position:absolute;left:-9999px;width:${width}px;height:${tall}px` });
    document.body.append(host);
    const chart = echarts.init(host, null, { renderer, width, height: tall });
    chart.setOption(o);
    try { use(chart); } finally { chart.dispose(); host.remove(); }
  }
  const saveSvg = figure => offscreen(figure, 'svg', chart => T.save(fileName(figure, '.svg'), new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' })));
  const savePng = figure => offscreen(figure, 'canvas', chart => {
    const [, body] = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: T.theme().surface }).split(',');
    T.save(fileName(figure, '.png'), new Blob([Uint8Array.from(atob(body), ch => ch.charCodeAt(0))], { type: 'image/png' }));
  });
  T.exportSvg = figure => { let text = null; offscreen(figure, 'svg', chart => { text = chart.renderToSVGString(); }); return text; };
  T.figures = () => live.concat(waiting);
})(Thermidor);
