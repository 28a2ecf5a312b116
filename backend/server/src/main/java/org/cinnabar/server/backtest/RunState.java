package org.cinnabar.server.backtest;

/** How far a run has come (试算状态). */
public enum RunState {
    RUNNING,
    DONE,
    /** Stopped by whoever ordered it; can be gone on with. */
    CANCELLED,
    /** Stopped by an error of the system; can be gone on with. */
    FAILED
}
