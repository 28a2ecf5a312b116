/**
 * Every endpoint against everybody who must not call it.
 *
 * <p>Each module has, among its own tests, a class that implements {@link
 * org.cinnabar.server.endpoint.EndpointEntries} and lists the module's endpoints; it is found by
 * itself. {@link org.cinnabar.server.endpoint.EndpointSecurityIT} fails for every endpoint of
 * {@code /v3/api-docs} without an entry, and for every entry tries: no token (401), every role not
 * named (403), every role named (neither), and the right role of another region:
 *
 * <pre>{@code
 * get("/api/submissions/{id}")
 *         .allowedTo(UNIT_CLERK, REVIEWER)
 *         .elsewhere(world -> Call.to("/api/submissions/" + submissionOf(world.home())).notFound())
 * get("/api/units")
 *         .allowedTo(REVIEWER, ANALYST, SYSTEM_ADMINISTRATOR)
 *         .elsewhere(world -> Call.to("/api/units").hides(world.home().unit().id()))
 * get("/api/schemes").allowedToSignedIn().withoutRegion("schemes are the same everywhere")
 * }</pre>
 *
 * <p>The call is made by every regional role named (clerk, reviewer, analyst) of {@code
 * world.away()}, who must find nothing, and then by the same role of {@code world.home()}, who must
 * find something: so a call that finds nothing for anybody does not pass. {@code world.bean(…)}
 * gives the beans to prepare data with.
 */
@NullMarked
package org.cinnabar.server.endpoint;

import org.jspecify.annotations.NullMarked;
