package org.cinnabar.db.codegen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table classes (表结构类) of all modules, generated from the real migrations when these changed.
 */
public final class TableClasses {

    private static final List<String> SCHEMAS =
            List.of(
                    "platform",
                    "audit",
                    "organization",
                    "identity",
                    "scheme",
                    "collection",
                    "submission",
                    "notification",
                    "mart",
                    "crosscheck",
                    "backtest");

    private final Path migrations;
    private final Path target;

    private TableClasses(Path migrations, Path target) {
        this.migrations = migrations;
        this.target = target;
    }

    /**
     * Generates the classes unless those present were made from the same migrations.
     *
     * @param arguments folder of the migrations, folder to generate into
     */
    public static void main(String[] arguments) throws Exception {
        new TableClasses(Path.of(arguments[0]), Path.of(arguments[1])).refresh();
    }

    private void refresh() throws Exception {
        Path stamp = target.resolve("migrations.sha256");
        String fingerprint = fingerprint();
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        try (EmbeddedPostgres postgres = postgres()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(url, "postgres", "postgres")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            generate(url);
        }
        Files.createDirectories(target);
        Files.writeString(stamp, fingerprint);
    }

    /** In a folder of its own, which no other user of the machine shares. */
    private EmbeddedPostgres postgres() throws IOException {
        Path folder = target.resolveSibling("postgresql");
        return EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder.toFile()).start();
    }

    private String fingerprint() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(
                        migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(SCHEMAS.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private void generate(String url) throws Exception {
        GenerationTool.generate(
                new Configuration()
                        .withLogging(org.jooq.meta.jaxb.Logging.WARN)
                        .withJdbc(
                                new Jdbc()
                                        .withUrl(url)
                                        .withUser("postgres")
                                        .withPassword("postgres"))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(database())
                                        .withGenerate(
                                                new Generate()
                                                        .withRecords(true)
                                                        .withGlobalObjectReferences(true)
                                                        .withComments(false))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("org.cinnabar.db")
                                                        .withDirectory(target.toString())
                                                        .withClean(true))));
    }

    private static Database database() {
        return new Database()
                .withIncludes(".*")
                .withSchemata(
                        SCHEMAS.stream()
                                .map(name -> new SchemaMappingType().withInputSchema(name))
                                .toList())
                .withForcedTypes(
                        new ForcedType()
                                .withName("VARCHAR")
                                .withIncludeTypes("(?:.*\\.)?\"?ltree\"?"),
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("timestamp with time zone|timestamptz"));
    }
}
