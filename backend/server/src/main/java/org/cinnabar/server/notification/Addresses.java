package org.cinnabar.server.notification;

import static org.cinnabar.db.notification.Tables.ADDRESS;

import org.cinnabar.server.notification.Audience.OfOffice;
import org.cinnabar.server.notification.Audience.OfUnit;
import org.cinnabar.server.platform.Sql;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.UUID;

/** Store of where people want letters (通知邮箱). */
@Component
public class Addresses {

    private final Sql sql;
    private final Clock clock;

    Addresses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The address of an account, if it has named one. */
    public Mono<Address> of(UUID accountId) {
        return sql.one(dsl -> dsl.selectFrom(ADDRESS).where(ADDRESS.ACCOUNT_ID.eq(accountId)))
                .map(row -> new Address(row.getEmail(), row.getLanguage()));
    }

    /** Letters about what this audience is told go to that address from now on. */
    public Mono<Void> put(UUID accountId, Audience audience, String email, String language) {
        return remove(accountId)
                .then(
                        sql.one(
                                dsl ->
                                        dsl.insertInto(ADDRESS)
                                                .set(ADDRESS.ACCOUNT_ID, accountId)
                                                .set(
                                                        ADDRESS.AUDIENCE_UNIT,
                                                        audience instanceof OfUnit unit
                                                                ? unit.id()
                                                                : null)
                                                .set(
                                                        ADDRESS.AUDIENCE_OFFICE,
                                                        audience instanceof OfOffice office
                                                                ? office.id()
                                                                : null)
                                                .set(ADDRESS.EMAIL, email)
                                                .set(ADDRESS.LANGUAGE, language)
                                                .set(ADDRESS.UPDATED_AT, clock.instant())))
                .then();
    }

    /** No letters any more. */
    public Mono<Void> remove(UUID accountId) {
        return sql.one(dsl -> dsl.deleteFrom(ADDRESS).where(ADDRESS.ACCOUNT_ID.eq(accountId)))
                .then();
    }

    /** Where letters go (通知邮箱). */
    public record Address(String email, String language) {}
}
