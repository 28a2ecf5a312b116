package org.cinnabar.server.export;

import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.platform.Role.ANALYST;
import static org.cinnabar.server.platform.Role.REVIEWER;
import static org.cinnabar.server.platform.Role.SYSTEM_ADMINISTRATOR;
import static org.cinnabar.server.platform.Role.UNIT_CLERK;

import org.cinnabar.server.endpoint.Call;
import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;
import org.cinnabar.server.endpoint.World;

import java.util.List;

class ExportEndpoints implements EndpointEntries {

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/submissions/{id}/workbook")
                        .allowedTo(UNIT_CLERK, REVIEWER, ANALYST)
                        .elsewhere(ExportEndpoints::workbookOfHome),
                get("/api/cycles/{id}/progress/workbook")
                        .allowedTo(REVIEWER, ANALYST, SYSTEM_ADMINISTRATOR)
                        .elsewhere(ExportEndpoints::progressOfHome),
                get("/api/office-timeline/workbook")
                        .allowedTo(REVIEWER)
                        .elsewhere(ExportEndpoints::timelineOfHome));
    }

    private static Call timelineOfHome(World world) {
        return Call.to("/api/office-timeline/workbook?office=" + world.home().office().id())
                .notFound();
    }

    private static Call progressOfHome(World world) {
        return Call.to(
                        "/api/cycles/"
                                + world.submissionOfHome().filing().cycleId()
                                + "/progress/workbook")
                .notFound();
    }

    private static Call workbookOfHome(World world) {
        return Call.to("/api/submissions/" + world.submissionOfHome().id() + "/workbook")
                .notFound();
    }
}
