/** Takes the focus to the first field with an error, once it is drawn as one. */
export function focusInvalid(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  });
}
