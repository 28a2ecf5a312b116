package org.cinnabar.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.expression.function.CreditCode;
import org.cinnabar.server.collection.Dispatch;
import org.cinnabar.server.collection.NewCycle;
import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.organization.NewUnit;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.UnitRegister;
import org.cinnabar.server.organization.UnitStatus;
import org.cinnabar.server.organization.Units;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.cinnabar.server.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ContentDisposition;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

import reactor.core.publisher.Mono;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

@ServerTest
class WorkbookIT {

    private static final String WORKBOOK = "/api/submissions/{id}/workbook";
    private static final String CREDIT_CODE = CreditCode.withCheckCharacter("91330105MA7ABC8R5");
    private static final String NAME = "拱墅聚氯乙烯有限公司";

    @Autowired ApplicationContext context;
    Visitor clerk;
    UUID submission;

    @BeforeEach
    void aUnitHasSomethingToReport() {
        Office county = prepared(context.getBean(Offices.class).byCode("330105"));
        Unit unit =
                prepared(
                        context.getBean(Units.class)
                                .byCreditCode(CREDIT_CODE)
                                .switchIfEmpty(Mono.defer(this::registered)));
        NewCycle cycle = new NewCycle("mercury", "2026", "2025", county.id());
        Submissions submissions = context.getBean(Submissions.class);
        submission =
                prepared(
                                submissions
                                        .ofUnit(unit.id())
                                        .next()
                                        .switchIfEmpty(
                                                context.getBean(Dispatch.class)
                                                        .open(cycle, "system")
                                                        .then(
                                                                submissions
                                                                        .ofUnit(unit.id())
                                                                        .next())))
                        .id();
        clerk = Visitor.as(NewAccount.clerk("workbook-clerk", "填报员", unit.id()), context);
    }

    private Mono<Unit> registered() {
        return context.getBean(UnitRegister.class)
                .register(
                        new NewUnit(
                                CREDIT_CODE,
                                NAME,
                                "PVC",
                                "330105",
                                "2651",
                                UnitStatus.ACTIVE,
                                Map.of()));
    }

    @Test
    void isAWorkbookNamedAfterTheUnitInChinese() {
        EntityExchangeResult<byte[]> file = clerk.file(WORKBOOK, submission);

        assertThat(file.getResponseHeaders().getContentType())
                .hasToString("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        ContentDisposition disposition = file.getResponseHeaders().getContentDisposition();
        assertThat(disposition.isAttachment()).isTrue();
        assertThat(disposition.getFilename()).isEqualTo(NAME + "_2025_" + CREDIT_CODE + ".xlsx");
        assertThat(file.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void containsASheetPerFormOfTheUnitTypeInTheLanguageAskedFor() throws IOException {
        Map<String, String> zh = parts(clerk.file(WORKBOOK, submission));
        Map<String, String> en = parts(clerk.file(WORKBOOK + "?language=EN", submission));

        assertThat(zh.get("xl/workbook.xml")).contains("汞基102").contains("汞基103");
        assertThat(zh.values()).anyMatch(part -> part.contains("聚氯乙烯产能"));
        assertThat(en.values()).anyMatch(part -> part.contains("PVC capacity"));
        assertThat(zh.values()).anyMatch(part -> part.contains(NAME));
    }

    @Test
    void everyDownloadIsInTheAuditLog() {
        int before = downloads();

        clerk.file(WORKBOOK, submission);

        assertThat(downloads()).isEqualTo(before + 1);
    }

    private int downloads() {
        return Objects.requireNonNull(
                        TestDatabase.superuser(context.getEnvironment())
                                .fetchOne(
                                        "select count(*) from audit.entry where actor = ?"
                                                + " and action = 'submission.download'"
                                                + " and subject_id = ?",
                                        "workbook-clerk",
                                        submission.toString()))
                .get(0, Integer.class);
    }

    private static Map<String, String> parts(EntityExchangeResult<byte[]> file) throws IOException {
        byte[] body = Objects.requireNonNull(file.getResponseBody());
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static <T> T prepared(Mono<T> work) {
        return Await.value(work.contextWrite(new RowScope.Everything()::into));
    }
}
