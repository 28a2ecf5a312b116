package org.cinnabar.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class RegionTreeTest {

    private final RegionTree tree =
            new RegionTree(
                    List.of(
                            region("330000", null, RegionLevel.PROVINCE, "浙江省", "Zhejiang"),
                            region("330100", "330000", RegionLevel.CITY, "杭州市", "杭州市"),
                            region("330106", "330100", RegionLevel.COUNTY, "西湖区", "西湖区")));

    @Test
    void namesARegionFromTheProvinceDown() {
        assertThat(tree.fullName("330106"))
                .isEqualTo(new LocalizedName("浙江省杭州市西湖区", "Zhejiang 杭州市 西湖区"));
        assertThat(tree.fullName("330000")).isEqualTo(new LocalizedName("浙江省", "Zhejiang"));
    }

    @Test
    void namesAnUnknownRegionByItsCode() {
        assertThat(tree.fullName("999999")).isEqualTo(new LocalizedName("999999", "999999"));
    }

    @Test
    void findsTheRegionsBelow() {
        assertThat(tree.children(null)).extracting(Region::code).containsExactly("330000");
        assertThat(tree.children("330000")).extracting(Region::code).containsExactly("330100");
        assertThat(tree.children("330106")).isEmpty();
    }

    private static Region region(
            String code, @Nullable String parent, RegionLevel level, String zh, String en) {
        return new Region(code, parent, level, new LocalizedName(zh, en));
    }
}
