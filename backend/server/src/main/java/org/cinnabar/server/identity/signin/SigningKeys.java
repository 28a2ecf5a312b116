package org.cinnabar.server.identity.signin;

import static org.cinnabar.db.identity.Tables.SIGNING_KEY;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.platform.StartupTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Store of the keys (签名密钥) of the built-in issuer; makes one at the first start. */
@Component
@Order(200)
public class SigningKeys implements StartupTask {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Mono<List<ECKey>> keys;

    SigningKeys(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.keys =
                sql.many(dsl -> dsl.selectFrom(SIGNING_KEY).orderBy(SIGNING_KEY.CREATED_AT.desc()))
                        .map(row -> parsed(row.getPrivateJwk()))
                        .collectList()
                        .contextWrite(of -> Context.empty())
                        .cache(
                                loaded -> loaded.isEmpty() ? Duration.ZERO : KEPT,
                                failure -> Duration.ZERO,
                                () -> Duration.ZERO);
    }

    @Override
    public Mono<Void> run() {
        return all().filter(List::isEmpty).flatMap(none -> add(generated()));
    }

    /** All keys a token may be signed with, the newest first. */
    public Mono<List<ECKey>> all() {
        return keys;
    }

    /** The key new tokens are signed with. */
    Mono<ECKey> current() {
        return keys.map(List::getFirst);
    }

    private Mono<Void> add(ECKey key) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(SIGNING_KEY)
                                        .set(SIGNING_KEY.ID, key.getKeyID())
                                        .set(SIGNING_KEY.PRIVATE_JWK, key.toJSONString())
                                        .set(SIGNING_KEY.CREATED_AT, clock.instant()))
                .then();
    }

    private ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(ids.next().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform has P-256", impossible);
        }
    }

    private static ECKey parsed(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException damaged) {
            throw new IllegalStateException("A signing key in the database is damaged", damaged);
        }
    }
}
