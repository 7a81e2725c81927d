/* A figure: heading, how to read it, controls, legend, plot, table, downloads. A section describes it; this file draws it. */
(function (T) {
  const el = T.element;
  const root = document.documentElement;
  let paper = false;
  const live = [];
  const waiting = [];
  T.failures = [];
  /**
   * A description of a figure:
   *   id, title, says, needs: [columns], wide, height(width), state: {…}, controls(card), legend(c), hidden: [names],
   *   option(c), data(c) → {columns: [names], rows: [[…]]}, sentence(c), renderer, alt.
   * c is {state, theme, width, narrow, hidden}. {@code needs} names columns without which the figure is left out.
   */
  T.figure = (section, spec) => {
    const host = document.querySelector(`[data-section="${section}"]`);
    let cards = host.lastElementChild;
    if (!cards || !cards.classList.contains('cards')) host.append((cards = el('div', { class: 'cards' })));
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
    const figure = {
      spec,
      card,
      heading,
      chart: null,
      width: 0,
      state: Object.assign({}, spec.state),
      hidden: new Set(spec.hidden || [])
    };
    figure.controls = el('div', { class: 'controls' });
    figure.legend = el('ul', { class: 'legend' });
    figure.plot = el('div', {
      class: 'plot',
      role: 'img',
      'aria-label': spec.title + '. ' + (spec.alt || spec.says || '') + ' The button Table below gives the figures.'
    });
    figure.sentence = el('p', { class: 'sentence' });
    figure.table = el('div', { class: 'scroll', hidden: true, tabindex: '0', role: 'region', 'aria-label': 'Table: ' + spec.title });
    (spec.controls || []).forEach(control => figure.controls.append(control(figure)));
    if (spec.controls) card.append(figure.controls);
    card.append(figure.legend, el('div', { class: 'push' }), figure.plot, figure.sentence, foot(figure), figure.table);
    figure.plot.style.height = T.height(figure, figure.plot.clientWidth || 600) + 'px';
    waiting.push(figure);
    watch.observe(figure.plot);
    return figure;
  };

  function leftOut(spec) {
    const missing = (spec.needs || []).filter(name => (name.endsWith('.*') ? T.members(name.slice(0, -2)).length === 0 : !T.has(name)));
    if (missing.length > 0) return `this run has no ${missing.map(n => '“' + n + '”').join(', ')} in observables.csv.`;
    return spec.unless ? spec.unless() : null;
  }

  function foot(figure) {
    const tableButton = el('button', {
      type: 'button',
      'aria-expanded': 'false',
      text: 'Table',
      onclick: () => {
        figure.table.hidden = !figure.table.hidden;
        tableButton.setAttribute('aria-expanded', String(!figure.table.hidden));
        T.fillTable(figure);
      }
    });
    const name = figure.spec.title;
    return el(
      'div',
      { class: 'foot' },
      figure.spec.data && tableButton,
      figure.spec.data &&
        el('button', { type: 'button', text: 'CSV', 'aria-label': 'Save the data as CSV: ' + name, onclick: () => T.saveCsv(figure) }),
      el('button', { type: 'button', text: 'SVG', 'aria-label': 'Save as SVG: ' + name, onclick: () => T.saveSvg(figure) }),
      el('button', { type: 'button', text: 'PNG', 'aria-label': 'Save as PNG: ' + name, onclick: () => T.savePng(figure) })
    );
  }

  T.context = (figure, width) => ({ state: figure.state, theme: T.theme(), width, narrow: width < 520, hidden: figure.hidden });
  T.height = (figure, width) => (figure.spec.height ? figure.spec.height(width, figure.state) : width < 520 ? 270 : 330);

  T.option = (figure, width) => {
    const c = T.context(figure, width),
      o = figure.spec.option(c);
    o.animation = false;
    o.backgroundColor = 'transparent';
    o.textStyle = { fontFamily: T.FONT, color: c.theme.muted };
    o.aria = { enabled: T.patterns, label: { enabled: false }, decal: { show: T.patterns && !figure.spec.renderer } };
    o.series = o.series.filter(series => !figure.hidden.has(series.name));
    return o;
  };

  function draw(figure) {
    const width = figure.plot.clientWidth;
    if (width === 0) return;
    try {
      figure.plot.style.height = T.height(figure, width) + 'px';
      if (!figure.chart) figure.chart = echarts.init(figure.plot, null, { renderer: paper ? 'svg' : figure.spec.renderer || 'svg' });
      else figure.chart.resize();
      figure.chart.setOption(T.option(figure, width), { notMerge: true });
      figure.plot.setAttribute('role', 'img');
      figure.width = width;
      if (figure.spec.heading) figure.heading.textContent = figure.spec.heading(T.context(figure, width));
      T.drawLegend(figure, T.context(figure, width));
      if (figure.spec.sentence) figure.sentence.textContent = figure.spec.sentence(T.context(figure, width)) || '';
      T.fillTable(figure);
    } catch (error) {
      T.failures.push(figure.spec.id + ': ' + error.message);
      figure.plot.style.height = 'auto';
      figure.plot.textContent = 'This figure could not be drawn (' + error.message + ').';
      figure.width = width;
      console.error('figure ' + figure.spec.id, error);
    }
  }

  /** Draws again after a change of state. */
  T.redraw = figure => {
    figure.sentence.setAttribute('aria-live', 'polite');
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

  const resized =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver(entries =>
          requestAnimationFrame(() => {
            for (const entry of entries) {
              const figure = live.find(f => f.plot === entry.target);
              if (figure && figure.chart && Math.abs(figure.plot.clientWidth - figure.width) > 1) draw(figure);
            }
          })
        );
  const watch = new IntersectionObserver(
    entries => {
      for (const entry of entries)
        if (entry.isIntersecting) {
          const figure = waiting.find(f => f.plot === entry.target);
          watch.unobserve(entry.target);
          if (figure) {
            begin(figure);
            if (resized) resized.observe(figure.plot);
          }
        }
    },
    { rootMargin: '600px' }
  );

  /** Draws what is not in view yet, a figure at a time, whenever the browser has nothing else to do. */
  T.drawTheRest = () => {
    if (waiting.length === 0) {
      root.dataset.complete = T.failures.length === 0 ? 'yes' : 'with-failures';
      return;
    }
    const figure = waiting[0];
    watch.unobserve(figure.plot);
    begin(figure);
    if (resized) resized.observe(figure.plot);
    (window.requestIdleCallback || (f => setTimeout(f, 30)))(T.drawTheRest, { timeout: 400 });
  };
  T.drawAll = () => {
    while (waiting.length > 0) begin(waiting[0]);
  };
  T.restyle = () => live.forEach(draw);
  /** Paper has its own width, and is not redrawn: everything must stand there at once, which a canvas does not. */
  T.forPaper = on => {
    T.drawAll();
    paper = on;
    for (const figure of live) {
      figure.plot.style.width = on ? (figure.spec.wide ? '650px' : '300px') : '';
      if (figure.chart && figure.spec.renderer) {
        figure.chart.dispose();
        figure.chart = null;
      }
      draw(figure);
      if (figure.chart) figure.chart.getZr().flush();
    }
  };
  T.figures = () => live.concat(waiting);
})(Thermidor);
