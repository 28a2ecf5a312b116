package org.cinnabar.server.submission;

import org.cinnabar.server.identity.SignatureStep;

import java.time.Instant;

/** That somebody of the unit signed what it filled in (签署): as what, who and when. */
public record Signature(SignatureStep step, String name, Instant at) {}
