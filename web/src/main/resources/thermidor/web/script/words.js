'use strict';
/* What things are called and how numbers are written. */
const Thermidor = (window.Thermidor = {});
(function (T) {
  T.words = {
    persons: {
      unskilled_worker: 'unskilled workers',
      skilled_worker: 'skilled workers',
      labour_aristocrat: 'labour aristocracy',
      specialist: 'specialists',
      lower_official: 'lower officials',
      middle_official: 'middle officials',
      upper_official: 'upper officials',
      cadre: 'security and army cadre',
      soldier: 'soldiers',
      poor_peasant: 'poor peasants',
      middle_peasant: 'middle peasants',
      rich_peasant: 'rich peasants',
      collective_farmer: 'collective farmers',
      farm_chair: 'farm chairs and brigade heads',
      artisan: 'artisans',
      trader: 'traders',
      owner: 'owners',
      student: 'students',
      dependant: 'dependants',
      marginal: 'unemployed, homeless',
      prisoner: 'prisoners'
    },
    product: {
      inputs: 'used up in production',
      replacement: 'replacing worn-out means',
      accumulation: 'new means of production',
      reserves: 'added to stocks',
      defence: 'arms and army',
      administration: 'officials, ordinary pay',
      appropriation: 'officials, beyond pay',
      property_income: 'income from property',
      social_consumption: 'schools, health, housing',
      support: 'consumed by those not working',
      consumption_by_work: 'consumed by those who work',
      foreign_balance: 'exports less imports',
      waste: 'spoilt, lost, unused'
    },
    output: {
      grain: 'grain and field crops',
      power: 'electric power',
      materials: 'building materials',
      textiles: 'textiles and clothing',
      food: 'food processing',
      trade: 'trade and procurement',
      services: 'housing and services'
    },
    shortage: {
      bread: 'bread',
      animal: 'meat, milk, eggs',
      groceries: 'sugar, drink, processed food',
      wares: 'clothing and household goods',
      services: 'rent, transport, services'
    },
    property: {
      state: 'state',
      cooperative: 'co-operative, collective farms',
      petty: 'petty: peasants, craft',
      private: 'private, hires labour',
      concession: 'concessions'
    },
    harvest_by_region: {
      black_earth: 'Black Earth',
      middle_volga: 'Middle Volga',
      lower_volga: 'Lower Volga',
      north_caucasus: 'North Caucasus',
      far_east: 'Far East',
      right_bank: 'Right Bank (Ukraine)',
      left_bank: 'Left Bank (Ukraine)',
      steppe: 'Steppe (Ukraine)',
      central_asia: 'Central Asia'
    }
  };
  const same = {
    consumption: 'persons',
    price: 'shortage',
    market_price: 'shortage',
    output_reported: 'output',
    output_planned: 'output',
    input_shortage: 'output',
    valuation: 'output',
    labour_value: 'output',
    nutrition_by_region: 'harvest_by_region',
    population_by_region: 'harvest_by_region'
  };

  const plain = name => name.replace(/_/g, ' ');
  T.titled = text => text.charAt(0).toUpperCase() + text.slice(1);
  T.memberLabel = (observable, member) => {
    const key = same[observable] || observable;
    const label = (T.words[key] || {})[member] || plain(member);
    return key === 'harvest_by_region' ? T.titled(label) : label;
  };
  /** The label of a column such as output.metals: the member's, or the observable's own name. */
  T.columnLabel = column => {
    const [observable, member] = column.split('.');
    return member ? T.memberLabel(observable, member) : plain(observable);
  };

  T.escape = text => String(text).replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);

  const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
  /** Three to four figures that mean something, never an exponent. */
  T.number = value => {
    if (value === null || value === undefined || !isFinite(value)) return '–';
    const size = Math.abs(value);
    if (size === 0) return '0';
    const text =
      size >= 1000
        ? grouped.format(value)
        : size >= 100
          ? value.toFixed(0)
          : size >= 10
            ? value.toFixed(1)
            : size >= 1
              ? value.toFixed(2)
              : size >= 0.01
                ? String(Number(value.toPrecision(3)))
                : value.toPrecision(2);
    return text.replace('-', '−');
  };
  T.percent = (share, places) =>
    share === null || !isFinite(share)
      ? '–'
      : (share * 100).toFixed(places === undefined ? (Math.abs(share) < 0.0995 ? 1 : 0) : places).replace('-', '−') + ' %';

  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  T.monthName = month => MONTHS[month % 12] + ' ' + Math.floor(month / 12);
  T.monthKey = month => Math.floor(month / 12) + '-' + String((month % 12) + 1).padStart(2, '0');

  const UNITS = {
    percent: '%',
    'percent/year': '% a year',
    'million tonne': 'million tonnes',
    'million hectare': 'million hectares',
    'million rouble': 'million roubles',
    '2011 intl USD/year': 'dollars of 2011 a year',
    '1928 rouble/month': 'roubles of 1928 a month',
    'rouble/month': 'roubles a month',
    year: 'years',
    'person-month/million 1928 rouble': 'person-months a million roubles of 1928'
  };
  T.unitText = unit => UNITS[unit] || unit;

  /** How values of a unit are shown: a factor and a short name. */
  T.scaleOf = (unit, largest) => {
    if (unit === 'share') return { factor: 100, name: '%' };
    if (unit === 'person') {
      if (largest >= 2e6) return { factor: 1e-6, name: 'million persons' };
      if (largest >= 2e3) return { factor: 1e-3, name: 'thousand persons' };
      return { factor: 1, name: 'persons' };
    }
    if (unit === 'million 1928 rouble' && largest >= 3000) return { factor: 1e-3, name: 'billion roubles of 1928' };
    if (unit === 'million 1928 rouble') return { factor: 1, name: 'million roubles of 1928' };
    if (unit === 'million rouble' && largest >= 3000) return { factor: 1e-3, name: 'billion roubles' };
    if (unit === 'thousand head' && largest >= 3000) return { factor: 1e-3, name: 'million head' };
    return { factor: 1, name: T.unitText(unit) };
  };
})(Thermidor);
