/* Prices, money, wages and foreign trade. */
(function (T) {
  const baskets = T.members('price').map(c => c.split('.')[1]);
  const pair = c =>
    [
      ['state and co-operative trade', 'price.' + c.state.basket, c.theme.blue],
      ['free market', 'market_price.' + c.state.basket, c.theme.red]
    ].filter(([, column]) => T.has(column));
  T.figure('money', {
    id: 'prices',
    title: 'Prices in the shop and on the market',
    needs: ['price.*'],
    state: { basket: baskets[0], log: true },
    says: '1 is the price of 1928. Where a fixed price lies far below the market, goods are short.',
    controls: [T.select('basket', 'Good', () => baskets.map(b => [b, T.titled(T.memberLabel('price', b))])), T.check('log', 'log scale')],
    legend: c => pair(c).map(([name, , color]) => ({ name, color })),
    option: c => ({
      grid: T.grid(c),
      xAxis: T.yearAxis(c),
      yAxis: T.valueAxis(c, 'ratio to 1928', c.state.log ? { type: 'log' } : {}),
      tooltip: T.timeTooltip(c, { unit: 'ratio to 1928' }),
      series: pair(c).map(([name, column, color]) =>
        T.line(
          name,
          T.monthlyPoints(column, 1).map(([x, v]) => [x, c.state.log && v <= 0 ? null : v]),
          color
        )
      )
    }),
    data: c => ({
      columns: ['month', ...pair(c).map(p => p[0])],
      rows: T.eachMonth((i, m) => [T.monthKey(m), ...pair(c).map(p => T.column(p[1])[i])])
    })
  });
  T.lines('money', {
    id: 'scissors',
    title: 'Terms of trade of the village',
    says: 'What farms get for their produce relative to what they pay for wares; 1 is 1928. A fall opens the scissors against the village.',
    reference: { value: 1, label: '1928' },
    lines: [{ column: 'terms_of_trade', label: 'terms of trade', color: 'green' }]
  });
  const logged = (id, title, says, lines, unit) =>
    T.lines('money', {
      id,
      title,
      says,
      lines,
      unitName: unit,
      state: { log: true },
      controls: [T.check('log', 'log scale')],
      yAxis: c => (c.state.log && lines.every(l => (T.column(l.column) || []).every(v => v === null || v > 0)) ? { type: 'log' } : {})
    });
  logged('cash', 'Money in hand', 'Cash of households, farms and private business.', [{ column: 'money', label: 'money', color: 'blue' }]);
  logged(
    'wages',
    'Money wage',
    'Mean wage of workers and employees in a month, in roubles of the day.',
    [{ column: 'wage', label: 'wage', color: 'orange' }],
    'roubles a month'
  );
  T.lines('money', {
    id: 'real-wage',
    title: 'What the wage bought',
    says: 'Goods consumed per head in towns, all who live there taken together; 1 is 1913.',
    lines: [{ column: 'real_wage', label: 'real wage', color: 'blue' }],
    state: { step: 'month' }
  });
  T.lines('money', {
    id: 'trade',
    title: 'Foreign trade',
    says: 'Goods exported and imported in a year, at prices of 1928.',
    yearly: true,
    lines: [
      { column: 'exports', label: 'exports', color: 'green' },
      { column: 'imports', label: 'imports', color: 'blue' },
      { column: 'machinery_imported', label: 'machinery among them', color: 'orange', mark: 'dashes' }
    ]
  });
})(Thermidor);
