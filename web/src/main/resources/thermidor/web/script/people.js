/* Strata over time, and what each had to live on. */
(function (T) {
  const COLORS = {
    unskilled_worker: '#9cc6e6',
    skilled_worker: '#4a93cc',
    labour_aristocrat: '#0b5a9c',
    specialist: '#7b6fb5',
    lower_official: '#f6c98f',
    middle_official: '#ee9440',
    upper_official: '#d2491b',
    cadre: '#8a2a10',
    soldier: '#77744a',
    poor_peasant: '#c3e3b8',
    middle_peasant: '#78bb6c',
    rich_peasant: '#2f7d3b',
    collective_farmer: '#dfc94a',
    farm_chair: '#a38a12',
    artisan: '#d9a3c3',
    trader: '#b56a97',
    owner: '#7a2a5c',
    student: '#7fc7c0',
    dependant: '#cfcac0',
    marginal: '#98938a',
    prisoner: '#55505a'
  };
  const GROUPS = [
    ['workers', '#4a93cc', ['unskilled_worker', 'skilled_worker', 'labour_aristocrat']],
    ['specialists', '#7b6fb5', ['specialist']],
    ['officials and cadre', '#d2491b', ['lower_official', 'middle_official', 'upper_official', 'cadre']],
    ['soldiers', '#77744a', ['soldier']],
    ['individual peasants', '#78bb6c', ['poor_peasant', 'middle_peasant', 'rich_peasant']],
    ['collective farmers', '#dfc94a', ['collective_farmer', 'farm_chair']],
    ['craft, trade, owners', '#b56a97', ['artisan', 'trader', 'owner']],
    ['students', '#7fc7c0', ['student']],
    ['dependants', '#cfcac0', ['dependant']],
    ['unemployed, homeless', '#98938a', ['marginal']],
    ['prisoners', '#55505a', ['prisoner']]
  ];
  T.strataColors = COLORS;
  const strata = T.members('persons').map(c => c.split('.')[1]);
  const parts = c =>
    c.state.detail === 'all'
      ? strata.map(s => ({ name: T.memberLabel('persons', s), color: COLORS[s] || '#888', of: [s] }))
      : GROUPS.map(([name, color, of]) => ({ name, color, of: of.filter(s => strata.includes(s)) })).filter(g => g.of.length > 0);
  const count = (part, i) => part.of.reduce((a, s) => a + (T.column('persons.' + s)[i] || 0), 0);
  const whole = i => strata.reduce((a, s) => a + (T.column('persons.' + s)[i] || 0), 0);
  const amount = (c, part, i) => (c.state.as === 'share' ? (count(part, i) / whole(i)) * 100 : count(part, i) / 1e6);

  T.figure('people', {
    id: 'strata',
    title: 'Strata',
    wide: true,
    needs: ['persons.*'],
    state: { detail: 'groups', as: 'share' },
    says: 'Everyone alive, by what they were in the division of labour at the end of each month. Children and the old who do not work are dependants.',
    controls: [
      T.segment('as', 'Measure', [
        ['share', 'Shares'],
        ['persons', 'Persons'],
        ['log', 'Lines, log scale']
      ]),
      T.segment('detail', 'Detail', [
        ['groups', 'Groups'],
        ['all', 'All strata']
      ])
    ],
    height: width => (width < 520 ? 330 : 420),
    legend: c => parts(c).map(p => ({ name: p.name, color: p.color, mark: c.state.as === 'log' ? 'line' : 'area' })),
    option: c => {
      const log = c.state.as === 'log',
        unit = c.state.as === 'share' ? '% of all persons' : log ? 'million persons, log scale' : 'million persons';
      return {
        grid: T.grid(c),
        xAxis: T.yearAxis(c, log ? {} : { min: T.at(T.first), max: T.at(T.end - 1) }),
        yAxis: log
          ? T.valueAxis(c, unit, { type: 'log', min: 0.01 })
          : T.valueAxis(c, unit, c.state.as === 'share' && c.hidden.size === 0 ? { max: 100 } : {}),
        tooltip: T.timeTooltip(c, { unit: c.state.as === 'share' ? '% of all persons' : 'million persons', most: 21 }),
        series: parts(c).map(p =>
          T.line(
            p.name,
            T.eachMonth((i, m) => {
              const v = amount(c, p, i);
              return [T.at(m), log && v <= 0.0005 ? null : v];
            }),
            p.color,
            log
              ? {}
              : { stack: 'all', areaStyle: { color: p.color, opacity: 1 }, lineStyle: { width: 0.7, color: c.theme.surface }, sampling: undefined }
          )
        )
      };
    },
    data: c => ({
      columns: ['month', ...parts(c).map(p => p.name + (c.state.as === 'share' ? ' [%]' : ' [million]'))],
      rows: T.eachMonth((i, m) => [T.monthKey(m), ...parts(c).map(p => T.scaled(amount(c, p, i), 1))])
    })
  });

  const SHOWN = ['unskilled_worker', 'skilled_worker', 'upper_official', 'middle_peasant', 'collective_farmer', 'prisoner'];
  const eaters = T.members('consumption').map(c => c.split('.')[1]);
  const lineColor = (s, theme) =>
    s === 'prisoner' ? theme.ink : s === 'collective_farmer' ? '#b39a1c' : s === 'dependant' ? theme.grey : COLORS[s] || theme.grey;
  const alive = (s, i) => {
    const p = T.column('persons.' + s);
    return !p || p[i] > 0;
  };
  const eat = (s, i) => {
    const v = T.column('consumption.' + s)[i];
    return v === null || v === 0 || !alive(s, i) ? null : v;
  };
  const eatYear = (s, y) => {
    let sum = 0,
      n = 0;
    for (let i = Math.max(0, y * 12 - T.first); i < Math.min(T.months, y * 12 + 12 - T.first); i++) {
      const v = eat(s, i);
      if (v !== null) {
        sum += v;
        n++;
      }
    }
    return n ? sum / n : null;
  };
  T.figure('people', {
    id: 'consumption',
    title: 'What each stratum consumed',
    wide: true,
    needs: ['consumption.*'],
    state: { step: 'year', log: true },
    says: 'Goods consumed by a person in a month, at prices of 1928. On the log scale equal steps are equal multiples. A line breaks where nobody belonged to the stratum. Choose the strata in the legend.',
    sentence: () => {
      const year = T.wholeYears().pop();
      const seen = ['upper_official', 'skilled_worker', 'unskilled_worker', 'collective_farmer', 'middle_peasant', 'prisoner']
        .filter(s => eaters.includes(s))
        .map(s => [T.memberLabel('consumption', s), eatYear(s, year)])
        .filter(([, v]) => v !== null);
      if (!year || seen.length < 2) return '';
      const most = seen.reduce((a, b) => (b[1] > a[1] ? b : a)),
        least = seen.reduce((a, b) => (b[1] < a[1] ? b : a));
      const all = seen.map(([name, v]) => `${name} ${v.toFixed(v < 9.95 ? 1 : 0)}`).join(', ');
      return `Roubles of 1928 a month in ${year}: ${all}. Between ${most[0]} and ${least[0]} that is ${(most[1] / least[1]).toFixed(0)} to 1.`;
    },
    hidden: eaters.filter(s => !SHOWN.includes(s)).map(s => T.memberLabel('consumption', s)),
    controls: [
      T.segment('step', 'Months or years', [
        ['year', 'Years'],
        ['month', 'Months']
      ]),
      T.check('log', 'log scale')
    ],
    height: width => (width < 520 ? 320 : 400),
    legend: c => eaters.map(s => ({ name: T.memberLabel('consumption', s), color: lineColor(s, c.theme) })),
    option: c => ({
      grid: T.grid(c),
      xAxis: T.yearAxis(c),
      yAxis: T.valueAxis(c, 'roubles of 1928 a month', c.state.log ? { type: 'log' } : {}),
      tooltip: T.timeTooltip(c, { unit: 'roubles of 1928 a month', yearly: c.state.step === 'year' }),
      series: eaters.map(s =>
        T.line(
          T.memberLabel('consumption', s),
          c.state.step === 'year' ? T.years().map(y => [y + 0.5, eatYear(s, y)]) : T.eachMonth((i, m) => [T.at(m), eat(s, i)]),
          lineColor(s, c.theme),
          { showSymbol: c.state.step === 'year' && !c.narrow, symbolSize: 5 }
        )
      )
    }),
    data: c => ({
      columns: [c.state.step, ...eaters.map(s => T.memberLabel('consumption', s))],
      rows:
        c.state.step === 'year'
          ? T.years().map(y => [String(y), ...eaters.map(s => T.scaled(eatYear(s, y), 1))])
          : T.eachMonth((i, m) => [T.monthKey(m), ...eaters.map(s => eat(s, i))])
    })
  });
  T.lines('people', {
    id: 'town-country',
    title: 'Consumption in town and village',
    says: 'Goods consumed by a person in a month.',
    state: { step: 'year' },
    controls: [
      T.segment('step', 'Months or years', [
        ['year', 'Years'],
        ['month', 'Months']
      ])
    ],
    unitName: 'roubles of 1928 a month',
    lines: [
      { column: 'consumption_urban', label: 'towns', color: 'blue' },
      { column: 'consumption_rural', label: 'villages', color: 'green' },
      { column: 'consumption_per_head', label: 'all', color: 'grey', mark: 'dashes' }
    ]
  });
  T.lines('people', {
    id: 'inequality',
    title: 'Inequality and the apparatus’s part',
    says: 'Inequality: Gini coefficient of consumption over strata and regions. Upkeep: administration, appropriation and waste, of the net product.',
    state: { step: 'year' },
    lines: [
      { column: 'inequality', label: 'inequality (Gini)', color: 'blue' },
      { column: 'upkeep_share', label: 'upkeep, of net product', color: 'orange' },
      { column: 'appropriated_share', label: 'officials beyond pay, of consumption', color: 'red' },
      { column: 'apparatus_share', label: 'officials, of the people', color: 'purple', mark: 'dashes' }
    ]
  });
  T.lines('people', {
    id: 'work',
    title: 'Workers and employees, unemployed, soldiers, prisoners',
    says: 'Persons at the end of each month.',
    lines: [
      { column: 'workers_and_employees', label: 'workers and employees', color: 'blue' },
      { column: 'unemployed', label: 'unemployed', color: 'orange' },
      { column: 'soldiers', label: 'under arms', color: 'green' },
      { column: 'apparatus', label: 'officials', color: 'purple' },
      { column: 'prisoners', label: 'prisoners', color: 'ink' }
    ]
  });
  T.lines('people', {
    id: 'town',
    title: 'Towns and reading',
    says: 'Persons living in towns, of all; literate persons of those aged nine and over.',
    state: { step: 'month' },
    lines: [
      { column: 'urban_share', label: 'in towns', color: 'blue' },
      { column: 'literacy', label: 'literate', color: 'green' }
    ]
  });
})(Thermidor);
