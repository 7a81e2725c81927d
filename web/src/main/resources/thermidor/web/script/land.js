/* Farms, grain, hunger, births and deaths. */
(function (T) {
  T.lines('land', {
    id: 'grain',
    title: 'Grain: harvest, what was believed, what was taken',
    yearly: true,
    wide: true,
    says: 'A year’s grain. The harvest as brought in; as the centre believed it; what came into the hands of the state; what was exported. What is left after procurement had to feed villages, animals and the next sowing.',
    lines: [
      { column: 'grain_harvest', label: 'brought in', color: 'green', width: 2.6 },
      { column: 'grain_believed', label: 'believed', color: 'orange' },
      { column: 'grain_procured', label: 'taken by the state', color: 'blue' },
      { column: 'grain_exported', label: 'exported', color: 'purple', mark: 'dashes' }
    ]
  });
  T.lines('land', {
    id: 'animals',
    title: 'Horses and other animals',
    says: 'Draught animals, and livestock counted as cattle.',
    lines: [
      { column: 'horses', label: 'draught animals', color: 'red' },
      { column: 'herd', label: 'other livestock', color: 'green' }
    ]
  });
  T.lines('land', {
    id: 'sown',
    title: 'Land under crops',
    says: 'Million hectares.',
    lines: [{ column: 'sown_area', label: 'sown area', color: 'green', area: true }]
  });
  T.heat('land', {
    id: 'nutrition',
    title: 'Food in the villages, by region',
    needs: ['nutrition_by_region.*'],
    rows: () => T.members('nutrition_by_region').map(column => ({ column, label: T.columnLabel(column) })),
    says: 'Food eaten relative to need. 100 % is enough; at 70 % and less for months, people die of hunger and of illness that a well-fed person survives.',
    range: [0.4, 1],
    ends: () => ['enough', '40 %'],
    colors: c => T.ramp(c).slice().reverse()
  });
  const estimates = () =>
    T.series
      .filter(s => s.observable === 'hunger_deaths')
      .flatMap(s =>
        s.points
          .filter(p => typeof p.recorded === 'number')
          .map(p => `${s.title}: ${T.number(p.recorded)} ${s.unit}; in the run ${T.number(p.simulated)} ${s.unit}.`)
      )
      .join(' ');
  T.lines('land', {
    id: 'births-deaths',
    title: 'Births and deaths',
    wide: true,
    sentence: estimates,
    state: { step: 'month' },
    controls: [
      T.segment('step', 'Months or years', [
        ['month', 'Months'],
        ['year', 'Years']
      ])
    ],
    says: 'Children born and people who died. Deaths from hunger are those beyond what is expected with enough to eat and no epidemic; deaths in war and by epidemic are counted apart.',
    lines: [
      { column: 'births', label: 'births', color: 'blue' },
      { column: 'deaths', label: 'deaths, all', color: 'ink' },
      { column: 'hunger_deaths', label: 'of these from hunger', color: 'red', area: true },
      { column: 'epidemic_deaths', label: 'by epidemic', color: 'purple', mark: 'dashes' },
      { column: 'war_deaths', label: 'soldiers killed', color: 'grey', mark: 'points' }
    ]
  });
  T.lines('land', {
    id: 'nutrition-lines',
    title: 'Food in town and village',
    says: 'Food eaten relative to need.',
    reference: { value: 100, label: 'enough' },
    lines: [
      { column: 'nutrition_rural', label: 'villages', color: 'green' },
      { column: 'nutrition_urban', label: 'towns', color: 'blue' }
    ]
  });
  T.lines('land', {
    id: 'migration',
    title: 'From village to town',
    says: 'People who moved to a town, less those who moved back.',
    yearly: true,
    lines: [{ column: 'migration_to_town', label: 'moved to town', color: 'blue', area: true }]
  });
})(Thermidor);
