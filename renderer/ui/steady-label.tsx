/**
 * A button's words that change when it is pressed, in the room of the longest of them: nothing that
 * can be pressed moves because of a press.
 */
export function SteadyLabel({ shown, all }: { shown: string; all: readonly string[] }) {
  return (
    <span className="steady">
      {all.map((words) => (
        <span
          key={words}
          className={words === shown ? undefined : 'steady-other'}
          aria-hidden={words !== shown}
        >
          {words}
        </span>
      ))}
    </span>
  );
}
