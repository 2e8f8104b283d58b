/** A value that may be long and without blanks, such as an e-mail: it breaks before the @ first. */
export function Breakable({ text }: { text: string }) {
  const at = text.indexOf('@');
  if (at < 1) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}
