package org.cinnabar.server.submission;

import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.Extension;
import org.cinnabar.server.notification.Audience.OfOffice;
import org.cinnabar.server.notification.Audience.OfUnit;
import org.cinnabar.server.notification.NewNotice;
import org.cinnabar.server.notification.NoticeKind;
import org.cinnabar.server.organization.Office;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What units and offices are told of a cycle (期次通知): that it has reached them, more time. */
final class CycleNotices {

    private CycleNotices() {}

    /** To the unit: it has forms to fill. */
    static NewNotice dispatched(Submission submission, Instant at) {
        return toUnit(NoticeKind.DISPATCHED, submission, submission.filing().due(), "", at);
    }

    /** To the unit: it has more time. */
    static NewNotice extended(Submission submission, Extension extension, Instant at) {
        return toUnit(
                NoticeKind.EXTENDED, submission, extension.deadline(), extension.reason(), at);
    }

    /** To an office: units below it have more time. */
    static NewNotice extendedBelow(Office office, int units, Extension extension, Instant at) {
        return toOffice(
                NoticeKind.EXTENDED_BELOW,
                office,
                extension.cycle(),
                Map.of(
                        "units", Integer.toString(units),
                        "deadline", extension.deadline().toString(),
                        "text", extension.reason()),
                null,
                at);
    }

    /** To an office, once: it may pass the cycle on. */
    static NewNotice toPassOn(Cycle cycle, Office office, Instant at) {
        return toOffice(
                NoticeKind.TO_PASS_ON,
                office,
                cycle,
                Map.of("deadline", cycle.deadlines().unit().toString()),
                "toPassOn:%s:%s".formatted(cycle.id(), office.id()),
                at);
    }

    private static NewNotice toUnit(
            NoticeKind kind, Submission submission, LocalDate deadline, String text, Instant at) {
        Filing filing = submission.filing();
        Map<String, String> parameters =
                Map.of(
                        "unit", filing.unitName(),
                        "scheme", filing.scheme(),
                        "period", filing.period(),
                        "deadline", deadline.toString(),
                        "text", text);
        return new NewNotice(
                kind,
                new OfUnit(filing.unitId()),
                submission.id(),
                filing.unitId(),
                filing.officePath(),
                parameters,
                null,
                at);
    }

    private static NewNotice toOffice(
            NoticeKind kind,
            Office office,
            Cycle cycle,
            Map<String, String> parameters,
            @Nullable String once,
            Instant at) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("scheme", cycle.scheme());
        all.put("period", cycle.period());
        return NewNotice.ofCycle(
                kind, new OfOffice(office.id()), cycle.id(), office.path(), all, once, at);
    }
}
