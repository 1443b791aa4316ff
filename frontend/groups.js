/* Tells a group that the host has led on. Without it the page works the same: its own links lead on. */
const EVERY_MS = 4000;
const news = document.querySelector(".groups-news");

function tell() {
  const link = document.createElement("a");
  link.href = news.dataset.home;
  link.textContent = news.dataset.text;
  news.replaceChildren(link);
}

async function look() {
  let phase = news.dataset.phase;
  try {
    const answer = await fetch(news.dataset.state, { cache: "no-store" });
    phase = answer.ok ? await answer.text() : answer.status === 404 ? "CLOSED" : phase;
  } catch {
    // No connection for a moment: asked again below.
  }
  if (phase === news.dataset.phase) {
    setTimeout(look, EVERY_MS);
  } else if (news.dataset.follow === "true") {
    location.replace(news.dataset.home);
  } else {
    tell();
  }
}

if (news) {
  setTimeout(look, EVERY_MS);
}
