let acted = false;

for (const type of ['pointerdown', 'keydown'] as const) {
  document.addEventListener(type, () => (acted = true), { capture: true, once: true });
}

/** Whether somebody has pressed anything in this window since it opened. */
export function hasActed(): boolean {
  return acted;
}
