// Reloads the page when the site was built anew, and lays the mistakes of a failed build over it.
let shown = null;

const overlay = document.createElement("section");
overlay.className = "svar-problems";
overlay.setAttribute("role", "alert");
overlay.hidden = true;
document.body.append(overlay);

function complain({ language, heading: words, problems }) {
  overlay.hidden = !problems;
  if (!problems) return;
  overlay.lang = language;
  const heading = document.createElement("h2");
  heading.textContent = words;
  const text = document.createElement("pre");
  text.textContent = problems;
  overlay.replaceChildren(heading, text);
}

new EventSource("/__svar/events").onmessage = (message) => {
  const status = JSON.parse(message.data);
  if (shown !== null && status.revision !== shown) location.reload();
  shown = status.revision;
  complain(status);
};
