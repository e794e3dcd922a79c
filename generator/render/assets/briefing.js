/*
 * Filters for long lists. A form of the class "filters" stands hidden above its list, and is shown
 * where this runs; without it the list is whole. What is chosen stands in the address of the page,
 * so that a view can be shared.
 *
 * The form's data-items says of each item of the list, in order, by which options it is shown: for
 * each choice of the form the numbers of the options, as in "0.3|2|1 ; |4|0". An element of a picture
 * with data-item="N" goes the way of item N, and one with data-actor that of all items around it.
 */
(() => {
  "use strict";

  const read = (text) =>
    text.split(";").map((item) => item.split("|").map((part) => new Set(part.split(".").filter(Boolean))));

  function start(form) {
    const list = document.getElementById(form.dataset.list);
    const items = list ? [...list.querySelectorAll(":scope > :is(ul, ol) > li")] : [];
    const facets = read(form.dataset.items || "");
    if (!items.length || items.length !== facets.length) return;
    // Items keep the numbers that they have in the picture: what is hidden is not counted.
    items.forEach((item, n) => item.parentElement.localName === "ol" && (item.value = n + 1));
    const choices = [...form.querySelectorAll("select")];
    const told = form.querySelector("output");
    const drawn = [...document.querySelectorAll(`[data-of="${form.dataset.list}"] [data-item]`)];
    const ends = [...document.querySelectorAll(`[data-of="${form.dataset.list}"] [data-items]`)];

    function show() {
      const chosen = choices.map((choice) => choice.selectedOptions[0]?.dataset.number ?? "");
      const shown = facets.map((facet) => chosen.every((one, n) => one === "" || facet[n]?.has(one)));
      items.forEach((item, n) => (item.hidden = !shown[n]));
      // A picture dims what is left out: its places stay, so that a reader keeps their way in it.
      drawn.forEach((one) => {
        const out = !shown[one.dataset.item];
        one.classList.toggle("is-out", out);
        // Where its item is hidden it leads nowhere.
        out ? one.setAttribute("tabindex", "-1") : one.removeAttribute("tabindex");
        out ? one.setAttribute("aria-hidden", "true") : one.removeAttribute("aria-hidden");
      });
      ends.forEach((one) =>
        one.classList.toggle("is-out", !one.dataset.items.split(" ").some((n) => shown[n])),
      );
      const count = shown.filter(Boolean).length;
      told.value = form.dataset.told.replace("{shown}", count).replace("{all}", items.length);
    }

    function fromAddress() {
      const asked = new URLSearchParams(location.search);
      choices.forEach((choice) => {
        const wanted = asked.get(choice.name) ?? "";
        const known = [...choice.options].some((option) => option.value === wanted);
        choice.value = known ? wanted : "";
      });
      show();
    }

    form.addEventListener("change", () => {
      const address = new URL(location);
      choices.forEach((choice) =>
        choice.value
          ? address.searchParams.set(choice.name, choice.value)
          : address.searchParams.delete(choice.name),
      );
      history.replaceState(history.state, "", address);
      show();
    });
    form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("change"))));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("popstate", fromAddress);
    form.hidden = false;
    fromAddress();
  }

  const startAll = () => document.querySelectorAll("form.filters").forEach(start);
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", startAll) : startAll();
})();
