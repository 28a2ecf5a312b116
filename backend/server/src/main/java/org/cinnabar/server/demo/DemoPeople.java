package org.cinnabar.server.demo;

import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.identity.Passwords;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeLevel;
import org.cinnabar.server.platform.DemoAccount;
import org.cinnabar.server.platform.DemoAccounts;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.Person;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The accounts of the demo (演示账号): a clerk for every unit, a reviewer for every office on their
 * chains, and the few which visitors are told of.
 */
@Component
@ConditionalOnProperty("cinnabar.demo")
class DemoPeople implements DemoAccounts {

    private static final String PASSWORD = "Demo-2026-Cinnabar";

    private final Accounts accounts;
    private final Passwords passwords;

    DemoPeople(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public List<DemoAccount> all() {
        return told().stream().map(Told::account).toList();
    }

    private static List<Told> told() {
        return List.of(
                told("王秀兰", "clerk", "企业填报员", "Unit clerk", Role.UNIT_CLERK),
                told("陈建军", "county", "区县审核员", "County reviewer", Role.REVIEWER),
                told("周敏", "city", "地市审核员", "City reviewer", Role.REVIEWER),
                told("赵国强", "province", "省级审核员", "Provincial reviewer", Role.REVIEWER),
                told("林晓燕", "analyst", "分析员", "Analyst", Role.ANALYST),
                told("孙志远", "designer", "制度设计员", "Scheme designer", Role.SCHEME_DESIGNER),
                told("吴静", "examiner", "制度核对员", "Scheme examiner", Role.SCHEME_DESIGNER),
                told("何伟", "admin", "系统管理员", "System administrator", Role.SYSTEM_ADMINISTRATOR),
                told(
                        "马丽",
                        "security-admin",
                        "安全管理员",
                        "Security administrator",
                        Role.SECURITY_ADMINISTRATOR),
                told("郑文博", "auditor", "审计管理员", "Audit administrator", Role.AUDIT_ADMINISTRATOR));
    }

    private static Told told(String person, String username, String zh, String en, Role role) {
        return new Told(
                person, new DemoAccount(username, PASSWORD, new DemoAccount.Name(zh, en), role));
    }

    /** An account visitors are told of, and the invented person behind it (演示人物). */
    private record Told(String person, DemoAccount account) {}

    /**
     * Creates all accounts.
     *
     * @param guide the unit whose clerk and reviewers visitors are told of
     * @param root the office of the whole country
     */
    Mono<Cast> create(List<DemoUnit> units, DemoUnit guide, Office root) {
        List<NewAccount> wanted = new ArrayList<>(told(guide, root));
        Map<UUID, Office> offices = new HashMap<>();
        for (DemoUnit unit : units) {
            wanted.add(
                    NewAccount.clerk(
                            username(unit), unit.registered().name(), unit.registered().id()));
            unit.reviewers().forEach(office -> offices.put(office.id(), office));
        }
        offices.values()
                .forEach(
                        office ->
                                wanted.add(
                                        NewAccount.officer(
                                                office.code(),
                                                office.name().zh(),
                                                Role.REVIEWER,
                                                office.id())));
        return passwords
                .hash(PASSWORD)
                .flatMap(hash -> accounts.createForDemo(wanted, hash))
                .then(cast(wanted));
    }

    private List<NewAccount> told(DemoUnit guide, Office root) {
        Map<OfficeLevel, Office> chain =
                guide.reviewers().stream()
                        .collect(Collectors.toMap(Office::level, office -> office));
        List<NewAccount> wanted = new ArrayList<>();
        for (Told one : told()) {
            DemoAccount told = one.account();
            String name = one.person();
            Office office =
                    switch (told.username()) {
                        case "county" -> chain.getOrDefault(OfficeLevel.COUNTY, root);
                        case "city" -> chain.getOrDefault(OfficeLevel.CITY, root);
                        case "province" -> chain.getOrDefault(OfficeLevel.PROVINCE, root);
                        default -> root;
                    };
            wanted.add(
                    switch (told.role()) {
                        case UNIT_CLERK ->
                                NewAccount.clerk(told.username(), name, guide.registered().id());
                        case REVIEWER, ANALYST, SYSTEM_ADMINISTRATOR ->
                                NewAccount.officer(told.username(), name, told.role(), office.id());
                        case SCHEME_DESIGNER, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                                NewAccount.central(told.username(), name, told.role());
                    });
        }
        return wanted;
    }

    /** A clerk signs in with the unit's credit code in small letters. */
    private static String username(DemoUnit unit) {
        return unit.registered().creditCode().toLowerCase(Locale.ROOT);
    }

    private Mono<Cast> cast(Collection<NewAccount> wanted) {
        return Flux.fromIterable(wanted)
                .concatMap(account -> accounts.byUsername(account.username()))
                .collectMap(Account::username)
                .map(Cast::new);
    }

    /** Who acts in the demo's history (演示人员), by user name. */
    record Cast(Map<String, Account> byUsername) {

        UnitActor clerk(DemoUnit unit) {
            return new UnitActor(person(username(unit)), unit.registered().id());
        }

        OfficeActor reviewer(Office office) {
            return new OfficeActor(person(office.code()), office.id(), office.code());
        }

        private Person person(String username) {
            Account account = byUsername.get(username);
            if (account == null) {
                throw new IllegalStateException("no account " + username);
            }
            return new Person(account.id(), username, account.displayName(), account.role().name());
        }
    }
}
