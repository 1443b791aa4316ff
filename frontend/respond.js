// What the page says by itself while the server is out of reach or at work. Keeps nothing anywhere.

const region = () => document.getElementById('save-status');
const mark = () => region()?.querySelector('span');
let beforeWaiting = null;

function say(state) {
  const place = region();
  const span = mark();
  if (place && span) {
    span.setAttribute('data-save-state', state);
    span.textContent = place.dataset[state];
  }
}

// Saving: shown at once; "saved" comes from the server alone, after the commit.
function pressed(target) {
  return target.closest?.('[data-item] .go, [data-item] .way:not(.send)');
}

document.addEventListener('click', (event) => {
  if (pressed(event.target)) {
    if (event.detail > 1) {
      // The second half of a double tap would hit the next question.
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    say('saving');
  }
  const jump = event.target.closest?.('[data-focus]');
  if (jump) {
    event.preventDefault();
    document.querySelector(jump.dataset.focus)?.focus();
  }
  if (event.target.closest?.('[data-curtain="open"]')) {
    // The time for then and now may be over: the server decides.
    if (document.querySelector('[data-screen="thenAndNow"]')) {
      location.reload();
    } else {
      curtain(false);
    }
  }
  if (event.target.closest?.('[data-print]')) {
    window.print();
  }
}, true);

// Connection lost and back: Vaadin tries again by itself, we say so.
function connection(current) {
  const span = mark();
  if (!span) {
    return;
  }
  if (current === 'reconnecting' || current === 'connection-lost') {
    if (span.getAttribute('data-save-state') !== 'waiting') {
      beforeWaiting = { span, state: span.getAttribute('data-save-state'), text: span.textContent };
      say('waiting');
    }
  } else if (current === 'connected' && beforeWaiting?.span === span && span.isConnected) {
    if (beforeWaiting.state) {
      span.setAttribute('data-save-state', beforeWaiting.state);
    } else {
      span.removeAttribute('data-save-state');
    }
    span.textContent = beforeWaiting.text;
    beforeWaiting = null;
  }
}

window.Vaadin?.connectionState?.addStateChangeListener((previous, current) => connection(current));

// Counters
document.addEventListener('input', (event) => {
  const answer = event.target.closest?.('#answer');
  if (!answer) {
    return;
  }
  // "Saved" was said of the answer before this one.
  if (mark()?.getAttribute('data-save-state') === 'saved') {
    mark().removeAttribute('data-save-state');
    mark().textContent = '';
  }
  const left = answer.querySelector('[data-left]');
  if (left) {
    left.textContent = left.dataset.left.replace('{0}', event.target.value.length);
  }
  const count = answer.querySelector('[data-count]');
  if (count) {
    count.textContent = count.dataset.count.replace('{0}', answer.querySelectorAll('input:checked').length);
  }
});

// The curtain: after a long rest the answers are hidden from whoever passes by. What was typed stays.
let lastTouch = Date.now();
const curtainElement = () => document.querySelector('.respond-curtain');

function curtain(drawn) {
  const cover = curtainElement();
  const stage = document.querySelector('.respond-stage');
  if (!cover || !stage || cover.hidden === !drawn) {
    return;
  }
  cover.hidden = !drawn;
  stage.hidden = drawn;
  cover.replaceChildren(...(drawn ? words(cover.dataset) : []));
  lastTouch = Date.now();
  (drawn ? cover.querySelector('h2') : stage.querySelector('h1'))?.focus();
}

function words({ heading, text, button }) {
  return [['h2', heading], ['p', text], ['button', button]].map(([tag, content]) => {
    const element = document.createElement(tag);
    element.textContent = content;
    if (tag === 'h2') {
      element.className = 'respond-heading';
      element.tabIndex = -1;
    } else if (tag === 'button') {
      element.className = 'go';
      element.type = 'button';
      element.dataset.curtain = 'open';
    }
    return element;
  });
}

function drawIfIdle() {
  const minutes = Number(curtainElement()?.dataset.idleMinutes ?? 30);
  if (Date.now() - lastTouch > minutes * 60_000 && document.querySelector('[data-item], [data-screen="check"], [data-screen="thenAndNow"]')) {
    curtain(true);
  }
}

// A page that the browser had put aside whole is asked for anew: it may belong to somebody else by now.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    location.reload();
  }
});

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
  document.addEventListener(kind, () => {
    drawIfIdle();
    lastTouch = Date.now();
  }, { capture: true, passive: true });
}
document.addEventListener('visibilitychange', drawIfIdle);
setInterval(drawIfIdle, 5_000);
