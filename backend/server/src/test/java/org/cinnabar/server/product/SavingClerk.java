package org.cinnabar.server.product;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;

/** The clerk of the demo at the API, saving one cell of the open report again and again. */
final class SavingClerk {

    /**
     * A form as the server holds it: how often it was saved, and the cell that the clerk writes.
     */
    record Saved(int version, int value) {}

    private static final String FORM = "HG102";
    private static final String CELL = "catalystLife";

    private final DemoVisitor clerk;
    private final String submission;

    SavingClerk(URI server) throws IOException, InterruptedException {
        clerk = new DemoVisitor(server, "clerk");
        submission = clerk.get("/api/submissions?state=DRAFT").at("/items/0/id").asString();
    }

    /** The form as a new reader gets it. */
    Saved stored() throws IOException, InterruptedException {
        return saved(form());
    }

    /** Saves this value and returns what the server acknowledged. */
    Saved save(int value) throws IOException, InterruptedException {
        ObjectNode form = (ObjectNode) form();
        ((ObjectNode) form.at("/data/cells")).put(CELL, Integer.toString(value));
        return saved(clerk.put("/api/submissions/" + submission + "/forms/" + FORM, form).ok());
    }

    private JsonNode form() throws IOException, InterruptedException {
        return clerk.get("/api/submissions/" + submission + "/data").path("forms").path(FORM);
    }

    private static Saved saved(JsonNode form) {
        int value = Integer.parseInt(form.at("/data/cells/" + CELL).asString());
        return new Saved(form.path("version").asInt(), value);
    }
}
