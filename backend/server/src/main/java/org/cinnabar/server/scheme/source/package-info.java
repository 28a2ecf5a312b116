/**
 * Reads the files of a pack (制度包) into trees that know their place: YAML, JSON and CSV, checked
 * against the JSON Schemas of {@code forms/schema}. Collects every fault instead of stopping.
 *
 * <p>May import: engine's form model, SnakeYAML Engine, Jackson, FastCSV, the JSON Schema
 * validator.
 */
@NamedInterface("source")
@NullMarked
package org.cinnabar.server.scheme.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
