/** What a region's frame hears of Streams, by the names on its event bus. Absent: what they mean (`crates/streams/src/frame.rs`). */

/** The bus hands a fresh `connect.Agent` to the subscribers of each update (`updateAgentData`). */
export const AGENT = "agent::refresh";

/** What is heard of Streams; the conduit's upstream events are bridged to its event bus (`initCCP`). */
export const EVENTS = [
  "acknowledge",
  "disasterRecovery::failover",
  "disasterRecovery::failover_pending",
  "disasterRecovery::force_offline",
  "globalResiliency::global_signin_valid",
  "globalResiliency::global_signin_invalid",
  "globalResiliency::init",
  "globalResiliency::failover_detected",
  "globalResiliency::failover_pending",
  "globalResiliency::failover_initiated",
  "api_metric",
  "api_response",
  "auth_fail",
  "terminated",
  "authorize_success",
  "webSocket::connection_gain",
  "webSocket::connection_lost",
  "webSocket::init_failure",
  "ack_timeout",
  "iframe_retries_exhausted",
  AGENT,
  "agent::softphone_error",
];
