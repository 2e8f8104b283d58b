/** MD4 (RFC 1320), which NTLM stands on and Node's own crypto no longer has. */
declare module 'js-md4' {
  const md4: { arrayBuffer(message: Uint8Array): ArrayBuffer };
  export default md4;
}
