package org.cinnabar.server.collection;

/** Whether a cycle still collects (期次状态). */
public enum CycleState {
    OPEN,
    CLOSED
}
