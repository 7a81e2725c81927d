/* Any observable of the run, by months. */
(function (T) {
  const COLORS = ['blue', 'orange', 'green', 'red', 'purple', 'sky', 'grey', 'ink'];
  const have = Object.keys(T.observables).filter(o => T.members(o).length > 0);
  const columns = c => T.members(c.state.observable);
  const shown = c => columns(c).slice(0, 24);
  const name = column => (column.includes('.') ? T.columnLabel(column) : T.observableOf(column).replace(/_/g, ' '));
  const color = (theme, i) => theme[COLORS[i % COLORS.length]];
  const dash = i => (i < 8 ? 'solid' : i < 16 ? [6, 4] : [2, 3]);
  const scale = c => T.scaleOf(T.about(c.state.observable).unit, T.largest(columns(c)));
  T.explorer = T.figure('explore', {
    id: 'explore',
    title: 'One observable, by months',
    wide: true,
    unless: () => (have.length === 0 ? 'the run folder has no observables.csv that can be read.' : null),
    state: { observable: have.includes('gdp_per_head') ? 'gdp_per_head' : have[0], step: 'month' },
    controls: [
      T.select('observable', 'Observable', () => have.map(o => [o, T.titled(o.replace(/_/g, ' ')).replace(/^Gdp/, 'GDP')])),
      T.segment('step', 'Months or years', [
        ['month', 'Months'],
        ['year', 'Years']
      ])
    ],
    height: width => (width < 520 ? 300 : 380),
    legend: c =>
      shown(c).length < 2
        ? []
        : shown(c).map((column, i) => ({ name: name(column), color: color(c.theme, i), mark: i < 8 ? 'line' : i < 16 ? 'dashes' : 'points' })),
    option: c => {
      const s = scale(c),
        yearly = c.state.step === 'year',
        flow = T.about(c.state.observable).kind === 'FLOW' ? (yearly ? ' a year' : ' a month') : '';
      return {
        grid: T.grid(c),
        xAxis: T.yearAxis(c),
        yAxis: T.valueAxis(c, s.name + flow),
        tooltip: T.timeTooltip(c, { unit: s.name + flow, yearly }),
        series: shown(c).map((column, i) =>
          T.line(name(column), yearly ? T.yearlyPoints(column, s.factor) : T.monthlyPoints(column, s.factor), color(c.theme, i), {
            lineStyle: { width: 1.8, color: color(c.theme, i), type: dash(i) }
          })
        )
      };
    },
    sentence: c => {
      const about = T.about(c.state.observable);
      return `${T.titled(about.says)}. Unit: ${about.unit}.`;
    },
    data: c =>
      c.state.step === 'year'
        ? { columns: ['year', ...columns(c)], rows: T.years().map(y => [String(y), ...columns(c).map(n => T.scaled(T.year(n, y), 1))]) }
        : { columns: ['month', ...columns(c)], rows: T.eachMonth((i, m) => [T.monthKey(m), ...columns(c).map(n => T.column(n)[i])]) }
  });
  if (have.length > 0) {
    const all = have.flatMap(o => T.members(o));
    const button = T.element('button', {
      type: 'button',
      text: 'Save all observables as CSV (five digits)',
      onclick: () =>
        T.save(
          'thermidor-observables.csv',
          new Blob([T.csv({ columns: ['month', ...all], rows: T.eachMonth((i, m) => [T.monthKey(m), ...all.map(n => T.column(n)[i])]) })], {
            type: 'text/csv'
          })
        )
    });
    document.querySelector('[data-section="explore"]').append(T.element('p', {}, button));
  }
})(Thermidor);
