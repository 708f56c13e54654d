/** Inside the shadow root: nothing of the page comes in, nothing of ours goes out. */
export const styles = `
:host {
  all: initial;
  color-scheme: light dark;
  --pane: #ffffff; --sunk: #f1f1ee; --line: #e4e4df; --control: #8a8f94;
  --ink: #1b1d1f; --ink-2: #555b60; --ink-3: #646a70;
  --accent: #0f6b5c; --accent-strong: #0d5d50; --on-accent: #ffffff; --accent-soft: #e3f1ee;
  --bad: #b3261e; --bad-soft: #fbe6e4; --warn: #8f4e00; --warn-soft: #fdefd8;
  --float: 0 0 0 1px rgb(27 29 31 / .06), 0 12px 40px rgb(27 29 31 / .18);
  font: 400 14px/1.45 ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  :host {
    --pane: #18191b; --sunk: #1f2123; --line: #2a2d30; --control: #6b7279;
    --ink: #eceded; --ink-2: #a5abb0; --ink-3: #969ca3;
    --accent: #5cc2ae; --accent-strong: #74d3bf; --on-accent: #06231e; --accent-soft: #17302c;
    --bad: #f28b82; --bad-soft: #3b1a18; --warn: #f0b35b; --warn-soft: #35260f;
    --float: 0 0 0 1px rgb(255 255 255 / .08), 0 12px 40px rgb(0 0 0 / .55);
  }
}
*, ::before, ::after { box-sizing: border-box; }
h2, h3, p, fieldset { margin: 0; padding: 0; border: 0; font: inherit; }
button, input, textarea, select { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
::placeholder { color: var(--ink-3); opacity: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.root {
  position: fixed; z-index: 2147483000; inset-block-end: 20px; inset-inline-end: 20px;
  display: flex; flex-direction: column; align-items: flex-end; gap: 12px;
  font-variant-numeric: tabular-nums;
}
.launcher {
  display: inline-flex; align-items: center; gap: 8px; height: 48px; padding: 0 20px 0 16px;
  border: 0; border-radius: 24px; background: var(--accent); color: var(--on-accent);
  font-weight: 600; box-shadow: 0 4px 16px rgb(0 0 0 / .18); transition: background 120ms ease-out;
}
.launcher:hover { background: var(--accent-strong); }
.badge {
  position: absolute; inset-block-end: 38px; inset-inline-end: -4px; min-width: 20px; height: 20px;
  padding: 0 6px; border-radius: 10px; background: var(--bad); color: var(--pane);
  font-size: 12px; line-height: 20px; font-weight: 600; text-align: center;
}
.badge.none { visibility: hidden; }

.panel {
  display: flex; flex-direction: column; width: 376px; height: min(608px, calc(100dvh - 108px));
  border-radius: 14px; overflow: hidden; background: var(--pane); box-shadow: var(--float);
  animation: rise 140ms ease-out both;
}
.panel:focus { outline: none; }
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }
.head {
  display: flex; align-items: center; gap: 8px; min-height: 56px; padding: 8px 10px 8px 16px;
  border-block-end: 1px solid var(--line);
}
.head h2 {
  flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  font-size: 15px; font-weight: 600;
}
.face {
  display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%;
  background: var(--accent-soft); color: var(--accent); font-weight: 600;
}
.icon {
  display: grid; place-items: center; width: 36px; height: 36px; border: 0; border-radius: 8px;
  background: none; color: var(--ink-2);
}
.quiet {
  min-height: 32px; padding: 0 10px; border: 1px solid var(--line); border-radius: 8px; background: none;
  color: var(--ink); font-size: 13px; font-weight: 500; white-space: nowrap;
}
.icon:hover, .quiet:hover { background: var(--sunk); }
.center { align-self: center; }
.status { padding: 8px 16px; background: var(--sunk); color: var(--ink-2); font-size: 13px; }
.status.trouble { background: var(--warn-soft); color: var(--warn); }
.problem { color: var(--bad); font-size: 13px; overflow-wrap: anywhere; }
.panel > .problem, .waiting > .problem { padding: 8px 16px; background: var(--bad-soft); }
.meta { color: var(--ink-3); font-size: 12px; }

.log {
  flex: 1; min-height: 0; display: flex; flex-direction: column; gap: 4px; padding: 16px;
  overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin;
}
.log:focus-visible { outline-offset: -2px; }
.log > :first-child { margin-block-start: auto; }
.turn { position: relative; display: flex; flex-direction: column; align-items: flex-start; gap: 3px; margin-block-end: 4px; }
.turn.own { align-items: flex-end; }
.bubble {
  max-width: 85%; padding: 8px 12px; border-radius: 12px; border-end-start-radius: 4px; background: var(--sunk);
  white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext;
}
.own .bubble { border-radius: 12px; border-end-end-radius: 4px; background: var(--accent-soft); }
.bubble.pending { opacity: .72; }
.own .bubble.failed { background: var(--bad-soft); }
.actions { display: flex; gap: 6px; }
.typing { display: flex; align-items: center; gap: 8px; color: var(--ink-2); font-size: 13px; }
.dots { display: inline-flex; gap: 3px; }
.dots i { width: 5px; height: 5px; border-radius: 50%; background: var(--ink-3); animation: breathe 1.2s ease-in-out infinite; }
.dots i:nth-child(2) { animation-delay: .15s; }
.dots i:nth-child(3) { animation-delay: .3s; }
@keyframes breathe { 50% { opacity: .25; } }

.start, .after { display: flex; flex-direction: column; gap: 14px; padding: 20px 16px; overflow-y: auto; }
.start { flex: 1; }
.after { max-height: 60%; flex-shrink: 0; border-block-start: 1px solid var(--line); padding-block: 16px; }
.greeting h3 { margin-block-end: 4px; font-size: 20px; line-height: 1.3; font-weight: 600; text-wrap: balance; }
.greeting p { color: var(--ink-2); }
.field { display: flex; flex-direction: column; gap: 5px; min-width: 0; }
.field label:not(.unseen) { font-size: 13px; font-weight: 500; }
input[type='text'], textarea, select {
  width: 100%; padding: 9px 11px; border: 1px solid var(--control); border-radius: 8px; background: var(--pane);
}
input[type='text']:focus-visible, textarea:focus-visible, select:focus-visible { outline-offset: -1px; border-color: var(--accent); }
[aria-invalid='true'] { border-color: var(--bad) !important; }
textarea { display: block; resize: none; max-height: 160px; }
.primary {
  min-height: 40px; padding: 0 16px; border: 0; border-radius: 8px; background: var(--accent); color: var(--on-accent);
  font-weight: 600;
}
.primary:hover { background: var(--accent-strong); }
.primary[aria-disabled='true'] { opacity: .6; }
.round { display: grid; place-items: center; flex: none; width: 40px; padding: 0; border-radius: 20px; }
.composer { display: flex; align-items: flex-end; gap: 8px; padding: 12px; border-block-start: 1px solid var(--line); }
.grow { flex: 1; }
.waiting { flex-shrink: 0; max-height: 75%; overflow-y: auto; border-block-start: 1px solid var(--line); }
.waiting:has(.booking) + .composer { display: none; }
.booking { display: flex; flex-direction: column; gap: 14px; padding: 16px; }
.ways {
  display: flex; flex-direction: column; gap: 10px; padding: 12px;
  font-size: 13px; overflow-wrap: anywhere;
}
.ways .row { flex-wrap: wrap; }
.forecast { min-height: 1.45em; color: var(--ink-2); font-size: 13px; }
.composer textarea { border-radius: 12px; }

.rating { display: flex; flex-direction: column; gap: 6px; min-width: 0; }
.rating:focus { outline: none; }
.rating legend { padding: 0; font-weight: 600; }
.rating > p:not(.meta) { color: var(--ink-2); }
.scale { display: grid; grid-template-columns: repeat(5, 1fr); gap: 6px; }
.scale label { position: relative; cursor: pointer; }
.scale input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.scale span {
  display: grid; place-items: center; height: 40px; border: 1px solid var(--control); border-radius: 8px; font-weight: 600;
}
.scale label:hover span { background: var(--sunk); }
.scale input:checked + span { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.scale input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
.ends { display: flex; justify-content: space-between; }
.row { display: flex; align-items: center; gap: 8px; }
.row .primary { flex: 1; }

@media (max-width: 480px) {
  .root { inset-block-end: 12px; inset-inline-end: 12px; }
  .root.open { inset: 0; align-items: stretch; gap: 0; }
  .root.open .launcher, .root.open .badge { display: none; }
  .panel { width: 100%; height: 100%; border-radius: 0; box-shadow: none; }
  input[type='text'], textarea, select { font-size: 16px; }
}
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after { animation: none !important; transition: none !important; }
}
@media (forced-colors: active) {
  .scale input:checked + span { outline: 3px solid Highlight; }
  .bubble, .panel, .launcher { border: 1px solid; }
}
`
