package org.cinnabar.server.endpoint;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Unit;

/** A county with its office and one unit; usernames are {@code clerk-<code>} and so on. */
public record Place(Office office, Unit unit) {}
