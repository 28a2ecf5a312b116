package org.cinnabar.server.collection;

/** What passing a cycle on has done (下发结果): how many offices did it, how many units got forms. */
public record PassedOn(int offices, int units) {}
