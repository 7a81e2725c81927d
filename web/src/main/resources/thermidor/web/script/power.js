/* Property by form, control from below, and the path of the run on the plane of the two. */
(function (T) {
  const FORMS = { state: '#c8501e', cooperative: '#dfb43a', petty: '#78bb6c', private: '#8d4f86', concession: '#5aa0c8' };
  const forms = T.members('property').map(c => c.split('.')[1]);
  const common = i => ['state', 'cooperative'].reduce((a, f) => a + (T.has('property.' + f) ? T.column('property.' + f)[i] : 0), 0) * 100;
  const below = i => T.column('control_from_below')[i] * 100;

  const WARNING = String(T.manifest.control_from_below || '').startsWith('held')
    ? 'Control from below is held by the scenario; it is not a result of the run.'
    : 'Control from below is measured from what the organs do; the law about them is dated, or chosen by those who rule.';
  T.figure('power', {
    id: 'plane',
    title: 'The path on the plane of property and power',
    wide: true,
    needs: ['property.*', 'control_from_below'],
    says:
      'To the right: the part of the means of production, land included, in the hands of the state and of co-operatives. Upwards: control from below. Each dot is the end of a year. ' +
      WARNING,
    height: width => (width < 520 ? 360 : 460),
    legend: () => [],
    option: c => {
      const path = T.eachMonth(i => [common(i), below(i)]),
        years = T.years().map(y => [y, Math.min(T.months - 1, y * 12 + 11 - T.first)]);
      const top = Math.max(20, Math.ceil((Math.max(...path.map(p => p[1])) * 1.15) / 10) * 10);
      const named = new Set(),
        shownAt = [];
      for (const [y, i] of years) {
        const px = (common(i) / 100) * (c.width - 70),
          py = (below(i) / top) * (c.narrow ? 270 : 370);
        if (shownAt.every(([x, v]) => Math.abs(x - px) > 33 || Math.abs(v - py) > 15)) {
          shownAt.push([px, py]);
          named.add(y);
        }
      }
      return {
        grid: T.grid(c, { bottom: 26, right: 22, top: 34 }),
        xAxis: {
          type: 'value',
          min: 0,
          max: 100,
          name: 'State and co-operative property, %',
          nameLocation: 'middle',
          nameGap: 28,
          nameTextStyle: { color: c.theme.muted, fontSize: 12 },
          axisLabel: { color: c.theme.muted },
          splitLine: { lineStyle: { color: c.theme.line } },
          axisLine: { show: false }
        },
        yAxis: T.valueAxis(c, 'Control from below, %', { min: 0, max: Math.min(100, top) }),
        tooltip: Object.assign(T.tooltipBox(c), {
          trigger: 'item',
          formatter: p =>
            T.tooltipRows(
              p.data.head || '',
              [
                [null, 'state and co-operative property', p.value[0].toFixed(1) + ' %'],
                [null, 'control from below', p.value[1].toFixed(1) + ' %']
              ],
              p.data.year ? T.decreeLines(p.data.year * 12, p.data.year * 12 + 12, c) : ''
            )
        }),
        series: [
          {
            type: 'line',
            name: 'path',
            data: path,
            showSymbol: false,
            silent: true,
            lineStyle: { width: 2, color: c.theme.blue, opacity: 0.55 },
            itemStyle: { color: c.theme.blue },
            z: 2,
            markArea: {
              silent: true,
              label: { color: c.theme.muted, fontSize: c.narrow ? 11 : 13, fontStyle: 'italic', opacity: 0.9 },
              itemStyle: { color: 'transparent' },
              data: [
                [
                  { name: c.narrow ? '' : 'common property, rule from below', coord: [50, top], label: { position: 'insideTopRight', distance: 6 } },
                  { coord: [100, top / 2] }
                ],
                [
                  {
                    name: c.narrow ? '' : 'common property, rule from above',
                    coord: [50, top / 2],
                    label: { position: 'insideTopRight', distance: 6 }
                  },
                  { coord: [100, 0] }
                ],
                [
                  { name: c.narrow ? '' : 'private property, rule from below', coord: [0, top], label: { position: 'insideTopLeft', distance: 6 } },
                  { coord: [50, top / 2] }
                ],
                [
                  {
                    name: c.narrow ? '' : 'private property, rule from above',
                    coord: [0, top / 2],
                    label: { position: 'insideTopLeft', distance: 6 }
                  },
                  { coord: [50, 0] }
                ]
              ]
            }
          },
          {
            type: 'scatter',
            name: 'years',
            symbolSize: c.narrow ? 7 : 9,
            z: 3,
            data: years.map(([y, i], n) => ({
              value: [common(i), below(i)],
              head: T.monthName(T.first + i),
              year: y,
              label: { show: named.has(y), formatter: String(y) },
              itemStyle: { color: shade(c, n / Math.max(1, years.length - 1)), borderColor: c.theme.surface, borderWidth: 1 }
            })),
            label: { position: 'top', color: c.theme.ink, fontSize: 11, distance: 5 }
          }
        ]
      };
    },
    data: () => ({
      columns: ['month', 'state and co-operative property [%]', 'control from below [%]'],
      rows: T.eachMonth((i, m) => [T.monthKey(m), T.scaled(common(i), 1), T.scaled(below(i), 1)])
    })
  });
  /** From early (light) to late (dark; in the dark the other way round). */
  const shade = (c, t) => {
    const a = T.isDark() ? [70, 110, 150] : [168, 205, 235],
      b = T.isDark() ? [190, 225, 250] : [8, 62, 110];
    return `rgb(${a.map((v, i) => Math.round(v + (b[i] - v) * t)).join(',')})`;
  };

  T.figure('power', {
    id: 'property',
    title: 'Means of production by form of property',
    needs: ['property.*'],
    says: 'Shares by value, land included. State: the manager is appointed and the surplus goes to the treasury. Petty: peasant household or craft. Private: hires labour.',
    legend: () => forms.map(f => ({ name: T.memberLabel('property', f), color: FORMS[f] || '#888', mark: 'area' })),
    option: c => ({
      grid: T.grid(c),
      xAxis: T.yearAxis(c, { min: T.at(T.first), max: T.at(T.end - 1) }),
      yAxis: T.valueAxis(c, '% of means of production', c.hidden.size === 0 ? { max: 100 } : {}),
      tooltip: T.timeTooltip(c, { unit: '%' }),
      series: forms.map(f =>
        T.line(T.memberLabel('property', f), T.monthlyPoints('property.' + f, 100), FORMS[f] || '#888', {
          stack: 'all',
          areaStyle: { color: FORMS[f] || '#888', opacity: 1 },
          lineStyle: { width: 0.7, color: c.theme.surface }
        })
      )
    }),
    data: () => ({
      columns: ['month', ...forms.map(f => T.memberLabel('property', f) + ' [%]')],
      rows: T.eachMonth((i, m) => [T.monthKey(m), ...forms.map(f => T.scaled(T.column('property.' + f)[i], 100))])
    })
  });
  T.lines('power', {
    id: 'collectivised',
    title: 'Collective farms and control from below',
    says: 'Peasant households in collective farms. ' + WARNING,
    yAxis: () => ({ min: 0, max: 100 }),
    lines: [
      { column: 'collectivised', label: 'households in collective farms', color: 'orange' },
      { column: 'control_from_below', label: 'control from below', color: 'blue', mark: 'dashes' }
    ]
  });
})(Thermidor);
