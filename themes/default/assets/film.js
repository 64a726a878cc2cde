// Puts the player in the place of a film's link once a reader asks for it; until then nothing of it is loaded.
const players = ["https://www.youtube-nocookie.com/embed/", "https://player.vimeo.com/video/"];

document.addEventListener("click", (event) => {
  const link = event.target.closest(".film > a");
  const address = link?.parentElement.dataset.player ?? "";
  const opensElsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (opensElsewhere || !players.some((player) => address.startsWith(player))) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  player.src = address;
  player.title = link.querySelector(".film-title").lastChild.textContent;
  player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  player.allowFullscreen = true;
  player.referrerPolicy = "strict-origin-when-cross-origin";
  link.replaceWith(player);
  player.focus();
});
