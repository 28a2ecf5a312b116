package org.cinnabar.server.submission.workflow;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.notification.NewNotice;
import org.cinnabar.server.notification.Notices;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.QueueFilter;
import org.cinnabar.server.submission.QueuedSubmissions;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reminds units of what they have not submitted (催报), each unit once a day by the same office. */
@Component
@EnableConfigurationProperties(ReminderSettings.class)
public class Reminders {

    private static final int AT_ONCE = 500;

    private final Sql sql;
    private final QueuedSubmissions queue;
    private final Notices notices;
    private final AuditLog audit;
    private final ReminderSettings settings;
    private final Clock clock;

    Reminders(
            Sql sql,
            QueuedSubmissions queue,
            Notices notices,
            AuditLog audit,
            ReminderSettings settings,
            Clock clock) {
        this.sql = sql;
        this.queue = queue;
        this.notices = notices;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reminds all units whose submission passes the filter and is still to be submitted; the result
     * counts those that this office had not reminded today.
     */
    public Mono<Integer> remind(QueueFilter filter, @Nullable String text, OfficeActor actor) {
        Opinion said = Opinion.optional(text);
        String words = said == null ? "" : said.text();
        return sql.transaction(
                queue.toSubmit(filter)
                        .buffer(AT_ONCE)
                        .concatMap(part -> remind(part, words, actor))
                        .reduce(0, Integer::sum)
                        .flatMap(count -> audit.record(entry(count, actor)).thenReturn(count)));
    }

    /** Reminds all units whose deadline is so many days away as the settings say. */
    public Mono<Integer> remindOfDeadlines() {
        LocalDate today = ReportingTime.today(clock);
        List<LocalDate> due = settings.days().stream().map(today::plusDays).toList();
        return queue.toSubmit(due)
                .buffer(AT_ONCE)
                .concatMap(
                        part ->
                                notices.add(
                                        part.stream().map(it -> ofDeadline(it, today)).toList()))
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> remind(List<Submission> part, String text, OfficeActor actor) {
        Instant now = clock.instant();
        String today = ReportingTime.today(clock) + "/" + actor.officeCode();
        return notices.add(
                part.stream()
                        .map(
                                submission ->
                                        SubmissionNotices.reminder(
                                                submission,
                                                actor.person().name(),
                                                text,
                                                "remind/" + submission.id() + "/" + today,
                                                now))
                        .toList());
    }

    private NewNotice ofDeadline(Submission submission, LocalDate today) {
        String once = "due/" + submission.id() + "/" + submission.filing().due() + "/" + today;
        return SubmissionNotices.reminder(submission, "", "", once, clock.instant());
    }

    private static AuditEntry entry(int count, OfficeActor actor) {
        return new AuditEntry(
                actor.person().username(),
                "submission.remind",
                "office",
                actor.officeId().toString(),
                actor.officeCode(),
                Map.of("units", Integer.toString(count)));
    }
}
