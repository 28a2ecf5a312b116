package org.cinnabar.server.identity;

import static org.cinnabar.db.identity.Tables.ACCOUNT;

import org.cinnabar.db.identity.tables.records.AccountRecord;
import org.cinnabar.server.platform.CinnabarSettings;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Store of the accounts (账号); those of the demo exist only while the demo is on. */
@Component
public class Accounts {

    private static final int ROWS_PER_STATEMENT = 500;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Condition usable;

    Accounts(Sql sql, Ids ids, Clock clock, CinnabarSettings settings) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.usable = settings.demo() ? DSL.noCondition() : ACCOUNT.DEMO.isFalse();
    }

    /** Creates an account with a password already hashed; a name in use is refused. */
    public Mono<Account> create(NewAccount account, String passwordHash) {
        AccountRecord row = row(account, passwordHash, false);
        return sql.one(
                        dsl ->
                                dsl.insertInto(ACCOUNT)
                                        .set(row)
                                        .onConflict(ACCOUNT.USERNAME)
                                        .doNothing()
                                        .returning())
                .map(Accounts::account)
                .switchIfEmpty(Mono.error(() -> new UsernameTaken(account.username())));
    }

    /** Creates accounts of the demo, all with the same password; names in use are left alone. */
    public Mono<Void> createForDemo(Collection<NewAccount> accounts, String passwordHash) {
        return Flux.fromIterable(accounts)
                .map(account -> row(account, passwordHash, true))
                .buffer(ROWS_PER_STATEMENT)
                .concatMap(
                        rows ->
                                sql.one(
                                        dsl ->
                                                dsl.insertInto(ACCOUNT, ACCOUNT.fields())
                                                        .valuesOfRecords(rows)
                                                        .onConflict(ACCOUNT.USERNAME)
                                                        .doNothing()))
                .then();
    }

    /** Frees a user name for a real account if an account of the demo has it. */
    public Mono<Void> renameDemo(String username) {
        return sql.one(
                        dsl ->
                                dsl.update(ACCOUNT)
                                        .set(ACCOUNT.USERNAME, username + ".demo")
                                        .where(ACCOUNT.USERNAME.eq(username))
                                        .and(ACCOUNT.DEMO))
                .then();
    }

    public Mono<Account> byId(UUID id) {
        return where(ACCOUNT.ID.eq(id)).singleOrEmpty();
    }

    public Mono<Account> byUsername(String username) {
        return where(ACCOUNT.USERNAME.eq(username)).singleOrEmpty();
    }

    /** The accounts whose user name or display name contains the text, in the order of names. */
    public Mono<Page<Account>> page(@Nullable String text, int page, int size) {
        Condition condition = usable.and(contains(text));
        return sql.transaction(
                sql.one(dsl -> dsl.selectCount().from(ACCOUNT).where(condition))
                        .flatMap(
                                total ->
                                        slice(condition, page, size)
                                                .map(
                                                        on ->
                                                                new Page<>(
                                                                        on,
                                                                        page,
                                                                        size,
                                                                        total.value1()))));
    }

    /** Hash of the account's password, if it has one. */
    public Mono<String> passwordHash(UUID id) {
        return sql.one(
                        dsl ->
                                dsl.select(ACCOUNT.PASSWORD_HASH)
                                        .from(ACCOUNT)
                                        .where(ACCOUNT.ID.eq(id))
                                        .and(ACCOUNT.PASSWORD_HASH.isNotNull()))
                .map(row -> row.value1());
    }

    public Mono<Void> setPasswordHash(UUID id, String hash) {
        return sql.one(
                        dsl ->
                                dsl.update(ACCOUNT)
                                        .set(ACCOUNT.PASSWORD_HASH, hash)
                                        .where(ACCOUNT.ID.eq(id)))
                .then();
    }

    public Mono<Void> setEnabled(UUID id, boolean enabled) {
        return sql.one(
                        dsl ->
                                dsl.update(ACCOUNT)
                                        .set(ACCOUNT.ENABLED, enabled)
                                        .where(ACCOUNT.ID.eq(id)))
                .then();
    }

    private Mono<List<Account>> slice(Condition condition, int page, int size) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(ACCOUNT)
                                        .where(condition)
                                        .orderBy(ACCOUNT.USERNAME)
                                        .limit(size)
                                        .offset((long) page * size))
                .map(Accounts::account)
                .collectList();
    }

    private Flux<Account> where(Condition condition) {
        return sql.many(dsl -> dsl.selectFrom(ACCOUNT).where(usable.and(condition)))
                .map(Accounts::account);
    }

    private static Condition contains(@Nullable String text) {
        return text == null || text.isBlank()
                ? DSL.noCondition()
                : ACCOUNT.USERNAME
                        .containsIgnoreCase(text.strip())
                        .or(ACCOUNT.DISPLAY_NAME.containsIgnoreCase(text.strip()));
    }

    /** Has a clerk sign as this from now on, and as nothing else. */
    public Mono<Void> setSigns(UUID id, Collection<SignatureStep> steps) {
        String[] names = steps.stream().sorted().map(Enum::name).toArray(String[]::new);
        return sql.one(
                        dsl ->
                                dsl.update(ACCOUNT)
                                        .set(ACCOUNT.SIGNS, names)
                                        .where(ACCOUNT.ID.eq(id)))
                .then();
    }

    private static Set<SignatureStep> signs(AccountRecord row) {
        return Arrays.stream(row.getSigns())
                .map(SignatureStep::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private AccountRecord row(NewAccount account, String passwordHash, boolean demo) {
        AccountRecord row = new AccountRecord();
        row.setId(ids.next());
        row.setUsername(account.username());
        row.setDisplayName(account.displayName());
        row.setPasswordHash(passwordHash);
        row.setRole(account.role().name());
        row.setOfficeId(account.officeId());
        row.setUnitId(account.unitId());
        row.setLanguage(account.language());
        row.setEnabled(true);
        row.setDemo(demo);
        row.setCreatedAt(clock.instant());
        row.setSigns(
                account.role() == Role.UNIT_CLERK
                        ? new String[] {SignatureStep.FILLER.name()}
                        : new String[0]);
        return row;
    }

    private static Account account(AccountRecord row) {
        return new Account(
                row.getId(),
                row.getUsername(),
                row.getDisplayName(),
                Role.valueOf(row.getRole()),
                row.getOfficeId(),
                row.getUnitId(),
                row.getLanguage(),
                row.getEnabled(),
                signs(row));
    }
}
