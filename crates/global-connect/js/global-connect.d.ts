/**
 * Types of the `globalConnect` API, documented by Amazon Connect for Global Resiliency and implemented by Ambidesk.
 *
 * `global-connect.mjs` exports `globalConnect`; `global-connect.js`, the classic script, defines it on `window`.
 */

/// <reference types="amazon-connect-streams" />

/**
 * The Streams API object of one region: what `window.connect` is for the active one. Handlers that are registered late with
 * `contact()`, `agent()` and `core.onInitialized()` are told once of what holds already.
 */
export type Connect = typeof connect;

/** Ends a registration; returns whether it was still in force. */
export type Deregister = () => boolean;

/** One Amazon Connect instance of the traffic distribution group. */
export interface Instance {
  /** The URL of the instance's CCP, such as `https://my-instance.my.connect.aws/ccp-v2/`. */
  ccpUrl: string;
  /** The ARN of the instance. Its region is the one of `region`. */
  instanceArn: string;
  /**
   * The AWS region, such as `us-east-1`. Two instances of one region are told apart by a suffix after a dot:
   * `us-east-1.a` and `us-east-1.b`.
   */
  region: string;
}

/** How the sign-in window is opened. */
export interface LoginOptions {
  /** Close the window once the agent is signed in; `false` unless given. */
  autoClose?: boolean;
  /** In pixels; 578 unless given. */
  height?: number;
  /** In pixels; 433 unless given. */
  width?: number;
  /** In pixels from the top of the screen; 0 unless given. */
  top?: number;
  /** In pixels from the left of the screen; 0 unless given. */
  left?: number;
  /** Open no window by itself after a sign-out; `false` unless given. */
  disableAuthPopupAfterLogout?: boolean;
}

/** The softphone of each CCP. */
export interface SoftphoneOptions {
  /** Let the softphone run in the embedded CCP; `false` unless given. */
  allowFramedSoftphone?: boolean;
  /** Play no ringtone; `false` unless given. */
  disableRingtone?: boolean;
  /** Another ringtone, as a URL that the agent's browser can play. */
  ringtoneUrl?: string;
  /** Let video calls run in the embedded CCP; `false` unless given. */
  allowFramedVideoCall?: boolean;
  /** Show the screen-sharing button in the embedded CCP; `false` unless given. */
  allowFramedScreenSharing?: boolean;
  /** Open screen sharing in a window of its own; `false` unless given. */
  allowFramedScreenSharingPopUp?: boolean;
  /** Capture the microphone before a contact arrives; `true` unless given. */
  allowEarlyGum?: boolean;
  /** Leave echo as it is; `false` unless given. */
  disableEchoCancellation?: boolean;
  /** Keep nothing of these options in the browser's storage; `false` unless given. */
  disableStoringParamsInLocalStorage?: boolean;
  /** The virtual desktop that the agent's browser runs in, by a name of Streams' `VDIPlatformType`. */
  VDIPlatform?: string;
  /** Hold the media connection between calls by the second version of its manager; `false` unless given. */
  allowExtendedPersistentConnection?: boolean;
}

/** Sections of each CCP's settings tab. */
export interface PageOptions {
  /** `false` unless given. */
  enableAudioDeviceSettings?: boolean;
  /** `false` unless given. */
  enableVideoDeviceSettings?: boolean;
  /** `true` unless given. */
  enablePhoneTypeSettings?: boolean;
  /** Show the CCP's own question whether the agent is still there; `true` unless given. */
  showInactivityModal?: boolean;
}

/**
 * Starts the setup when it is called, and promises the active region's `connect`. The promise resolves when the active
 * region is known and its agent can take contacts; it is rejected with an error that names the region and the reason when
 * the setup can't start. Called again, it waits for what comes of further tries, and is rejected when they fail, too.
 *
 * @param primaryRegion the region to show until the traffic distribution is known; the one of `ccpUrl` unless given
 */
export type PrimaryRegionCallback = (primaryRegion?: string) => Promise<Connect>;

/** The parameters of `initCCP`: the first instance, and everything that holds for both. */
export interface InitCcpParameters extends Instance {
  /**
   * Says which scheme is meant, where the parameters should not; with an object, the managed scheme is worked out as well, and the
   * desk's log says where it would have differed.
   */
  coordination?: "paired" | { decide: "paired"; shadow: "managed" };
  /** Turns Global Resiliency on. */
  pollForFailover: true;
  /** The URL of the identity provider's sign-in. */
  loginUrl: string;
  /** The other instance. */
  standByRegion: Instance;
  /** Receives the callback that starts the setup; called at once, with a second function to report a failure with. */
  getPrimaryRegion: (callback: PrimaryRegionCallback, reportFailure: (f?: () => void) => void) => unknown;
  /** Scripts to run in each CCP context, in order, after Streams and before the CCP is initialised. */
  additionalScripts?: string[];
  /** Milliseconds that those may take together before the CCP is started without the rest; 10000 unless given. */
  additionalScriptsTimeout?: number;
  /** Open the sign-in window when the session has expired; `true` unless given. */
  loginPopup?: boolean;
  /** Close the sign-in window once the agent is signed in; `false` unless given. */
  loginPopupAutoClose?: boolean;
  /** Open the sign-in in a window with these options instead of a tab. */
  loginOptions?: LoginOptions;
  softphone?: SoftphoneOptions;
  pageOptions?: PageOptions;
  /** Prepend `[CCP]` to what each CCP logs; `false` unless given. */
  shouldAddNamespaceToLogs?: boolean;
  /** How long a CCP's sign of life may take, in ms; 3000 unless given. */
  ccpAckTimeout?: number;
  /** How often a CCP is asked for a sign of life, in ms; 1000 unless given. */
  ccpSynTimeout?: number;
  /** How long a CCP may take to load before a sign-in is assumed to be needed, in ms; 5000 unless given. */
  ccpLoadTimeout?: number;
  /** Anything else that `connect.core.initCCP` of Streams takes, but for functions. */
  [other: string]: unknown;
}

/** The parameters of the managed scheme, as `connect.core.initCCP` of Streams takes them, and the names of its regions. */
export interface ManagedInitCcpParameters
  extends Pick<InitCcpParameters, "ccpUrl" | "loginUrl" | "loginPopup" | "loginPopupAutoClose" | "loginOptions" | "softphone" | "pageOptions" | "additionalScripts"> {
  /** Says which scheme is meant, where the parameters should not. */
  coordination?: "managed";
  /** Chooses the scheme. */
  enableGlobalResiliency: true;
  /** The URL of the CCP in the other region, on another origin than `ccpUrl`. */
  secondaryCCPUrl: string;
  /** The region of `ccpUrl`; told from its host unless given. */
  region?: string;
  /** The region of `secondaryCCPUrl`; told from its host unless given. */
  secondaryRegion?: string;
  /** As with the other scheme; the setup starts without it as well. */
  getPrimaryRegion?: InitCcpParameters["getPrimaryRegion"];
  /** Anything else that `connect.core.initCCP` of Streams takes, but for functions. */
  [other: string]: unknown;
}

/** What `onFailoverComplete` handlers are told. */
export interface FailoverComplete {
  /** The region that is active now. */
  activeRegion: string;
  /** Its `ccpUrl`, as it was given to `initCCP`. */
  activeCcpUrl: string;
}

/** What `onFailoverDetected` handlers are told. */
export interface FailoverDetected {
  /** The ARN of the instance that the traffic distribution names. */
  nextActiveArn: string;
}

/** What `onFailoverPending` handlers are told. */
export interface FailoverPending {
  /** The ARN of the instance that becomes active once the voice contact is cleared. */
  nextActiveArn: string;
}

/** How logs are downloaded. */
export interface DownloadLogsOptions {
  /** The end of each file's name, after the region; "agent-log" unless given. */
  logName?: string;
  /** Leave out what is below the log's level; `false` unless given. */
  filterByLogLevel?: boolean;
}

export interface GlobalConnectCore {
  /**
   * Embeds both CCPs in `containerDiv`.
   *
   * @throws {TypeError} when a required parameter is missing or wrong; the message names it by its path
   * @throws {Error} when the CCPs are initialised already
   */
  initCCP(containerDiv: HTMLElement, params: InitCcpParameters | ManagedInitCcpParameters): void;

  /**
   * Calls `f` for each region, once the setup is ready and that region's agent can take contacts; late registrations are
   * told of the regions that are ready.
   */
  onInit(f: (connect: Connect, region: string) => unknown): Deregister;

  /**
   * Calls `f` when another region is shown and its agent can take contacts; also when the setup becomes ready with the
   * region of `standByRegion` active. A late registration is told if that region is active.
   */
  onFailoverComplete(f: (failover: FailoverComplete) => unknown): Deregister;

  /**
   * Calls `f` when the traffic distribution is noticed to name another region than the active one, before the failover waits or is
   * complete. It may still be called off. A late registration is told while that holds.
   */
  onFailoverDetected(f: (failover: FailoverDetected) => unknown): Deregister;

  /** Calls `f` when a failover waits for a voice contact; a late registration is told if one does. */
  onFailoverPending(f: (failover: FailoverPending) => unknown): Deregister;

  /**
   * Downloads the log of each region, as `us-east-1-agent-log.txt`.
   *
   * @throws {Error} before the CCPs are initialised
   */
  downloadLogs(options?: DownloadLogsOptions): void;

  /** Leaves the active region. @param useSoftFailover wait for voice contacts */
  failover(useSoftFailover?: boolean): void;

  /** Makes `region` the active one. @param useSoftFailover wait for voice contacts */
  failoverTo(region: string, useSoftFailover?: boolean): void;

  /** Takes both CCPs down: frames, subscriptions, timers. `initCCP` may be called again. */
  terminate(): void;

  /** The active region; `undefined` until it is known. */
  readonly primaryRegion: string | undefined;

  /** The other region; `undefined` until the active one is known. */
  readonly secondaryRegion: string | undefined;
}

/** What a function of {@link GlobalResiliency} that subscribes returns. */
export interface Subscription {
  unsubscribe(): void;
}

/**
 * The functions of `connect.globalResiliency`, in either scheme; also on the `connect` of each region, once its Streams has started.
 * Nobody is told what was there before they subscribed.
 */
export interface GlobalResiliency {
  /** The active region: `null` until it is known, or before `initCCP`. */
  getActiveRegion(): string | null;
  /** The traffic distribution names another region. */
  onFailoverDetected(f: (failover: { nextActiveRegion: string }) => unknown): Subscription;
  /** A failover waits for contacts. */
  onFailoverPending(f: (failover: { nextActiveRegion: string }) => unknown): Subscription;
  /** Another region is shown and its agent can take contacts; not at the start. `activeCcpUrl` is its CCP's origin. */
  onFailoverCompleted(f: (failover: FailoverComplete) => unknown): Subscription;
  /**
   * The setup could not be started, which is told once, as an `Error`; or, in the managed scheme, a CCP says that it can't be configured, whose
   * words are told as they are.
   */
  onConfigureError(f: (error: unknown) => unknown): Subscription;
  /** Ends the wait of a failover, and what it waits for; does nothing while none waits. */
  forceFailover(): void;
}

export interface GlobalConnect {
  core: GlobalConnectCore;
  globalResiliency: GlobalResiliency;
}

export declare const globalConnect: GlobalConnect;
export default globalConnect;

declare global {
  interface Window {
    globalConnect: GlobalConnect;
  }
  // A classic script defines a global binding.
  // eslint-disable-next-line no-var
  var globalConnect: GlobalConnect;
}
