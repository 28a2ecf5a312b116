import type { FormData } from "@/engine/submission-data";
import type { Merge } from "./three-way-merge";

/** Where the saving of a form stands. */
export type SaveState = Saved | Waiting | Saving | Offline | Conflicting | Refused;

export interface Saved {
  readonly kind: "SAVED";
  /** The server's time; absent while nothing was saved from this page. */
  readonly at?: string | undefined;
}
/** Edited, about to be sent. */
export interface Waiting {
  readonly kind: "WAITING";
}
export interface Saving {
  readonly kind: "SAVING";
}
/** The server is out of reach, or too busy; will be tried again. */
export interface Offline {
  readonly kind: "OFFLINE";
  readonly busy: boolean;
}
/** Someone else changed the same cells; the person has to choose. */
export interface Conflicting {
  readonly kind: "CONFLICT";
  readonly version: number;
  readonly theirs: FormData;
  readonly merge: Merge;
}
/** The server will not take the form. */
export interface Refused {
  readonly kind: "REFUSED";
  readonly error: unknown;
}
