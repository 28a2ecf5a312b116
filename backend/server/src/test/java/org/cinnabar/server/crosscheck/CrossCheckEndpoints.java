package org.cinnabar.server.crosscheck;

import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.endpoint.Endpoint.put;
import static org.cinnabar.server.platform.Role.ANALYST;
import static org.cinnabar.server.platform.Role.REVIEWER;
import static org.cinnabar.server.platform.Role.UNIT_CLERK;

import org.cinnabar.server.endpoint.Call;
import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;
import org.cinnabar.server.endpoint.World;
import org.cinnabar.server.support.TestDatabase;
import org.springframework.core.env.Environment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class CrossCheckEndpoints implements EndpointEntries {

    private static final String PERIOD = "2039";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/submissions/{id}/cross-checks")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(CrossCheckEndpoints::ofSubmission),
                get("/api/cross-checks")
                        .asking("scheme=mercury")
                        .allowedTo(REVIEWER, ANALYST)
                        .elsewhere(CrossCheckEndpoints::list),
                put("/api/cross-checks/{id}/explanation")
                        .allowedTo(UNIT_CLERK)
                        .elsewhere(CrossCheckEndpoints::explanation));
    }

    private static Call ofSubmission(World world) {
        return Call.to("/api/submissions/" + world.submissionOfHome().id() + "/cross-checks")
                .notFound();
    }

    private static Call list(World world) {
        return Call.to("/api/cross-checks?scheme=mercury&period=" + PERIOD).hides(finding(world));
    }

    private static Call explanation(World world) {
        return Call.to("/api/cross-checks/" + finding(world) + "/explanation")
                .with(Map.of("text", "对方尚未收到这批货物"))
                .notFound();
    }

    /** A finding about the unit of the home county. */
    private static UUID finding(World world) {
        UUID id = UUID.randomUUID();
        TestDatabase.superuser(world.bean(Environment.class))
                .execute(
                        """
                        insert into crosscheck.comparison (id, round, scheme, scheme_version, period,
                            check_id, level, left_code, right_code, matched, verdict,
                            left_submission_id, left_unit_id, left_unit_name, left_office_path,
                            left_amounts, right_submission_id, right_unit_id, right_unit_name,
                            right_office_path, right_amounts, message_zh, message_en,
                            compared_at)
                        values (?, 'mercury/2026/2039', 'mercury', '2026', ?, 'X01', 'VERIFICATION',
                            ?, 'MAKER', '{}', 'DIFFERS', gen_random_uuid(), ?, 'Home', ?::ltree, '{}',
                            gen_random_uuid(), gen_random_uuid(), 'Maker', 'c000000.c650000', '{}', '不一致', 'differs', now())
                        """,
                        id,
                        PERIOD,
                        id,
                        world.home().unit().id(),
                        world.home().office().path());
        return id;
    }
}
