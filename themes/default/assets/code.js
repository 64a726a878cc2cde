// Puts a button on each piece of code that copies it; what is copied holds neither line numbers nor colours.
const words = document.querySelector("script[data-copied]")?.dataset;

for (const code of words && navigator.clipboard ? document.querySelectorAll(".text pre > code") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  });
  const box = code.parentElement.closest("figure.code") ?? code.parentElement;
  const frame = document.createElement("div");
  frame.className = "copied-from";
  box.replaceWith(frame);
  button.setAttribute("aria-live", "polite");
  frame.append(box, button);
}
