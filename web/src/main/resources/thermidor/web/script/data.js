/* The data of the run, and how a year follows from its months. */
(function (T) {
  const data = JSON.parse(document.getElementById('data').textContent);
  T.manifest = data.manifest || {};
  T.fit = data.fit || {};
  T.judgement = data.judgement || {};
  T.observables = data.observables;
  T.sums = data.sums || {};
  T.first = data.first;
  T.months = data.months;
  T.end = T.first + T.months;
  T.firstYear = Math.floor(T.first / 12);
  T.lastYear = Math.floor((T.end - 1) / 12);
  T.decrees = (data.decrees || []).map(([month, title]) => ({ month: monthOf(month), title })).filter(d => d.month !== null);

  T.shocks = (data.shocks || [])
    .map(([kind, from, to, name, regions, size, unit]) => ({ kind, from: monthOf(from), to: monthOf(to), name, regions, size: Number(size), unit }))
    .filter(s => s.from !== null && s.to !== null);

  function monthOf(text) {
    const match = /^(\d{4})-(\d{2})/.exec(text);
    return match ? match[1] * 12 + (match[2] - 1) : null;
  }

  const columns = data.columns;
  T.has = name => Object.prototype.hasOwnProperty.call(columns, name);
  /** The monthly values of a column. */
  T.column = name => {
    if (!T.has(name)) return null;
    if (!Array.isArray(columns[name])) columns[name] = new Array(T.months).fill(columns[name]);
    return columns[name];
  };
  T.observableOf = column => column.split('.')[0];
  T.about = column => T.observables[T.observableOf(column)] || { kind: 'RATE', unit: '', says: '', columns: [column] };
  /** The columns of an observable that this run has. */
  T.members = observable => (T.observables[observable] ? T.observables[observable].columns : []).filter(T.has);
  T.largest = names => names.reduce((most, name) => (T.column(name) || []).reduce((m, v) => (v === null ? m : Math.max(m, Math.abs(v))), most), 0);

  /** A month's place on an axis of years: its middle. */
  T.at = month => (month + 0.5) / 12;
  T.eachMonth = make => Array.from({ length: T.months }, (_, i) => make(i, T.first + i));
  T.years = () => Array.from({ length: T.lastYear - T.firstYear + 1 }, (_, i) => T.firstYear + i);
  T.isWhole = year => year * 12 >= T.first && year * 12 + 12 <= T.end;
  T.wholeYears = () => T.years().filter(T.isWhole);

  /** A year's value: sum of a flow (whole years only), last of a stock, mean of a rate. Null where it is not known. */
  T.year = (name, year) => {
    const values = T.column(name);
    const from = Math.max(0, year * 12 - T.first),
      to = Math.min(T.months, year * 12 + 12 - T.first);
    if (!values || from >= to) return null;
    const kind = T.about(name).kind;
    if (kind === 'STOCK') return values[to - 1];
    if (kind === 'FLOW' && !T.isWhole(year)) return null;
    let sum = 0,
      count = 0;
    for (let i = from; i < to; i++)
      if (values[i] !== null) {
        sum += values[i];
        count++;
      }
    if (count === 0) return null;
    return kind === 'FLOW' ? sum : sum / count;
  };
  /** The mean of a stock or rate over the months of a year, the sum of a flow over a whole year. */
  T.yearOf = (name, year) => {
    if (T.about(name).kind !== 'STOCK') return T.year(name, year);
    const values = T.column(name)
      .slice(Math.max(0, year * 12 - T.first), Math.max(0, year * 12 + 12 - T.first))
      .filter(v => v !== null);
    return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
  };
  T.monthOf = (name, month) => {
    const at = month - T.first;
    return at < 0 || at >= T.months ? null : T.column(name)[at];
  };
  /** For a flow: the sum of the twelve months around each month, so that the middle of a year shows that year's sum. Otherwise the months. */
  T.smooth = name => {
    const values = T.column(name);
    if (!values || T.about(name).kind !== 'FLOW') return values;
    const out = new Array(T.months).fill(null);
    for (let i = 6; i + 6 <= T.months; i++) {
      let sum = 0;
      for (let j = i - 6; j < i + 6; j++) sum += values[j];
      out[i] = sum;
    }
    return out;
  };
  /** Where {@link T.smooth}'s months stand on the axis: a flow's window is centred on the beginning of its month. */
  T.smoothAt = (name, month) => (T.about(name).kind === 'FLOW' ? month / 12 : T.at(month));
})(Thermidor);
