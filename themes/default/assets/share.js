// Shows the buttons that need a script: one copies the address, one opens the machine's own menu for sharing.
for (const section of document.querySelectorAll(".share")) {
  const told = section.querySelector("[role=status]");
  const copy = section.querySelector("[data-copy]");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(copy.dataset.copy);
      told.textContent = copy.dataset.copied;
    });
  }
  const share = section.querySelector("[data-share]");
  if (share && navigator.share) {
    share.hidden = false;
    share.addEventListener("click", () => {
      navigator.share({ title: document.title, url: share.dataset.share }).catch(() => {});
    });
  }
}
