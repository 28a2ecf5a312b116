package org.cinnabar.server.submission;

import org.cinnabar.server.identity.SignatureStep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who signed what (签署记录), as the history tells it.
 *
 * @param now the signatures of what the submission says now
 * @param byRevision the signatures under each revision
 */
public record SignedRevisions(List<Signature> now, Map<Integer, List<Signature>> byRevision) {

    public SignedRevisions {
        now = List.copyOf(now);
        byRevision = Map.copyOf(byRevision);
    }

    /** Read from a submission's whole history, oldest first. */
    public static SignedRevisions of(List<SubmissionEvent> history) {
        List<Signature> signed = new ArrayList<>();
        Map<Integer, List<Signature>> byRevision = new HashMap<>();
        for (SubmissionEvent event : history) {
            SignatureStep step = event.signature();
            if (step != null) {
                signed.add(new Signature(step, event.actorName(), event.at()));
            } else if (event.to().isEditable()) {
                signed.clear();
            } else if (event.revision() != null) {
                byRevision.putIfAbsent(event.revision(), List.copyOf(signed));
            }
        }
        return new SignedRevisions(signed, byRevision);
    }

    /** The signatures under a revision. */
    public List<Signature> under(int revision) {
        return byRevision.getOrDefault(revision, List.of());
    }
}
