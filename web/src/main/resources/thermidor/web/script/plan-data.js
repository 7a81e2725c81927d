/* The tables of a plan: a header and rows, as they stand in its folder. */
(function (T) {
  const data = JSON.parse(document.getElementById('data').textContent);
  T.plan = data.summary;
  T.manifest = { scenario: T.plan.name };
  T.decrees = [];
  /** Rows of a table as objects; what looks like a number is one, but for names and years. */
  const named = new Set(['year', 'good', 'unit', 'to', 'capital', 'industry', 'labour_unit']);
  T.rows = name => {
    const [header, ...rows] = data[name];
    return rows.map(row => Object.fromEntries(header.map((key, i) => [key, named.has(key) || (name === 'labour' && key === 'labour') ? row[i] : row[i] === '' ? null : Number(row[i])])));
  };
  T.drawWatched = T.drawGlance = () => {};
  T.drawRecord = () => {};
  T.six = v => (v === null || v === undefined ? '–' : v === 0 ? '0' : Math.abs(v) >= 1e6 || Math.abs(v) < 1e-4 ? v.toExponential(3) : String(Number(v.toPrecision(5))));
})(Thermidor);
