package org.cinnabar.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cinnabar.db.organization.Tables.OFFICE;
import static org.cinnabar.db.organization.Tables.REGION;
import static org.cinnabar.server.organization.OfficeLevel.CITY;
import static org.cinnabar.server.organization.OfficeLevel.COUNTRY;
import static org.cinnabar.server.organization.OfficeLevel.COUNTY;
import static org.cinnabar.server.organization.OfficeLevel.PROVINCE;

import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.util.List;
import java.util.Map;

@ServerTest
class ReportingTreeIT {

    @Autowired Regions regions;
    @Autowired Offices offices;
    @Autowired UnitRegister register;
    @Autowired OrganizationSeed seed;
    @Autowired Environment environment;

    @Test
    void holdsTheWholeCountry() {
        RegionTree tree = Await.value(regions.tree());

        assertThat(tree.children(null)).hasSize(31);
        assertThat(tree.all()).hasSize(3_339);
        assertThat(database().fetchCount(OFFICE)).isEqualTo(3_340);
        assertThat(tree.fullName("650104"))
                .isEqualTo(new LocalizedName("新疆维吾尔自治区乌鲁木齐市新市区", "Xinjiang 乌鲁木齐市 新市区"));
    }

    @Test
    void isFilledOnlyOnce() {
        Await.done(seed.run().contextWrite(new RowScope.Everything()::into));

        assertThat(database().fetchCount(REGION)).isEqualTo(3_339);
        assertThat(database().fetchCount(OFFICE)).isEqualTo(3_340);
    }

    @Test
    void hasChainsOfDifferentLength() {
        assertThat(levels("650104")).containsExactly(COUNTY, CITY, PROVINCE, COUNTRY);
        assertThat(levels("110105")).containsExactly(COUNTY, PROVINCE, COUNTRY);
        assertThat(levels("429004")).containsExactly(COUNTY, PROVINCE, COUNTRY);
        assertThat(levels("441900")).containsExactly(CITY, PROVINCE, COUNTRY);
        assertThat(levels("659001")).containsExactly(CITY, PROVINCE, COUNTRY);
    }

    @Test
    void letsTheProductionCorpsReportPastTheProvince() {
        assertThat(
                        Await.value(
                                offices.chain("c000000.c660000.c659001")
                                        .map(office -> office.name().zh())
                                        .collectList()))
                .containsExactly("第八师石河子市生态环境局", "新疆生产建设兵团生态环境局", "生态环境部");
    }

    @ParameterizedTest
    @CsvSource({
        "650104, 650104, 91650104MA0000000A",
        "659001, 659001, 91659001MA0000000A",
        "441900, 441900, 91441900MA0000000A",
        "620201, 620200, 91620201MA0000000A"
    })
    void givesEveryUnitTheLowestOfficeOfItsRegion(String region, String office, String creditCode) {
        NewUnit unit =
                new NewUnit(
                        creditCode,
                        "厂",
                        "PVC",
                        region,
                        "2652",
                        UnitStatus.ACTIVE,
                        Map.of("a", "b"));

        Unit registered =
                Await.value(register.register(unit).contextWrite(new RowScope.Everything()::into));

        assertThat(registered.officePath()).endsWith("c" + office);
        assertThat(registered.attributes()).containsEntry("a", "b");
    }

    private List<OfficeLevel> levels(String code) {
        return Await.value(
                offices.byCode(code)
                        .flatMapMany(office -> offices.chain(office.path()))
                        .map(Office::level)
                        .collectList());
    }

    private DSLContext database() {
        return TestDatabase.superuser(environment);
    }
}
