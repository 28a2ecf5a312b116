package org.cinnabar.bench;

/**
 * An engine under test (对照引擎). Its constructor compiles the rules and brings the reports into the
 * form it likes best; neither is measured.
 */
interface Peer {

    /** The violated rules of a report, one bit each. */
    long violations(int report);
}
