package org.cinnabar.server.backtest;

/** Which engine examines (试算方式); both say the same of every report. */
public enum Leg {
    /** The database, over the analysis tables. */
    SQL(4000),
    /** The server, over the accepted contents one by one. */
    JVM(100);

    private final int batch;

    Leg(int batch) {
        this.batch = batch;
    }

    /** How many reports it examines in one transaction. */
    int batch() {
        return batch;
    }
}
