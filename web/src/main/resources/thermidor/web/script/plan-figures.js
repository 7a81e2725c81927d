/* The figures of a plan. */
(function (T) {
  const years = T.plan.years;
  const yearRows = T.rows('years');
  const goods = T.rows('goods');
  const capital = T.rows('capital');
  const labour = T.rows('labour');
  const flows = T.rows('flows');
  const progress = T.rows('progress').filter(p => p.gap > 0);
  const sum = list => list.reduce((a, b) => a + b, 0);
  const labelOf = c => ({ color: c.theme.muted, fontSize: 12 });
  const category = (c, names, more) =>
    Object.assign(
      { type: 'category', data: names, axisLabel: labelOf(c), axisTick: { show: false }, axisLine: { lineStyle: { color: c.theme.line } }, splitLine: { show: false } },
      more
    );
  const short = (name, most) => (name.length > most ? name.slice(0, most - 1) + '…' : name);
  const nameOf = stock => stock.replace(/^capital of /, '');
  const colors = c => [c.theme.blue, c.theme.orange, c.theme.green, c.theme.red, c.theme.purple, c.theme.sky, c.theme.accent, '#8a8f3c'];
  const tip = (c, more) => Object.assign(T.tooltipBox(c), { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: c.theme.band } } }, more);

  T.figure('targets', {
    id: 'fulfilment',
    title: 'Fulfilment of the targets',
    says: 'The share of the targets that is met, of the good that is met worst. At one all are met.',
    option: c => ({
      grid: T.grid(c),
      xAxis: category(c, years),
      yAxis: T.valueAxis(c, 'share'),
      tooltip: tip(c, { formatter: p => T.tooltipRows(p[0].name, [[p[0].color, 'fulfilment', T.six(p[0].value)]]) }),
      series: [
        {
          type: 'bar',
          name: 'fulfilment',
          data: yearRows.map(r => r.fulfilment),
          barMaxWidth: 60,
          itemStyle: { color: c.theme.blue, borderRadius: [2, 2, 0, 0] },
          label: { show: true, position: 'insideTop', color: '#fff', formatter: p => p.value.toFixed(3) },
          markLine: {
            symbol: 'none',
            silent: true,
            animation: false,
            lineStyle: { color: c.theme.accent, type: [5, 4], width: 1.4 },
            label: { show: false },
            data: [{ yAxis: 1 }]
          }
        }
      ]
    }),
    data: () => ({ columns: ['year', 'fulfilment'], rows: yearRows.map(r => [r.year, r.fulfilment]) })
  });

  T.figure('targets', {
    id: 'labour',
    title: 'Labour spent and labour there is',
    says: 'Where the two are equal, labour is fully used.',
    legend: c => [
      { name: 'spent', color: c.theme.green, mark: 'area' },
      { name: 'there is', color: c.theme.grey, mark: 'area' }
    ],
    option: c => ({
      grid: T.grid(c),
      xAxis: category(c, years),
      yAxis: T.valueAxis(c, T.plan.labour_unit),
      tooltip: tip(c, { formatter: p => T.tooltipRows(p[0].name, p.map(s => [s.color, s.seriesName, T.six(s.value) + ' ' + T.plan.labour_unit])) }),
      series: [
        { type: 'bar', name: 'there is', data: yearRows.map(r => r.labour_there_is), barMaxWidth: 60, itemStyle: { color: c.theme.grey, opacity: 0.45 }, barGap: '-100%', z: 1 },
        { type: 'bar', name: 'spent', data: yearRows.map(r => r.labour_spent), barMaxWidth: 60, itemStyle: { color: c.theme.green }, z: 2 }
      ]
    }),
    data: () => ({ columns: ['year', 'labour spent', 'labour there is', 'labour embodied in what is left of the output'], rows: yearRows.map(r => [r.year, r.labour_spent, r.labour_there_is, r.labour_embodied]) })
  });

  const parts = [...T.plan.accounts].sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth)).filter(p => Math.abs(p.worth) > 1e-9 * Math.abs(T.plan.reached));
  T.figure('targets', {
    id: 'accounts',
    title: 'The plan is worth what its limits are worth',
    wide: progress.length < 3,
    says: 'Kinds of limits at their valuations, all years together. They add up to the objective: what the plan reaches cannot be passed. Left of zero stands what must be done whatever it costs.',
    height: () => 90 + 34 * parts.length,
    option: c => ({
      grid: T.grid(c, { top: 12, right: 60, left: c.narrow ? 132 : 230, containLabel: false, bottom: 26 }),
      xAxis: T.valueAxis(c, ''),
      yAxis: category(c, parts.map(p => p.name), { inverse: true, axisLabel: Object.assign(labelOf(c), { width: c.narrow ? 122 : 215, overflow: 'break', lineHeight: 13 }) }),
      tooltip: tip(c, { formatter: p => T.tooltipRows(p[0].name, [[p[0].color, 'worth', T.six(p[0].value)]]) }),
      series: [
        {
          type: 'bar',
          name: 'worth',
          data: parts.map(p => p.worth),
          barMaxWidth: 22,
          itemStyle: { color: c.theme.purple },
          label: { show: true, position: 'right', color: c.theme.ink, formatter: p => T.six(p.value) }
        }
      ]
    }),
    sentence: () => `The limits add up to ${T.six(sum(T.plan.accounts.map(p => p.worth)))}; the plan reaches ${T.six(T.plan.reached)}.`,
    data: () => ({ columns: ['limits', 'worth'], rows: parts.map(p => [p.name, p.worth]) })
  });

  if (progress.length > 2)
    T.figure('targets', {
      id: 'gap',
      title: 'How the plan was found',
      says: 'The distance between the best plan so far and what no plan can pass, while the work went on; both axes by powers of ten.',
      option: c => ({
        grid: T.grid(c),
        xAxis: T.valueAxis(c, '', { type: 'log', splitLine: { show: false }, name: 'seconds', nameLocation: 'middle', nameGap: 26, min: 'dataMin' }),
        yAxis: T.valueAxis(c, 'gap', { type: 'log', axisLabel: Object.assign(labelOf(c), { formatter: v => v.toExponential(0) }) }),
        tooltip: tip(c, { formatter: p => T.tooltipRows(p[0].value[0].toFixed(2) + ' s', [[p[0].color, 'gap', p[0].value[1].toExponential(1)]]) }),
        series: [T.line('gap', progress.map(p => [p.seconds, p.gap]), c.theme.blue, { showSymbol: true })]
      }),
      data: () => ({ columns: ['seconds', 'steps', 'value', 'bound', 'gap'], rows: progress.map(p => [p.seconds, p.steps, p.value, p.bound, p.gap]) })
    });

  /* Limits by what they are worth. */
  const limits = new Map();
  for (const r of capital) limits.set(r.capital, (limits.get(r.capital) || years.map(() => 0)).map((v, i) => v + (years[i] === r.year ? Math.max(0, r.valuation * r.stock) : 0)));
  for (const r of labour) limits.set(r.labour, (limits.get(r.labour) || years.map(() => 0)).map((v, i) => v + (years[i] === r.year ? Math.max(0, r.valuation * r.amount) : 0)));
  const whole = sum([...limits.values()].map(sum));
  const dear = [...limits].filter(([, v]) => sum(v) > 1e-9 * whole).sort((a, b) => sum(b[1]) - sum(a[1])).slice(0, 20);
  T.figure('limits', {
    id: 'bottlenecks',
    title: 'Bottlenecks',
    wide: true,
    says: 'The limits that weigh most – labour, or capital by the industry that holds it – and what all of each is worth in each year: the darker, the tighter. Empty: there is enough.',
    unless: () => (dear.length === 0 ? 'no limit of labour or capital is worth anything.' : null),
    height: () => 70 + 26 * dear.length,
    option: c => {
      const most = Math.max(...dear.flatMap(([, v]) => v));
      return {
        grid: T.grid(c, { top: 30, right: 20, containLabel: false, left: 14 + 6.6 * Math.max(...dear.map(([n]) => short(nameOf(n), c.narrow ? 16 : 44).length)) }),
        xAxis: category(c, years, { position: 'top', axisLine: { show: false } }),
        yAxis: category(c, dear.map(([n]) => short(nameOf(n), c.narrow ? 16 : 44)), { inverse: true, axisLine: { show: false } }),
        visualMap: { show: false, min: 0, max: most, inRange: { color: T.isDark() ? ['#1d1d1a', '#6b4a1d', '#f0a63a'] : ['#ffffff', '#f4c77e', '#a83a10'] } },
        tooltip: Object.assign(T.tooltipBox(c), {
          trigger: 'item',
          formatter: p => T.tooltipRows(dear[p.value[1]][0], [[null, years[p.value[0]], T.six(p.value[2])]])
        }),
        series: [
          {
            type: 'heatmap',
            name: 'worth',
            data: dear.flatMap(([, v], y) => v.map((w, x) => [x, y, w])),
            itemStyle: { borderColor: c.theme.line, borderWidth: 1 },
            label: { show: !c.narrow, formatter: p => (p.value[2] === 0 ? '' : T.six(Number(p.value[2].toPrecision(3)))), fontSize: 11, color: 'inherit' },
            emphasis: { disabled: true }
          }
        ]
      };
    },
    data: () => ({ columns: ['limit', ...years], rows: dear.map(([n, v]) => [n, ...v]) })
  });

  const stocks = [...new Set(capital.map(r => r.capital))];
  const oneUnit = new Set(capital.map(r => r.unit)).size === 1;
  const sized = stocks.map(s => [s, sum(capital.filter(r => r.capital === s).map(r => (oneUnit ? r.stock : Math.max(0, r.valuation * r.stock))))]).sort((a, b) => b[1] - a[1]);
  const main = sized.slice(0, 7).map(([s]) => s);
  T.figure('limits', {
    id: 'capital',
    title: 'Capital',
    wide: true,
    unless: () => (stocks.length === 0 ? 'the plan knows no capital.' : null),
    says: oneUnit
      ? 'Capital that can work in each year, or what is begun to be built in it, by the industry that holds it. The largest have a colour of their own.'
      : 'Stocks of capital by what they are worth to the plan, each as a multiple of its size in the first year.',
    state: { what: 'stock' },
    controls: oneUnit
      ? [
          T.segment('what', 'Show', [
            ['stock', 'At work'],
            ['built', 'Begun to be built']
          ])
        ]
      : [],
    legend: c => main.concat(oneUnit && stocks.length > main.length ? ['all others'] : []).map((s, i) => ({ name: s, label: nameOf(s), color: i < main.length ? colors(c)[i] : c.theme.grey, mark: oneUnit ? 'area' : 'line' })),
    option: c => {
      const of = (s, y) => capital.find(r => r.capital === s && r.year === y);
      const what = c.state.what;
      const series = main.map((s, i) =>
        oneUnit
          ? { type: 'bar', stack: 'all', name: s, barMaxWidth: 70, itemStyle: { color: colors(c)[i] }, data: years.map(y => of(s, y)[what]) }
          : { type: 'line', name: s, symbolSize: 6, lineStyle: { width: 2, color: colors(c)[i] }, itemStyle: { color: colors(c)[i] }, data: years.map(y => (of(s, years[0]).stock > 0 ? of(s, y).stock / of(s, years[0]).stock : null)) }
      );
      if (oneUnit && stocks.length > main.length)
        series.push({
          type: 'bar',
          stack: 'all',
          name: 'all others',
          barMaxWidth: 70,
          itemStyle: { color: c.theme.grey },
          data: years.map(y => sum(capital.filter(r => r.year === y && !main.includes(r.capital)).map(r => r[what])))
        });
      return {
        grid: T.grid(c),
        xAxis: category(c, years),
        yAxis: T.valueAxis(c, oneUnit ? capital[0].unit : 'first year = 1', oneUnit ? {} : { scale: true }),
        tooltip: tip(c, { formatter: p => T.tooltipRows(p[0].name, p.map(s => [s.color, nameOf(s.seriesName), T.six(s.value)])) }),
        series
      };
    },
    data: () => ({ columns: ['stock', 'unit', ...years.map(y => y + ' at work'), ...years.map(y => y + ' built')], rows: stocks.map(s => {
      const own = years.map(y => capital.find(r => r.capital === s && r.year === y));
      return [s, own[0].unit, ...own.map(r => r.stock), ...own.map(r => r.built)];
    }) })
  });

  /* Flows: goods to their users. */
  const measures = [];
  if (new Set(flows.map(f => f.unit)).size === 1) measures.push(['amount', 'In ' + flows[0].unit]);
  measures.push(['labour', 'In labour']);
  if (flows.some(f => f.worth > 0)) measures.push(['worth', 'In valuations']);
  const NAMED = 12;
  const top = (list, key, measure, most) => {
    const by = new Map();
    for (const f of list) by.set(f[key], (by.get(f[key]) || 0) + f[measure]);
    return new Set([...by].sort((a, b) => b[1] - a[1]).slice(0, most).map(([n]) => n));
  };
  const FINAL = ['targets', 'building', 'exports'];
  const FINAL_COLOR = c => ({ targets: c.theme.green, building: c.theme.blue, exports: c.theme.purple });
  T.figure('flows', {
    id: 'sankey',
    title: 'Goods and where they go',
    wide: true,
    says: 'From the goods on the left to the industries that use them up, to building, to the targets and abroad. The width of a band is its size in the chosen measure.',
    unless: () => (flows.length === 0 ? 'nothing flows in this plan.' : null),
    state: { year: years[0], measure: measures[0][0] },
    controls: [T.select('year', 'Year ', () => years.map(y => [y, y])), T.segment('measure', 'Measure', measures)],
    height: width => (width < 720 ? 620 : 700),
    renderer: 'svg',
    option: c => {
      const own = flows.filter(f => f.year === c.state.year && f[c.state.measure] > 0);
      const named = top(own, 'good', c.state.measure, NAMED);
      const users = top(own.filter(f => !FINAL.includes(f.to)), 'to', c.state.measure, NAMED - 2);
      const nodes = new Map();
      const links = new Map();
      const palette = colors(c);
      const node = (name, shown, color, depth) => nodes.has(name) || nodes.set(name, { name, shown, depth, itemStyle: { color } });
      const order = [...named];
      for (const f of own) {
        const from = named.has(f.good) ? f.good : '~rest';
        const to = FINAL.includes(f.to) ? f.to : users.has(f.to) ? f.to.replace(/^industry /, '') : '~others';
        node('from ' + from, from === '~rest' ? 'all other goods' : from, from === '~rest' ? c.theme.grey : palette[order.indexOf(from) % palette.length], 0);
        node('to ' + to, to === '~others' ? 'all other industries' : to, FINAL_COLOR(c)[to] || c.theme.grey, 1);
        const key = from + '\u0000' + to;
        const link = links.get(key) || { source: 'from ' + from, target: 'to ' + to, value: 0, lineStyle: { color: nodes.get('from ' + from).itemStyle.color } };
        link.value += f[c.state.measure];
        links.set(key, link);
      }
      const all = [...links.values()];
      const write = v => T.six(Number(v.toPrecision(4))) + (c.state.measure === 'amount' ? ' ' + flows[0].unit : c.state.measure === 'labour' ? ' ' + T.plan.labour_unit : '');
      const room = c.width < 720 ? 100 : 230;
      return {
        tooltip: Object.assign(T.tooltipBox(c), {
          trigger: 'item',
          formatter: p =>
            p.dataType === 'edge'
              ? T.tooltipRows(nodes.get(p.data.source).shown + ' → ' + nodes.get(p.data.target).shown, [[null, 'in ' + c.state.year, write(p.data.value)]])
              : T.tooltipRows(p.data.shown, [[null, 'in ' + c.state.year, write(p.value)]])
        }),
        series: [
          {
            type: 'sankey',
            name: 'flows',
            data: [...nodes.values()],
            links: all,
            left: room,
            right: room,
            top: 10,
            bottom: 10,
            nodeWidth: 13,
            nodeGap: 8,
            draggable: false,
            layoutIterations: 24,
            emphasis: { focus: 'adjacency' },
            lineStyle: { opacity: T.isDark() ? 0.42 : 0.34, curveness: 0.5 },
            itemStyle: { borderWidth: 0 },
            label: {
              color: c.theme.ink,
              fontSize: c.width < 720 ? 11 : 12.5,
              lineHeight: 13,
              width: room - 10,
              overflow: 'truncate',
              formatter: p => p.data.shown
            },
            levels: [
              { depth: 0, label: { position: 'left' } },
              { depth: 1, label: { position: 'right' } }
            ]
          }
        ]
      };
    },
    data: c => ({
      columns: ['good', 'unit', 'to', 'amount', 'labour', 'worth'],
      rows: flows.filter(f => f.year === c.state.year).sort((a, b) => b[c.state.measure] - a[c.state.measure]).map(f => [f.good, f.unit, f.to, f.amount, f.labour, f.worth])
    })
  });

  /* Values beside valuations. */
  const scaled = year => {
    const own = goods.filter(g => g.year === year);
    const worth = sum(own.map(g => g.output * g.valuation));
    const work = sum(own.map(g => g.output * g.labour_value));
    const factor = worth > 0 ? work / worth : 0;
    return own.map(g => ({ good: g.good, unit: g.unit, value: g.labour_value, valuation: Math.max(0, g.valuation * factor), ratio: g.labour_value > 0 ? Math.max(0, g.valuation * factor) / g.labour_value : null }));
  };
  const MOST = 60;
  T.figure('values', {
    id: 'values',
    title: 'Valuation as a multiple of the labour value',
    wide: true,
    says: 'To the right of one: dearer to the plan than the labour in it. To the left: cheaper. Empty: not scarce at all, worth nothing more to the plan.',
    state: { year: years[0] },
    controls: [T.select('year', 'Year ', () => years.map(y => [y, y]))],
    height: () => 80 + 19 * Math.min(MOST, goods.length / years.length),
    option: c => {
      const all = scaled(c.state.year).filter(g => g.ratio !== null).sort((a, b) => b.ratio - a.ratio);
      const shown = all.length > MOST ? all.slice(0, MOST / 2).concat(all.slice(-MOST / 2)) : all;
      const least = Math.min(...shown.map(g => (g.ratio > 1e-6 ? g.ratio : 1)), 0.5);
      const most = Math.max(...shown.map(g => g.ratio), 2);
      return {
        grid: T.grid(c, { top: 26, right: 30, containLabel: false, left: 14 + 6.2 * Math.max(...shown.map(g => short(g.good, c.narrow ? 14 : 34).length)) }),
        xAxis: { type: 'log', min: Math.pow(10, Math.floor(Math.log10(least * 0.8) * 2) / 2), max: Math.pow(10, Math.ceil(Math.log10(most * 1.25) * 2) / 2), position: 'top', axisLabel: Object.assign(labelOf(c), { formatter: v => T.six(Number(v.toPrecision(2))), hideOverlap: true }), splitLine: { lineStyle: { color: c.theme.line } } },
        yAxis: category(c, shown.map(g => short(g.good, c.narrow ? 14 : 34)), { inverse: true, axisLabel: Object.assign(labelOf(c), { fontSize: 11, interval: 0 }) }),
        tooltip: Object.assign(T.tooltipBox(c), {
          trigger: 'item',
          formatter: p => {
            const g = shown[p.dataIndex];
            return T.tooltipRows(g.good, [
              [null, 'labour value', T.six(g.value)],
              [null, 'valuation', T.six(g.valuation)],
              [null, 'ratio', T.six(g.ratio)]
            ]);
          }
        }),
        series: [
          {
            type: 'custom',
            name: 'ratio',
            data: shown.map((g, i) => [Math.max(g.ratio, 1e-9), i, g.ratio]),
            encode: { x: 0, y: 1 },
            renderItem: (params, api) => {
              const ratio = api.value(2);
              if (!(ratio > 1e-6)) return null;
              const at = api.coord([ratio, api.value(1)]);
              const one = api.coord([1, api.value(1)]);
              const tall = Math.max(4, api.size([0, 1])[1] * 0.62);
              return {
                type: 'group',
                children: [
                  { type: 'rect', shape: { x: Math.min(at[0], one[0]), y: at[1] - tall / 2, width: Math.max(1.5, Math.abs(at[0] - one[0])), height: tall }, style: { fill: ratio >= 1 ? c.theme.red : c.theme.blue } },
                  { type: 'text', style: { text: ratio.toPrecision(3), x: ratio >= 1 ? at[0] + 5 : at[0] - 5, y: at[1], align: ratio >= 1 ? 'left' : 'right', verticalAlign: 'middle', fill: c.theme.muted, fontSize: 10.5 } }
                ]
              };
            }
          }
        ]
      };
    },
    data: c => ({ columns: ['good', 'unit', 'labour value', 'valuation in the same measure', 'ratio'], rows: scaled(c.state.year).map(g => [g.good, g.unit, g.value, g.valuation, g.ratio]) })
  });

  T.figure('goods', {
    id: 'outputs',
    title: 'Output of each good',
    wide: true,
    says: 'Each good’s output as a multiple of its output in the first year: the largest by the labour in them, or one of your choice.',
    state: { good: '' },
    controls: [T.select('good', 'Good ', () => [['', 'the largest eight'], ...[...new Set(goods.map(g => g.good))].map(g => [g, g])])],
    legend: c => chosen(c).map((g, i) => ({ name: g, color: colors(c)[i], mark: 'line' })),
    option: c => ({
      grid: T.grid(c, { right: 26 }),
      xAxis: category(c, years, { boundaryGap: false }),
      yAxis: T.valueAxis(c, c.state.good ? goods.find(g => g.good === c.state.good).unit : 'first year = 1', { scale: true }),
      tooltip: tip(c, { axisPointer: { type: 'line', lineStyle: { color: c.theme.grey } }, formatter: p => T.tooltipRows(p[0].name, p.map(s => [s.color, s.seriesName, T.six(s.value)])) }),
      series: chosen(c).map((g, i) => {
        const own = years.map(y => goods.find(r => r.good === g && r.year === y));
        return { type: 'line', name: g, symbolSize: 6, lineStyle: { width: 2, color: colors(c)[i] }, itemStyle: { color: colors(c)[i] }, data: own.map(r => (c.state.good ? r.output : own[0].output > 0 ? r.output / own[0].output : null)) };
      })
    }),
    data: () => ({ columns: ['good', 'unit', 'year', 'output', 'target', 'delivered', 'valuation', 'labour value'], rows: goods.map(g => [g.good, g.unit, g.year, g.output, g.target, g.delivered, g.valuation, g.labour_value]) })
  });
  const large = [...new Set(goods.map(g => g.good))]
    .map(n => [n, sum(goods.filter(g => g.good === n).map(g => g.output * g.labour_value))])
    .filter(([, v]) => v > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([n]) => n);
  function chosen(c) {
    return c.state.good ? [c.state.good] : large;
  }
})(Thermidor);
