/* The legend and the controls of a figure: real buttons and fields, for keyboard and phone. */
(function (T) {
  const el = T.element;

  /* Legend: real buttons, so that it can be used from the keyboard and wraps on a phone. */
  T.swatch = (item, theme) => {
    const color = item.color || theme.ink;
    const mark =
      item.mark === 'dots'
        ? `<circle cx="11" cy="6" r="3.4" fill="${theme.surface}" stroke="${color}" stroke-width="1.8"/>`
        : item.mark === 'area'
          ? `<rect x="4" y="1" width="12" height="10" rx="1.5" fill="${color}"/>`
          : item.mark === 'tick'
            ? `<line x1="11" x2="11" y1="1" y2="11" stroke="${color}" stroke-width="1.6"/>`
            : item.mark === 'band'
              ? `<rect x="2" y="0.5" width="17" height="11" fill="${color}" stroke="${theme.line}"/>`
              : `<line x1="1" x2="21" y1="6" y2="6" stroke="${color}" stroke-width="${item.width || 2.4}" stroke-dasharray="${item.mark === 'dashes' ? '5 3' : item.mark === 'points' ? '1.5 3' : ''}"/>`;
    return `<svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">${mark}</svg>`;
  };

  T.drawLegend = (figure, c) => {
    const items = figure.spec.legend ? figure.spec.legend(c) : [];
    const focus = figure.legend.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    figure.legend.replaceChildren(
      ...items.map(item => {
        const inner = T.swatch(item, c.theme) + `<span>${T.escape(T.titled(item.label || item.name))}</span>`;
        if (items.length < 2 || item.fixed) {
          const span = el('span', { class: 'static' });
          span.innerHTML = inner;
          return el('li', {}, span);
        }
        const button = el('button', {
          type: 'button',
          'aria-pressed': String(!figure.hidden.has(item.name)),
          'data-name': item.name,
          title: figure.hidden.has(item.name) ? 'Not shown. Press to show it' : 'Press to leave it out',
          onclick: () => {
            if (!figure.hidden.delete(item.name)) figure.hidden.add(item.name);
            T.redraw(figure);
          }
        });
        button.innerHTML = inner;
        return el('li', {}, button);
      })
    );
    if (items.some(item => figure.hidden.has(item.name))) figure.legend.append(el('li', { class: 'hint', text: 'struck through: not shown' }));
    figure.legend.hidden = items.length < 2;
    if (focus !== null) [...figure.legend.querySelectorAll('button')].filter(b => b.dataset.name === focus).forEach(b => b.focus());
  };

  /* Controls. Each is made with the key of the state it sets. */
  T.select = (key, label, choices) => figure => {
    const select = el('select', {
      onchange: () => {
        figure.state[key] = select.value;
        T.redraw(figure);
      }
    });
    const all = typeof choices === 'function' ? choices() : choices;
    for (const [value, text] of all) select.append(el('option', { value, text, selected: String(figure.state[key]) === String(value) }));
    figure.selects = Object.assign(figure.selects || {}, { [key]: select });
    return el('label', {}, document.createTextNode(label), select);
  };
  T.segment = (key, label, choices) => figure => {
    const group = el('span', { class: 'segment', role: 'group', 'aria-label': label });
    for (const [value, text] of choices)
      group.append(
        el('button', {
          type: 'button',
          text,
          'aria-pressed': String(figure.state[key] === value),
          onclick: event => {
            figure.state[key] = value;
            [...group.children].forEach(b => b.setAttribute('aria-pressed', String(b === event.currentTarget)));
            T.redraw(figure);
          }
        })
      );
    return group;
  };
  T.check = (key, label) => figure => {
    const box = el('input', {
      type: 'checkbox',
      checked: figure.state[key],
      onchange: () => {
        figure.state[key] = box.checked;
        T.redraw(figure);
      }
    });
    return el('label', {}, box, document.createTextNode(label));
  };
  T.slider = (key, label, min, max) => figure => {
    const out = el('output', { text: figure.state[key] });
    const range = el('input', {
      type: 'range',
      min,
      max,
      step: 1,
      value: figure.state[key],
      'aria-label': label,
      oninput: () => {
        figure.state[key] = Number(range.value);
        out.textContent = range.value;
        T.redraw(figure);
      }
    });
    const step = by =>
      el('button', {
        type: 'button',
        text: by < 0 ? '‹' : '›',
        'aria-label': by < 0 ? 'the year before' : 'the year after',
        onclick: () => {
          range.value = Number(range.value) + by;
          range.dispatchEvent(new Event('input'));
        }
      });
    return el('label', { class: 'slide' }, document.createTextNode(label), step(-1), range, step(1), out);
  };
})(Thermidor);
