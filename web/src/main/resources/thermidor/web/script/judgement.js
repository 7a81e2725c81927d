/* What theories say of the run: theories by years, a square for each, its reasons beneath. */
(function (T) {
  const el = T.element;
  const host = document.querySelector('[data-section="theories"]');
  const { theories = [], years = [], questions = [] } = T.judgement;
  if (theories.length === 0) {
    host.append(el('p', { class: 'note', text: 'No theory has judged this run. The command judge lets them: thermidor judge FOLDER.' }));
    return;
  }
  const HUES = ['blue', 'orange', 'green', 'red', 'purple', 'sky', 'accent', 'grey'];
  const VERDICTS = { '+': 'thesis affirmed', '-': 'thesis denied', '?': 'thesis undecided' };
  const tabs = [['thesis', 'Does its thesis stand?'], ...questions.map(q => [q.key, q.asks])];
  let asked = 'class';
  let chosen = null;

  const reply = (theory, year) => theory.cells[year][1][questions.findIndex(q => q.key === asked)];
  /** What a square says, in a few words. */
  const words = (theory, year) => {
    if (asked === 'thesis') return VERDICTS[theory.cells[year][0]];
    const [kind, answers] = reply(theory, year);
    return kind === 'says' ? theory.answers[answers[0]][0] : kind === 'open' ? 'cannot tell' : 'says nothing';
  };
  const PLAIN = ['cannot tell', 'says nothing', VERDICTS['?']];

  const controls = el('div', { class: 'controls' });
  const legend = el('ul', { class: 'legend verdicts' });
  const scroll = el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Theories by years' });
  const reasons = el('div', { class: 'note reasons', 'aria-live': 'polite' });
  host.append(controls, legend, scroll, reasons);

  function signs() {
    const all = [...new Set(theories.flatMap(t => years.map((_, y) => words(t, y))))].filter(w => !PLAIN.includes(w));
    const taken = new Set();
    return new Map(
      all.map((is, i) => {
        const letters = is.toUpperCase().replace(/[^A-Z]/g, '') + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
        const letter = asked === 'thesis' ? { [VERDICTS['+']]: '+', [VERDICTS['-']]: '–' }[is] : [...letters].find(l => !taken.has(l)) || '*';
        taken.add(letter);
        return [is, { letter, hue: HUES[i % HUES.length] }];
      })
    );
  }
  const sign = (known, is) => known.get(is) || { letter: is === 'says nothing' ? '·' : '?', hue: null };

  function finding(theory, [at, value]) {
    const c = theory.conditions[at];
    if (c.length === 1) return c[0];
    const [what, threshold, from, to, because, source] = c;
    return `${what} = ${value === '' ? 'not observed' : value}, ${threshold} (${from} to ${to}). ${because} [${source}]`;
  }

  function explain(theory, year) {
    reasons.replaceChildren(
      el('p', {}, el('strong', { text: `${theory.name}, ${years[year]}: ${VERDICTS[theory.cells[year][0]]}` })),
      el('p', { class: 'muted', text: `Held by ${theory.by}. ${theory.source}. ${theory.thesis}` })
    );
    questions.forEach((question, q) => {
      const [kind, answers, findings] = theory.cells[year][1][q];
      if (kind === 'silent' && findings.length === 0) return;
      const named = [...new Set(answers.map(a => theory.answers[a][0]))];
      const first = kind === 'says' ? theory.answers[answers[0]] : null;
      const head = first ? `${first[0]}. ${first[1]} [${first[2]}]` : kind === 'open' ? `cannot tell, open between: ${named.join('; ')}` : 'says nothing; what speaks against each answer:';
      const list = el('ul', {});
      for (const f of findings) list.append(el('li', { text: finding(theory, f) }));
      reasons.append(el('p', {}, el('strong', { text: question.asks + ' ' }), head), list);
    });
  }

  function draw() {
    const known = signs();
    controls.replaceChildren(
      ...tabs.map(([key, text]) =>
        el('button', {
          type: 'button',
          text,
          'aria-pressed': String(key === asked),
          onclick: () => {
            asked = key;
            draw();
          }
        })
      )
    );
    const plain = asked === 'thesis' ? [VERDICTS['?']] : ['cannot tell', 'says nothing'];
    legend.replaceChildren(
      ...[...known.keys(), ...plain].map(is => {
        const s = sign(known, is);
        return el('li', {}, el('span', { class: 'square' + (s.hue ? ' v-' + s.hue : ''), text: s.letter }), ' ' + is);
      })
    );
    const head = el('tr', {}, el('th', { scope: 'col', text: 'Theory' }), ...years.map(y => el('th', { scope: 'col', class: 'n', text: "'" + y.slice(2), title: y })));
    const body = theories.map(theory =>
      el(
        'tr',
        {},
        el('th', { scope: 'row', text: theory.heading, title: theory.by }),
        ...years.map((year, y) => {
          const is = words(theory, y),
            s = sign(known, is);
          const show = () => {
            chosen = [theory, y];
            explain(theory, y);
          };
          return el(
            'td',
            {},
            el('button', {
              type: 'button',
              class: 'square' + (s.hue ? ' v-' + s.hue : ''),
              text: s.letter,
              title: `${theory.heading}, ${year}: ${is}`,
              'aria-label': `${theory.heading}, ${year}: ${is}`,
              onclick: show,
              onmouseenter: show,
              onfocus: show
            })
          );
        })
      )
    );
    scroll.replaceChildren(el('table', { class: 'matrix' }, el('thead', {}, head), el('tbody', {}, ...body)));
    explain(...(chosen || [theories[0], years.length - 1]));
  }
  draw();
})(Thermidor);
