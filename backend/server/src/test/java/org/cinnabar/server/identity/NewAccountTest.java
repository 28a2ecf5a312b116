package org.cinnabar.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

class NewAccountTest {

    private static final UUID ID = new UUID(1, 1);

    @ParameterizedTest
    @CsvSource({
        "UNIT_CLERK, unit",
        "REVIEWER, office",
        "ANALYST, office",
        "SYSTEM_ADMINISTRATOR, office",
        "SCHEME_DESIGNER, neither",
        "SECURITY_ADMINISTRATOR, neither",
        "AUDIT_ADMINISTRATOR, neither"
    })
    void actsForExactlyWhatItsRoleNeeds(Role role, String needed) {
        for (String given : new String[] {"unit", "office", "neither", "both"}) {
            UUID office = given.equals("office") || given.equals("both") ? ID : null;
            UUID unit = given.equals("unit") || given.equals("both") ? ID : null;
            if (given.equals(needed)) {
                assertThat(account(role, office, unit).role()).isEqualTo(role);
            } else {
                assertThatThrownBy(() -> account(role, office, unit))
                        .as("%s with %s", role, given)
                        .isInstanceOf(AccountIncomplete.class);
            }
        }
    }

    private static NewAccount account(Role role, @Nullable UUID office, @Nullable UUID unit) {
        return new NewAccount("somebody", "某人", role, office, unit, "zh");
    }
}
