/* The division of the product: where a year's product comes from and where it goes, and the items' shares over the years. */
(function (T) {
  const GROUPS = [
    { name: 'used up and replaced', items: ['inputs', 'replacement'] },
    { name: 'built and stored', items: ['accumulation', 'reserves'] },
    { name: 'army', items: ['defence'] },
    { name: 'officials', items: ['administration', 'appropriation'] },
    { name: 'owners', items: ['property_income'] },
    { name: 'consumption', items: ['consumption_by_work', 'support', 'social_consumption'] },
    { name: 'abroad', items: ['foreign_balance'] },
    { name: 'waste', items: ['waste'] }
  ];
  const COLORS = {
    inputs: '#a9a49a',
    replacement: '#7f7a70',
    accumulation: '#0f6cb3',
    reserves: '#7fbdea',
    defence: '#7b4a1e',
    administration: '#e3a12f',
    appropriation: '#d2491b',
    property_income: '#b56a97',
    consumption_by_work: '#0c8a66',
    support: '#58b894',
    social_consumption: '#a5dcc6',
    foreign_balance: '#5b4fa2',
    waste: '#54505c'
  };
  const GROUP_COLOR = {
    'used up and replaced': '#8f8a80',
    'built and stored': '#0f6cb3',
    army: '#7b4a1e',
    officials: '#db7a22',
    owners: '#b56a97',
    consumption: '#0c8a66',
    abroad: '#5b4fa2',
    waste: '#54505c'
  };
  const SECTORS = {
    II: ['grain', 'livestock', 'textiles', 'food'],
    I: ['timber', 'fuel', 'power', 'metals', 'machinery', 'chemicals', 'materials', 'construction', 'transport'],
    neither: ['armaments', 'trade', 'services']
  };
  const SECTOR_COLOR = { II: '#9cc8a4', I: '#9db8d4', neither: '#c9b795' };

  const items = T.members('product').map(c => c.split('.')[1]);
  const label = item => T.memberLabel('product', item);
  const years = T.wholeYears();
  const unit = { factor: 1e-3, name: 'billion roubles of 1928' };
  const value = (item, y) => (T.year('product.' + item, y) || 0) * unit.factor;
  const write = v => T.number(v) + ' bn';

  /** A flow below this, in billion roubles, is not drawn. */
  const SEEN = 1e-6;
  function flows(year, narrow) {
    const nodes = new Map(),
      links = [];
    const node = (name, color, depth, shown) => {
      if (!nodes.has(name)) nodes.set(name, { name, depth, itemStyle: { color }, shown: shown ?? T.titled(name) });
      return name;
    };
    const link = (source, target, v, color) => {
      if (v > SEEN) links.push({ source, target, value: v, lineStyle: { color } });
    };
    const pool = node('pool', T.theme().grey, 1, narrow ? 'Product' : 'Gross product');
    const drawn = item => value(item, year) < -SEEN;
    for (const [department, sectors] of Object.entries(SECTORS)) {
      const have = sectors.map(s => [s, (T.year('output.' + s, year) || 0) * unit.factor]).filter(([, v]) => v > SEEN);
      if (narrow) {
        const name = { I: 'means of production', II: 'consumer goods', neither: 'arms, trade, services' }[department];
        const sum = have.reduce((a, [, v]) => a + v, 0);
        if (sum > SEEN) link(node(name, SECTOR_COLOR[department], 0), pool, sum, SECTOR_COLOR[department]);
      } else
        for (const [s, v] of have)
          link(node('s:' + s, SECTOR_COLOR[department], 0, T.titled(T.memberLabel('output', s))), pool, v, SECTOR_COLOR[department]);
    }
    if (nodes.size === 1)
      link(node('made', SECTOR_COLOR.I, 0, 'Made in the year'), pool, (T.year('gross_product', year) || 0) * unit.factor, SECTOR_COLOR.I);
    for (const [item, shown] of [
      ['reserves', 'taken from stocks'],
      ['foreign_balance', 'imports beyond exports']
    ])
      if (drawn(item)) link(node('from ' + item, COLORS[item], 0, T.titled(shown)), pool, -value(item, year), COLORS[item]);
    for (const group of GROUPS) {
      const have = group.items.filter(i => items.includes(i) && value(i, year) > SEEN);
      if (have.length === 0) continue;
      const color = have.length === 1 ? COLORS[have[0]] : GROUP_COLOR[group.name];
      const g = node('g:' + group.name, color, 2, have.length === 1 ? '' : T.titled(group.name));
      link(
        pool,
        g,
        have.reduce((a, i) => a + value(i, year), 0),
        color
      );
      for (const i of have) link(g, node('i:' + i, COLORS[i], 3, T.titled(label(i))), value(i, year), COLORS[i]);
    }
    return { nodes: [...nodes.values()], links };
  }

  const short = v => (v < 0.05 ? '< 0.1' : v < 99.5 ? v.toFixed(1) : T.number(v));
  const GAP = 9;
  /**
   * Places the nodes: sectors and items fill the height in their fixed order, so that the eye finds each at the same height in every year; a group
   * stands at the middle of its items. (The library would sort them anew for every year.)
   */
  function place(nodes, links, height) {
    const through = n => Math.max(sum(links.filter(l => l.source === n.name)), sum(links.filter(l => l.target === n.name)));
    const columns = [0, 1, 2, 3].map(depth => nodes.filter(n => n.depth === depth));
    const scale = Math.min(...columns.filter(c => c.length > 0).map(c => (height - (c.length - 1) * GAP) / c.reduce((a, n) => a + through(n), 0)));
    for (const depth of [0, 3]) {
      const column = columns[depth];
      for (const n of column) n.tall = through(n) * scale;
      let slot = 16,
        gap = -1;
      while (gap < 0 && slot > 0) {
        slot--;
        gap = (height - column.reduce((a, n) => a + Math.max(n.tall, slot), 0)) / Math.max(1, column.length - 1);
      }
      let y = 0;
      for (const n of column) {
        const room = Math.max(n.tall, slot);
        n.y = y + (room - n.tall) / 2;
        y += room + gap;
      }
    }
    for (const n of columns[2]) {
      const own = links.filter(l => l.source === n.name).map(l => nodes.find(m => m.name === l.target));
      n.y = (own[0].y + own[own.length - 1].y + own[own.length - 1].tall) / 2 - (through(n) * scale) / 2;
    }
    for (const n of columns[1]) n.y = (height - through(n) * scale) / 2;
    for (const n of nodes) n.localY = n.y / height;
  }
  const sum = links => links.reduce((a, l) => a + l.value, 0);

  const ofNet = (year, list) => {
    const net = (T.year('gross_product', year) || 0) * unit.factor - value('inputs', year) - value('replacement', year);
    return list.reduce((a, i) => a + value(i, year), 0) / net;
  };

  T.figure('product', {
    id: 'sankey',
    title: 'Where the product comes from and where it goes',
    wide: true,
    needs: ['product.*', 'gross_product'],
    unless: () => (years.length === 0 ? 'the run has no whole calendar year.' : null),
    says: 'Read from left to right: what the sectors made in the year, all of it together, and what became of it. The width of a band is its value at prices of 1928.',
    state: { year: years.includes(1936) ? 1936 : years[years.length - 1] },
    controls: years.length > 1 ? [T.slider('year', 'Year', years[0], years[years.length - 1])] : [],
    height: () => 560,
    option: c => {
      const { nodes, links } = flows(c.state.year, c.width < 720);
      place(nodes, links, 540);
      const total = (T.year('gross_product', c.state.year) || 0) * unit.factor;
      const left = c.width < 720 ? 4 : 190;
      return {
        tooltip: Object.assign(T.tooltipBox(c), {
          trigger: 'item',
          formatter: p => {
            const v = p.dataType === 'edge' ? p.data.value : p.value;
            const find = n => nodes.find(m => m.name === n).shown;
            return T.tooltipRows(p.dataType === 'edge' ? `${find(p.data.source)} → ${find(p.data.target)}`.replace(/ → $/, '') : p.data.shown, [
              [null, 'in ' + c.state.year, write(v) + ' roubles'],
              [null, 'of the gross product', T.percent(v / total, 1)]
            ]);
          }
        }),
        series: [
          {
            type: 'sankey',
            name: 'division',
            data: nodes,
            links,
            left,
            right: c.width < 720 ? 128 : 250,
            top: 10,
            bottom: 10,
            nodeWidth: 13,
            nodeGap: GAP,
            nodeAlign: 'justify',
            layoutIterations: 0,
            draggable: false,
            emphasis: { focus: 'adjacency' },
            lineStyle: { opacity: T.isDark() ? 0.4 : 0.33, curveness: 0.5 },
            itemStyle: { borderWidth: 0 },
            label: {
              color: c.theme.ink,
              fontSize: c.width < 720 ? 11 : 13,
              lineHeight: 13,
              formatter: p =>
                c.width < 720
                  ? p.data.depth === 2
                    ? ''
                    : p.data.shown
                  : p.data.depth === 3 || p.data.depth === 0
                    ? `${p.data.shown}  {v|${short(p.value)}}`
                    : p.data.shown,
              rich: { v: { color: c.theme.muted, fontSize: c.width < 720 ? 10 : 12 } },
              width: c.width < 720 ? 122 : 240,
              overflow: 'break'
            },
            levels: [
              { depth: 0, label: { position: c.width < 720 ? 'right' : 'left' } },
              { depth: 1, label: { position: 'right' } },
              { depth: 2, label: { position: 'right' } },
              { depth: 3, label: { position: 'right' } }
            ]
          }
        ]
      };
    },
    sentence: c => {
      const y = c.state.year,
        p = list => Math.round(ofNet(y, list) * 100),
        sum = T.sums[y];
      const went = [
        ['to new means of production', ['accumulation']],
        ['into stocks', ['reserves']],
        ['to the army', ['defence']],
        ['to officials as ordinary pay', ['administration']],
        ['to officials beyond it', ['appropriation']],
        ['to owners', ['property_income']],
        ['into people’s consumption', ['consumption_by_work', 'support', 'social_consumption']],
        ['abroad', ['foreign_balance']],
        ['to waste', ['waste']]
      ]
        .map(([name, list]) => [name, p(list)])
        .filter(([, v]) => v > 0);
      const came = [
        ['taken from stocks', -p(['reserves'])],
        ['brought in from abroad', -p(['foreign_balance'])]
      ].filter(([, v]) => v > 0);
      const text =
        `Of every 100 roubles of the net product of ${y} – what is left when the means used up are replaced –` +
        (came.length > 0 ? ` and the ${came.map(([name, v]) => `${v} ${name}`).join(' and the ')},` : '') +
        ` ${went.map(([name, v]) => `${v} went ${name}`).join(', ')}.`;
      if (!sum) return text;
      const gap = sum[0] - sum[1];
      return (
        text +
        ` The items add up to ${T.number(sum[0])} million roubles, the gross product is ${T.number(sum[1])} million: ${Math.abs(gap) < Math.max(1e-6 * Math.abs(sum[1]), 0.005) ? 'no difference' : 'a difference of ' + T.number(gap) + ' million'}.`
      );
    },
    data: c => ({
      columns: ['item', `value [${unit.name}]`, 'share of gross product [%]', 'share of net product [%]'],
      rows: items.map(i => [
        T.titled(label(i)),
        T.scaled(value(i, c.state.year), 1),
        T.scaled(value(i, c.state.year) / ((T.year('gross_product', c.state.year) || 0) * unit.factor), 100),
        i === 'inputs' || i === 'replacement' ? null : T.scaled(ofNet(c.state.year, [i]), 100)
      ])
    })
  });

  const order = GROUPS.flatMap(g => g.items).filter(i => items.includes(i));
  const shown = c => (c.state.of === 'net' ? order.filter(i => i !== 'inputs' && i !== 'replacement') : order);
  const amount = (c, i, y) =>
    c.state.of === 'value'
      ? value(i, y)
      : (c.state.of === 'net' ? ofNet(y, [i]) : value(i, y) / ((T.year('gross_product', y) || 1) * unit.factor)) * 100;
  T.figure('product', {
    id: 'division',
    title: 'The division of the product over the years',
    wide: true,
    needs: ['product.*', 'gross_product'],
    unless: () => (years.length === 0 ? 'the run has no whole calendar year.' : null),
    says: 'Each column is a year. Below zero: stocks that were drawn down, and imports beyond exports.',
    state: { of: 'net' },
    controls: [
      T.segment('of', 'Measure', [
        ['net', '% of net product'],
        ['gross', '% of gross product'],
        ['value', 'Roubles of 1928']
      ])
    ],
    height: width => (width < 520 ? 330 : 400),
    legend: c => shown(c).map(i => ({ name: label(i), color: COLORS[i], mark: 'area' })),
    option: c => ({
      grid: T.grid(c),
      xAxis: {
        type: 'category',
        data: years.map(String),
        axisTick: { show: false },
        axisLine: { onZero: false, lineStyle: { color: c.theme.line } },
        axisLabel: { color: c.theme.muted, interval: c.narrow ? 3 : c.width < 800 ? 1 : 0 }
      },
      yAxis: T.valueAxis(
        c,
        c.state.of === 'value' ? unit.name : c.state.of === 'net' ? '% of net product' : '% of gross product',
        c.state.of === 'value' ? {} : { max: v => Math.min(130, Math.max(100, Math.ceil(v.max / 10) * 10)) }
      ),
      tooltip: Object.assign(T.tooltipBox(c), {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        formatter: points =>
          T.tooltipRows(
            points[0].name,
            points
              .slice()
              .reverse()
              .map(p => [p.color, p.seriesName, c.state.of === 'value' ? write(p.value) : p.value.toFixed(1).replace('-', '−') + ' %']),
            T.decreeLines(points[0].name * 12, points[0].name * 12 + 12, c)
          )
      }),
      series: shown(c).map(i => ({
        type: 'bar',
        name: label(i),
        stack: 'all',
        data: years.map(y => T.scaled(amount(c, i, y), 1)),
        barCategoryGap: '10%',
        itemStyle: { color: COLORS[i], borderColor: c.theme.surface, borderWidth: 0.6 },
        emphasis: { disabled: true }
      }))
    }),
    data: c => ({
      columns: ['year', ...shown(c).map(i => T.titled(label(i)))],
      rows: years.map(y => [String(y), ...shown(c).map(i => T.scaled(amount(c, i, y), 1))])
    })
  });
})(Thermidor);
