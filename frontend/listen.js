// Reads a question and its answers aloud from recordings. Starts only when asked to; keeps nothing.

const player = new Audio();
player.preload = 'none';
let queue = [];
let current = null;
let button = null;
let rate = 1;

const segments = () => [...document.querySelectorAll('main.respond [data-audio]')];

function tell(name, detail) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

function show(segment) {
  document.querySelectorAll('[data-reading]').forEach((element) => element.removeAttribute('data-reading'));
  segment?.setAttribute('data-reading', '');
  segment?.scrollIntoView({ block: 'nearest' });
}

function label(playing) {
  if (!button) {
    return;
  }
  button.toggleAttribute('data-playing', playing);
  if (button.dataset.listen === 'all') {
    button.textContent = playing ? button.dataset.textStop : button.dataset.textListen;
  }
}

function stop() {
  player.pause();
  queue = [];
  current = null;
  show(null);
  label(false);
  button = null;
}

function next() {
  current = queue.shift() ?? null;
  if (!current || !current.isConnected) {
    const done = !current;
    stop();
    if (done) {
      tell('listen-ended');
    }
    return;
  }
  show(current);
  player.src = current.dataset.audio;
  player.defaultPlaybackRate = rate;
  player.playbackRate = rate;
  player.play().then(
    () => tell('listen-segment', { address: player.src }),
    (reason) => {
      // A new question or another press interrupts; anything else is told.
      if (reason.name !== 'AbortError') {
        stop();
        document.querySelector('.respond-listen-failed')?.removeAttribute('hidden');
      }
    },
  );
}

function listen(pressed) {
  const again = pressed === button;
  stop();
  if (again) {
    return;
  }
  button = pressed;
  queue = pressed.dataset.listen === 'all'
    ? segments()
    : [pressed.parentElement.querySelector('[data-audio]')].filter(Boolean);
  document.querySelector('main.respond')?.setAttribute('data-heard', '');
  document.getElementById('answer')?.setAttribute('data-listened', '');
  document.querySelector('.respond-listen-failed')?.setAttribute('hidden', '');
  label(true);
  next();
}

function speed(pressed) {
  rate = Number(pressed.dataset.rate);
  player.defaultPlaybackRate = rate;
  player.playbackRate = rate;
  markSpeed();
}

function markSpeed() {
  document.querySelectorAll('[data-rate]').forEach((element) => {
    element.setAttribute('aria-pressed', String(Number(element.dataset.rate) === rate));
  });
}

player.addEventListener('ended', next);
player.addEventListener('timeupdate', () => tell('listen-time', { seconds: player.currentTime }));

document.addEventListener('click', (event) => {
  const pressed = event.target.closest?.('[data-listen], [data-rate]');
  if (pressed) {
    (pressed.dataset.listen ? listen : speed)(pressed);
  }
});

// A new question: the reading of the old one ends, and the chosen speed is shown again.
new MutationObserver(() => {
  if (current && !current.isConnected) {
    stop();
  }
  if (document.querySelector(`[data-rate="${rate}"][aria-pressed="false"]`)) {
    markSpeed();
  }
}).observe(document.body, { childList: true, subtree: true });
