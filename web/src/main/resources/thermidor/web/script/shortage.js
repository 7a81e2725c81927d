/* What could not be had. */
(function (T) {
  const rows = observable => () => T.members(observable).map(column => ({ column, label: T.columnLabel(column) }));
  const ends = () => ['100 %', '0 %'];
  T.heat('shortage', {
    id: 'shortage',
    title: 'Shortage in the shops, by good',
    needs: ['shortage.*'],
    rows: rows('shortage'),
    rowHeight: 34,
    range: [0, 1],
    ends,
    colors: T.ramp,
    says: 'The part of what people asked for, with money or a ration card in hand, that they could not get.'
  });
  T.heat('shortage', {
    id: 'input-shortage',
    title: 'Shortage of materials in production, by supplying sector',
    needs: ['input_shortage.*'],
    rows: rows('input_shortage'),
    range: [0, 1],
    ends,
    colors: T.ramp,
    says: 'The part of the materials asked for by works that was not delivered.'
  });
  T.lines('shortage', {
    id: 'markets-short',
    title: 'Markets with unmet demand',
    says: 'Of all regional markets for consumer goods, those where something was asked for and not to be had.',
    lines: [{ column: 'markets_short', label: 'markets short', color: 'red' }]
  });
  T.lines('shortage', {
    id: 'capacity',
    title: 'Use of capital',
    says: 'Output relative to what the capital in place could make.',
    lines: [{ column: 'capital_use', label: 'use of capital', color: 'blue' }]
  });
})(Thermidor);
