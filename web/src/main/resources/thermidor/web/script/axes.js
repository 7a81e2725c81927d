/* Axes, tooltips and series that the sections share. */
(function (T) {
  const label = theme => ({ color: theme.muted, fontSize: 12 });

  T.grid = (c, more) => Object.assign({ left: 6, right: 14, top: 30, bottom: 6, containLabel: true }, more);

  /** As many years between two labels as give each some 55 pixels, in round steps. */
  const yearStep = c => [1, 2, 5, 10, 20].find(step => ((c.width - 60) / (T.lastYear - T.firstYear + 1)) * step > 55) || 20;
  const yearTicks = c => T.years().filter(y => y % yearStep(c) === 0 && y > T.firstYear);

  /** The axis of years. Monthly values stand in the middle of their month, yearly ones in the middle of their year. */
  T.yearAxis = (c, more) =>
    Object.assign(
      {
        type: 'value',
        min: T.firstYear,
        max: T.lastYear + 1,
        axisLine: { lineStyle: { color: c.theme.line } },
        axisTick: { show: true, lineStyle: { color: c.theme.line }, customValues: yearTicks(c) },
        splitLine: { show: false },
        axisLabel: Object.assign(label(c.theme), { customValues: yearTicks(c), formatter: v => String(Math.round(v)) }),
        axisPointer: { show: true, type: 'line', label: { show: false }, lineStyle: { color: c.theme.grey, type: 'solid' } }
      },
      more
    );

  T.valueAxis = (c, unit, more) =>
    Object.assign(
      {
        type: 'value',
        name: T.titled(unit),
        nameLocation: 'end',
        nameGap: 12,
        nameTextStyle: { color: c.theme.muted, align: 'left', fontSize: 12, padding: [0, 0, 0, -4] },
        axisLabel: Object.assign(label(c.theme), { formatter: v => T.axisNumber(v) }),
        splitLine: { lineStyle: { color: c.theme.line, width: 1 } },
        axisLine: { show: false },
        axisTick: { show: false }
      },
      more
    );
  T.axisNumber = v =>
    Math.abs(v) >= 1e9 ? v / 1e9 + ' bn' : Math.abs(v) >= 1e6 ? v / 1e6 + ' mln' : Math.abs(v) >= 1e4 ? v / 1e3 + ' k' : String(Number(v.toPrecision(6))).replace('-', '−');

  const dot = color => `<span style="display:inline-block;width:9px;height:9px;border-radius:2px;margin-right:6px;background:${color}"></span>`;
  T.tooltipBox = c => ({
    confine: true,
    backgroundColor: c.theme.surface,
    borderColor: c.theme.line,
    borderWidth: 1,
    padding: [8, 11],
    textStyle: { color: c.theme.ink, fontSize: 13 },
    extraCssText: 'box-shadow:0 3px 14px rgba(0,0,0,.18);max-width:min(340px,86vw);white-space:normal;'
  });
  const decreesAt = (from, to) => T.decrees.filter(d => d.month >= from && d.month < to);
  T.decreeLines = (from, to, c) => {
    const found = decreesAt(from, to);
    if (found.length === 0) return '';
    const shown = found
      .slice(0, 4)
      .map(d => T.escape(d.title))
      .join('<br>');
    return `<div style="margin-top:5px;padding-top:5px;border-top:1px solid ${c.theme.line};color:${c.theme.muted}">${shown}${found.length > 4 ? `<br>and ${found.length - 4} more` : ''}</div>`;
  };
  T.tooltipRows = (head, rows, foot) =>
    `<strong>${T.escape(head)}</strong>` +
    rows
      .map(
        ([color, name, text]) =>
          `<div style="display:flex;justify-content:space-between;gap:16px"><span>${color ? dot(color) : ''}${T.escape(T.titled(name))}</span><span style="font-variant-numeric:tabular-nums;white-space:nowrap">${T.escape(text)}</span></div>`
      )
      .join('') +
    (foot || '');

  /** The tooltip of lines over time: the month or year, every line's value, and what was decreed then. */
  T.timeTooltip = (c, { unit, yearly, write, most }) =>
    Object.assign(T.tooltipBox(c), {
      trigger: 'axis',
      formatter: points => {
        const seen = new Set(),
          rows = [];
        const x = points[0].value[0],
          month = Math.floor(x * 12 + 1e-6),
          year = Math.floor(x);
        for (const p of points) {
          if (seen.has(p.seriesName) || p.value[1] === null || p.value[1] === undefined || p.seriesName.startsWith('~')) continue;
          seen.add(p.seriesName);
          rows.push([p.color, p.data.label || p.seriesName, (write || T.number)(p.value[2] === undefined ? p.value[1] : p.value[2])]);
        }
        const shown = rows.slice(0, most || 24);
        return T.tooltipRows(
          (yearly ? String(year) : T.monthName(month)) + (unit ? ' – ' + unit : ''),
          shown,
          yearly ? T.decreeLines(year * 12, year * 12 + 12, c) : T.decreeLines(month, month + 1, c)
        );
      }
    });

  T.line = (name, data, color, more) =>
    Object.assign(
      {
        type: 'line',
        name,
        data,
        showSymbol: false,
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { width: 2, color },
        itemStyle: { color },
        connectNulls: false,
        emphasis: { disabled: true }
      },
      more
    );
  T.monthlyPoints = (name, factor) => {
    const v = T.column(name);
    return T.eachMonth((i, m) => [T.at(m), v[i] === null ? null : v[i] * factor]);
  };
  T.yearlyPoints = (name, factor) =>
    T.years().map(y => {
      const v = T.year(name, y);
      return [y + 0.5, v === null ? null : v * factor];
    });

  /** A figure of lines over time, described by its lines: [{column, label, color, mark}]. The state may ask for months or years. */
  T.lines = (section, spec) => {
    const columns = spec.lines.map(l => l.column);
    const unit = T.about(columns[0]).unit;
    const isFlow = T.about(columns[0]).kind === 'FLOW';
    const yearlyOf = c => spec.yearly || c.state.step === 'year';
    const scale = c => {
      const base = T.scaleOf(unit, T.largest(columns) * (isFlow && yearlyOf(c) ? 8 : 1));
      const rate = isFlow ? (yearlyOf(c) ? ' a year' : ' a month') : '';
      return { factor: base.factor, name: (spec.unitName || base.name) + rate };
    };
    const colorOf = (l, theme) => theme[l.color] || l.color;
    /** What was recorded of a line, where it is comparable: months of a flow are not, its years are; a series of another concept is not. */
    const recorded = (c, l) =>
      isFlow && !yearlyOf(c)
        ? []
        : T.series
            .filter(s => !s.shape && T.reading(s) && T.reading(s).column === l.column)
            .flatMap(s =>
              s.points
                .filter(p => typeof p.recorded === 'number')
                .map(p => [T.place(s, p.year), (p.recorded / T.reading(s).factor) * scale(c).factor])
            );
    const RECORD = '~recorded';
    return T.figure(
      section,
      Object.assign(
        {
          needs: columns.slice(0, 1),
          legend: c =>
            spec.lines
              .filter(l => T.has(l.column))
              .map(l => ({ name: l.label, color: colorOf(l, c.theme), mark: l.mark || 'line' }))
              .concat(
                spec.lines.some(l => recorded(c, l).length > 0) ? [{ name: RECORD, label: 'recorded', color: c.theme.muted, mark: 'dots' }] : []
              ),
          option: c => {
            const s = scale(c),
              yearly = yearlyOf(c);
            return {
              grid: T.grid(c),
              xAxis: T.yearAxis(c),
              yAxis: T.valueAxis(c, s.name, Object.assign({ scale: spec.fromZero === false }, spec.yAxis && spec.yAxis(c))),
              tooltip: T.timeTooltip(c, { unit: s.name, yearly }),
              series: spec.lines
                .filter(l => T.has(l.column))
                .map((l, i) =>
                  T.line(l.label, gaps(l, yearly ? T.yearlyPoints(l.column, s.factor) : T.monthlyPoints(l.column, s.factor)), colorOf(l, c.theme), {
                    lineStyle: {
                      width: l.width || 2,
                      color: colorOf(l, c.theme),
                      type: l.mark === 'dashes' ? [6, 4] : l.mark === 'points' ? [2, 3] : 'solid'
                    },
                    showSymbol: yearly && !c.narrow,
                    areaStyle: l.area ? { color: colorOf(l, c.theme), opacity: 0.25 } : undefined,
                    markLine: spec.reference && i === 0 ? T.reference(c, spec.reference.value, spec.reference.label) : undefined
                  })
                )
                .concat(
                  spec.lines
                    .filter(l => !c.hidden.has(l.label))
                    .map(l => ({
                      type: 'scatter',
                      name: RECORD,
                      data: recorded(c, l),
                      symbolSize: 7,
                      silent: true,
                      z: 5,
                      itemStyle: { color: c.theme.surface, borderColor: colorOf(l, c.theme), borderWidth: 1.6, opacity: 1 }
                    }))
                    .filter(s => s.data.length > 0)
                )
            };
          },
          data: c => {
            const s = scale(c),
              yearly = yearlyOf(c),
              have = spec.lines.filter(l => T.has(l.column));
            const head = [yearly ? 'year' : 'month', ...have.map(l => `${l.label} [${s.name}]`)];
            const rows = yearly
              ? T.years().map(y => [String(y), ...have.map(l => scaled(T.year(l.column, y), s.factor))])
              : T.eachMonth((i, m) => [T.monthKey(m), ...have.map(l => scaled(T.column(l.column)[i], s.factor))]);
            return { columns: head, rows };
          }
        },
        spec
      )
    );
  };
  /** A line for which nothing is no value: there was no plan to fulfil. */
  const gaps = (l, points) => (l.gaps ? points.map(([x, v]) => [x, v === 0 ? null : v]) : points);
  const scaled = (v, factor) => (v === null ? null : Number((v * factor).toPrecision(6)));
  T.scaled = scaled;

  T.reference = (c, value, text) => ({
    silent: true,
    symbol: 'none',
    data: [{ yAxis: value }],
    lineStyle: { color: c.theme.grey, type: [3, 3], width: 1 },
    label: { formatter: text, position: 'insideEndTop', color: c.theme.muted, fontSize: 11 }
  });

  /** A heat map: rows by months or years. cells(row, column) gives a share, or null. */
  T.heat = (section, spec) =>
    T.figure(
      section,
      Object.assign(
        {
          renderer: 'canvas',
          wide: true,
          height: width => 74 + spec.rows().length * (width < 520 ? 17 : spec.rowHeight || 20),
          state: { step: window.innerWidth < 700 ? 'year' : 'month' },
          controls: [
            T.segment('step', 'Months or years', [
              ['month', 'Months'],
              ['year', 'Years']
            ])
          ],
          option: c => {
            const rows = spec.rows(),
              monthly = c.state.step === 'month';
            const ticks = monthly ? T.eachMonth((_, m) => m) : T.years();
            const cells = [];
            rows.forEach((row, r) =>
              ticks.forEach((tick, i) => {
                const value = monthly ? T.column(row.column)[i] : T.year(row.column, tick);
                if (value !== null) cells.push([i, rows.length - 1 - r, Number(value.toPrecision(4))]);
              })
            );
            const isYear = i => (monthly ? ticks[i] % 12 === 0 && (ticks[i] / 12) % yearStep(c) === 0 : ticks[i] % yearStep(c) === 0);
            return {
              grid: { top: 40, right: 14, bottom: 26, left: c.narrow ? 104 : 14 + Math.max(...rows.map(r => r.label.length)) * 6.7 },
              xAxis: {
                type: 'category',
                data: ticks.map(t => (monthly ? T.monthName(t) : String(t))),
                axisTick: { show: false },
                axisLine: { lineStyle: { color: c.theme.line } },
                splitArea: { show: false },
                axisLabel: {
                  color: c.theme.muted,
                  fontSize: 12,
                  interval: i => isYear(i),
                  formatter: (_, i) => String(monthly ? Math.floor(ticks[i] / 12) : ticks[i]),
                  hideOverlap: true
                }
              },
              yAxis: {
                type: 'category',
                data: rows.map(r => T.titled(r.label)).reverse(),
                axisTick: { show: false },
                axisLine: { show: false },
                axisLabel: { color: c.theme.ink, fontSize: c.narrow ? 11 : 12, width: c.narrow ? 96 : 240, overflow: 'truncate' }
              },
              visualMap: {
                type: 'continuous',
                min: spec.range[0],
                max: spec.range[1],
                calculable: false,
                orient: 'horizontal',
                right: 8,
                top: 0,
                itemWidth: 11,
                itemHeight: c.narrow ? 90 : 150,
                text: spec.ends(c),
                textStyle: { color: c.theme.muted, fontSize: 11 },
                inRange: { color: spec.colors(c) },
                hoverLink: false
              },
              tooltip: Object.assign(T.tooltipBox(c), {
                formatter: p => {
                  const tick = ticks[p.value[0]],
                    row = rows[rows.length - 1 - p.value[1]];
                  return T.tooltipRows(
                    monthly ? T.monthName(tick) : String(tick),
                    [[p.color, row.label, T.percent(p.value[2], 1)]],
                    monthly ? T.decreeLines(tick, tick + 1, c) : ''
                  );
                }
              }),
              series: [
                {
                  type: 'heatmap',
                  name: spec.title,
                  data: cells,
                  progressive: 0,
                  itemStyle: { borderWidth: monthly ? 0 : 1, borderColor: c.theme.surface },
                  emphasis: { itemStyle: { borderColor: c.theme.ink, borderWidth: 1 } }
                }
              ]
            };
          },
          data: c => {
            const rows = spec.rows();
            return c.state.step === 'year'
              ? {
                  columns: ['year', ...rows.map(r => r.label)],
                  rows: T.years().map(y => [String(y), ...rows.map(r => scaled(T.year(r.column, y), 1))])
                }
              : {
                  columns: ['month', ...rows.map(r => r.label)],
                  rows: T.eachMonth((i, m) => [T.monthKey(m), ...rows.map(r => T.column(r.column)[i])])
                };
          }
        },
        spec
      )
    );
  /** From nothing (the surface) to much (strong), in one hue. */
  T.ramp = c => (T.isDark() ? ['#26251f', '#4a3a24', '#8a5a24', '#d98a2b', '#ffd27a'] : ['#f6f1e6', '#f3d9a4', '#e8a552', '#c4601f', '#6e2410']);
})(Thermidor);
