/* What the plan asked, what was reported, and what was made. */
(function (T) {
  const sectors = T.members('output').map(c => c.split('.')[1]);
  const years = T.wholeYears();
  /** A year in which every month was planned, reported or worked. */
  const get = (name, y) =>
    T.has(name) &&
    T.isWhole(y) &&
    T.column(name)
      .slice(y * 12 - T.first, y * 12 + 12 - T.first)
      .every(v => v > 0)
      ? T.year(name, y)
      : null;
  const industry = c => c.state.sector === 'industry';
  const names = c =>
    industry(c)
      ? { real: 'industry', reported: 'industry_reported', planned: null }
      : { real: 'output.' + c.state.sector, reported: 'output_reported.' + c.state.sector, planned: 'output_planned.' + c.state.sector };
  const scale = c =>
    T.scaleOf('million 1928 rouble', Math.max(...years.map(y => Math.max(get(names(c).real, y) || 0, get(names(c).reported, y) || 0, 0))));

  T.figure('plan', {
    id: 'plan-report-real',
    title: 'Plan, report and real output',
    wide: true,
    needs: ['output.*', 'output_reported.*'],
    unless: () => (years.length === 0 ? 'the run has no whole calendar year.' : null),
    says: 'Yearly output. The report is in plan prices, which hide a part of the rise of prices; the plan and real output are at the prices of 1928. The lines of plan and report begin where there was one for the whole year.',
    state: { sector: sectors.includes('metals') ? 'metals' : sectors[0] },
    controls: [T.select('sector', 'Sector', () => [['industry', 'All industry'], ...sectors.map(s => [s, T.titled(T.memberLabel('output', s))])])],
    height: width => (width < 520 ? 290 : 380),
    legend: c =>
      [
        { name: 'really made', color: c.theme.blue },
        { name: 'reported', color: c.theme.orange }
      ].concat(industry(c) ? [] : [{ name: 'planned', color: c.theme.grey, mark: 'dashes' }]),
    option: c => {
      const n = names(c),
        s = scale(c),
        points = name =>
          years.map(y => {
            const v = name ? get(name, y) : null;
            return [y + 0.5, v === null ? null : v * s.factor];
          });
      return {
        grid: T.grid(c),
        xAxis: T.yearAxis(c),
        yAxis: T.valueAxis(c, s.name + ' a year'),
        tooltip: T.timeTooltip(c, { unit: s.name, yearly: true }),
        series: [
          T.line('really made', points(n.real), c.theme.blue, { showSymbol: true, lineStyle: { width: 2.4, color: c.theme.blue }, z: 4 }),
          T.line('reported', points(n.reported), c.theme.orange, { showSymbol: true, symbol: 'diamond', symbolSize: 8 }),
          T.line('planned', points(n.planned), c.theme.grey, {
            showSymbol: true,
            symbol: 'emptyCircle',
            lineStyle: { width: 1.8, color: c.theme.grey, type: [6, 4] }
          })
        ].slice(0, n.planned ? 3 : 2)
      };
    },
    sentence: c => {
      const n = names(c),
        last = [...years].reverse().find(y => get(n.real, y) && get(n.reported, y));
      if (!last) return '';
      const gap = get(n.reported, last) / get(n.real, last) - 1,
        plan = n.planned && get(n.planned, last);
      return (
        (Math.abs(gap) < 0.005
          ? `In ${last} the report agrees with what was really made`
          : `In ${last} the report, in its own prices, lies ${Math.abs(gap * 100).toFixed(0)} % ${gap >= 0 ? 'above' : 'below'} what was really made`) +
        (plan ? `; of what the plan asked, ${((get(n.real, last) / plan) * 100).toFixed(0)} % was really made.` : '.')
      );
    },
    data: c => {
      const n = names(c);
      return {
        columns: ['year', 'really made', 'reported', 'planned'],
        rows: years.map(y => [String(y), get(n.real, y), get(n.reported, y), n.planned ? get(n.planned, y) : null])
      };
    }
  });

  const growth = (name, y) => {
    const a = get(name, y - 1),
      b = get(name, y);
    return a && b ? (b / a - 1) * 100 : null;
  };
  T.figure('plan', {
    id: 'growth',
    title: 'Growth of industry, real and published',
    needs: ['industry', 'industry_reported'],
    unless: () => (years.length < 2 ? 'the run has fewer than two whole calendar years.' : null),
    says: 'Change against the year before.',
    legend: c => [
      { name: 'real', color: c.theme.blue, mark: 'area' },
      { name: 'published', color: c.theme.orange, mark: 'area' }
    ],
    option: c => ({
      grid: T.grid(c),
      xAxis: {
        type: 'category',
        data: years.slice(1).map(String),
        axisTick: { show: false },
        axisLine: { onZero: false, lineStyle: { color: c.theme.line } },
        axisLabel: { color: c.theme.muted, interval: c.width < 420 ? 3 : c.width < 900 ? 1 : 0 }
      },
      yAxis: T.valueAxis(c, '% a year'),
      tooltip: Object.assign(T.tooltipBox(c), {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        formatter: ps =>
          T.tooltipRows(
            ps[0].name,
            ps
              .filter(p => p.value !== null && p.value !== undefined && p.value !== '-')
              .map(p => [p.color, p.seriesName, p.value.toFixed(1).replace('-', '−') + ' %'])
          )
      }),
      series: [
        ['real', 'industry', c.theme.blue],
        ['published', 'industry_reported', c.theme.orange]
      ].map(([name, column, color]) => ({
        type: 'bar',
        name,
        data: years.slice(1).map(y => T.scaled(growth(column, y), 1)),
        itemStyle: { color },
        barGap: '8%',
        barCategoryGap: '30%',
        emphasis: { disabled: true }
      }))
    }),
    data: () => ({
      columns: ['year', 'real [%]', 'published [%]'],
      rows: years.slice(1).map(y => [String(y), T.scaled(growth('industry', y), 1), T.scaled(growth('industry_reported', y), 1)])
    })
  });
  T.lines('plan', {
    id: 'fulfilment',
    title: 'Fulfilment of the plan',
    says: 'Output of planned works relative to the plan, as reported and in fact; capacity that managers keep from the planning office.',
    reference: { value: 100, label: 'plan' },
    fromZero: true,
    lines: [
      { column: 'plan_fulfilment_reported', label: 'reported', color: 'orange', gaps: true },
      { column: 'plan_fulfilment_real', label: 'in fact', color: 'blue', gaps: true },
      { column: 'capacity_hidden', label: 'hidden capacity', color: 'purple', mark: 'dashes' }
    ]
  });
  T.lines('plan', {
    id: 'effort',
    title: 'Effort, productivity and enthusiasm',
    says: 'Effort: 1 is normal. Productivity: what new machines make possible, 1 is 1913. Enthusiasm: what is left of its stock, from 1 to 0.',
    unitName: 'ratio',
    lines: [
      { column: 'effort', label: 'effort', color: 'blue' },
      { column: 'productivity', label: 'productivity', color: 'green' },
      { column: 'enthusiasm', label: 'enthusiasm', color: 'red' }
    ]
  });
  T.lines('plan', {
    id: 'capital',
    title: 'Investment',
    says: 'New capital put in place in a year, at prices of 1928.',
    yearly: true,
    lines: [{ column: 'investment', label: 'investment', color: 'blue', area: true }]
  });
})(Thermidor);
