package org.cinnabar.server.platform;

/** The server has more work than it can queue (系统繁忙). */
public class Overloaded extends ProblemException {

    public Overloaded() {
        super(Problem.OVERLOADED);
    }

    Overloaded(Throwable cause) {
        super(Problem.OVERLOADED);
        initCause(cause);
    }
}
