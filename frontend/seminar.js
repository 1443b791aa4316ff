// The learning seminar as a presentation: one slide at a time. Without this file all slides stand below each other.
let root = null;
let slides = [];
let at = 0;

function show(index, focus) {
  at = Math.max(0, Math.min(slides.length - 1, index));
  slides.forEach((slide, i) => { slide.hidden = i !== at; });
  const slide = slides[at];
  root.querySelector('.controls [data-counter]').textContent = slide.dataset.counter;
  root.querySelector('[data-act=previous]').disabled = at === 0;
  root.querySelector('[data-act=next]').disabled = at === slides.length - 1;
  history.replaceState(history.state, '', '#' + slide.dataset.slide);
  window.scrollTo(0, 0);
  if (focus) slide.querySelector('.slide-title').focus({preventScroll: true});
}

function fromAddress() {
  const id = decodeURIComponent(location.hash.slice(1));
  return Math.max(0, slides.findIndex((slide) => slide.dataset.slide === id));
}

function notes() {
  const on = root.classList.toggle('with-notes');
  root.querySelector('[data-act=notes]').setAttribute('aria-pressed', String(on));
}

function full() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

const acts = {
  previous: () => show(at - 1, true),
  next: () => show(at + 1, true),
  notes,
  full,
  print: () => window.print(),
};

const keys = {
  ArrowRight: acts.next, ArrowDown: acts.next, PageDown: acts.next,
  ArrowLeft: acts.previous, ArrowUp: acts.previous, PageUp: acts.previous,
  Home: () => show(0, true),
  End: () => show(slides.length - 1, true),
  n: notes, N: notes, f: full, F: full,
  // a browser that fills the screen keeps Escape for itself: the first one leaves that, the next the presentation
  Escape: () => root.querySelector('[data-act=close]').click(),
};

function pressed(event) {
  if (!root?.isConnected || event.altKey || event.ctrlKey || event.metaKey) return;
  // a page that is longer than the window scrolls first
  const scrolls = document.documentElement.scrollHeight > window.innerHeight + 1;
  if (scrolls && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return;
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
}

// the page may come before this file or after it, and again after another page
function begin() {
  const found = document.querySelector('.presentation:not(.live)');
  if (!found || !found.querySelector('.slide')) return;
  root = found;
  slides = [...root.querySelectorAll('.slide')];
  root.classList.add('live');
  root.addEventListener('click', (event) => {
    const act = event.target.closest('button[data-act]');
    if (act && acts[act.dataset.act]) acts[act.dataset.act]();
  });
  show(fromAddress(), false);
}

document.addEventListener('keydown', pressed);
window.addEventListener('hashchange', () => { if (root?.isConnected) show(fromAddress(), true); });
new MutationObserver(begin).observe(document.body, {childList: true, subtree: true});
begin();
