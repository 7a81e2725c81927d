/* A figure as a table, as CSV, SVG and PNG. */
(function (T) {
  const el = T.element;

  /* Tables and downloads. */
  T.fillTable = figure => {
    if (figure.table.hidden || !figure.spec.data) return;
    const { columns, rows } = figure.spec.data(T.context(figure, figure.width || 800));
    const table = el('table');
    table.append(el('thead', {}, el('tr', {}, ...columns.map((name, i) => el('th', { scope: 'col', class: i > 0 ? 'n' : null, text: name })))));
    const body = el('tbody');
    for (const row of rows.slice(0, 600))
      body.append(
        el(
          'tr',
          {},
          ...row.map((value, i) =>
            i === 0
              ? el('th', { scope: 'row', class: 'month', text: value })
              : el('td', { class: 'n', text: typeof value === 'number' ? T.number(value) : value === null || value === undefined ? '–' : value })
          )
        )
      );
    table.append(body);
    figure.table.replaceChildren(table);
  };

  const quoted = value => (value === null || value === undefined ? '' : /[",\n]/.test(value) ? '"' + String(value).replace(/"/g, '""') + '"' : value);
  T.csv = ({ columns, rows }) => [columns, ...rows].map(row => row.map(quoted).join(',')).join('\n') + '\n';
  T.save = (name, blob) => {
    const link = el('a', { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const fileName = (figure, ending) =>
    ['thermidor', T.manifest.scenario, figure.spec.id]
      .filter(Boolean)
      .join('-')
      .replace(/[^\w-]+/g, '-') + ending;
  T.saveCsv = figure => T.save(fileName(figure, '.csv'), new Blob([T.csv(figure.spec.data(T.context(figure, 800)))], { type: 'text/csv' }));

  /** A figure that leaves the page carries its title, its legend and where it comes from. */
  function exported(figure, width) {
    const o = T.option(figure, width),
      c = T.context(figure, width);
    const items = (figure.spec.legend ? figure.spec.legend(c) : []).filter(item => !figure.hidden.has(item.name));
    const rows = legendRows(items, width);
    const from = [
      T.manifest.scenario && 'scenario ' + T.manifest.scenario,
      T.manifest.seed !== undefined && 'seed ' + T.manifest.seed,
      T.manifest.scale && 'scale ' + T.manifest.scale
    ]
      .filter(Boolean)
      .join(', ');
    o.backgroundColor = c.theme.surface;
    o.title = [
      { text: figure.heading.textContent, left: 12, top: 10, textStyle: { color: c.theme.ink, fontSize: 16, fontWeight: 600 } },
      { text: 'Thermidor' + (from ? ' – ' + from : ''), right: 12, bottom: 6, textStyle: { color: c.theme.muted, fontSize: 10, fontWeight: 400 } }
    ];
    o.graphic = rows.items;
    const top = 38 + rows.height,
      shift = box =>
        Object.assign({}, box, {
          left: (Number.isFinite(box.left) ? box.left : 6) + 8,
          top: (Number.isFinite(box.top) ? box.top : 30) + top,
          bottom: (Number.isFinite(box.bottom) ? box.bottom : 8) + 20
        });
    if (o.grid) o.grid = Array.isArray(o.grid) ? o.grid.map(shift) : shift(o.grid);
    for (const series of o.series) if (series.type === 'sankey') Object.assign(series, shift(series));
    if (o.visualMap) o.visualMap = Object.assign({}, o.visualMap, { top: (o.visualMap.top || 0) + top });
    return { option: o, height: T.height(figure, width) + top + 20 };
  }

  function legendRows(items, width) {
    const out = [],
      theme = T.theme();
    let x = 14,
      y = 40;
    for (const item of items) {
      const text = T.titled(item.label || item.name),
        wide = 34 + text.length * 6.6;
      if (x + wide > width - 10 && x > 14) {
        x = 14;
        y += 19;
      }
      const color = item.color || theme.ink;
      if (item.mark === 'area' || item.mark === 'band') out.push({ type: 'rect', shape: { x, y, width: 14, height: 11 }, style: { fill: color } });
      else if (item.mark === 'dots')
        out.push({ type: 'circle', shape: { cx: x + 8, cy: y + 6, r: 3.5 }, style: { fill: theme.surface, stroke: color, lineWidth: 2 } });
      else if (item.mark === 'tick')
        out.push({ type: 'line', shape: { x1: x + 8, x2: x + 8, y1: y, y2: y + 11 }, style: { stroke: color, lineWidth: 1.6 } });
      else
        out.push({
          type: 'line',
          shape: { x1: x, x2: x + 18, y1: y + 6, y2: y + 6 },
          style: { stroke: color, lineWidth: 2.4, lineDash: item.mark === 'dashes' ? [5, 3] : item.mark === 'points' ? [2, 3] : null }
        });
      out.push({ type: 'text', style: { text, x: x + 23, y: y, fill: theme.ink, font: '12px ' + T.FONT } });
      x += wide;
    }
    return { items: out, height: items.length > 0 ? y - 40 + 22 : 0 };
  }

  function offscreen(figure, renderer, use) {
    const width = 960,
      { option: o, height: tall } = exported(figure, width);
    const host = el('div', { style: `position:absolute;left:-9999px;width:${width}px;height:${tall}px` });
    document.body.append(host);
    const chart = echarts.init(host, null, { renderer, width, height: tall });
    chart.setOption(o);
    use(chart);
    // A canvas goes on painting in the next frames and must still be there.
    setTimeout(() => {
      chart.dispose();
      host.remove();
    }, 1000);
  }
  T.saveSvg = figure =>
    offscreen(figure, 'svg', chart => T.save(fileName(figure, '.svg'), new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' })));
  T.savePng = figure =>
    offscreen(figure, 'canvas', chart => {
      const [, body] = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: T.theme().surface }).split(',');
      T.save(fileName(figure, '.png'), new Blob([Uint8Array.from(atob(body), ch => ch.charCodeAt(0))], { type: 'image/png' }));
    });
  T.exportSvg = figure => {
    let text = null;
    offscreen(figure, 'svg', chart => {
      text = chart.renderToSVGString();
    });
    return text;
  };
})(Thermidor);
