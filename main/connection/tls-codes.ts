/** OpenSSL's and BoringSSL's codes for a response that is not TLS at all. */
export const notTlsCodes =
  /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|HTTPS_PROXY_REQUEST|UNKNOWN_PROTOCOL)$/;

/** The other side's version is too old for us, or it says that ours is too new for it. */
export const tooOldCodes =
  /^ERR_SSL_.*(PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW|UNSUPPORTED_SSL_VERSION)/;

/**
 * Alerts about a certificate of ours: we sent none, so one is demanded. TLS 1.3 has an alert of its
 * own for that (RFC 8446 §6.2); servers of TLS 1.2 choose among the others (RFC 5246 §7.2.2).
 */
export const clientCertificateCodes =
  /^ERR_SSL_.*(CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE|ALERT_NO_CERTIFICATE|ALERT_CERTIFICATE_UNKNOWN|ALERT_UNSUPPORTED_CERTIFICATE|ALERT_UNKNOWN_CA|ALERT_ACCESS_DENIED)$/;

/** A refusal without a reason; after the server's own certificate it is about ours. */
export const handshakeFailureCodes = /^ERR_SSL_.*ALERT_HANDSHAKE_FAILURE$/;
