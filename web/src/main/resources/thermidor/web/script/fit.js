/* Every historical series beside the simulated one: one large figure, and all of them small. */
(function (T) {
  const el = T.element;
  const host = document.querySelector('[data-section="record"]');
  const fitSpan = T.spans.fit || null,
    testSpan = T.spans.test || null;

  /** Series of another concept are held to the run by the order of their sizes alone. */
  const ranks = series => (typeof series.rank_correlation === 'number' ? `ranks agree by ${series.rank_correlation.toFixed(2).replace('-', '−')}` : 'no years to compare by ranks');
  const errorText = series =>
    series.shape
      ? ranks(series)
      : ['fit', 'test', 'later', 'across']
          .map(span => {
            const e = T.errorIn(series, span);
            return e && `${span} ${e.text}`;
          })
          .filter(Boolean)
          .join(' · ') || 'no year to compare';
  const longError = series =>
    [
      ['fit', fitSpan],
      ['test', testSpan],
      ['later', T.spans.later || null],
      ['across', null]
    ]
      .map(([span, years]) => {
        const e = T.errorIn(series, span);
        return e && `${e.text} over ${e.n} ${e.n === 1 ? 'value' : 'values'} ${span === 'across' ? 'across both spans' : `of the ${span} span`}${years ? ` (${years[0]}–${years[1]})` : ''}`;
      })
      .filter(Boolean)
      .join(', ');

  const bands = c => {
    const area = [];
    const end = T.lastYear + 1;
    if (fitSpan && fitSpan[0] < end)
      area.push([
        { xAxis: Math.max(fitSpan[0], T.firstYear), name: 'fit span', itemStyle: { color: 'transparent' } },
        { xAxis: Math.min(fitSpan[1] + 1, end) }
      ]);
    if (testSpan && testSpan[0] < end)
      area.push([{ xAxis: testSpan[0], name: 'test span', itemStyle: { color: c.theme.band } }, { xAxis: Math.min(testSpan[1] + 1, end) }]);
    return { silent: true, data: area, label: { show: true, position: 'insideTop', distance: 6, color: c.theme.muted, fontSize: 12 } };
  };

  const chosen = c => T.series.find(s => s.id === c.state.series) || T.series[0];

  function option(c) {
    const series = chosen(c),
      r = T.reading(series),
      unit = T.unitText(series.unit),
      line = T.simulatedLine(series);
    const recorded = series.points.filter(p => typeof p.recorded === 'number');
    const out = [],
      byMonths = r && r.name === 'date';
    if (r && c.state.monthly && !byMonths) {
      const values = T.smooth(r.column);
      out.push(
        T.line(
          'monthly',
          T.eachMonth((i, m) => [T.smoothAt(r.column, m), values[i] === null ? null : values[i] * r.factor]),
          c.theme.sky,
          { lineStyle: { width: 1.2, color: c.theme.sky }, z: 2 }
        )
      );
    }
    out.push(
      T.line('simulated', line, c.theme.blue, {
        showSymbol: !byMonths,
        symbolSize: 5,
        lineStyle: { width: r ? 2.2 : 0.8, color: c.theme.blue, type: r ? 'solid' : [4, 4] },
        z: 4,
        markArea: bands(c)
      })
    );
    if (c.state.decrees)
      out.push({
        type: 'scatter',
        name: 'decrees',
        yAxisIndex: 1,
        silent: true,
        symbol: 'rect',
        symbolSize: [1.4, 10],
        symbolOffset: [0, -5],
        itemStyle: { color: c.theme.grey },
        data: decreeMonths().map(m => [T.at(m), 0])
      });
    out.push({
      type: 'scatter',
      name: 'recorded',
      data: recorded.map(p => [T.place(series, p.year), p.recorded]),
      symbol: 'circle',
      symbolSize: 9,
      z: 5,
      itemStyle: { color: c.theme.surface, borderColor: c.theme.red, borderWidth: 2, opacity: 1 }
    });
    return {
      grid: T.grid(c),
      xAxis: T.yearAxis(c),
      yAxis: [c.state.log ? T.valueAxis(c, unit, { type: 'log' }) : T.valueAxis(c, unit), { type: 'value', min: 0, max: 1, show: false }],
      tooltip: Object.assign(T.tooltipBox(c), {
        trigger: 'axis',
        formatter: points => {
          const x = points[0].axisValue,
            year = Math.floor(x - 1e-6),
            rows = [];
          const here = recorded
            .filter(p => Math.abs(T.place(series, p.year) - x) < 0.51)
            .sort((a, b) => Math.abs(T.place(series, a.year) - x) - Math.abs(T.place(series, b.year) - x))
            .slice(0, 1);
          const near = line.reduce((a, p) => (p[1] !== null && Math.abs(p[0] - x) < Math.abs(a[0] - x) ? p : a), [1e9, null]);
          if (here.length === 0 && near[1] !== null) rows.push([c.theme.blue, 'simulated', T.number(near[1])]);
          for (const p of here)
            rows.push(
              [c.theme.blue, 'simulated', T.number(p.simulated)],
              [c.theme.red, 'recorded', T.number(p.recorded)],
              ...(series.shape ? [] : [[null, 'difference', T.apart(p.simulated, p.recorded, series)]])
            );
          return T.tooltipRows(`${year} – ${unit}`, rows, T.decreeLines(year * 12, year * 12 + 12, c));
        }
      }),
      series: out
    };
  }

  const decreeMonths = () => [...new Set(T.decrees.map(d => d.month))].filter(m => m >= T.first && m < T.end);

  function main() {
    const figure = T.figure('record', {
      id: 'record',
      title: 'Simulated and recorded',
      heading: c => `${chosen(c).title}, simulated and recorded: ${errorText(chosen(c))}`,
      wide: true,
      state: { series: T.series[0].id, monthly: true, decrees: true, log: false },
      controls: [
        T.select(
          'series',
          'Series',
          T.series.map(s => [s.id, s.title])
        ),
        T.check('monthly', 'by months'),
        T.check('decrees', 'decrees'),
        T.check('log', 'log scale')
      ],
      height: width => (width < 520 ? 300 : 420),
      legend: c => {
        const r = T.reading(chosen(c)),
          byMonths = r && r.name === 'date',
          out = [{ name: 'simulated', label: byMonths ? 'simulated, months' : 'simulated, years', color: c.theme.blue, fixed: true }];
        if (r && c.state.monthly && !byMonths)
          out.push({
            name: 'monthly',
            label: T.about(r.column).kind === 'FLOW' ? 'simulated, twelve months around each month' : 'simulated, months',
            color: c.theme.sky,
            fixed: true,
            width: 1.4
          });
        out.push({ name: 'recorded', color: c.theme.red, mark: 'dots', fixed: true });
        if (testSpan) out.push({ name: 'test', label: 'test span', color: c.theme.band, mark: 'band', fixed: true });
        if (c.state.decrees && T.decrees.length > 0)
          out.push({ name: 'decrees', label: 'a month with a decree or event', color: c.theme.grey, mark: 'tick', fixed: true });
        return out;
      },
      option,
      sentence: c => {
        const s = chosen(c),
          error = longError(s);
        return (
          (s.shape ? `The record is of another concept: only the order of sizes is compared, ${ranks(s)} (1: the same order, −1: the reverse). ` : error ? `Mean absolute error ${error}. ` : '') +
          (s.used_for_fitting ? 'Used to adjust parameters within the fit span. ' : 'Not used to adjust parameters. ') +
          (s.citation ? `Record: ${s.citation}. ` : '').replace(/\.\. $/, '. ') +
          (s.note ? s.note : '')
        );
      },
      data: c => ({
        columns: ['year', `simulated [${T.unitText(chosen(c).unit)}]`, `recorded [${T.unitText(chosen(c).unit)}]`, 'span'],
        rows: chosen(c).points.map(p => [String(p.year), p.simulated, p.recorded, p.span])
      })
    });
    return figure;
  }

  function mini(series, theme) {
    const W = 260,
      H = 136,
      left = 4,
      right = 4,
      top = 18,
      bottom = 18;
    const from = T.firstYear,
      to = T.lastYear + 1;
    const sim = T.simulatedLine(series).filter(p => p[1] !== null),
      joined = T.reading(series) !== null;
    const rec = series.points.filter(p => typeof p.recorded === 'number');
    const all = sim.map(p => p[1]).concat(rec.map(p => p.recorded));
    const most = Math.max(...all, 1e-12),
      least = Math.min(0, ...all);
    const x = v => left + ((v - from) / (to - from)) * (W - left - right),
      h = v => top + (1 - (v - least) / (most - least)) * (H - top - bottom);
    const band =
      testSpan && testSpan[0] < to
        ? `<rect x="${x(testSpan[0]).toFixed(1)}" y="${top}" width="${(x(Math.min(testSpan[1] + 1, to)) - x(testSpan[0])).toFixed(1)}" height="${H - top - bottom}" fill="${theme.band}"/>`
        : '';
    const every = to - from > 40 ? 20 : 10;
    const ticks = T.years().filter(t => t % (every / 2) === 0 && t > from && t < to);
    return (
      `<svg viewBox="0 0 ${W} ${H}" aria-hidden="true" font-size="10.5" fill="${theme.muted}">${band}` +
      `<line x1="${left}" x2="${W - right}" y1="${h(0).toFixed(1)}" y2="${h(0).toFixed(1)}" stroke="${theme.line}"/><line x1="${left}" x2="${W - right}" y1="${h(most).toFixed(1)}" y2="${h(most).toFixed(1)}" stroke="${theme.line}" stroke-dasharray="2 3"/>` +
      ticks
        .map(
          t =>
            `<line x1="${x(t).toFixed(1)}" x2="${x(t).toFixed(1)}" y1="${H - bottom}" y2="${H - bottom + 3}" stroke="${theme.line}"/>` +
            (t % every === 0 ? `<text x="${x(t).toFixed(1)}" y="${H - 4}" text-anchor="middle">${t}</text>` : '')
        )
        .join('') +
      `<text x="${left}" y="${top - 5}">${T.number(most)}</text>` +
      (joined ? '' : sim.map(p => `<circle cx="${x(p[0]).toFixed(1)}" cy="${h(p[1]).toFixed(1)}" r="2.6" fill="${theme.blue}"/>`).join('')) +
      `<path d="${sim.map((p, i) => (i ? 'L' : 'M') + x(p[0]).toFixed(1) + ' ' + h(p[1]).toFixed(1)).join('')}" fill="none" stroke="${theme.blue}" stroke-width="${joined ? 2 : 0.8}" stroke-linejoin="round"/>` +
      rec
        .map(
          p =>
            `<circle cx="${x(T.place(series, p.year)).toFixed(1)}" cy="${h(p.recorded).toFixed(1)}" r="2.9" fill="${theme.surface}" stroke="${theme.red}" stroke-width="1.5"/>`
        )
        .join('') +
      '</svg>'
    );
  }

  let figure = null,
    grid = null;
  T.drawRecord = () => {
    if (T.series.length === 0) {
      if (!figure && !host.firstChild) T.timeline();
      if (!figure && !host.querySelector('.note')) host.prepend(el('p', { class: 'note', text: 'Left out: the run folder has no comparison with the record (fit.json).' }));
      return;
    }
    if (!figure) {
      figure = main();
      T.timeline();
      figure.selects.series.addEventListener('change', () => mark());
      host.append(
        el('h3', { text: 'All series' }),
        el('p', {
          class: 'lead',
          text: 'Each from zero to the value marked at the dashed line; the shaded years are the test span. Choose one to see it large.'
        })
      );
      host.append((grid = el('div', { class: 'minis' })));
    }
    const theme = T.theme();
    grid.replaceChildren(
      ...T.series.map(series => {
        const button = el('button', {
          type: 'button',
          class: 'mini',
          'aria-pressed': String(figure.state.series === series.id),
          onclick: () => {
            figure.state.series = series.id;
            figure.selects.series.value = series.id;
            mark();
            T.redraw(figure);
            figure.card.scrollIntoView({ block: 'nearest' });
          }
        });
        button.dataset.series = series.id;
        button.innerHTML = `<strong>${T.escape(series.title)}</strong><small>${T.escape(T.unitText(series.unit))} · <span class="errors">${T.escape(errorText(series))}</span></small>${mini(series, theme)}`;
        return button;
      })
    );
  };
  const mark = () => [...grid.children].forEach(b => b.setAttribute('aria-pressed', String(b.dataset.series === figure.state.series)));
})(Thermidor);
