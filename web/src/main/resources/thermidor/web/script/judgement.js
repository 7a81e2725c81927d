/* What theories say of the run: theories by years, a square for each, its reasons beneath; and the same theories on regimes of history. */
(function (T) {
  const el = T.element;
  const host = document.querySelector('[data-section="theories"]');
  const { theories = [], years = [], questions = [], regimes = [] } = T.judgement;
  if (theories.length === 0) {
    host.append(el('p', { class: 'note', text: 'No theory has judged this run. The command judge lets them: thermidor judge FOLDER.' }));
    return;
  }
  const HUES = ['blue', 'orange', 'green', 'red', 'purple', 'sky', 'accent', 'grey'];
  const VERDICTS = { '+': 'thesis affirmed', '-': 'thesis denied', '?': 'thesis undecided' };
  const PLAIN = ['cannot tell', 'says nothing', VERDICTS['?']];
  const tabs = [['thesis', 'Does its thesis stand?'], ...questions.map(q => [q.key, q.asks])];

  /** A letter and a colour for each answer that somebody gives. */
  function signs(all, asked) {
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
  const square = (s, is, more) => el(more ? 'button' : 'span', { class: 'square' + (s.hue ? ' v-' + s.hue : ''), text: s.letter, ...more });

  function finding(theory, [at, value]) {
    const c = theory.conditions[at];
    if (c.length === 1) return c[0];
    const [what, threshold, from, to, because, source] = c;
    return `${what} = ${value === '' ? 'not observed' : value}, ${threshold} (${from} to ${to}). ${because} [${source}]`;
  }

  /** Everything a theory says in one cell, with its reasons. */
  function explanation(theory, [verdict, replies], where, authors) {
    const lines = [
      el('p', {}, el('strong', { text: `${theory.name}, ${where}: ${VERDICTS[verdict]}` })),
      el('p', { class: 'muted', text: `Held by ${theory.by}. ${theory.source}. ${theory.thesis}` })
    ];
    for (const [, says, source, miss] of authors) {
      lines.push(el('p', { class: 'muted', text: `The author of the text writes: ${says} [${source}]${miss ? ' Why the rules say otherwise: ' + miss : ''}` }));
    }
    questions.forEach((question, q) => {
      const [kind, answers, findings] = replies[q];
      if (kind === 'silent' && findings.length === 0) return;
      const named = [...new Set(answers.map(a => theory.answers[a][0]))];
      const first = kind === 'says' ? theory.answers[answers[0]] : null;
      const head = first ? `${first[0]}. ${first[1]} [${first[2]}]` : kind === 'open' ? `cannot tell, open between: ${named.join('; ')}` : 'says nothing; what speaks against each answer:';
      const list = el('ul', {});
      for (const f of findings) list.append(el('li', { text: finding(theory, f) }));
      lines.push(el('p', {}, el('strong', { text: question.asks + ' ' }), head), list);
    });
    return lines;
  }

  /**
   * A matrix with buttons for the question above it and reasons beneath. `of(theory)` are a theory's cells, one for each of `columns`; `table`
   * lays the squares out; `chosen` is what is explained first.
   */
  function matrix(place, { columns, of, where, authors, label, table, chosen }) {
    let asked = 'class';
    const controls = el('div', { class: 'controls' });
    const legend = el('ul', { class: 'legend verdicts' });
    const scroll = el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label });
    const reasons = el('div', { class: 'note reasons', 'aria-live': 'polite' });
    place.append(controls, legend, scroll, reasons);

    /** What a square says, in a few words. */
    const words = (theory, at) => {
      if (asked === 'thesis') return VERDICTS[of(theory)[at][0]];
      const [kind, answers] = of(theory)[at][1][questions.findIndex(q => q.key === asked)];
      return kind === 'says' ? theory.answers[answers[0]][0] : kind === 'open' ? 'cannot tell' : 'says nothing';
    };
    const explain = () => reasons.replaceChildren(...explanation(chosen[0], of(chosen[0])[chosen[1]], where(chosen[1]), authors(chosen[0], chosen[1])));

    function draw() {
      const all = [...new Set(theories.flatMap(t => columns.map((_, at) => words(t, at))))].filter(w => !PLAIN.includes(w));
      const known = signs(all, asked);
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
      legend.replaceChildren(...[...known.keys(), ...plain].map(is => el('li', {}, square(sign(known, is), is), ' ' + is)));
      const cell = (theory, at) => {
        const is = words(theory, at);
        const title = `${theory.heading}, ${where(at)}: ${is}`;
        const show = () => {
          chosen = [theory, at];
          explain();
        };
        return el('td', {}, square(sign(known, is), is, { type: 'button', title, 'aria-label': title, onclick: show, onmouseenter: show, onfocus: show }));
      };
      scroll.replaceChildren(table(cell));
      explain();
    }
    draw();
  }

  matrix(host, {
    columns: years,
    of: theory => theory.cells,
    where: at => years[at],
    authors: () => [],
    label: 'Theories by years',
    chosen: [theories[0], years.length - 1],
    table: cell =>
      el(
        'table',
        { class: 'matrix' },
        el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: 'Theory' }), ...years.map(y => el('th', { scope: 'col', class: 'n', text: "'" + y.slice(2), title: y })))),
        el('tbody', {}, ...theories.map(t => el('tr', {}, el('th', { scope: 'row', text: t.heading, title: t.by }), ...years.map((_, at) => cell(t, at)))))
      )
  });

  if (regimes.length === 0) return;
  const details = el('details', { class: 'regimes' }, el('summary', { text: `The same theories on regimes of history: ${regimes.length}` }));
  host.append(details);
  /* Drawn when it is opened: most readers come for the run. */
  details.addEventListener(
    'toggle',
    () => {
      details.append(
        el('p', {
          class: 'lead',
          text: 'Cases of the casebook, described by what a run is described by too. Most values are coded by hand, each with a reason, so a verdict is only as good as its coding. Cases that the authors of the texts judged themselves carry their sentence beside the answer of the rules.'
        })
      );
      matrix(details, {
        columns: regimes,
        of: theory => theory.regimes,
        where: at => `${regimes[at].name} (${regimes[at].judged})`,
        authors: (theory, at) => regimes[at].stated.filter(s => s[0] === theory.id),
        label: 'Theories by cases',
        chosen: [theories[0], 0],
        table: cell =>
          el(
            'table',
            { class: 'matrix cases' },
            el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: 'Case' }), ...theories.map(t => el('th', { scope: 'col', class: 'n up', title: t.by }, el('span', { text: t.heading }))))),
            el(
              'tbody',
              {},
              ...regimes.map((r, at) => el('tr', {}, el('th', { scope: 'row', title: r.description }, r.name + ' ', el('small', { text: String(r.judged) })), ...theories.map(t => cell(t, at))))
            )
          )
      });
    },
    { once: true }
  );
})(Thermidor);
