/* What was decreed and what befell, on one axis of years: a lane for decrees, a lane for each kind of event from outside. */
(function (T) {
  /** Of every kind: how it is called, and how far from nothing unusual the months of it are; below nought is easier than usual. */
  const KINDS = {
    front: { label: 'fronts', sum: s => s.size * part(s) },
    destruction: { label: 'destruction', sum: s => s.size * part(s) },
    epidemic: { label: 'epidemics', sum: s => s.size * part(s) },
    warDeaths: { label: 'war deaths', sum: s => s.size },
    weather: { label: 'weather', sum: s => (1 - s.size) * part(s) },
    exportPrice: { label: 'export prices', sum: s => 1 - s.size },
    importPrice: { label: 'import prices', sum: s => s.size - 1 },
    credit: { label: 'credit, gold', sum: s => -s.size }
  };
  const REGIONS = Math.max(1, T.members('harvest_by_region').length);
  const part = s => (s.regions === 'all' || s.regions === 'country' ? 1 : s.regions.split(';').length / REGIONS);

  const lanes = Object.keys(KINDS).filter(kind => T.shocks.some(s => s.kind === kind));
  const active = (kind, month) => T.shocks.filter(s => s.kind === kind && s.from <= month && month <= s.to);

  /** Runs of months in which the same things went on: [from, end, lane, strength between -1 and 1]. */
  function strips() {
    const out = [];
    lanes.forEach((kind, lane) => {
      const strength = T.eachMonth((i, m) => active(kind, m).reduce((sum, s) => sum + KINDS[kind].sum(s), 0));
      const most = Math.max(...strength.map(Math.abs), 1e-9);
      for (let i = 0; i < strength.length; ) {
        let end = i + 1;
        while (end < strength.length && strength[end] === strength[i]) end++;
        if (active(kind, T.first + i).length > 0) out.push([(T.first + i) / 12, (T.first + end) / 12, lane + 1, strength[i] / most]);
        i = end;
      }
    });
    return out;
  }

  const size = s => `${T.number(s.size)} ${T.unitText(s.unit)}`;
  const where = s => (s.regions === 'country' ? '' : s.regions === 'all' ? ', all regions' : ', ' + s.regions.replace(/_/g, ' ').replace(/; /g, ', '));

  function option(c) {
    const labels = ['decrees', ...lanes.map(kind => KINDS[kind].label)];
    const bars = strips();
    const ticks = T.decrees.filter(d => d.month >= T.first && d.month < T.end);
    const fill = v => (v < 0 ? c.theme.green : c.theme.red);
    return {
      grid: T.grid(c, { top: 8, left: 16 }),
      xAxis: T.yearAxis(c),
      yAxis: {
        type: 'category',
        data: labels,
        inverse: true,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: c.theme.muted, fontSize: c.narrow ? 11 : 12 },
        splitLine: { show: true, lineStyle: { color: c.theme.line } }
      },
      tooltip: Object.assign(T.tooltipBox(c), {
        trigger: 'axis',
        formatter: points => {
          const month = Math.floor(points[0].value[0] * 12 + 1e-6);
          const reach = c.narrow ? 2 : 0;
          const rows = lanes.flatMap(kind => active(kind, month).map(s => [fill(KINDS[kind].sum(s)), `${KINDS[kind].label}: ${s.name}${where(s)}`, size(s)]));
          const more = rows.length > 9 ? [[null, `and ${rows.length - 9} more`, '']] : [];
          return T.tooltipRows(T.monthName(month), rows.slice(0, 9).concat(more), T.decreeLines(month - reach, month + 1 + reach, c));
        }
      }),
      series: [
        {
          type: 'custom',
          name: 'events',
          data: bars,
          encode: { x: [0, 1], y: 2 },
          tooltip: { show: false },
          renderItem: (params, api) => {
            const [x, y] = api.coord([api.value(0), api.value(2)]),
              end = api.coord([api.value(1), api.value(2)])[0],
              height = api.size([0, 1])[1] * 0.62,
              v = api.value(3);
            return {
              type: 'rect',
              shape: { x, y: y - height / 2, width: Math.max(1.5, end - x), height },
              style: { fill: fill(v), opacity: 0.22 + 0.78 * Math.min(1, Math.abs(v)) }
            };
          }
        },
        {
          type: 'custom',
          name: 'decrees',
          data: ticks.map(d => [T.at(d.month), 0]),
          encode: { x: 0, y: 1 },
          tooltip: { show: false },
          renderItem: (params, api) => {
            const [x, y] = api.coord([api.value(0), 0]),
              height = api.size([0, 1])[1] * 0.7;
            return { type: 'line', shape: { x1: x, x2: x, y1: y - height / 2, y2: y + height / 2 }, style: { stroke: c.theme.ink, lineWidth: 1, opacity: 0.75 } };
          }
        },
        { type: 'line', name: '~', data: T.eachMonth((i, m) => [T.at(m), 0]), showSymbol: false, silent: true, lineStyle: { opacity: 0 }, emphasis: { disabled: true } }
      ]
    };
  }

  /** Beneath the chart of the record, so that a turn of a curve can be looked up. */
  T.timeline = () =>
    T.figure('record', {
      id: 'timeline',
      title: 'What was decreed, and what befell',
      says: 'All of this is given to the run. A line is a month with a decree; a strip is something from outside, the darker, the more of the country it struck and the harder, within its own lane.',
      alt: 'A lane of decrees and lanes of fronts, destruction, epidemics, war deaths, weather, world prices and credit by month.',
      wide: true,
      unless: () => (T.months === 0 ? 'this run has no month to show.' : T.decrees.length + T.shocks.length === 0 ? 'the run folder lists no decrees and no events.' : null),
      height: width => 52 + (lanes.length + 1) * (width < 520 ? 24 : 27),
      legend: c => [
        { name: 'decree', label: 'a month with a decree', color: c.theme.ink, mark: 'tick', fixed: true },
        { name: 'harder', label: 'harder than usual', color: c.theme.red, mark: 'area', fixed: true },
        { name: 'easier', label: 'easier than usual', color: c.theme.green, mark: 'area', fixed: true }
      ],
      option,
      sentence: () =>
        `${T.decrees.length} decrees and ${T.shocks.length} events from outside. Point at a month for what was decreed and went on in it; the section Decrees has them all, with sources.`,
      data: () => ({
        columns: ['from', 'to', 'kind', 'what', 'where', 'size', 'unit'],
        rows: T.decrees
          .map(d => [T.monthKey(d.month), '', 'decree', d.title, '', '', ''])
          .concat(T.shocks.map(s => [T.monthKey(s.from), T.monthKey(s.to), s.kind, s.name, s.regions, s.size, s.unit]))
          .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
      })
    });
})(Thermidor);
