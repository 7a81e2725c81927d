/* The run in a few sentences, and key figures beside the record. */
(function (T) {
  const el = T.element;
  const host = document.querySelector('[data-section="glance"]');
  const KEY_YEARS = [1917, 1921, 1928, 1933, 1940, 1950, 1965, 1980, 1989];

  T.series = (T.fit.series || []).filter(s => Array.isArray(s.points) && s.points.length > 0);
  T.spans = T.fit.spans || {};

  /*
   * How the points of a series were taken from a column: over the year, at its end, at its beginning, or in the month of the date; and the
   * factor between them. It is found by trying which of the four gives one factor for all points, and null where none does (growth rates, ratios).
   * One point alone may fit by accident: there every year that the lab has read has to fit too.
   */
  const WAYS = {
    year: { value: (column, year) => T.yearOf(column, Math.floor(year)), place: year => Math.floor(year) + 0.5 },
    december: { value: (column, year) => T.monthOf(column, Math.floor(year) * 12 + 11), place: year => T.at(Math.floor(year) * 12 + 11) },
    january: { value: (column, year) => T.monthOf(column, Math.floor(year) * 12 - 1), place: year => Math.floor(year) },
    date: { value: (column, year) => T.monthOf(column, Math.floor(year * 12 + 1e-6)), place: year => year }
  };
  const PLAIN = [1, 100, 1000, 1e-3, 1e-6];
  const readings = new Map();
  T.reading = series => {
    if (!readings.has(series)) readings.set(series, read(series));
    return readings.get(series);
  };
  function read(series) {
    const column = String(series.observable || '').toLowerCase();
    if (!T.has(column)) return null;
    for (const [name, way] of Object.entries(WAYS)) {
      const ratios = told(series)
        .map(([simulated, year]) => [simulated, way.value(column, year)])
        .filter(([s, o]) => typeof s === 'number' && typeof o === 'number' && Math.abs(o) > 1e-9)
        .map(([s, o]) => s / o);
      if (ratios.length === 0) continue;
      const least = Math.min(...ratios),
        most = Math.max(...ratios);
      const plain = PLAIN.some(f => Math.abs(least / f - 1) < 2e-3);
      if (least > 0 && most / least < 1.002 && (plain || (series.points.length > 1 && ratios.length > 2)))
        return { column, name, way, factor: PLAIN.find(f => Math.abs(least / f - 1) < 2e-3) || (least + most) / 2 };
    }
    return mixed(series, column);
  }
  function told(series) {
    const points = series.points.map(p => [p.simulated, p.year]);
    return points.length > 1 ? points : points.concat(Object.entries(series.yearly || {}).map(([year, simulated]) => [simulated, Number(year)]));
  }
  /** Points that were taken in different ways, each by its own date, with one plain factor. */
  function mixed(series, column) {
    const points = series.points.filter(p => typeof p.simulated === 'number');
    for (const factor of PLAIN) {
      const found = new Map(
        points.map(p => [p.year, Object.values(WAYS).find(way => Math.abs(p.simulated / (way.value(column, p.year) * factor) - 1) < 2e-3)])
      );
      if (points.length > 1 && [...found.values()].every(Boolean))
        return { column, name: 'mixed', factor, way: T.about(column).kind === 'STOCK' ? WAYS.december : WAYS.year, found };
    }
    return null;
  }
  /** Where a point stands on the axis of years. */
  T.place = (series, year) => {
    const r = T.reading(series),
      own = r && r.found && r.found.get(year);
    return own ? own.place(year) : r ? r.way.place(year) : Number.isInteger(year) ? year + 0.5 : year;
  };
  /** The simulated values to be joined by a line: every year's where the reading is known, otherwise those of the recorded years. */
  T.simulatedLine = series => {
    const r = T.reading(series);
    if (!r) return series.points.filter(p => typeof p.simulated === 'number').map(p => [T.place(series, p.year), p.simulated]);
    if (r.name === 'date') return T.eachMonth((i, m) => [T.at(m), scaledBy(T.column(r.column)[i], r.factor)]);
    return T.years()
      .concat(T.lastYear + 1)
      .map(y => [r.way.place(y), scaledBy(r.way.value(r.column, y), r.factor)])
      .filter(p => p[1] !== null);
  };
  const scaledBy = (value, factor) => (value === null ? null : value * factor);
  const inYear = (series, year) => series.points.filter(p => Math.floor(p.year) === year).pop();
  /** What the run says of a year: the value set beside the record, or else the lab's own reading, which its summary shows too. */
  T.simulatedIn = (series, year) => {
    const point = inYear(series, year);
    if (point) return typeof point.simulated === 'number' ? point.simulated : null;
    const yearly = series.yearly && series.yearly[year];
    return typeof yearly === 'number' ? yearly : null;
  };
  T.recordedIn = (series, year) => {
    const point = inYear(series, year);
    return point && typeof point.recorded === 'number' ? point.recorded : null;
  };
  /** The mean error in a span in words, or null. */
  T.errorIn = (series, span) => {
    const e = series.error && series.error[span];
    if (!e || !(e.n > 0)) return null;
    if (typeof e.mape === 'number') return { text: e.mape.toFixed(e.mape < 9.95 ? 1 : 0) + ' %', n: e.n };
    return typeof e.points === 'number' ? { text: e.points.toFixed(e.points < 9.95 ? 1 : 0) + ' points', n: e.n } : null;
  };

  function summary() {
    const out = [],
      say = (needs, make) => {
        if (needs.every(T.has)) {
          const text = make();
          if (text) out.push(text);
        }
      };
    const year = (name, y) => (T.isWhole(y) || T.about(name).kind === 'STOCK' ? T.year(name, y) : null);
    const whole = T.wholeYears(),
      last = whole[whole.length - 1];
    say(['population'], () => {
      const first = T.column('population')[0],
        end = T.column('population')[T.months - 1];
      const before = T.about('hunger_deaths') && T.has('hunger_deaths') ? T.column('hunger_deaths').reduce((a, b) => a + b, 0) : null;
      return (
        `The population goes from ${(first / 1e6).toFixed(0)} million in ${T.monthName(T.first)} to ${(end / 1e6).toFixed(0)} million in ${T.monthName(T.end - 1)}.` +
        (before === null ? '' : ` In all these years ${(before / 1e6).toFixed(1)} million people die of hunger and what it brings with it.`)
      );
    });
    say(['gdp_per_head'], () => {
      const series = T.column('gdp_per_head');
      const early = T.eachMonth((i, m) => [series[i], m]).filter(([v, m]) => v !== null && m < 1926 * 12);
      if (early.length === 0) return null;
      const low = early.reduce((a, b) => (b[0] < a[0] ? b : a));
      const high = early.filter(([, m]) => m < low[1]).reduce((a, b) => (b[0] > a[0] ? b : a), early[0]);
      const back = T.eachMonth((i, m) => [series[i], m]).find(([v, m]) => m > low[1] && v >= high[0]);
      if (low[0] >= high[0]) return null;
      return (
        `Product per head falls by ${Math.round((1 - low[0] / high[0]) * 100)} % to its lowest point in ${T.monthName(low[1])}` +
        (back ? ` and is back at its old level in ${T.monthName(back[1])}.` : ' and does not return to its old level.')
      );
    });
    say(['industry', 'industry_reported'], () => {
      const from = 1928,
        to = Math.min(1940, last);
      if (!T.isWhole(from) || to <= from + 3) return null;
      const rate = name => Math.pow(year(name, to) / year(name, from), 1 / (to - from)) - 1;
      return `From ${from} to ${to} industry grows by ${T.percent(rate('industry'), 1)} a year in the model’s real terms, and by ${T.percent(rate('industry_reported'), 1)} a year in the published figures.`;
    });
    say(['consumption_per_head'], () => {
      if (!T.isWhole(1928) || !T.isWhole(1933)) return null;
      const base = year('consumption_per_head', 1928);
      const span = whole.filter(y => y > 1928 && y <= 1935).map(y => [year('consumption_per_head', y), y]);
      const low = span.reduce((a, b) => (b[0] < a[0] ? b : a));
      return low[0] < base
        ? `What a person has to live on falls by ${Math.round((1 - low[0] / base) * 100)} % from 1928 to ${low[1]}.`
        : `What a person has to live on does not fall below its level of 1928 in the years of the first plan.`;
    });
    say(['hunger_deaths'], () => {
      const spells = whole
        .map(y => [y, year('hunger_deaths', y)])
        .sort((a, b) => b[1] - a[1])
        .slice(0, 2)
        .filter(([, v]) => v > 1e5);
      return spells.length === 0 ? null : `Hunger kills most in ${spells.map(([y, v]) => `${y} (${(v / 1e6).toFixed(1)} million)`).join(' and ')}.`;
    });
    say(['apparatus_share', 'upkeep_share'], () => {
      const share = (n, y) => T.percent(year(n, y), 1);
      const from = whole.includes(1918) ? 1918 : whole[0];
      return `Officials of all ranks are ${share('apparatus_share', from)} of the people in ${from} and ${share('apparatus_share', last)} in ${last}; administration, privilege and waste take ${share('upkeep_share', from)} and ${share('upkeep_share', last)} of the net product.`;
    });
    say(['collectivised'], () => {
      const at = T.column('collectivised').findIndex(v => v >= 0.5),
        most = T.largest(['collectivised']);
      return at < 0
        ? most < 0.05
          ? 'Peasant households stay outside collective farms.'
          : null
        : `Half of the peasant households are in collective farms for the first time in ${T.monthName(T.first + at)}.`;
    });
    return out;
  }

  function spark(series) {
    const W = 150,
      H = 40,
      theme = T.theme();
    const sim = T.simulatedLine(series).filter(p => p[1] !== null),
      rec = series.points.filter(p => typeof p.recorded === 'number').map(p => [T.place(series, p.year), p.recorded]);
    const all = sim.concat(rec).map(p => p[1]),
      most = Math.max(...all),
      least = Math.min(0, ...all);
    const x = v => 4 + ((v - T.firstYear) / Math.max(1, T.lastYear + 1 - T.firstYear)) * (W - 8),
      h = v => H - 4 - ((v - least) / Math.max(1e-12, most - least)) * (H - 8);
    return (
      `<svg class="spark" viewBox="0 0 ${W} ${H}" aria-hidden="true"><path d="${sim.map((p, i) => (i ? 'L' : 'M') + x(p[0]).toFixed(1) + ' ' + h(p[1]).toFixed(1)).join('')}" fill="none" stroke="${theme.blue}" stroke-width="1.8"/>` +
      rec
        .map(p => `<circle cx="${x(p[0]).toFixed(1)}" cy="${h(p[1]).toFixed(1)}" r="1.9" fill="none" stroke="${theme.red}" stroke-width="1.1"/>`)
        .join('') +
      '</svg>'
    );
  }

  /** How far a simulated value lies from the recorded one: in per cent, or in points where both are percentages. */
  T.apart = (sim, rec, series) => {
    const points = series.error_in === 'points',
      by = points ? sim - rec : (sim / rec - 1) * 100,
      text = Math.abs(by).toFixed(points ? 1 : 0);
    return (Number(text) === 0 ? '±' : by > 0 ? '+' : '−') + text + (points ? ' points' : ' %');
  };

  function keyTable() {
    const years = KEY_YEARS.filter(y => y >= T.firstYear && y <= T.lastYear);
    const some = T.series.filter(s => s.points.length >= 3),
      headline = some.filter(s => s.headline);
    const rows = (headline.length > 0 ? headline : some).slice(0, 12);
    if (rows.length === 0 || years.length === 0)
      return el('p', {
        class: 'note',
        text: 'Key figures beside the record are left out: the run folder has no comparison with the record (fit.json).'
      });
    const table = el('table', { class: 'key' });
    const head = el('tr', {}, el('th', { scope: 'col', text: 'Figure' }), el('th', { scope: 'col', class: 'spark', text: 'All years' }));
    years.forEach(y => head.append(el('th', { scope: 'col', class: 'n', text: y })));
    const body = el('tbody');
    for (const s of rows) {
      const name = el('th', { scope: 'row' }, document.createTextNode(s.title), el('small', { text: T.unitText(s.unit) }));
      const picture = el('td', { class: 'spark' });
      picture.innerHTML = spark(s);
      const row = el('tr', {}, name, picture);
      for (const y of years) {
        const sim = T.simulatedIn(s, y),
          rec = T.recordedIn(s, y);
        const off = sim !== null && rec && !s.shape ? sim - rec : null;
        row.append(
          el(
            'td',
            { class: 'n' },
            el('span', { class: 'sim', text: T.number(sim) }),
            el(
              'span',
              { class: 'rec', text: rec === null ? 'no record' : `record ${T.number(rec)} ` },
              off !== null && el('span', { class: 'off', text: `(${T.apart(sim, rec, s)})` })
            )
          )
        );
      }
      body.append(row);
    }
    table.append(el('thead', {}, head), body);
    const scroll = el(
      'div',
      { class: 'scroll', style: 'max-height:none', tabindex: '0', role: 'region', 'aria-label': 'Key figures, simulated and recorded' },
      table
    );
    return scroll;
  }

  T.drawGlance = () => {
    host.replaceChildren();
    const sentences = summary();
    if (sentences.length > 0) {
      host.append(el('h3', { text: 'The run in a few sentences' }));
      host.append(el('ul', { class: 'summary' }, ...sentences.map(text => el('li', { text }))));
    }
    host.append(el('h3', { text: 'Key figures, simulated and recorded' }));
    const theme = T.theme(),
      key = el('p', { class: 'lead' });
    key.innerHTML = `Large: simulated; below it the record and how far the simulation lies above (+) or below (−) it, unless the record is of another concept and only the order of sizes is compared. In the small pictures: ${T.swatch({ color: theme.blue }, theme)} simulated, ${T.swatch({ color: theme.red, mark: 'dots' }, theme)} recorded.`;
    host.append(key, keyTable());
  };
})(Thermidor);
