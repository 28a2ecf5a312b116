package org.cinnabar.server.collection;

/** How a cycle reaches its units (下发方式). */
public enum DispatchMode {
    /** All units get their forms when the cycle is opened (一次下发). */
    AT_ONCE,
    /** Each office on the way looks at its list and passes it on (逐级下发). */
    LEVEL_BY_LEVEL
}
