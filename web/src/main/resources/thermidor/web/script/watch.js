/* What the scenario asks to be looked at first: a small picture for each observable, with unit and definition. */
(function (T) {
  const el = T.element;
  const host = document.querySelector('[data-section="watch"]');
  const COLORS = ['blue', 'orange', 'green', 'red', 'purple'];
  const names = (T.manifest.watch || []).map(name => String(name).toLowerCase());

  /** Of many members those that weigh most over the run. */
  const shown = observable =>
    T.members(observable)
      .map(column => [column, T.column(column).reduce((sum, v) => sum + Math.abs(v || 0), 0)])
      .sort((a, b) => b[1] - a[1])
      .slice(0, COLORS.length)
      .map(([column]) => column)
      .sort((a, b) => T.members(observable).indexOf(a) - T.members(observable).indexOf(b));

  /** Recorded points of the same column, in the observable's own unit. */
  const recorded = column =>
    T.series
      .filter(series => !series.shape && String(series.observable).toLowerCase() === column && T.reading(series))
      .slice(0, 1)
      .flatMap(series =>
        series.points.filter(p => typeof p.recorded === 'number').map(p => [T.place(series, p.year), p.recorded / T.reading(series).factor])
      );

  function picture(columns, factor, theme) {
    const W = 260,
      H = 130,
      top = 16,
      bottom = 18;
    const monthly = column => T.smooth(column).map((v, i) => [T.smoothAt(column, T.first + i), v]);
    const yearly = column => T.years().map(y => [y + 0.5, T.year(column, y)]);
    const lines = columns.map(column => (columns.length > 1 ? yearly(column) : monthly(column)).filter(p => p[1] !== null).map(([at, v]) => [at, v * factor]));
    const points = columns.length === 1 ? recorded(columns[0]).map(([x, v]) => [x, v * factor]) : [];
    const all = lines.flat().concat(points).map(p => p[1]);
    if (all.length === 0) return '';
    const most = Math.max(...all, 1e-12),
      least = Math.min(0, ...all),
      from = T.firstYear,
      to = T.lastYear + 1;
    const x = v => 4 + ((v - from) / (to - from)) * (W - 8),
      h = v => top + (1 - (v - least) / (most - least)) * (H - top - bottom);
    const ticks = T.years().filter(t => t % 10 === 0 && t > from && t < to);
    return (
      `<svg viewBox="0 0 ${W} ${H}" aria-hidden="true" font-size="10.5" fill="${theme.muted}">` +
      `<line x1="4" x2="${W - 4}" y1="${h(0).toFixed(1)}" y2="${h(0).toFixed(1)}" stroke="${theme.line}"/><line x1="4" x2="${W - 4}" y1="${h(most).toFixed(1)}" y2="${h(most).toFixed(1)}" stroke="${theme.line}" stroke-dasharray="2 3"/>` +
      ticks.map(t => `<text x="${x(t).toFixed(1)}" y="${H - 4}" text-anchor="middle">${t}</text>`).join('') +
      `<text x="4" y="${top - 4}">${T.number(most)}</text>` +
      lines
        .map(
          (line, k) =>
            `<path d="${line.map((p, i) => (i ? 'L' : 'M') + x(p[0]).toFixed(1) + ' ' + h(p[1]).toFixed(1)).join('')}" fill="none" stroke="${theme[COLORS[k]]}" stroke-width="1.8" stroke-linejoin="round"/>`
        )
        .join('') +
      points
        .map(p => `<circle cx="${x(p[0]).toFixed(1)}" cy="${h(p[1]).toFixed(1)}" r="2.8" fill="${theme.surface}" stroke="${theme.red}" stroke-width="1.4"/>`)
        .join('') +
      '</svg>'
    );
  }

  function watched(observable, theme) {
    const about = T.about(observable),
      columns = shown(observable),
      s = T.scaleOf(about.unit, T.largest(columns) * (about.kind === 'FLOW' ? 12 : 1)),
      title = T.titled(observable.replace(/_/g, ' ')).replace(/^Gdp/, 'GDP');
    const left = T.members(observable).length - columns.length;
    const card = el('button', {
      type: 'button',
      class: 'mini watched',
      onclick: () => {
        T.explorer.state.observable = observable;
        T.explorer.selects.observable.value = observable;
        T.redraw(T.explorer);
        T.explorer.card.scrollIntoView({ block: 'nearest' });
      }
    });
    card.dataset.observable = observable;
    const legend =
      columns.length < 2
        ? ''
        : `<ul>${columns.map((column, k) => `<li>${T.swatch({ color: theme[COLORS[k]] }, theme)}${T.escape(T.columnLabel(column))}</li>`).join('')}${left > 0 ? `<li>and ${left} more</li>` : ''}</ul>`;
    card.innerHTML = `<strong>${T.escape(title)}</strong><small>${T.escape(s.name + (columns.length > 1 ? ', years' : about.kind === 'FLOW' ? ', twelve months' : ''))}</small>${picture(columns, s.factor, theme)}${legend}<p>${T.escape(T.titled(about.says))}.</p>`;
    return card;
  }

  T.drawWatched = () => {
    if (!host) return;
    const there = names.filter(name => T.members(name).length > 0);
    host.replaceChildren(
      there.length > 0 && T.months > 0
        ? el('div', { class: 'minis' }, ...there.map(name => watched(name, T.theme())))
        : el('p', { class: 'note', text: 'Left out: observables.csv has none of what the scenario asks to watch.' })
    );
  };
})(Thermidor);
